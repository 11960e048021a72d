/* Memory, or the program's end. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include "span.h"

#include <stddef.h>
#include <stdint.h>

/* Says that memory is out and exits with status 2. */
_Noreturn void die_memory(void);

/* malloc, realloc and calloc that exit with status 2 when memory is out or
 * a product overflows. */
void *emalloc(size_t n);
void *ecalloc(size_t n, size_t size);
void *erealloc(void *p, size_t n, size_t size);

/* Room for one more element in a growing array: v, number used, capacity. */
#define VEC_ROOM(v, n, cap)                                                                                            \
	((n) < (cap) ? (void)0 : (void)((v) = erealloc((v), (cap) = (cap) ? (cap) + (cap) / 2 + 1 : 4, sizeof *(v))))

/* Room for numbers up to `last` in an array of so much room (uint32_t) that is all zeros where nothing was put. */
#define ZEROED_ROOM(v, last, room)                                                                                     \
	((last) < (room) ? (void)0 : (void)((v) = grow_zeroed((v), (last), &(room), sizeof *(v))))
void *grow_zeroed(void *v, uint32_t last, uint32_t *room, size_t size);

/* A NUL-terminated copy, to be freed by the caller. */
char *span_dup(struct span s);

#endif
