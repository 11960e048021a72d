/* Cases by the foreign numbers that they have: the `ref` of their `new`. */
#ifndef PROGRAM_REFS_H
#define PROGRAM_REFS_H

#include "../base/names.h"
#include "ledgers.h"

/* Starts as zeros. */
struct refs {
	struct names names; /* the numbers asked for */
	struct ref_case {
		uint32_t ref; /* the number's, in `names` */
		struct case_id id;
	} * at;
	size_t n, cap;
};

void refs_ask(struct refs *r, struct span ref);
/* Finds all cases that have one of them. */
void refs_look(struct refs *r, const struct ledgers *ledgers);
/* Which of them have this one: the first from *i on, which goes behind it; false: no more. */
bool refs_next(const struct refs *r, struct span ref, size_t *i, struct case_id *id);
void refs_free(struct refs *r);

#endif
