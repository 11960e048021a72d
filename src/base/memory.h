/* Memory allocation that exits on failure. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include "span.h"

#include <stddef.h>
#include <stdint.h>

/* Reports that there is no memory and exits with 2. */
_Noreturn void die_memory(void);

/* malloc, realloc and calloc that exit with 2 if there is no memory or a product overflows. */
void *emalloc(size_t n);
void *ecalloc(size_t n, size_t size);
void *erealloc(void *p, size_t n, size_t size);

/* Makes room for one more element in a growing array v with n used elements and capacity cap. */
#define VEC_ROOM(v, n, cap)                                                                                            \
	((n) < (cap) ? (void)0 : (void)((v) = erealloc((v), (cap) = (cap) ? (cap) + (cap) / 2 + 1 : 4, sizeof *(v))))

/* Makes room for the index `last` in an array of `room` elements (uint32_t); new elements are zero. */
#define ZEROED_ROOM(v, last, room)                                                                                     \
	((last) < (room) ? (void)0 : (void)((v) = grow_zeroed((v), (last), &(room), sizeof *(v))))
void *grow_zeroed(void *v, uint32_t last, uint32_t *room, size_t size);

/* Returns a NUL-terminated copy, to be freed by the caller. */
char *span_dup(struct span s);

#endif
