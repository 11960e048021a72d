/* The fold: from entries, in file order, to cases and the units' tasks in them.
 *
 * A case is what its entries with effect say (case-ledger(5)).  An entry that is not allowed where
 * it stands, and what was undone, have none.  Most cases are folded entry by entry and
 * cost a fixed few dozen bytes; only of the few that somebody undid something in, which a
 * survey of the file finds beforehand, the entries themselves are kept until all are there. */
#ifndef LEDGER_FOLD_H
#define LEDGER_FOLD_H

#include "conditions.h"
#include "standing.h"

/* `asof`: entries after it are not folded (they still make a case hidden).  Who wants what the ledger said at an
 * earlier time sets `recorded_by` before the first entry. */
void fold_start(struct fold *f, struct roster *roster, stamp asof);
void fold_stop(struct fold *f);

/* The entries of this case are to be kept; before its first comes. */
void fold_keep(struct fold *f, struct case_id id);

/* The case gets CASE_MARKED, for the watcher; before its first entry comes. */
void fold_mark(struct fold *f, struct case_id id);

/* These n entries (ENTRIES_MOST at most) come next: finds their cases so far (NO_CASE: none yet) and fetches them and
 * their tasks into the cache. */
void fold_foresee(const struct fold *f, const struct entry *e, size_t n, uint32_t kase[]);

/* Takes the next entry.  Returns false when it is damage: a second `new`. */
bool fold_entry(struct fold *f, const struct entry *e);
/* fold_entry() with the case that was foreseen. */
bool fold_foreseen(struct fold *f, const struct entry *e, uint32_t kase);

/* A damaged line, which is left out: what it says is not known, so the case whose number can be read in it is hidden,
 * and whoever may be named in it is taken for a caller (R3.1.5). */
void fold_doubt(struct fold *f, struct span line);

/* When all are in: settles the cases whose entries are kept. */
void fold_settle(struct fold *f);

/* Whether an entry would be allowed now: CONDITIONS, or what does not hold. */
enum condition fold_asks(const struct fold *f, const struct entry *e);
/* fold_asks() before it is known what the entry will state besides its case, time, act and unit. */
enum condition fold_asks_ahead(const struct fold *f, const struct entry *e);
/* Takes one more entry after fold_settle; it must be allowed. */
void fold_append(struct fold *f, const struct entry *e);

uint32_t fold_find(const struct fold *f, struct case_id id);            /* NO_CASE: none */
uint32_t fold_find_begun(const struct fold *f, struct case_id id);      /* NO_CASE: none that exists */
uint32_t fold_task(const struct fold *f, uint32_t kase, uint32_t unit); /* live, or NO_TASK */
/* The first naming of a case; the others follow (secrecy.h goes by them). */
uint32_t fold_first_naming(const struct fold *f, uint32_t kase);
const struct history *fold_history(const struct fold *f, uint32_t kase); /* NULL: not kept */

/* What the `ref` of a `repeat` says of its case's earlier one, which the fold itself does not look at (M4.3.2). */
enum earlier {
	EARLIER_GOOD,
	EARLIER_MISSING, /* no such case in what was folded */
	EARLIER_YOUNGER, /* it was opened after the case */
};
enum earlier case_earlier(const struct fold *f, uint32_t kase, struct span ref);

#endif
