/* case-sync: records every night what a platform's export contains and the ledger lacks (R2.1). */
#include "table/rejects.h"
#include "intake/sync.h"
#include "ledger/secrecy.h"
#include "program/rule_tables.h"

#include <stdlib.h>

static const char *by, *aliases;
static bool force;

static const struct option_rule rules[] = {
	{"ledger", 'l', OPTION_TEXT, &recording_options.ledger, N_("FILE"),
		N_("append to this ledger; created if missing (default: act as a filter)"), NULL},
	OPTIONS_SHARED(import_rules),
	{"suggest-aliases", 0, OPTION_TEXT, &aliases, N_("FILE"),
		N_("record nothing; write rows for units.tsv there, for the units it lacks"), NULL},
	{"force", 0, OPTION_FLAG, &force, NULL, N_("also cases that have since been worked on here by hand"), NULL},
	{"by", 0, OPTION_TEXT, &by, N_("WHO"), N_("who did it (default: $CASE_BY, else the login name)"), NULL},
	OPTIONS_SHARED(recording_write_rules),
	{"with", 0, OPTION_TEXTS, &recording_options.with, N_("FILE"),
		N_("an older ledger in which known numbers are looked up; never written"), NULL},
	OPTIONS_SHARED(recording_index_rule),
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

static const struct program program = {"case-sync", N_("[-l LEDGER] --import FILE --map MAP [OPTION]..."),
	N_("Records what a platform's export has and the ledger lacks: new cases, and the progress of "
	   "known ones."),
	rules};

/* The data of one run. */
struct syncing {
	struct arrivals arrivals;
	struct import import;
	struct histories histories;
	struct sync sync;
	bool refused;
};

static const char *
take_row(void *ctx, struct export_row *row)
{
	struct syncing *s = ctx;

	return histories_take(&s->histories, row, s->sync.by);
}

static void
decide(struct recording *recording, void *ctx)
{
	struct syncing *s = ctx;

	if (s->refused)
		return;
	arrivals_begin(&s->arrivals, 1);
	arrivals_look(&s->arrivals, recording);
	import_judge(&s->import);
	if ((s->refused = import_refused(&s->import)))
		return;
	/* If no case is known, there will be no changes. */
	const bool first = arrivals_known(&s->arrivals) == s->arrivals.again;
	if (first) {
		import_settle(&s->import);
		recording_in_pieces(recording);
	}
	sync_record(&s->sync, recording);
	if (!first)
		import_settle(&s->import);
}

/* Called when the ledger was replaced. */
static void
forget(void *ctx)
{
	struct syncing *s = ctx;

	import_forget(&s->import);
	sync_forget(&s->sync);
	s->refused = import_refused(&s->import);
}

static void
show(void *ctx, struct buf *out, const struct line *line)
{
	sync_show(&((struct syncing *)ctx)->sync, out, line);
}

static void
check_usage(int operands)
{
	if (operands > 0)
		die_usage(_("extra operand: name the export with --import"));
	import_check();
	if (!import_file())
		die_usage(_("--import is required"));
	if (!recording_options.ledger && strcmp(import_file(), "-") == 0 && !aliases)
		die_usage(_("standard input can be read only once"));
	if (aliases)
		import_check_apart("suggest-aliases", aliases);
}

static void
suggest(struct syncing *s)
{
	struct buf text = {0};

	histories_suggest(&s->histories, &text);
	rejects_write(aliases, false, buf_as_span(&text));
	rejects_place();
	histories_say_unknown(&s->histories, true);
	buf_free(&text);
}

static void
record(struct syncing *s)
{
	static const struct recorder recorder = {
		.columns = &case_columns, .missing = MISSING_MADE, .decide = decide, .forget = forget, .show = show};
	struct recording recording = {0};

	if (s->refused)
		import_settle(&s->import);
	if (!s->refused || !recording_options.ledger)
		recording_run(&recording, &recorder, s, program_output());
	rejects_place();
	import_say_counts(&s->import, s->refused);
	histories_say_unknown(&s->histories, false);
	if (s->refused)
		say(_("nothing was recorded"));
	else
		sync_say_counts(&s->sync);
	recording_show(&recording);
	recording_end(&recording);
	sync_forget(&s->sync);
}

int
main(int argc, char **argv)
{
	const int operands = argc - program_start(&program, argc, argv);
	struct syncing s = {.arrivals.now = program_now()};
	struct buf author = {0};

	check_usage(operands);
	s.import.arrivals = &s.arrivals;
	s.histories.import = &s.import;
	s.sync = (struct sync){&s.import, &s.histories, author_from(&author, by), force, .recording = NULL};
	the_roster();
	the_calendar();
	the_rules();
	s.import.quiet = aliases;
	import_read(&s.import, s.arrivals.now, true, take_row, &s);
	s.import.changes.by = s.sync.by;
	s.refused = import_refused(&s.import);
	if (aliases)
		suggest(&s);
	else
		record(&s);
	const bool refused = s.refused && !aliases;
	import_end(&s.import);
	histories_free(&s.histories);
	arrivals_free(&s.arrivals);
	buf_free(&author);
	return program_end(refused ? EXIT_REFUSED : EXIT_DONE);
}
