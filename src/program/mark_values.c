#include "mark_values.h"

#include "draft.h"
#include "values.h"
#include "environment.h"
#include "recording.h"
#include "rule_tables.h"

#include <stdlib.h>

struct mark_values mark_values;

const struct option_rule mark_value_rules[] = {
	{"act", 'a', OPTION_WORD, &mark_values.act, N_("ACT"),
		N_("assess, rate, media, delay, leak, bulletin, praise, criticize, confirm, grade, cancel, visit or "
		   "submit"),
		MARK_ACT_WORDS},
	{"unit", 'u', OPTION_TEXT, &mark_values.unit, N_("UNIT"),
		N_("the unit concerned (with confirm and cancel: the mark's unit)"), NULL},
	{"how", 0, OPTION_TEXT, &mark_values.how, N_("HOW"), N_("stage, meeting or paper, depending on the act"), NULL},
	{"value", 0, OPTION_TEXT, &mark_values.value, N_("VALUE"),
		N_("points, INTIME/COUNTED, number of persons, grade or period"), NULL},
	{"ref", 0, OPTION_TEXT, &mark_values.ref, N_("REF"),
		N_("what it is based on: a document, a case, an item, a month, a year or another mark"), NULL},
	OPTIONS_END,
};

/* Appends the line.  Returns NULL, or a message and the column of the wrong value. */
static const char *
put_line(struct buf *b, stamp at, struct mark_id id, struct span unit, enum mark_column *column)
{
	const struct mark_values *v = &mark_values;
	const struct span field[MARK_RECORDED] = {
		[MARK_ACT] = span_of(v->act),
		[MARK_UNIT] = unit,
		[MARK_HOW] = span_of(v->how),
		[MARK_VALUE] = span_of(v->value),
		[MARK_BY] = span_of(v->by ? v->by : program_author()),
		[MARK_REF] = span_of(v->ref),
		[MARK_TEXT] = span_of(v->text),
	};
	char time[STAMP_SIZE], number[MARK_ID_SIZE];
	const char *wrong = NULL;

	buf_str(b, stamp_print(time, at));
	buf_char(b, '\t');
	buf_str(b, mark_id_print(number, id));
	for (*column = MARK_ACT; *column < MARK_RECORDED; ++*column) {
		buf_char(b, '\t');
		if ((wrong = field_from(b, field[*column])))
			return wrong;
	}
	buf_char(b, '\n');
	return NULL;
}

/* Parses our own line, which must stay valid as long as the mark. */
static const char *
take_line(struct mark *m, const char *line, enum mark_column *column)
{
	*m = (struct mark){0};
	line_split(&m->line, line_at(line), MARK_COLUMNS);
	return mark_parse(m, the_roster(), column);
}

struct mark
mark_values_make(struct buf *line, stamp at, struct mark_id id, struct span unit)
{
	enum mark_column column;
	struct mark m;

	line->n = 0;
	put_line(line, at, id, unit, &column);
	take_line(&m, line->p, &column);
	return m;
}

stamp
mark_values_time(stamp now)
{
	stamp at = now;

	if (mark_values.at)
		time_given(mark_values.at, &at);
	return at;
}

static void
warn_untraced(const struct mark *m)
{
	enum mark_ref ref = mark_rules[m->act].ref;

	if (mark_field(m, MARK_REF).n == 0 && (ref == REF_DOCUMENT || ref == REF_CASE))
		say(_("%s: --ref is required: what the mark is based on"), mark_rules[m->act].name);
}

/* Returns whether the unit's name is kept as it is in the case ledger: months are published for each name and apply
 * only to the tasks of that name (M4.3.1; report-brief --rates). */
static bool
is_rate_of_name(const struct rows *rows, size_t row)
{
	const struct mark_values *typed = rows->typed;

	return row > 0 && !typed->unit && mark_values.act && strcmp(mark_values.act, mark_rules[MARK_RATE].name) == 0;
}

static void
warn_alias(const struct rows *rows, size_t row)
{
	const struct roster *roster = the_roster();
	const struct span name = span_of(mark_values.unit);
	const unsigned unit = roster_typed(roster, name);

	if (unit != UNIT_NONE && !span_eq(roster->unit[unit].name, name) && is_rate_of_name(rows, row))
		say_at(rows->file, rows->line[row - 1], "unit",
			_("%.*s is an alias of %.*s: the rate is recorded for this name only, as report-brief "
			  "--rates prints it"),
			(int)name.n, name.p, (int)roster->unit[unit].name.n, roster->unit[unit].name.p);
}

