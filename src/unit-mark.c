/* unit-mark: what happens to a unit and not in a case goes into the unit ledger (M4 to M12). */
#include "ledger/marks.h"
#include "program/draft.h"
#include "program/recording.h"
#include "program/rows.h"

#include <stdlib.h>

/* What options, or (with --take) columns of a table, say about a mark. */
static struct values {
	const char *at, *unit, *act, *how, *value, *by, *ref, *text;
} values;

static const struct option_rule rules[] = {
	{"act", 'a', OPTION_WORD, &values.act, N_("ACT"),
		N_("assess, rate, media, delay, leak, bulletin, praise, criticize, confirm, grade, cancel or submit"),
		MARK_ACT_WORDS},
	{"unit", 'u', OPTION_TEXT, &values.unit, N_("UNIT"),
		N_("the unit it happened to (with confirm and cancel, the mark's)"), NULL},
	{"how", 0, OPTION_TEXT, &values.how, N_("HOW"), N_("stage, meeting or paper, by act"), NULL},
	{"value", 0, OPTION_TEXT, &values.value, N_("VALUE"), N_("points, INTIME/COUNTED, persons, grade or period"),
		NULL},
	{"ref", 0, OPTION_TEXT, &values.ref, N_("REF"),
		N_("what it rests on: a document, a case, an item, a month, a year or another mark"), NULL},
	OPTIONS_SHARED(recording_ledger_rule),
	{"at", 0, OPTION_TEXT, &values.at, N_("TIME"), N_("when it happened, not after the clock (now)"), NULL},
	{"by", 0, OPTION_TEXT, &values.by, N_("WHO"), N_("who did it ($CASE_BY, else the login name)"), NULL},
	{"text", 0, OPTION_TEXT, &values.text, N_("TEXT"), N_("what was said, found or done"), NULL},
	OPTIONS_SHARED(recording_rules),
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

static const struct program program = {"unit-mark", N_("[-l LEDGER] --act ACT [OPTION]... [-]"),
	N_("Records what happened to a unit in the unit ledger, which it makes if there is none."), rules};

/* The table of -. */
static struct rows rows = {.unit = -1};

/* All that one attempt works with. */
struct attempt {
	struct recording *recording;
	struct marks marks; /* those there, and those made */
};

/* --- a mark out of the values ----------------------------------------------------------------- */

static void
put_field(struct buf *b, struct span typed, enum mark_column column, size_t row)
{
	buf_char(b, '\t');
	const char *wrong = field_from(b, typed);
	if (wrong)
		rows_die_value(&rows, row, mark_columns.name[column], wrong);
}

/* A line of the values; `id` as its number, `unit` as its unit. */
static void
put_line(struct buf *b, stamp at, struct mark_id id, struct span unit, size_t row)
{
	char time[STAMP_SIZE], number[MARK_ID_SIZE];

	buf_str(b, stamp_print(time, at));
	buf_char(b, '\t');
	buf_str(b, mark_id_print(number, id));
	put_field(b, span_of(values.act), MARK_ACT, row);
	put_field(b, unit, MARK_UNIT, row);
	put_field(b, span_of(values.how), MARK_HOW, row);
	put_field(b, span_of(values.value), MARK_VALUE, row);
	put_field(b, span_of(values.by ? values.by : program_author()), MARK_BY, row);
	put_field(b, span_of(values.ref), MARK_REF, row);
	put_field(b, span_of(values.text), MARK_TEXT, row);
	buf_char(b, '\n');
}

/* Understands a line of ours, which stays as long as the mark. */
static const char *
take_line(struct mark *m, const char *line, enum mark_column *column)
{
	*m = (struct mark){0};
	line_split(&m->line, line_at(line), MARK_COLUMNS);
	return mark_parse(m, the_roster(), column);
}

/* Sets the options that a row (number + 1; 0: none) gives; rows_done() and the values of before take them back. */
static void
take_row(size_t row)
{
	if (row == 0)
		return;
	rows_set(&rows, row - 1);
	if (!values.unit)
		values.unit = rows_unit(&rows, row - 1);
}

static void
warn_untraced(const struct mark *m)
{
	enum mark_ref ref = mark_rules[m->act].ref;

	if (mark_field(m, MARK_REF).n == 0 && (ref == REF_DOCUMENT || ref == REF_CASE))
		say(_("%s: nothing says what it rests on (--ref)"), mark_rules[m->act].name);
}

/* What was typed makes a mark, whatever the ledger says; else ends the program with 2. */
static void
judge(size_t row)
{
	struct buf b = {0};
	struct mark m;
	enum mark_column column = MARK_AT;
	stamp at = program_now();

	if (!values.act)
		rows_die_value(&rows, row, "act", _("must be given"));
	if (values.at && !stamp_parse(span_of(values.at), &at))
		rows_die_value(&rows, row, "at", _("is not a time YYYY-MM-DDThh:mm:ss"));
	put_line(&b, at, (struct mark_id){stamp_day(at), 1}, SPAN(""), row);
	const char *wrong = take_line(&m, b.p, &column);
	if (!wrong)
		wrong = mark_wrong(&m, the_rules(), &column);
	if (!wrong && !values.unit && mark_rules[m.act].ref != REF_MARK) {
		column = MARK_UNIT;
		wrong = _("must be given");
	}
	if (wrong)
		rows_die_value(&rows, row, mark_columns.name[column], wrong);
	warn_untraced(&m);
	buf_free(&b);
}

/* Calls what is to be done for the one mark, or for each row of the table. */
static void
for_each(void (*what)(struct attempt *a, size_t row), struct attempt *a)
{
	const struct values base = values;

	for (size_t row = rows.table != NULL; row <= (rows.table ? rows.table->rows : 0); row++) {
		take_row(row);
		what(a, row);
		values = base;
		rows_done(&rows);
	}
}

static void
judge_row(struct attempt *a, size_t row)
{
	(void)a;
	judge(row);
}

/* --- what the ledger says about it ------------------------------------------------------------- */

static void
say_refused(const struct mark *m, size_t row, const char *why)
{
	const struct mark_rule *rule = &mark_rules[m->act];
	struct span ref = mark_field(m, MARK_REF);

	if (row > 0)
		say_at(rows.table->file, rows.table->line[row - 1], NULL, "%s: %s (%s)", rule->name, why, rule->clause);
	else if (rule->ref == REF_MARK)
		say("%s: %.*s: %s (%s)", rule->name, (int)ref.n, ref.p, why, rule->clause);
	else
		say("%s: %s (%s)", rule->name, why, rule->clause);
}

/* The number of a new mark: the next of its day. */
static struct mark_id
next_id(const struct marks *m, day_t day)
{
	struct mark_id id = {day, 1};

	for (size_t i = 0; i < m->n; i++)
		if (m->mark[i].id.day == day && m->mark[i].id.number >= id.number) {
			if (m->mark[i].id.number == UINT32_MAX)
				die(EXIT_USAGE, _("the marks of that day have no further numbers"));
			id.number = m->mark[i].id.number + 1;
		}
	return id;
}

/* --once: the same was recorded of that day already. */
static bool
was_done(const struct marks *marks, const struct mark *m)
{
	static const enum mark_column same[] = {MARK_ACT, MARK_HOW, MARK_VALUE, MARK_REF, MARK_UNIT};
	/* The unit of a mark that is about another goes without saying. */
	const size_t sames = sizeof same / sizeof *same - (mark_rules[m->act].ref == REF_MARK);

	for (size_t i = 0; i < marks->n; i++) {
		const struct mark *other = &marks->mark[i];
		size_t c = 0;

		while (c < sames && span_eq(mark_field(other, same[c]), mark_field(m, same[c])))
			c++;
		if (c == sames && stamp_day(other->at) == stamp_day(m->at) && !other->cancelled)
			return true;
	}
	return false;
}

/* Whom it concerns: the unit named, else the one of the mark that it is about. */
static unsigned
unit_of(const struct mark *named, size_t row)
{
	unsigned unit = named ? named->unit : UNIT_NONE;

	if (values.unit && (unit = roster_met(the_roster(), span_of(values.unit))) == UNIT_NONE)
		rows_die_unit(&rows, row, span_of(values.unit));
	return unit;
}

/* The mark that one is about, which can be cancelled or confirmed; false: refused, or (--once) done already. */
static bool
find_named(struct attempt *a, const struct mark *m, size_t row, struct mark **named)
{
	struct mark_id id;

	mark_id_parse(mark_field(m, MARK_REF), &id);
	*named = marks_find(&a->marks, id);
	if (!*named || (values.unit && (*named)->unit != unit_of(NULL, row))) {
		say_refused(m, row,
			*named ? _("that mark is of another unit")
			       : _("there is no such mark (--with names older ledgers)"));
		a->recording->refused++;
		return false;
	}
	if (recording_options.once && was_done(&a->marks, m))
		return false;
	const char *why = mark_forbids(m, *named);
	if (why) {
		say_refused(m, row, why);
		/* A row no longer allowed is passed over. */
		a->recording->refused += row == 0;
	}
	return !why;
}

static void
make(struct attempt *a, size_t row)
{
	static struct buf b;
	struct mark m, *named = NULL;
	enum mark_column column;
	stamp at = a->recording->now;

	if (values.at)
		stamp_parse(span_of(values.at), &at);
	b.n = 0;
	put_line(&b, at, (struct mark_id){stamp_day(at), 1}, SPAN(""), row);
	take_line(&m, b.p, &column);
	bool allowed = at <= a->recording->now;
	if (!allowed) {
		say_refused(&m, row, _("its time is after the clock"));
		a->recording->refused++;
	} else if (mark_rules[m.act].ref == REF_MARK) {
		allowed = find_named(a, &m, row, &named);
	}
	b.n = 0;
	if (allowed) {
		unsigned unit = unit_of(named, row);

		put_line(&b, at, next_id(&a->marks, stamp_day(at)),
			unit == UNIT_NONE ? SPAN("") : the_roster()->unit[unit].name, row);
		take_line(&m, b.p, &column);
	}
	if (!allowed || (recording_options.once && was_done(&a->marks, &m)))
		return;
	m.line.p = recording_add(a->recording, (struct span){b.p, b.n - 1}).p;
	if (named && m.act == MARK_CANCEL)
		named->cancelled = true;
	else if (named)
		named->confirmed = true;
	VEC_ROOM(a->marks.mark, a->marks.n, a->marks.cap);
	a->marks.mark[a->marks.n++] = m;
}

/* --- work ------------------------------------------------------------------------------------------ */

static void
read_marks(struct attempt *a)
{
	struct ledgers *l = &a->recording->ledgers;

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
}

static void
forget(void *ctx)
{
	struct attempt *a = ctx;

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
		die_usage(_(
			"a mark is described by options, or by the rows of a table (-); there are no other operands"));
	recording_check(table, values.text);
	if (table)
		rows_read(&rows);
	rows_take(&rows, &program, recording_options.take, &values, sizeof values);
	if (recording_options.text_file)
		values.text = text = text_from(recording_options.text_file);
	for_each(judge_row, NULL);
	recording_run(&recording, &recorder, &attempt);
	recording_show(&recording);
	const int status = recording.refused > 0 ? EXIT_REFUSED : EXIT_DONE;
	forget(&attempt);
	recording_end(&recording);
	free(text);
	rows_free(&rows);
	return program_end(status);
}
