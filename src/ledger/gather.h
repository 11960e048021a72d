/* Folds the entries of a ledger: all of them, or those of a few named cases, without parsing the others.  Damaged
 * lines are reported, skipped and counted; the cases they may concern are hidden (fold_damaged). */
#ifndef LEDGER_GATHER_H
#define LEDGER_GATHER_H

#include "caseset.h"
#include "flow.h"
#include "fold.h"

/* Folds all entries of the source; look may be NULL.  Returns the number of damaged lines. */
uint64_t gather_all(struct source *s, struct fold *f, const struct flow_look *look);

/* Inspects the entries of a source once more, after gather_all(), which reported the damage and added its units to
 * the roster.  The source's `hear` is NULL afterwards. */
void gather_again(struct source *s, struct roster *roster, const struct flow_look *look);

/* As gather_all(), for the cases in `wanted` only, which may be many: all lines are read, by two threads.  Damaged
 * lines of other cases are ignored. */
uint64_t gather_many(struct source *s, const struct case_set *wanted, struct fold *f);

/* Folds the entries of the cases in `wanted`; f keeps all of them.  Other lines are not checked.  Returns the number
 * of damaged lines, and the source's last header in *header. */
uint64_t gather(struct source *s, const struct case_set *wanted, struct fold *f, struct span *header);

#endif