/* Returns why the values do not make a mark, and the column; or NULL, with the mark in b. */
static const char *
find_wrong(struct buf *b, struct mark *m, enum mark_column *column)
{
	stamp at = program_now();
	const char *wrong;

	*column = MARK_ACT;
	if (!mark_values.act)
		return _("is required");
	*column = MARK_AT;
	if (mark_values.at && !time_given(mark_values.at, &at))
		return _("is not a time YYYY-MM-DDThh:mm:ss");
	if ((wrong = put_line(b, at, (struct mark_id){stamp_day(at), 1}, SPAN(""), column)) ||
		(wrong = take_line(m, b->p, column)) || (wrong = mark_wrong(m, the_rules(), column)))
		return wrong;
	*column = MARK_UNIT;
	return mark_values.unit || mark_rules[m->act].ref == REF_MARK ? NULL : _("is required");
}

void
mark_values_judge(struct rows *rows, size_t row)
{
	struct buf b = {0};
	struct mark m;
	enum mark_column column;
	const char *wrong = find_wrong(&b, &m, &column);

	if (wrong) {
		rows_wrong(rows, row, mark_columns.name[column], wrong);
	} else {
		warn_untraced(&m);
		warn_alias(rows, row);
	}
	buf_free(&b);
}

static unsigned
unit_named(struct rows *rows, size_t row, struct span name)
{
	struct roster *roster = the_roster();
	const unsigned unit = roster_met(roster, name);

	if (unit == UNIT_NONE)
		rows_wrong_unit(rows, row, name);
	if (unit == UNIT_NONE || unit >= roster->listed || span_eq(roster->unit[unit].name, name) ||
		!is_rate_of_name(rows, row))
		return unit;
	return roster_intern(roster, name);
}

unsigned
mark_values_unit(const struct mark *about, struct rows *rows, size_t row)
{
	const char *name = mark_values.unit;

	if (!name)
		return about ? about->unit : UNIT_NONE;
	return unit_named(rows, row, span_trim(span_of(name)));
}

/* --- refusals -------------------------------------------------------------------------------------- */

/* Reports a refusal because of the value of an option. */
static void
say_refused(const struct mark *m, struct rows *rows, size_t row, const char *option, const char *why)
{
	const struct mark_rule *rule = &mark_rules[m->act];
	struct span ref = mark_field(m, MARK_REF);

	if (row > 0) {
		char *column = span_dup(rows_column(rows, row, option));

		say_at(rows->file, rows->line[row - 1], *column ? column : NULL, "%s: %s (%s)", rule->name, why,
			rule->clause);
		free(column);
	} else if (rule->ref == REF_MARK)
		say("%s: %.*s: %s (%s)", rule->name, (int)ref.n, ref.p, why, rule->clause);
	else
		say("%s: %s (%s)", rule->name, why, rule->clause);
}

bool
mark_values_past(const struct mark *m, stamp now, struct rows *rows, size_t row, size_t *refused)
{
	if (m->at <= now)
		return true;
	if (row > 0) {
		rows_wrong(rows, row, "at", _("is later than now (M4.3.1)"));
	} else {
		say_refused(m, rows, row, "at", _("the time is later than now"));
		++*refused;
	}
	return false;
}

/* Any name of the mark's unit is accepted. */
static bool
is_same_unit(const struct mark *m, unsigned unit)
{
	const day_t day = stamp_day(m->at);

	return roster_resolve(the_roster(), m->unit, day) == roster_resolve(the_roster(), unit, day);
}

struct mark *
mark_values_named(const struct mark *m, const struct marks *marks, struct rows *rows, size_t row, size_t *refused)
{
	struct mark_id id;

	mark_id_parse(mark_field(m, MARK_REF), &id);
	struct mark *named = marks_find(marks, id);
	const unsigned unit = mark_values.unit ? mark_values_unit(NULL, rows, row) : UNIT_NONE;
	if (mark_values.unit && unit == UNIT_NONE)
		return NULL;
	if (!named || (mark_values.unit && !is_same_unit(named, unit))) {
		say_refused(m, rows, row, named ? "unit" : "ref",
			named ? _("that mark belongs to another unit")
			      : _("there is no such mark (--with adds an older ledger)"));
		++*refused;
		return NULL;
	}
	if (recording_options.once && marks_have(marks, m))
		return NULL;
	const char *why = mark_forbids(m, named);
	if (why) {
		say_refused(m, rows, row, "ref", why);
		*refused += row == 0;
	}
	return why ? NULL : named;
}
