#include "entry_columns.h"

struct span
entry_shown(const struct entry_row *row, enum case_column column)
{
	return secrecy_shown(row->secrecy, row->words, row->kase, column, line_recorded(row->line, column));
}

static void
put_field(struct buf *out, const void *row, int which)
{
	buf_span(out, entry_shown(row, (enum case_column)which));
}

static void
put_fate(struct buf *out, const void *row, int which)
{
	static const char *const names[] = {
		[FATE_EFFECT] = "effect", [FATE_UNDONE] = "undone", [FATE_REFUSED] = "refused"};

	(void)which;
	buf_str(out, names[((const struct entry_row *)row)->fate]);
}

const struct column_rule entry_rules[] = {
	{"at", put_field, COL_AT, 0, NULL},
	{"case", put_field, COL_CASE, 0, NULL},
	{"act", put_field, COL_ACT, 0, NULL},
	{"unit", put_field, COL_UNIT, 0, NULL},
	{"due", put_field, COL_DUE, 0, NULL},
	{"by", put_field, COL_BY, 0, NULL},
	{"how", put_field, COL_HOW, 0, NULL},
	{"kind", put_field, COL_KIND, 0, NULL},
	{"topic", put_field, COL_TOPIC, 0, NULL},
	{"area", put_field, COL_AREA, 0, NULL},
	{"name", put_field, COL_NAME, ENTRY_NEEDS_REVEAL, NULL},
	{"phone", put_field, COL_PHONE, ENTRY_NEEDS_REVEAL, NULL},
	{"flags", put_field, COL_FLAGS, 0, NULL},
	{"ref", put_field, COL_REF, 0, NULL},
	{"text", put_field, COL_TEXT, 0, NULL},
	{"recorded", put_field, COL_RECORDED, 0, NULL},
	{"fate", put_fate, 0, ENTRY_NEEDS_ALL, NULL},
	COLUMNS_END,
};
