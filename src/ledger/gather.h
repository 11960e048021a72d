/* The entries of a few named cases out of a large ledger; the others are
 * passed over unread. */
#ifndef LEDGER_GATHER_H
#define LEDGER_GATHER_H

#include "caseset.h"
#include "fold.h"

/* Hears what is damaged about an entry. */
typedef void damaged_entry(struct source *s, const struct entry *e, const char *column, const char *wrong);

/* Takes the entries of the cases in `wanted` into the fold, which keeps them all; other lines are not
 * checked.  Returns how many were damaged; *header gets the source's last one. */
uint64_t gather(
	struct source *s, const struct case_set *wanted, struct fold *f, damaged_entry *damaged, struct span *header);

#endif
