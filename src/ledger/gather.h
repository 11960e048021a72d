/* The entries of a few named cases out of a large ledger; the others are
 * passed over unread. */
#ifndef LEDGER_GATHER_H
#define LEDGER_GATHER_H

#include "fold.h"

/* Takes the entries of the cases in `wanted` into the fold, which keeps them all.  `damaged` hears of what is
 * wrong with one of them; other lines are not checked.  Returns how many were damaged. */
uint64_t gather(struct source *s, const struct case_set *wanted, struct fold *f,
	void (*damaged)(struct source *s, const struct entry *e, const char *column, const char *wrong));

#endif
