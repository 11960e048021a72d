/* score-unit: computes the yearly evaluation of the units (M4, M5). */
#include "program/evaluating.h"
#include "score/score_table.h"
#include "table/tally_text.h"

#include <stdlib.h>

static struct {
	const char *explain;
	bool all, assess, tally, merge;
} options;

static const struct option_rule rules[] = {
	OPTIONS_SHARED(evaluating_rules),
	{"all", 'a', OPTION_FLAG, &options.all, NULL, N_("also show units that got no case and take no part (M5.2)"),
		NULL},
	{"explain", 0, OPTION_TEXT, &options.explain, N_("UNIT"),
		N_("show what this unit's total consists of, down to each case and mark"), NULL},
	{"assess", 0, OPTION_FLAG, &options.assess, NULL,
		N_("print the panel's sheet: the points of every item by stage (M5)"), NULL},
	{"tally", 0, OPTION_FLAG, &options.tally, NULL, N_("count one part of the ledgers, for --merge"), NULL},
	{"merge", 0, OPTION_FLAG, &options.merge, NULL, N_("score from the --tally output of all parts"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"score-unit",
	N_("--year YEAR [OPTION]... [LEDGER]...\n--merge --year YEAR --as-of TIME [OPTION]... [TALLY]..."),
	N_("Scores and ranks the units by the evaluation measures."), rules};

static void
rank(struct buf *out, const struct evaluation *v, const struct figures *g)
{
	const unsigned exempt = scores_put(out, v, g, the_roster(), options.all);

	if (exempt > 0)
		say(ngettext("%u unit got no case and takes no part (M5.2)",
			    "%u units got no case and take no part (M5.2)", exempt),
			exempt);
}

static int
explain(struct buf *out, const struct evaluation *v, const struct figures *g, unsigned unit)
{
	const struct score *x = evaluation_of(v, unit);

	if (!x)
		die(EXIT_REFUSED, _("'%s' is never scored: it is not a network unit (units.tsv)"), options.explain);
	explanation_put(out, v, g, x);
	return EXIT_DONE;
}

/* --- work --------------------------------------------------------------------------------------- */

static bool
add_part(void *ctx, const char *file, struct span text)
{
	return figures_add(ctx, the_roster(), file, text);
}

static void
merge(struct figures *g, char **name, int names)
{
	if (!tally_text_each(name, names, add_part, g))
		exit(EXIT_REFUSED);
}

static void
check_usage(void)
{
	if (options.tally + options.merge + options.assess + (options.explain != NULL) > 1)
		die_usage(_("give only one of --tally, --merge, --assess and --explain"));
	if ((options.tally || options.merge) && !query_options.as_of)
		die_usage(_("--tally and --merge require --as-of: all parts must be counted as of the same time"));
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct named named = query_start(&program, argc, argv);
	struct evaluation evaluation;
	struct evaluating e;
	int status = EXIT_DONE;

	check_usage();
	evaluating_start(
		&e, options.explain ? unit_asked(options.explain, period_asked().to) : UNIT_NONE, options.tally);
	if (options.merge)
		merge(&e.figures, named.name, named.n);
	else if (!options.assess)
		evaluating_fold(&e, named.name, named.n);
	if (options.tally) {
		figures_put(&e.figures, the_roster(), out);
	} else {
		evaluation_make(
			&evaluation, &e.figures, &e.marks, the_roster(), the_rules(), evaluating_options.full_marks);
		if (options.assess)
			sheet_put(out, &evaluation, the_roster());
		else if (options.explain)
			status = explain(out, &evaluation, &e.figures, e.figures.explained);
		else
			rank(out, &evaluation, &e.figures);
		evaluation_free(&evaluation);
	}
	evaluating_stop(&e);
	return program_end(status);
}
