/* score-unit: the yearly evaluation of the units (M4, M5). */
#include "program/evaluating.h"
#include "score/explain.h"
#include "base/bytes.h"
#include "base/decimal.h"

#include <stdlib.h>

static struct {
	const char *explain;
	bool all, assess, tally, merge;
} options;

static const struct option_rule rules[] = {
	OPTIONS_SHARED(evaluating_rules),
	{"all", 'a', OPTION_FLAG, &options.all, NULL, N_("show units that take no part too (M5.2): they got no case"),
		NULL},
	{"explain", 0, OPTION_TEXT, &options.explain, N_("UNIT"),
		N_("show what this unit's total is made of, to the case and mark"), NULL},
	{"assess", 0, OPTION_FLAG, &options.assess, NULL,
		N_("show the panel's sheet: every item's points by stage (M5)"), NULL},
	{"tally", 0, OPTION_FLAG, &options.tally, NULL, N_("count a part of the ledgers, for --merge"), NULL},
	{"merge", 0, OPTION_FLAG, &options.merge, NULL, N_("score from what --tally printed for all the parts"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"score-unit",
	N_("--year YEAR [OPTION]... [LEDGER]...\n--merge --year YEAR --as-of TIME [OPTION]... [TALLY]..."),
	N_("Scores and ranks the units by the evaluation measures."), rules};

static void
put_points(struct buf *out, int64_t hundredths)
{
	hundredths_put(out, hundredths);
}

static void
put_rate(struct buf *out, const struct score *x)
{
	if (x->due.counted == 0)
		buf_char(out, '-');
	else
		put_points(out, per_cent(x->due.in_time, x->due.counted));
}

static void
put_missing(struct buf *out, const struct evaluation *v, uint32_t missing)
{
	for (int i = 0; i < v->bases + v->systems; i++)
		if (missing >> i & 1) {
			if (missing & ((UINT32_C(1) << i) - 1))
				buf_char(out, ',');
			item_put(out, v, i);
		}
}

static void
put_score(struct buf *out, const struct evaluation *v, const struct figures *g, const struct unit *unit,
	const struct score *x)
{
	const int64_t *figure = g->figure[x->unit];

	buf_span(out, unit->name);
	buf_char(out, '\t');
	buf_str(out, unit_class_name(unit->class));
	buf_char(out, '\t');
	whole_put(out, figure[FIGURE_ASSIGNED]);
	buf_char(out, '\t');
	whole_put(out, x->due.counted);
	buf_char(out, '\t');
	whole_put(out, x->due.in_time);
	buf_char(out, '\t');
	put_rate(out, x);
	buf_char(out, '\t');
	put_points(out, x->part[PART_ONTIME]);
	buf_char(out, '\t');
	whole_put(out, x->handled);
	buf_char(out, '\t');
	whole_put(out, x->faulty);
	for (int p = PART_QUALITY; p < PARTS; p++) {
		buf_char(out, '\t');
		put_points(out, x->part[p]);
	}
	buf_char(out, '\t');
	put_points(out, x->total);
	buf_char(out, '\t');
	if (x->takes_part)
		whole_put(out, x->rank);
	else
		buf_str(out, "exempt");
	buf_char(out, '\t');
	buf_span(out, x->grade);
	buf_char(out, '\t');
	whole_put(out, figure[FIGURE_URGES]);
	buf_char(out, '\t');
	whole_put(out, figure[FIGURE_SUPERVISED]);
	buf_char(out, '\t');
	put_missing(out, v, x->missing);
	buf_char(out, '\n');
}

static void
put_scores(struct buf *out, const struct evaluation *v, const struct figures *g, const struct roster *r)
{
	unsigned exempt = 0;

	buf_str(out,
		"unit\tclass\tassigned\tcounted\tintime\trate\tontime\thandled\tfaulty\tquality\tbase\tsystem\tleader\t"
		"chie"
		"f\tmedia\t"
		"volume\tpoor\turged\tdelay\tleak\tbulletin\tfund\ttotal\trank\tgrade\turges\tsupervised\tmissing\n");
	for (size_t i = 0; i < v->n; i++) {
		exempt += !v->score[i].takes_part;
		if (v->score[i].takes_part || options.all)
			put_score(out, v, g, &r->unit[v->score[i].unit], &v->score[i]);
	}
	if (exempt > 0)
		say(ngettext("%u unit got no case and takes no part (M5.2)",
			    "%u units got no case and take no part (M5.2)", exempt),
			exempt);
}

/* --- the panel's sheet --------------------------------------------------------------------- */

static void
put_assessed(struct buf *out, const struct mark *m)
{
	int64_t points;

	buf_char(out, '\t');
	if (m && hundredths_parse(mark_field(m, MARK_VALUE), &points))
		put_points(out, points);
}

static void
put_sheet(struct buf *out, const struct evaluation *v, const struct roster *r)
{
	const int items = v->bases + v->systems;

	buf_str(out, "unit\titem\tself\tpanel\tfinal\n");
	for (unsigned u = 0; u < r->listed; u++)
		for (int i = 0; i < items && evaluation_of(v, u); i++) {
			const struct item_marks *m = &v->items[u * (unsigned)items + (unsigned)i];

			buf_span(out, r->unit[u].name);
			buf_char(out, '\t');
			item_put(out, v, i);
			put_assessed(out, m->self);
			put_assessed(out, m->panel);
			put_assessed(out, m->final);
			buf_char(out, '\n');
		}
}

/* --- what a total is made of ----------------------------------------------------------------- */

static void
put_explained(void *ctx, const struct explained *e)
{
	struct buf *out = ctx;

	buf_str(out, e->part);
	buf_char(out, '\t');
	buf_str(out, e->clause);
	buf_char(out, '\t');
	if (e->sum)
		put_points(out, e->points);
	buf_char(out, '\t');
	if (e->count >= 0)
		whole_put(out, e->count);
	buf_char(out, '\t');
	buf_span(out, e->evidence);
	if (e->why) {
		buf_char(out, ' ');
		buf_str(out, e->why);
	}
	buf_char(out, '\n');
}

static int
explain(struct buf *out, const struct evaluation *v, const struct figures *g, unsigned unit)
{
	const struct score *x = evaluation_of(v, unit);

	if (!x)
		die(EXIT_REFUSED, _("'%s' is never scored: it is not in the network (units.tsv)"), options.explain);
	buf_str(out, "part\tclause\tpoints\tcount\tevidence\n");
	explain_score(v, g, x, put_explained, out);
	return EXIT_DONE;
}

/* --- work --------------------------------------------------------------------------------------- */

/* What was read stays: the roster's strangers are named by it. */
static char **merged;

static void
merge(struct figures *g, char **name, int names)
{
	static char standard[] = "-";
	char *none[] = {standard};

	if (names == 0) {
		name = none;
		names = 1;
	}
	merged = ecalloc((size_t)names, sizeof *merged);
	for (int i = 0; i < names; i++) {
		size_t n;
		char *text = merged[i] = read_whole(name[i], &n);

		if (!figures_add(g, the_roster(), strcmp(name[i], "-") == 0 ? _("standard input") : name[i],
			    (struct span){text, n}))
			exit(EXIT_REFUSED);
	}
}

static void
check_usage(void)
{
	if (options.tally + options.merge + options.assess + (options.explain != NULL) > 1)
		die_usage(_("one of --tally, --merge, --assess and --explain at a time"));
	if ((options.tally || options.merge) && !query_options.as_of)
		die_usage(_("--tally and --merge need --as-of: all parts must be counted as of one time"));
}

/* Scores what was counted. */
static int
show(struct buf *out, struct evaluating *e)
{
	struct evaluation evaluation;
	int status = EXIT_DONE;

	evaluation_make(&evaluation, &e->figures, &e->marks, the_roster(), the_rules(), evaluating_options.full_marks);
	if (options.assess)
		put_sheet(out, &evaluation, the_roster());
	else if (options.explain)
		status = explain(out, &evaluation, &e->figures, e->figures.explained);
	else
		put_scores(out, &evaluation, &e->figures, the_roster());
	evaluation_free(&evaluation);
	return status;
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv), status = EXIT_DONE;
	struct evaluating e;

	check_usage();
	evaluating_start(
		&e, options.explain ? unit_asked(options.explain, period_asked().to) : UNIT_NONE, options.tally);
	if (options.merge)
		merge(&e.figures, argv + first, argc - first);
	else if (!options.assess)
		evaluating_fold(&e, argv + first, argc - first);
	if (options.tally)
		figures_put(&e.figures, the_roster(), out);
	else
		status = show(out, &e);
	evaluating_stop(&e);
	return program_end(status);
}
