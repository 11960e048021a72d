/* Sets of cases, by their numbers. */
#ifndef LEDGER_CASESET_H
#define LEDGER_CASESET_H

#include "entry.h"

#include <stddef.h>

/* A set of case numbers. */
struct case_set {
	struct case_id *slot; /* number 0: free */
	size_t size, count;
};

void case_set_add(struct case_set *s, struct case_id id);
bool case_set_has(const struct case_set *s, struct case_id id);
void case_set_free(struct case_set *s);

#endif
