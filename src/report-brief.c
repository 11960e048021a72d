/* report-brief: prints the brief of a month, 《市长专线电话简报》, with the progress notice (R2.6, R3.2.3); or the
 * analysis of any span of days, 问题分析报告 (R3.6.2). */
#include "program/calllog.h"
#include "program/document.h"
#include "program/period.h"
#include "program/query.h"
#include "program/query_marks.h"
#include "monthly/brief_paper.h"

#include <stdio.h>

static struct {
	const char *month, *marks;
	struct period days;
	struct whole issue;
	bool rates, notice;
	const char *by;
} options = {.days = PERIOD_EVER};

static const struct option_rule rules[] = {
	{"month", 'M', OPTION_TEXT, &options.month, N_("YYYY-MM"), N_("the month (default: the last that is over)"),
		NULL},
	{"from", 0, OPTION_DAY, &options.days.from, N_("DAY"),
		N_("with --to: write an analysis of the period from this day on, instead of a month's brief"), NULL},
	{"to", 0, OPTION_DAY, &options.days.to, N_("DAY"), N_("the last day of the period"), NULL},
	{"marks", 'm', OPTION_TEXT, &options.marks, N_("FILE"),
		N_("the unit ledger: published rates, criticism and praise"), NULL},
	OPTIONS_SHARED(call_log_rules),
	{"rates", 'r', OPTION_FLAG, &options.rates, NULL,
		N_("print only the month's on-time figures, for unit-mark to record (M4.3.1)"), NULL},
	{"notice", 0, OPTION_FLAG, &options.notice, NULL,
		N_("print only the progress notice on the highest leaders' items (R3.2.3)"), NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"),
		N_("with --notice: who signs it (default: $CASE_BY, else the login name)"), NULL},
	{"issue", 'i', OPTION_WHOLE, &options.issue, N_("N"),
		N_("the number of the brief in its year (default: the month's)"), NULL},
	OPTIONS_SHARED(advice_rules),
	OPTIONS_SHARED(report_rules),
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"report-brief",
	N_("[--month YYYY-MM] [OPTION]... [LEDGER]...\n--from DAY --to DAY [OPTION]... [LEDGER]..."),
	N_("Writes the brief of a month, or the analysis of any period, for the leaders: cases "
	   "accepted, handled and carried over, the units' on-time rates, the state of leaders' "
	   "items, callers told, promises, refusals and lapses."),
	rules};

static bool
is_span_asked(void)
{
	return period_begins(options.days) || period_ends(options.days);
}

/* Returns the requested month or span of days. */
static struct period
period_chosen(void)
{
	if (!is_span_asked())
		return month_period(
			options.month ? month_asked(options.month) : day_month(stamp_day(query_asof())) - 1);
	if (options.month)
		die_usage(_("--month cannot be combined with --from or --to"));
	if (!period_begins(options.days) || !period_ends(options.days))
		die_usage(_("--from and --to must be given together"));
	period_check(options.days);
	if (options.rates && span_months(options.days) != 1)
		die_usage(_("--rates cannot be combined with --from and --to: on-time figures are published by month"));
	return options.days;
}

/* A month's brief has the month's number, others only a requested number. */
static int
issue_asked(struct period period)
{
	if (options.issue.given)
		return options.issue.value;
	return is_span_asked() && !options.rates ? 0 : day_month(period.from) % 12 + 1;
}

static void
put_rates(struct buf *out, const struct brief *b)
{
	char issue[16];

	if (stamp_day(query_asof()) <= b->counting.periods.of[NOW].to)
		say(_("the month is not over: its figures may still change"));
	snprintf(issue, sizeof issue, "%d", issue_asked(b->counting.periods.of[NOW]));
	unsigned strangers = brief_rates(b, span_of(issue), out);
	if (strangers > 0)
		say(ngettext("%u unit is not in the roster: its figures cannot be published (units.tsv)",
			    "%u units are not in the roster: their figures cannot be published (units.tsv)", strangers),
			strangers);
}

static void
print(void *ctx, const char *format, struct buf *out)
{
	struct brief *b = ctx;
	const int64_t target = rule_points(the_rules(), "ontime.target", b->counting.periods.of[NOW].to);
	const struct brief_paper paper = {.brief = b,
		.advice = document_advice(),
		.calendar = the_calendar(),
		.entry = document_paper(is_span_asked() ? "analysis" : "brief"),
		.office = document_office(),
		.issue = issue_asked(b->counting.periods.of[NOW]),
		.analysis = is_span_asked(),
		.target = target};

	if (options.notice)
		brief_notice(&paper, format, options.by ? options.by : program_author(), out);
	else if (strcmp(format, "tsv") == 0)
		brief_tsv(b, target, out);
	else
		brief_paper(&paper, format, out);
}

static int
put_brief(struct brief *b)
{
	const struct document_report report = {.print = print, .ctx = b, .no_table = options.notice};

	if (options.rates) {
		put_rates(program_output(), b);
		return EXIT_DONE;
	}
	if (options.notice && document_options.files && !brief_has_high_items(b))
		return EXIT_REFUSED;
	return document_print(&report);
}

/* Counts the calls of the period and of those compared with it. */
static void
read_calls(struct duty *d, struct period period)
{
	const stamp asof = query_asof(), end = day_end(period.to) + 1;

	duty_start(d, asof);
	call_log_read(d);
	call_log_settle(d, end < asof ? end : asof);
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	const struct period period = period_chosen();
	const bool logged = call_log_given();
	static struct ledgers ledgers, mark_ledgers; /* open until the program ends, since spans point into them */
	struct marks marks = {0};
	struct duty duty;
	struct fold fold;
	struct secrecy secrecy;
	struct brief brief;

	if (options.rates && document_options.files)
		die_usage(_("--rates is a table: it cannot be combined with --files"));
	if (options.notice && strcmp(document_options.format, "tsv") == 0)
		die_usage(_("--notice is a text: it cannot be a table (--format=tsv)"));
	document_start();
	read_calls(&duty, period);
	if (options.marks)
		query_marks(&mark_ledgers, &marks, (char *[]){(char *)(uintptr_t)options.marks}, 1);
	fold_start(&fold, the_roster(), query_asof());
	brief_watch(&brief, &fold, period);
	/* Months are published for each name in the ledger, so the marks must have that name (M4.3.1). */
	brief.counting.as_written = options.rates;
	brief.marks = options.marks ? &marks : NULL;
	brief.duty = logged ? &duty : NULL;
	query_fold(&ledgers, &fold, named.name, named.n);
	secrecy_start(&secrecy, &fold);
	brief_settle(&brief, &secrecy);
	const int status = put_brief(&brief);
	brief_free(&brief);
	secrecy_stop(&secrecy);
	fold_stop(&fold);
	duty_free(&duty);
	marks_free(&marks);
	return program_end(status);
}
