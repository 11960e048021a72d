/* report-seat: what the seats of the hotline did (R3.6.1). */
#include "program/calllog.h"
#include "program/document.h"
#include "program/query.h"
#include "calls/seats.h"

static struct {
	const char *month, *by;
	day_t from, to;
} options = {.by = "day", .from = DAY_NONE, .to = DAY_NONE};

static const struct option_rule rules[] = {
	OPTIONS_SHARED(call_log_rules),
	{"by", 'b', OPTION_WORD, &options.by, N_("day|period"),
		N_("a row for each seat and day (the default), or one for each seat"), "day period"},
	{"month", 'M', OPTION_TEXT, &options.month, N_("YYYY-MM"),
		N_("this month, instead of all days of the call log"), NULL},
	{"from", 0, OPTION_DAY, &options.from, N_("DAY"), N_("from this day on"), NULL},
	{"to", 0, OPTION_DAY, &options.to, N_("DAY"), N_("up to this day"), NULL},
	OPTIONS_SHARED(report_rules),
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"report-seat",
	N_("--queue-log FILE [OPTION]... [LEDGER]...\n--calls FILE [OPTION]... [LEDGER]..."),
	N_("Tells what each seat did: calls, time talking, on duty and idle by the call log, cases accepted and passed "
	   "on by the ledger."),
	rules};

/* What the options say of the period; DAY_NONE: nothing. */
static void
period_options(day_t *from, day_t *to)
{
	int month;

	*from = options.from;
	*to = options.to;
	if (options.month) {
		if (*from != DAY_NONE || *to != DAY_NONE)
			die_usage(_("--month and --from or --to name different spans: give one of them"));
		if (!month_parse(span_of(options.month), &month))
			die_usage(_("--month: '%s' is not a month YYYY-MM"), options.month);
		*from = month_first(month);
		*to = month_last(month);
	}
	if (*from != DAY_NONE && *to != DAY_NONE && *from > *to)
		die_usage(_("--from is after --to"));
}

/* The days to show: as asked, and where nothing is asked all there are. */
static void
choose_days(const struct seats *s, day_t *from, day_t *to)
{
	const day_t asked_from = *from, asked_to = *to;

	seats_span(s, from, to);
	if (asked_from != DAY_NONE)
		*from = asked_from;
	if (asked_to != DAY_NONE)
		*to = asked_to;
	if (*from == DAY_NONE)
		*from = *to;
	if (*from == DAY_NONE)
		*from = stamp_day(query_asof());
	if (*to == DAY_NONE || *to < *from)
		*to = *from;
}

static stamp
end_of(day_t to)
{
	const stamp asof = query_asof();

	return day_end(to) < asof ? day_end(to) + 1 : asof;
}

static void
put_table(struct seats *s)
{
	seats_tsv(s, strcmp(options.by, "day") == 0, &out);
	if (s->others.accepted + s->others.assigned > 0)
		say(_("by others than these seats, not in the table: accepted %u, passed on %u"), s->others.accepted,
			s->others.assigned);
}

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv);
	const bool logged = call_log_given();
	static struct ledgers ledgers;
	struct fold fold;
	struct duty duty;
	struct seats seats;
	day_t from, to;

	period_options(&from, &to);
	document_start();
	call_log_read(&duty, query_asof());
	fold_start(&fold, the_roster(), query_asof());
	seats_watch(&seats, &fold, &duty, logged);
	query_fold(&ledgers, &fold, argv + first, argc - first);
	choose_days(&seats, &from, &to);
	call_log_settle(&duty, end_of(to));
	seats_settle(&seats, from, to);
	if (document_is_table())
		put_table(&seats);
	else
		seats_paper(&seats, strcmp(options.by, "day") == 0, document_options.format, document_options.lang,
			query_asof(), &out);
	seats_free(&seats);
	duty_free(&duty);
	fold_stop(&fold);
	return program_end(EXIT_DONE);
}
