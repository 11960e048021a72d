/* Numbers by name: a hash table that grows by itself.
 *
 * A name is any bytes: a unit, a key of several fields, a number as it lies in memory.  The table keeps copies of its
 * names, which stay where they are until names_free(). */
#ifndef BASE_NAMES_H
#define BASE_NAMES_H

#include "span.h"

#include <stdint.h>

struct names_entry {
	struct span name; /* the table's copy */
	uint32_t hash;
	uint32_t number; /* the caller's to change */
};

/* Starts as zeros.  Open addressing, half full at most. */
struct names {
	struct names_entry *slot; /* name.p NULL: free */
	size_t slots;             /* a power of 2, or 0 */
	size_t used;
	struct names_store *store; /* of the copies */
};

#define NAME_NONE UINT32_MAX

/* The number of a name; NAME_NONE: it has none.  Threads may ask at the same time while none adds. */
uint32_t names_find(const struct names *n, struct span name);

/* The name's entry, made with this number if there is none; good until the next one is made.  Exits with status 2 when
 * memory is out. */
struct names_entry *names_add(struct names *n, struct span name, uint32_t number);

void names_free(struct names *n);

#endif
