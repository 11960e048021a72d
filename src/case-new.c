/* case-new: records a new case (R3.1), or a platform's export of many (R2.1). */
#include "intake/arrivals.h"
#include "intake/described.h"
#include "intake/import.h"
#include "table/rejects.h"
#include "ledger/secrecy.h"

#include <stdlib.h>

static struct whole first_number = {false, 1};

static const struct option_rule rules[] = {
	{"ledger", 'l', OPTION_TEXT, &recording_options.ledger, N_("FILE"),
		N_("append to this ledger; created if missing (default: print a new ledger)"), NULL},
	OPTIONS_SHARED(described_rules),
	OPTIONS_SHARED(import_rules),
	{"first", 0, OPTION_WHOLE, &first_number, N_("N"),
		N_("first running number of the day in a new ledger (default: 1)"), NULL},
	OPTIONS_SHARED(recording_write_rules),
	{"with", 0, OPTION_TEXTS, &recording_options.with, N_("FILE"),
		N_("an older ledger in which known numbers are looked up; never written"), NULL},
	OPTIONS_SHARED(recording_index_rule),
	OPTIONS_END,
};

static const struct program program = {"case-new",
	N_("[-l LEDGER] [OPTION]...\n[-l LEDGER] [OPTION]... -\n[-l LEDGER] --import FILE --map MAP [OPTION]..."),
	N_("Records a new case and gives it its number, or many cases from a platform's export."), rules};

/* The new cases. */
struct intake {
	struct arrivals arrivals;
	struct import import;
	struct span by; /* the author, for cases of an export that names none */
	bool refused;
	struct new_secrecy secrecy;
};

static const char *
take_row(void *ctx, struct export_row *row)
{
	struct intake *in = ctx;
	enum arrival_taken taken;
	size_t number;

	return import_arrive(&in->import, row, in->by, row->field[INTAKE_ANSWER], &taken, &number);
}

static void
take_export(struct intake *in)
{
	static struct buf by;

	in->import.arrivals = &in->arrivals;
	in->by = author_from(&by, described.field[INTAKE_BY]);
	import_read(&in->import, in->arrivals.now, false, take_row, in);
	in->import.changes.by = in->by;
	in->refused = import_refused(&in->import);
}

static void
decide(struct recording *recording, void *ctx)
{
	struct intake *in = ctx;

	if (!in->refused) {
		arrivals_begin(&in->arrivals, (uint32_t)first_number.value);
		arrivals_look(&in->arrivals, recording);
	}
	if (import_file() && !in->refused) {
		import_judge(&in->import);
		in->refused = import_refused(&in->import);
	}
	if (in->refused)
		return;
	arrivals_record(&in->arrivals, recording);
	if (import_file()) {
		changes_look(&in->import.changes, &in->arrivals, recording);
		import_settle(&in->import);
	}
}

/* Called when the ledger was replaced. */
static void
forget(void *ctx)
{
	struct intake *in = ctx;

	if (import_file())
		import_forget(&in->import);
	in->refused = false;
}

static void
show(void *ctx, struct buf *out, const struct line *line)
{
	secrecy_add_new(&((struct intake *)ctx)->secrecy, out, line);
}

static void
check_usage(int operands, bool fields)
{
	if (operands > (fields ? 1 : 0))
		die_usage(_("extra operand: give the case by options, or as - on standard input"));
	import_check();
	if (import_amends() && !recording_options.ledger)
		die_usage(_("--amend requires --ledger"));
	if (import_file() && fields)
		die_usage(_("--import and - cannot be combined"));
	if (first_number.given && (recording_options.ledger || first_number.value < 1))
		die_usage(_("--first: must be at least 1, and cannot be combined with --ledger, which has its own "
			    "numbers"));
	described_check(fields, import_file());
}

/* Records the new cases.  After a refusal a ledger is not changed, and a new one on standard output has no entries. */
static void
record(struct intake *in)
{
	static const struct recorder recorder = {
		.columns = &case_columns, .missing = MISSING_BEGUN, .decide = decide, .forget = forget, .show = show};
	struct recording recording = {0};

	if (import_file() && in->refused)
		import_settle(&in->import);
	if (!in->refused || !recording_options.ledger)
		recording_run(&recording, &recorder, in, program_output());
	rejects_place();
	if (import_file())
		import_say_counts(&in->import, in->refused);
	if (in->refused)
		say(_("nothing was recorded"));
	recording_show(&recording);
	recording_end(&recording);
	if (import_file())
		import_end(&in->import);
}

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv), operands = argc - first;
	bool fields = operands > 0 && strcmp(argv[first], "-") == 0;
	struct intake in = {.arrivals.now = program_now()};
	char *fields_text = NULL, *text = NULL;

	check_usage(operands, fields);
	if (fields)
		fields_text = described_read();
	if (recording_options.text_file)
		described.field[INTAKE_TEXT] = text = text_from(recording_options.text_file);
	if (import_file())
		take_export(&in);
	else
		in.refused = !described_take(&in.arrivals);
	record(&in);
	free(text);
	free(fields_text);
	secrecy_stop(&in.secrecy.secrecy);
	arrivals_free(&in.arrivals);
	return program_end(in.refused ? EXIT_REFUSED : EXIT_DONE);
}
