/* unit-mark: records events of a unit that do not belong to a case in the unit ledger (M4 to M12). */
#include "program/draft.h"
#include "program/mark_values.h"
#include "program/recording.h"
#include "program/rule_tables.h"
#include "table/rejects.h"

#include <stdlib.h>

static const struct option_rule rules[] = {
	OPTIONS_SHARED(mark_value_rules),
	OPTIONS_SHARED(recording_ledger_rule),
	{"at", 0, OPTION_TEXT, &mark_values.at, N_("TIME"), N_("when it happened, not later than now (default: now)"),
		NULL},
	{"by", 0, OPTION_TEXT, &mark_values.by, N_("WHO"), N_("who did it (default: $CASE_BY, else the login name)"),
		NULL},
	{"text", 0, OPTION_TEXT, &mark_values.text, N_("TEXT"), N_("what was said, found or done"), NULL},
	OPTIONS_SHARED(recording_rules),
	OPTIONS_SHARED(rows_rules),
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

static const struct program program = {"unit-mark", N_("[-l LEDGER] --act ACT [OPTION]... [-]"),
	N_("Records in the unit ledger what happened to a unit; the ledger is created if missing."), rules};

/* The table of the operand -. */
static struct rows rows;

/* The data of one attempt. */
struct attempt {
	struct recording *recording;
	struct marks marks; /* the existing ones and the new ones */
	size_t bad;         /* bad rows that were not set aside */
};

/* Calls a function for the one mark, or for each row of the table. */
static void
for_each(void (*what)(struct attempt *a, size_t row), struct attempt *a)
{
	for (size_t row = rows.given; row <= rows.n; row++) {
		if (rows_good(&rows, row) && rows_set(&rows, row))
			what(a, row);
		rows_unset(&rows);
	}
}

static void
judge(struct attempt *a, size_t row)
{
	(void)a;
	mark_values_judge(&rows, row);
}

static void
make(struct attempt *a, size_t row)
{
	static struct buf line;
	const stamp now = a->recording->now, at = mark_values_time(now);
	const day_t day = stamp_day(at);
	struct mark m = mark_values_make(&line, at, (struct mark_id){day, 1}, SPAN("")), *named = NULL;

	if (!mark_values_past(&m, now, &rows, row, &a->recording->refused))
		return;
	if (mark_rules[m.act].ref == REF_MARK &&
		!(named = mark_values_named(&m, &a->marks, &rows, row, &a->recording->refused)))
		return;
	const unsigned unit = mark_values_unit(named, &rows, row);
	if (mark_values.unit && unit == UNIT_NONE)
		return;
	m = mark_values_make(
		&line, at, marks_next_id(&a->marks, day), unit == UNIT_NONE ? SPAN("") : the_roster()->unit[unit].name);
	if (recording_options.once && marks_have(&a->marks, &m))
		return;
	m.line.p = recording_add(a->recording, (struct span){line.p, line.n - 1}).p;
	marks_add(&a->marks, &m, named);
}

static void
read_marks(struct attempt *a)
{
	const struct ledgers *l = &a->recording->ledgers;

	for (size_t i = 0; i < l->n; i++)
		marks_read(&a->marks, &l->source[i], the_roster(), UINT32_MAX, UINT32_MAX);
	marks_settle(&a->marks);
	if (a->marks.damage > 0)
		exit(EXIT_USAGE);
}

static void
decide(struct recording *recording, void *ctx)
{
	struct attempt *a = ctx;

	a->recording = recording;
	read_marks(a);
	for_each(make, a);
	a->bad = rows_settle(&rows);
	recording->refused += a->bad;
}

static void
forget(void *ctx)
{
	struct attempt *a = ctx;

	rows_forget(&rows);
	marks_free(&a->marks);
	*a = (struct attempt){0};
}

static const struct recorder recorder = {
	.columns = &mark_columns, .missing = MISSING_MADE, .decide = decide, .forget = forget};

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv), operands = argc - first;
	bool table = operands == 1 && strcmp(argv[first], "-") == 0;
	struct attempt attempt = {0};
	struct recording recording;
	char *text = NULL;

	if (operands > (table ? 1 : 0))
		die_usage(_("extra operand: give the mark by options, or by the rows of a table (-)"));
	recording_check(table, mark_values.text);
	rows_check(table);
	if (table)
		rows_read(&rows);
	rows_take(&rows, &program, recording_options.take, &mark_values, sizeof mark_values);
	if (recording_options.text_file)
		mark_values.text = text = text_from(recording_options.text_file);
	for_each(judge, NULL);
	rows.before = rows.bad.n;
	recording_run(&recording, &recorder, &attempt, program_output());
	rejects_place();
	const bool bad = attempt.bad > 0 && !recording_options.keep_going;
	if (!bad)
		recording_show(&recording);
	const int status = bad ? EXIT_USAGE : recording.refused > 0 ? EXIT_REFUSED : EXIT_DONE;
	forget(&attempt);
	recording_end(&recording);
	free(text);
	rows_free(&rows);
	return program_end(status);
}
