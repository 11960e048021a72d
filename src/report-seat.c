/* report-seat: reports the work of the hotline's seats (R3.6.1). */
#include "program/calllog.h"
#include "program/document.h"
#include "program/period.h"
#include "program/query.h"
#include "calls/seats.h"

static struct {
	const char *month, *by, *seats;
	struct period days;
} options = {.by = "day", .days = PERIOD_EVER};

static const struct option_rule rules[] = {
	OPTIONS_SHARED(call_log_rules),
	{"seats", 's', OPTION_TEXT, &options.seats, N_("FILE"),
		N_("who the agents of the call log are: a table with the columns agent (* matches any "
		   "characters) and seat"),
		NULL},
	{"by", 'b', OPTION_WORD, &options.by, N_("day|period"),
		N_("one row per seat and day (day, default), or per seat (period)"), "day period"},
	{"month", 'M', OPTION_TEXT, &options.month, N_("YYYY-MM"), N_("the month (default: all days of the call log)"),
		NULL},
	{"from", 0, OPTION_DAY, &options.days.from, N_("DAY"), N_("only from this day on"), NULL},
	{"to", 0, OPTION_LAST_DAY, &options.days.to, N_("DAY"), N_("only up to this day"), NULL},
	OPTIONS_SHARED(report_rules),
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"report-seat",
	N_("--queue-log FILE [OPTION]... [LEDGER]...\n--calls FILE [OPTION]... [LEDGER]..."),
	N_("Reports what each seat did: calls, talk time, time on duty and idle time from the call "
	   "log, cases accepted and passed on from the ledger."),
	rules};

/* Returns the period given by the options. */
static struct period
days_asked(void)
{
	if (options.month && (period_begins(options.days) || period_ends(options.days)))
		die_usage(_("--month cannot be combined with --from or --to"));
	if (options.month)
		return month_period(month_asked(options.month));
	period_check(options.days);
	return options.days;
}

/* Returns the days to print: those requested, otherwise all. */
static struct period
choose_days(const struct seats *s, struct period asked)
{
	struct period shown = seats_period(s);

	if (!period_any(shown))
		period_cover(&shown, period_begins(asked) ? asked.from
				     : period_ends(asked) ? asked.to
							  : stamp_day(query_asof()));
	if (period_begins(asked))
		shown.from = asked.from;
	if (period_ends(asked))
		shown.to = asked.to;
	if (!period_any(shown))
		shown.to = shown.from;
	return shown;
}

static stamp
end_of(day_t to)
{
	const stamp asof = query_asof();

	return day_end(to) < asof ? day_end(to) + 1 : asof;
}

static void
put_table(struct buf *out, struct seats *s)
{
	seats_tsv(s, strcmp(options.by, "day") == 0, out);
	if (s->others.accepted + s->others.assigned + s->others.answered > 0)
		say(_("by staff other than these seats, not in the table: accepted %u, passed on %u, answered on "
		      "the spot %u"),
			s->others.accepted, s->others.assigned, s->others.answered);
}

static void
print(void *ctx, const char *format, struct buf *out)
{
	struct seats *s = ctx;

	if (strcmp(format, "tsv") == 0) {
		put_table(out, s);
		return;
	}
	const struct seats_paper paper = {.seats = s,
		.entry = document_paper("seat"),
		.office = document_office(),
		.asof = query_asof(),
		.by_day = strcmp(options.by, "day") == 0};

	seats_paper(&paper, format, out);
}

/* Reads the table of agents, before the log. */
static void
know_agents(struct agents *agents, struct duty *duty, bool logged)
{
	*agents = (struct agents){.rows = 0};
	if (!options.seats)
		return;
	if (!logged)
		die_usage(_("--seats requires --queue-log or --calls: it says who their agents are"));
	agents_load(agents, options.seats);
	duty_know(duty, agents);
}

static void
say_strangers(const struct agents *agents)
{
	if (agents->strange > 0)
		say(ngettext("%u agent of the call log is not in --seats and is listed under its own name",
			    "%u agents of the call log are not in --seats and are listed under their own names",
			    agents->strange),
			agents->strange);
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	const bool logged = call_log_given();
	static struct ledgers ledgers;
	struct fold fold;
	struct duty duty;
	struct agents agents;
	struct seats seats;
	const struct period asked = days_asked();

	document_start();
	duty_start(&duty, query_asof());
	know_agents(&agents, &duty, logged);
	call_log_read(&duty);
	say_strangers(&agents);
	fold_start(&fold, the_roster(), query_asof());
	seats_watch(&seats, &fold, &duty, logged);
	query_fold(&ledgers, &fold, named.name, named.n);
	const struct period shown = choose_days(&seats, asked);
	call_log_settle(&duty, end_of(shown.to));
	seats_settle(&seats, shown);
	const int status = document_print(&(struct document_report){.print = print, .ctx = &seats});
	seats_free(&seats);
	duty_free(&duty);
	agents_free(&agents);
	fold_stop(&fold);
	return program_end(status);
}
