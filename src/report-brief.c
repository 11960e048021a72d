/* report-brief: the brief of a month, 《市长专线电话简报》, with the progress notice (R2.6, R3.2.3, R3.6.2). */
#include "program/calllog.h"
#include "program/document.h"
#include "program/period.h"
#include "program/query.h"
#include "program/query_marks.h"
#include "monthly/brief_paper.h"

#include <stdio.h>

static struct {
	const char *month, *marks;
	struct whole issue;
	bool rates;
} options;

static const struct option_rule rules[] = {
	{"month", 'M', OPTION_TEXT, &options.month, N_("YYYY-MM"), N_("this month, instead of the last that is over"),
		NULL},
	{"marks", 'm', OPTION_TEXT, &options.marks, N_("FILE"),
		N_("the unit ledger: rates published before, criticism and praise"), NULL},
	OPTIONS_SHARED(call_log_rules),
	{"rates", 'r', OPTION_FLAG, &options.rates, NULL,
		N_("print the on-time figures of the month alone, as unit-mark records them (M4.3.1)"), NULL},
	{"issue", 'i', OPTION_WHOLE, &options.issue, N_("N"), N_("the brief's number in its year (the month's)"), NULL},
	OPTIONS_SHARED(report_rules),
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"report-brief", N_("[--month YYYY-MM] [OPTION]... [LEDGER]..."),
	N_("Writes the brief of a month for the leaders: what was accepted and handled and carried over, the units' "
	   "on-time rates, and how every leader's item stands."),
	rules};

static int
month_chosen(void)
{
	return options.month ? month_asked(options.month) : day_month(stamp_day(query_asof())) - 1;
}

static int
issue_asked(int month)
{
	return options.issue.given ? options.issue.value : month % 12 + 1;
}

static void
put_rates(struct buf *out, const struct brief *b)
{
	char issue[16];

	if (stamp_day(query_asof()) <= b->counting.periods.of[NOW].to)
		say(_("the month is not over: its figures may yet change"));
	snprintf(issue, sizeof issue, "%d", issue_asked(b->month));
	unsigned strangers = brief_rates(b, span_of(issue), out);
	if (strangers > 0)
		say(ngettext("%u unit is not in the roster: nothing can be published of it (units.tsv)",
			    "%u units are not in the roster: nothing can be published of them (units.tsv)", strangers),
			strangers);
}

static void
put_brief(struct buf *out, struct brief *b)
{
	const int64_t target = rule_points(the_rules(), "ontime.target", b->counting.periods.of[NOW].to);
	const struct brief_paper paper = {
		.brief = b, .office = document_office(), .issue = issue_asked(b->month), .target = target};

	if (options.rates)
		put_rates(out, b);
	else if (document_is_table())
		brief_tsv(b, target, out);
	else
		brief_paper(&paper, document_options.format, out);
}

/* The month's calls and those of the months it is set against. */
static void
read_calls(struct duty *d, int month)
{
	const stamp asof = query_asof(), end = day_end(month_period(month).to) + 1;

	call_log_read(d, asof);
	call_log_settle(d, end < asof ? end : asof);
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv);
	const int month = month_chosen();
	const bool logged = call_log_given();
	static struct ledgers ledgers, mark_ledgers; /* open until the program ends: spans point into them */
	struct marks marks = {0};
	struct duty duty;
	struct fold fold;
	struct secrecy secrecy;
	struct brief brief;

	document_start();
	read_calls(&duty, month);
	if (options.marks)
		query_marks(&mark_ledgers, &marks, (char *[]){(char *)(uintptr_t)options.marks}, 1);
	fold_start(&fold, the_roster(), query_asof());
	brief_watch(&brief, &fold, month);
	/* A month is published of each name that the ledger has: their marks hold for that name (M4.3.1). */
	brief.counting.as_written = options.rates;
	brief.marks = options.marks ? &marks : NULL;
	brief.duty = logged ? &duty : NULL;
	query_fold(&ledgers, &fold, argv + first, argc - first);
	secrecy_start(&secrecy, &fold);
	brief_settle(&brief, &secrecy);
	put_brief(out, &brief);
	brief_free(&brief);
	secrecy_stop(&secrecy);
	fold_stop(&fold);
	duty_free(&duty);
	marks_free(&marks);
	return program_end(EXIT_DONE);
}
