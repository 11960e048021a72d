/* A growing hash table from names to numbers.
 *
 * A name is a string of any bytes: a unit, a key of several fields, an integer in memory.  The table copies the
 * names; the copies keep their addresses until names_free(). */
#ifndef BASE_NAMES_H
#define BASE_NAMES_H

#include "span.h"

#include <stdint.h>

struct names_entry {
	struct span name; /* the table's copy */
	uint32_t hash;
	uint32_t number; /* may be changed by the caller */
};

/* Starts zeroed.  Open addressing, at most half full. */
struct names {
	struct names_entry *slot; /* name.p is NULL if free */
	size_t slots;             /* a power of 2, or 0 */
	size_t used;
	struct names_store *store; /* for the copies */
};

#define NAME_NONE UINT32_MAX

/* Returns the number of a name, or NAME_NONE.  Several threads may call it while none adds names. */
uint32_t names_find(const struct names *n, struct span name);

/* Returns the entry of a name, created with this number if it is new; valid until the next entry is created.  Exits
 * with 2 if there is no memory. */
struct names_entry *names_add(struct names *n, struct span name, uint32_t number);

/* Frees the table and the copies of its names; n is zeroed. */
void names_free(struct names *n);

#endif
