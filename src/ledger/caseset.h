/* Sets of cases, by their numbers. */
#ifndef LEDGER_CASESET_H
#define LEDGER_CASESET_H

#include "numbers.h"

/* Starts as zeros. */
struct case_set {
	struct numbers numbers; /* those in it have something other than 0 */
	struct case_id *id;     /* each once, in the order in which they came */
	size_t n, cap;
};

void case_set_add(struct case_set *s, struct case_id id);
bool case_set_has(const struct case_set *s, struct case_id id);
void case_set_free(struct case_set *s);

#endif
