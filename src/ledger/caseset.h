/* Sets of case numbers. */
#ifndef LEDGER_CASESET_H
#define LEDGER_CASESET_H

#include "numbers.h"

/* Starts zeroed. */
struct case_set {
	struct numbers numbers; /* a nonzero value for each case in the set */
	struct case_id *id;     /* each case once, in the order of insertion */
	size_t n, cap;
};

/* Adds a case, unless it is in the set.  Exits with 2 if there is no memory. */
void case_set_add(struct case_set *s, struct case_id id);
bool case_set_has(const struct case_set *s, struct case_id id);
void case_set_free(struct case_set *s);

#endif
