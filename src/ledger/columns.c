#include "columns.h"

#include "../base/say.h"

static const char *const case_names[] = {[COL_AT] = "at",
	[COL_CASE] = "case",
	[COL_ACT] = "act",
	[COL_UNIT] = "unit",
	[COL_DUE] = "due",
	[COL_BY] = "by",
	[COL_HOW] = "how",
	[COL_KIND] = "kind",
	[COL_TOPIC] = "topic",
	[COL_AREA] = "area",
	[COL_NAME] = "name",
	[COL_PHONE] = "phone",
	[COL_FLAGS] = "flags",
	[COL_REF] = "ref",
	[COL_TEXT] = "text",
	[COL_RECORDED] = "recorded"};

static const char *const mark_names[] = {[MARK_AT] = "at",
	[MARK_MARK] = "mark",
	[MARK_ACT] = "act",
	[MARK_UNIT] = "unit",
	[MARK_HOW] = "how",
	[MARK_VALUE] = "value",
	[MARK_BY] = "by",
	[MARK_REF] = "ref",
	[MARK_TEXT] = "text",
	[MARK_RECORDED] = "recorded"};

#define CASE_HEADER "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext"
#define MARK_HEADER "at\tmark\tact\tunit\thow\tvalue\tby\tref\ttext"
#define RECORDED    "\trecorded"
#define HEADERS(first)                                                                                                 \
	{first RECORDED, sizeof first RECORDED - 1},                                                                   \
	{                                                                                                              \
		first, sizeof first - 1                                                                                \
	}

const struct columns case_columns = {N_("case ledger"), HEADERS(CASE_HEADER), CASE_COLUMNS, case_names};
const struct columns mark_columns = {N_("unit ledger"), HEADERS(MARK_HEADER), MARK_COLUMNS, mark_names};

int
column_named(const struct columns *c, struct span name)
{
	for (unsigned i = 0; i < c->count; i++)
		if (span_is(name, c->name[i]))
			return (int)i;
	return -1;
}
