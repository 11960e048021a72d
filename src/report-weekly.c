/* report-weekly: prints the weekly special on hot issues, 《本周热点问题专报》 (R2.6, R3.2.1, R3.6.2). */
#include "program/document.h"
#include "program/period.h"
#include "program/query.h"
#include "weekly/weekly_issues.h"
#include "weekly/weekly_paper.h"

#include <stdlib.h>

static struct {
	const char *week, *alpha, *method;
	struct period days;
	struct whole issue, least;
	bool no_issues;
} options = {.alpha = "0.001", .method = "c1", .days = PERIOD_EVER};

static const struct option_rule rules[] = {
	{"week", 'w', OPTION_TEXT, &options.week, N_("YEAR-Www"),
		N_("the ISO week, such as 2020-W47 (default: the last that is over)"), NULL},
	{"from", 0, OPTION_DAY, &options.days.from, N_("DAY"),
		N_("with --to: the period from this day on, instead of a week"), NULL},
	{"to", 0, OPTION_LAST_DAY, &options.days.to, N_("DAY"), N_("the last day of the period"), NULL},
	{"issue", 'i', OPTION_WHOLE, &options.issue, N_("NUMBER"),
		N_("the number of the paper in its year (default: the week's)"), NULL},
	{"method", 0, OPTION_WORD, &options.method, N_("c1|c2"),
		N_("how emerging topics are found: c1 (EARS C1, default), or c2 (with a gap of two weeks)"), "c1 c2"},
	{"alpha", 0, OPTION_TEXT, &options.alpha, N_("SHARE"), N_("the probability of a false alarm (default: 0.001)"),
		NULL},
	{"min", 0, OPTION_WHOLE, &options.least, N_("CASES"),
		N_("the least number of cases of an emerging or widespread topic (default: 5)"), NULL},
	{"no-issues", 0, OPTION_FLAG, &options.no_issues, NULL,
		N_("do not look for issues that many people report in different words, which takes most of "
		   "the time"),
		NULL},
	OPTIONS_SHARED(advice_rules),
	OPTIONS_SHARED(report_rules),
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"report-weekly", N_("[OPTION]... [LEDGER]..."),
	N_("Writes the weekly special on hot issues for the leaders: the cases accepted, their topics "
	   "and their handling, compared with the week before and with the same week of the year "
	   "before."),
	rules};

static void
choose_periods(struct periods *p)
{
	const bool from = period_begins(options.days), to = period_ends(options.days);
	int year, number;

	if (from != to)
		die_usage(_("--from and --to must be given together"));
	if (from && options.week)
		die_usage(_("--week and --from cannot be combined"));
	period_check(options.days);
	if (options.week && !week_parse(span_of(options.week), &year, &number))
		die_usage(_("--week: '%s' is not a week YYYY-Www that exists"), options.week);
	if (from)
		periods_of_span(p, options.days);
	else if (options.week)
		periods_of_span(p, week_period(year, number));
	else
		periods_of_span(p, week_before(stamp_day(query_asof())));
}

/* Parses a plain decimal between 0 and 1. */
static double
alpha_typed(void)
{
	char *end;
	const double alpha = strtod(options.alpha, &end);

	if (end == options.alpha || *end || options.alpha[strspn(options.alpha, "0123456789.")] || alpha <= 0 ||
		alpha >= 1)
		die_usage(_("--alpha: '%s' is not a number between 0 and 1, such as 0.001"), options.alpha);
	return alpha;
}

struct special {
	struct weekly *weekly;
	struct weekly_issues *issues;
	struct advice advice;
};

static void
put_table(const struct special *r, struct buf *out)
{
	struct report_table table;

	report_table_start(&table, &r->weekly->counting, out);
	weekly_put(r->weekly, &table);
	weekly_issues_put(r->issues, &table);
	report_table_stop(&table);
}

static void
print(void *ctx, const char *format, struct buf *out)
{
	const struct special *r = ctx;

	if (strcmp(format, "tsv") == 0) {
		put_table(r, out);
		return;
	}
	struct weekly_paper paper = {.weekly = r->weekly,
		.calendar = the_calendar(),
		.advice = r->advice,
		.entry = document_paper("weekly"),
		.office = document_office(),
		.issue = options.issue.value,
		.target = rule_points(the_rules(), "ontime.target", r->weekly->counting.periods.of[NOW].to),
		.issues = options.no_issues ? NULL : r->issues};
	weekly_paper(&paper, format, out);
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	static struct ledgers ledgers; /* open until the program ends, since spans point into them */
	struct fold fold;
	struct secrecy secrecy;
	struct periods periods;
	struct weekly weekly;
	struct weekly_issues issues = {.n = 0};
	struct special special = {.weekly = &weekly, .issues = &issues};

	choose_periods(&periods);
	const struct trend_rule rule = {.z = normal_quantile(alpha_typed()),
		.gap = strcmp(options.method, "c2") == 0 ? EARS_C2_GAP : EARS_C1_GAP,
		.least = options.least.given ? options.least.value : 5};
	document_start();
	fold_start(&fold, the_roster(), query_asof());
	weekly_watch(&weekly, &fold, &periods, &rule);
	query_fold(&ledgers, &fold, named.name, named.n);
	secrecy_start(&secrecy, &fold);
	weekly_settle(&weekly, &secrecy);
	if (!options.no_issues)
		weekly_issues_find(&issues, &weekly);
	special.advice = document_advice();
	const int status = document_print(&(struct document_report){.print = print, .ctx = &special});
	weekly_issues_free(&issues);
	weekly_free(&weekly);
	secrecy_stop(&secrecy);
	fold_stop(&fold);
	return program_end(status);
}
