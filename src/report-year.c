/* report-year: prints the yearly evaluation as a paper for the leaders (M5, M10, M11). */
#include "program/document.h"
#include "program/evaluating.h"
#include "paper/paper.h"
#include "yearly/year.h"

static const struct option_rule rules[] = {
	OPTIONS_SHARED(evaluating_rules),
	OPTIONS_SHARED(report_rules),
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"report-year", N_("--year YEAR [OPTION]... [LEDGER]..."),
	N_("Writes the evaluation of the units for the leaders: the ranking, the parts of each total, "
	   "rewards and penalties with their documents, and how each total came about."),
	rules};

/* Returns the year of a period, or 0 if it is not a year. */
static int
year_of(struct period p)
{
	const int year = day_month(p.from) / 12;

	return period_eq(p, year_period(year)) ? year : 0;
}

static void
print(void *ctx, const char *format, struct buf *out)
{
	const struct year *year = ctx;

	if (strcmp(format, "tsv") == 0)
		year_tsv(year, out);
	else
		year_paper(year, format, out);
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	struct evaluating e;
	struct evaluation evaluation;

	document_start();
	evaluating_start(&e, UNIT_ALL, false);
	evaluating_fold(&e, named.name, named.n);
	evaluation_make(&evaluation, &e.figures, &e.marks, the_roster(), the_rules(), evaluating_options.full_marks);
	struct year year = {.evaluation = &evaluation,
		.figures = &e.figures,
		.roster = the_roster(),
		.entry = document_paper("year"),
		.office = document_office(),
		.number = year_of(e.figures.period)};
	const int status = document_print(&(struct document_report){.print = print, .ctx = &year});
	evaluation_free(&evaluation);
	evaluating_stop(&e);
	return program_end(status);
}
