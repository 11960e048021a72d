#include "calllog.h"

#include "../calls/log.h"
#include "query_options.h"

static struct texts queue_log, calls;
static const char *map, *delimiter, *encoding;
static struct foreign_form form = {.csv = {.delimiter = '\t', .quotes = true}};

const struct option_rule call_log_rules[] = {
	{"queue-log", 'q', OPTION_TEXTS, &queue_log, N_("FILE"),
		N_("the call log: Asterisk's queue_log; may be repeated, in order of time"), NULL},
	{"calls", 'c', OPTION_TEXTS, &calls, N_("FILE"),
		N_("the call log: a table with the columns seat, event and at; may be repeated"), NULL},
	{"map", 0, OPTION_TEXT, &map, N_("MAP"),
		N_("the columns of --calls: seat=COLUMN,event=COLUMN{VALUE:login},at=COLUMN; @FILE reads them "
		   "from a file"),
		NULL},
	{"delimiter", 0, OPTION_TEXT, &delimiter, N_("CHAR"), N_("the delimiter of --calls (default: TAB)"), NULL},
	{"encoding", 0, OPTION_TEXT, &encoding, N_("ENCODING"),
		N_("the encoding of --calls: GB18030, UTF-8, ... (default: UTF-8)"), NULL},
	OPTIONS_END,
};

bool
call_log_given(void)
{
	if (queue_log.n > 0 && calls.n > 0)
		die_usage(_("--queue-log and --calls cannot be combined: they are two forms of the call log"));
	if (calls.n == 0 && (map || delimiter || encoding))
		die_usage(_("--map, --delimiter and --encoding require --calls"));
	if (delimiter && !delimiter_parse(delimiter, &form.csv.delimiter))
		die_usage(_("--delimiter: '%s' is not a single character that can separate cells"), delimiter);
	form.encoding = encoding;
	return queue_log.n + calls.n > 0;
}

void
call_log_read(struct duty *d)
{
	unsigned long long damage = 0;

	for (size_t i = 0; i < queue_log.n; i++)
		damage += queue_log_read(d, queue_log.text[i]);
	for (size_t i = 0; i < calls.n; i++) {
		form.file = calls.text[i];
		damage += call_table_read(d, &form, map);
	}
	if (damage == 0)
		return;
	if (!query_options.skip_bad)
		die(EXIT_USAGE,
			ngettext("%llu bad line in the call log: no figures are printed from it (--skip-bad skips it)",
				"%llu bad lines in the call log: no figures are printed from it (--skip-bad skips "
				"them)",
				damage),
			damage);
	say(ngettext(
		    "%llu bad line of the call log was skipped", "%llu bad lines of the call log were skipped", damage),
		damage);
}

void
call_log_settle(struct duty *d, stamp end)
{
	duty_settle(d, end);
	if (d->back > 0)
		say(ngettext("%llu line of the call log is earlier than the seat's line before it; it counts with the "
			     "time of that line",
			    "%llu lines of the call log are earlier than the seat's line before them; they count with "
			    "the time of that line",
			    d->back),
			(unsigned long long)d->back);
	if (d->unfit > 0)
		say(ngettext("%llu line of the call log does not fit the seat's line before it: lines between them are "
			     "missing",
			    "%llu lines of the call log do not fit the seat's lines before them: lines between them "
			    "are missing",
			    d->unfit),
			(unsigned long long)d->unfit);
	if (d->unended > 0)
		say(ngettext("%u seat is still on duty at the end; its time is counted up to then",
			    "%u seats are still on duty at the end; their time is counted up to then", d->unended),
			d->unended);
}
