/* A row of a table of cases: a case, or one of its live tasks, after the fold. */
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
	struct day_cache *days; /* for times of lines; may be NULL */
	struct line_room *room; /* for lines of amendments; may be NULL */
	day_t today;
	bool by_task; /* it is the row of a task, whose counts are shown */

	uint32_t number; /* the case's index in the fold */
	uint32_t task;   /* the row's own task, or the case's lead; may be NO_TASK */
	const struct kase *kase;
	struct line first; /* the case's `new` */
};

/* Makes it the row of an existing case and its lead, with the text of the case's `new`. */
static inline void
case_row_set(struct case_row *row, uint32_t number, struct span first)
{
	row->number = number;
	row->kase = &row->fold->kase[number];
	row->task = case_lead(row->fold, row->kase);
	line_split(&row->first, first, CASE_COLUMNS);
}

static inline stamp
case_row_opened(const struct case_row *row)
{
	stamp at = 0;

	stamp_read(row->days, row->first.p, &at);
	return at;
}

/* Returns a field of the case as amended, valid until the next one is asked for; it must be shown through
 * case_row_put(). */
static inline struct span
case_row_field(const struct case_row *row, enum case_column column)
{
	struct span value;

	return case_amended(row->fold, row->kase, column, row->room, &value) ? value : line_field(&row->first, column);
}

/* Appends the field as it may be shown (R3.1.5), in the form of a column's printer: row is a struct case_row, or
 * starts with one. */
static inline void
case_row_put(struct buf *out, const void *row, int column)
{
	const struct case_row *r = row;
	const enum case_column c = (enum case_column)column;

	secrecy_add(r->secrecy, out, r->number, c, case_row_field(r, c));
}

/* Returns the field as it may be shown, valid until `store` changes; filters compare with this. */
static inline struct span
case_row_shown(const struct case_row *row, struct buf *store, enum case_column column)
{
	return secrecy_shown(row->secrecy, store, row->number, column, case_row_field(row, column));
}

#endif
