/* The fold turns entries, in file order, into cases and the units' tasks.
 *
 * A case is the result of its entries with effect (case-ledger(5)); an entry that is not allowed at its place, or
 * was undone, has no effect.  Most cases are folded entry by entry and need a few dozen bytes each.  Only for the
 * few cases that contain an undo, which a survey of the file finds beforehand, are the entries kept to the end. */
#ifndef LEDGER_FOLD_H
#define LEDGER_FOLD_H

#include "conditions.h"
#include "standing.h"

/* Starts a fold; entries after `asof` are not folded (but they can make a case hidden).  For the state of the ledger
 * at an earlier time, set `recorded_by` before the first entry. */
void fold_start(struct fold *f, struct roster *roster, stamp asof);
void fold_stop(struct fold *f);

/* Makes room for the cases and tasks of ledgers of this size, so that these arrays are not moved while they grow.
 * Without it score-unit takes 1.25 times as long (480 MB, and page faults of 17 us). */
void fold_expect(struct fold *f, size_t size);

/* Makes the fold keep the entries of this case; call it before the first of them. */
void fold_keep(struct fold *f, struct case_id id);

/* Sets CASE_MARKED for the watcher; call it before the first entry of the case. */
void fold_mark(struct fold *f, struct case_id id);

/* Returns whether an entry had happened, and was recorded, by the times that the fold is for; others are not folded. */
static inline bool
fold_reads(const struct fold *f, const struct entry *e)
{
	return e->at <= f->asof && e->recorded <= f->recorded_by;
}

/* Folds the next entry; of its text only the place is kept.  Returns false if it is damage: a second `new`. */
bool fold_entry(struct fold *f, const struct entry *e);
/* Folds the next n entries; faster than one by one.  Passes each that is damage to `twice`. */
void fold_entries(
	struct fold *f, const struct entry *e, size_t n, void (*twice)(void *ctx, const struct entry *e), void *ctx);

/* Notes a damaged line, which is skipped.  Its content is unknown, so the case whose number can be read in it is
 * hidden, and any name in it is treated as a caller's (R3.1.5). */
void fold_damaged(struct fold *f, struct span line);

/* Finishes the cases whose entries are kept; call it after the last entry. */
void fold_settle(struct fold *f);

/* Returns the first condition that an entry would violate now, or CONDITIONS if it is allowed. */
enum condition fold_unmet(const struct fold *f, const struct entry *e);
/* As fold_unmet(), if only the entry's case, time, act and unit are known. */
enum condition fold_unmet_early(const struct fold *f, const struct entry *e);
/* Adds one more entry after fold_settle(); it must be allowed. */
void fold_append(struct fold *f, const struct entry *e);

/* Find a case by its number, and the task of a unit in a case; return their indexes. */
uint32_t fold_find(const struct fold *f, struct case_id id);            /* NO_CASE if there is none */
uint32_t fold_find_begun(const struct fold *f, struct case_id id);      /* NO_CASE if there is none with a `new` */
uint32_t fold_task(const struct fold *f, uint32_t kase, uint32_t unit); /* a live task, or NO_TASK */
/* Returns the index of a case's first naming, after which its others follow (for secrecy.h). */
uint32_t fold_first_naming(const struct fold *f, uint32_t kase);
const struct history *fold_history(const struct fold *f, uint32_t kase); /* NULL if it is not kept */

/* What is wrong with the earlier case of a `repeat` (entry_earlier()), which the fold itself does not check (M4.3.2).
 */
enum earlier {
	EARLIER_GOOD,
	EARLIER_MISSING, /* there is no such case in the fold */
	EARLIER_YOUNGER, /* it was opened after the case */
};
enum earlier case_earlier(const struct fold *f, uint32_t kase, struct case_id named);

#endif
