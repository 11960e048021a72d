/* report-year: the yearly evaluation as a paper for the leaders (M5, M10, M11). */
#include "program/evaluating.h"
#include "program/period.h"
#include "report/paper.h"
#include "report/year.h"

static struct {
	const char *marks, *lang, *format;
	bool full_marks;
} options = {.lang = "zh", .format = "text"};

static const struct option_rule rules[] = {
	OPTIONS_SHARED(period_rules),
	{"marks", 'm', OPTION_TEXT, &options.marks, N_("FILE"),
		N_("the unit ledger: assessments, published rates, praise, ..."), NULL},
	{"full-marks", 0, OPTION_FLAG, &options.full_marks, NULL, N_("count items not assessed yet with full points"),
		NULL},
	{"format", 'f', OPTION_WORD, &options.format, N_("text|html|tsv"),
		N_("for a terminal (the default), as a page to print, or as a table of the figures"),
		PAPER_FORMS " tsv"},
	{"lang", 0, OPTION_WORD, &options.lang, N_("zh|en"),
		N_("the language of the paper: Chinese (the default) or English"), "zh en"},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"report-year", N_("--year YEAR [OPTION]... [LEDGER]..."),
	N_("Writes the evaluation of the units for the leaders: who stands where, what it is made of, rewards and "
	   "penalties with their documents, and how each total came about."),
	rules};

/* The year that a period is; 0: it is none. */
static int
year_of(const struct period *p)
{
	int year, month, day;

	day_split(p->from, &year, &month, &day);
	return p->from == day_make(year, 1, 1) && p->to == day_make(year, 12, 31) ? year : 0;
}

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv);
	struct evaluating e;
	struct evaluation evaluation;

	document_language(strcmp(options.lang, "zh") == 0 ? "zh_CN" : "en");
	evaluating_start(&e, period_asked(), UNIT_ALL, false, options.marks);
	evaluating_fold(&e, argv + first, argc - first);
	evaluation_make(&evaluation, &e.figures, &e.marks, the_roster(), the_rules(), options.full_marks);
	const struct year year = {&evaluation, &e.figures, the_roster(), year_of(&e.figures.period)};
	if (strcmp(options.format, "tsv") == 0)
		year_tsv(&year, &out);
	else
		year_paper(&year, options.format, options.lang, &out);
	evaluation_free(&evaluation);
	evaluating_stop(&e);
	return program_end(EXIT_DONE);
}
