/* unit-list: lists the unit ledger: its marks, those that the supervision bureau must confirm (M10), and the units
 * that have not submitted a paper (R4.2.5). */
#include "listing/mark_columns.h"
#include "program/period.h"
#include "program/query.h"
#include "program/query_marks.h"

#include <stdlib.h>

static struct {
	bool all, unconfirmed, missing;
	const char *act, *unit, *how, *value, *ref;
	struct period at;
} options = {.at = PERIOD_EVER};

static const struct option_rule rules[] = {
	{"all", 0, OPTION_FLAG, &options.all, NULL, N_("also list cancelled marks"), NULL},
	{"act", 'a', OPTION_TEXT, &options.act, N_("ACT[,...]"), N_("only these acts (assess, praise, submit, ...)"),
		MARK_ACT_WORDS},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("only marks of this unit"), NULL},
	{"how", 0, OPTION_TEXT, &options.how, N_("HOW[,...]"), N_("only marks with one of these words in how"), NULL},
	{"value", 0, OPTION_TEXT, &options.value, N_("VALUE"), N_("only marks with this value"), NULL},
	{"ref", 0, OPTION_TEXT, &options.ref, N_("REF"), N_("only marks with this ref"), NULL},
	{"from", 0, OPTION_DAY, &options.at.from, N_("DAY"), N_("only entries of this day or later"), NULL},
	{"to", 0, OPTION_LAST_DAY, &options.at.to, N_("DAY"), N_("only entries of this day or earlier"), NULL},
	{"unconfirmed", 0, OPTION_FLAG, &options.unconfirmed, NULL,
		N_("only praise and criticism that the supervision bureau has not confirmed (M10), with the "
		   "amount in yuan"),
		NULL},
	{"missing", 0, OPTION_FLAG, &options.missing, NULL,
		N_("list the network units that have no such mark instead; requires --act"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"unit-list", N_("[OPTION]... [MARKS]..."),
	N_("Lists the marks of the unit ledger without cancelled ones, or with --missing the units "
	   "that have no such mark."),
	rules};

/* The requested unit, or UNIT_NONE for any. */
static unsigned unit = UNIT_NONE;

static bool
is_stated(const char *wanted, const struct mark *m, enum mark_column c)
{
	return !wanted || span_is(mark_field(m, c), wanted);
}

static bool
is_listed(const char *wanted, const struct mark *m, enum mark_column c)
{
	return !wanted || span_has_word(span_of(wanted), mark_field(m, c));
}

/* Only praise and criticism are confirmed. */
static bool
waits_for_bureau(const struct mark *m)
{
	return (m->act == MARK_PRAISE || m->act == MARK_CRITICIZE) && !m->confirmed;
}

/* Returns the unit that its name resolves to as of the query's time. */
static unsigned
unit_of(const struct mark *m)
{
	return roster_resolve(the_roster(), m->unit, stamp_day(query_asof()));
}

static bool
is_wanted(const struct mark *m)
{
	return (options.all || !m->cancelled) && period_has(options.at, stamp_day(m->at)) &&
	       is_listed(options.act, m, MARK_ACT) && is_listed(options.how, m, MARK_HOW) &&
	       is_stated(options.value, m, MARK_VALUE) && is_stated(options.ref, m, MARK_REF) &&
	       (unit == UNIT_NONE || unit_of(m) == unit) && (!options.unconfirmed || waits_for_bureau(m));
}

static size_t
put_marks(struct buf *out, const struct marks *marks)
{
	/* The last day of the period. */
	struct mark_row row = {.day = period_ends(options.at) ? options.at.to : stamp_day(query_asof())};
	struct column_list list = {.n = 0};
	size_t rows = 0;

	columns_add(&list, mark_column_rules, options.unconfirmed ? MARK_NEEDS_UNCONFIRMED : 0);
	columns_put_header(out, &list);
	for (size_t i = 0; i < marks->n; i++)
		if (is_wanted(&marks->mark[i])) {
			row.mark = &marks->mark[i];
			columns_put_row(out, &list, &row);
			out_flush_if_large(out);
			rows++;
		}
	return rows;
}

/* Returns which units have a requested mark. */
static bool *
mark_units(const struct marks *marks, const struct roster *r)
{
	bool *have = ecalloc(r->listed + 1u, sizeof *have);

	for (size_t i = 0; i < marks->n; i++)
		if (is_wanted(&marks->mark[i])) {
			const unsigned of = unit_of(&marks->mark[i]);

			if (of < r->listed)
				have[of] = true;
		}
	return have;
}

/* Finds the units of the network, as of the query's time, that have no requested mark. */
static size_t
put_missing(struct buf *out, const struct marks *marks)
{
	const struct roster *r = the_roster();
	const day_t today = stamp_day(query_asof());
	bool *have = mark_units(marks, r);
	struct column_list list;
	size_t rows = 0;

	columns_start(out, &list, unmarked_column_rules);
	for (unsigned u = 0; u < r->listed; u++) {
		if (have[u] || unit_has_ceased(&r->unit[u], today) || unit_group_of(r->unit[u].class) == GROUP_NONE ||
			(unit != UNIT_NONE && u != unit))
			continue;
		columns_put_row(out, &list,
			&(struct unmarked_row){.unit = r->unit[u].name,
				.class = unit_class_name(r->unit[u].class),
				.liaison = roster_cell(r, u, "liaison")});
		rows++;
	}
	free(have);
	return rows;
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct named named = query_start(&program, argc, argv);
	struct ledgers ledgers = {0};
	struct marks marks = {0};
	size_t rows;

	query_words("--act", options.act, MARK_ACT_WORDS);
	period_check(options.at);
	if (options.missing && !options.act)
		die_usage(_("--missing requires --act: the mark that is missing"));
	if (options.missing && options.unconfirmed)
		die_usage(_("--missing and --unconfirmed cannot be combined"));
	if (options.unit)
		unit = unit_asked(options.unit, stamp_day(query_asof()));
	query_marks(&ledgers, &marks, named.name, named.n);
	rows = options.missing ? put_missing(out, &marks) : put_marks(out, &marks);
	marks_free(&marks);
	ledgers_close(&ledgers);
	return program_end(rows > 0 ? EXIT_DONE : EXIT_REFUSED);
}
