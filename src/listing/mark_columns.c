#include "mark_columns.h"

#include "../base/decimal.h"
#include "../base/escape.h"
#include "../program/rule_tables.h"
#include "../score/fund.h"

/* --- marks ---------------------------------------------------------------------- */

static void
put_field(struct buf *out, const void *row, int which)
{
	buf_span(out, line_recorded(&((const struct mark_row *)row)->mark->line, (unsigned)which));
}

static void
put_confirmed(struct buf *out, const void *row, int which)
{
	const struct mark *m = ((const struct mark_row *)row)->mark;
	char number[MARK_ID_SIZE];

	(void)which;
	if (m->confirmed)
		buf_str(out, mark_id_print(number, m->confirmed_by));
}

static void
put_yuan(struct buf *out, const void *row, int which)
{
	const struct mark_row *r = row;

	(void)which;
	whole_put(out, fund_yuan(r->mark, the_roster(), the_rules(), r->day));
}

const struct column_rule mark_column_rules[] = {
	{"at", put_field, MARK_AT, 0, NULL},
	{"mark", put_field, MARK_MARK, 0, NULL},
	{"act", put_field, MARK_ACT, 0, NULL},
	{"unit", put_field, MARK_UNIT, 0, NULL},
	{"how", put_field, MARK_HOW, 0, NULL},
	{"value", put_field, MARK_VALUE, 0, NULL},
	{"by", put_field, MARK_BY, 0, NULL},
	{"ref", put_field, MARK_REF, 0, NULL},
	{"text", put_field, MARK_TEXT, 0, NULL},
	{"recorded", put_field, MARK_RECORDED, 0, NULL},
	{"confirmed", put_confirmed, 0, 0, NULL},
	{"yuan", put_yuan, 0, MARK_NEEDS_UNCONFIRMED, NULL},
	COLUMNS_END,
};

/* --- units without a mark --------------------------------------------------------- */

/* A cell of the roster, which may contain any text. */
static void
put_liaison(struct buf *out, const void *row, int which)
{
	(void)which;
	escape_put(out, ((const struct unmarked_row *)row)->liaison);
}

const struct column_rule unmarked_column_rules[] = {
	{"unit", put_span_member, offsetof(struct unmarked_row, unit), 0, NULL},
	{"class", put_text_member, offsetof(struct unmarked_row, class), 0, NULL},
	{"liaison", put_liaison, 0, 0, NULL},
	COLUMNS_END,
};
