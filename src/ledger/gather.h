/* The entries of a ledger into a fold: all of them, or those of a few named cases, the others being passed over unread.
 * What is damaged is said, left out and counted; what it may hide is hidden (fold_doubt). */
#ifndef LEDGER_GATHER_H
#define LEDGER_GATHER_H

#include "caseset.h"
#include "fold.h"

/* Looks at an entry that was understood, before it is folded. */
typedef void entry_look(void *ctx, struct source *s, const struct entry *e);

/* Folds all entries of the source; look may be NULL.  Returns how many lines were damaged. */
uint64_t gather_all(struct source *s, struct fold *f, entry_look *look, void *look_ctx);

/* Folds the entries of the cases in `wanted`; f keeps them all.  Other lines are not checked.  Returns how many were
 * damaged; *header gets the source's last one. */
uint64_t gather(struct source *s, const struct case_set *wanted, struct fold *f, struct span *header);

#endif
