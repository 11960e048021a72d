/* Finds cases by their external numbers, the `ref` of their `new`. */
#ifndef PROGRAM_REFS_H
#define PROGRAM_REFS_H

#include "../base/names.h"
#include "ledgers.h"

/* Starts zeroed. */
struct refs {
	struct names names; /* the external numbers to find */
	struct ref_case {
		uint32_t ref; /* the index of the number in `names` */
		struct case_id id;
	} * at;
	size_t n, cap;
};

/* Adds a number to those to be found, unless it is already among them. */
void refs_ask(struct refs *r, struct span ref);
/* Finds all cases with one of the numbers. */
void refs_look(struct refs *r, const struct ledgers *ledgers);
/* Returns the next case with this number, searching from *i on; *i is moved after it.  Returns false if there is
 * none. */
bool refs_next(const struct refs *r, struct span ref, size_t *i, struct case_id *id);
void refs_free(struct refs *r);

#endif
