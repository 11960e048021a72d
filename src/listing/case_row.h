/* A row of a table of cases: a case, or a live task in it, as it stands when all is folded. */
#ifndef LISTING_CASE_ROW_H
#define LISTING_CASE_ROW_H

#include "../ledger/counts.h"
#include "../ledger/secrecy.h"
#include "../rules/calendar.h"

struct case_row {
	const struct fold *fold;
	const struct counts *counts;
	struct secrecy *secrecy;
	const struct calendar *calendar;
	day_t today;
	bool by_task; /* it is a task's row: counts are the task's */

	uint32_t number; /* of the case in the fold */
	uint32_t task;   /* the row's own, or the case's lead; NO_TASK */
	const struct kase *kase;
	struct line first; /* the case's `new` */
};

/* Makes it the row of a case that exists, and of its lead. */
static inline void
case_row_set(struct case_row *row, uint32_t number)
{
	row->number = number;
	row->kase = &row->fold->kase[number];
	row->task = case_lead(row->fold, row->kase);
	line_split(&row->first, line_at(row->kase->first), CASE_COLUMNS);
}

/* What a field of the case says, as amended; to be shown through case_row_put(). */
static inline struct span
case_row_field(const struct case_row *row, enum case_column column)
{
	return row->kase->amended ? case_value(row->fold, row->kase, column) : line_field(&row->first, column);
}

/* Appends it as it may be shown (R3.1.5), as a column's printer does: row is a struct case_row, or begins with one. */
static inline void
case_row_put(struct buf *out, const void *row, int column)
{
	const struct case_row *r = row;
	const enum case_column c = (enum case_column)column;

	secrecy_add(r->secrecy, out, r->number, c, case_row_field(r, c));
}

/* As it may be shown, good until `store` changes; filters choose by it. */
static inline struct span
case_row_shown(const struct case_row *row, struct buf *store, enum case_column column)
{
	return secrecy_shown(row->secrecy, store, row->number, column, case_row_field(row, column));
}

#endif
