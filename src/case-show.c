/* case-show: prints the whole history of cases for reading. */
#include "program/document.h"
#include "program/operands.h"
#include "forms/story.h"
#include "paper/language.h"

static struct {
	bool why, reveal;
} options;

static const struct option_rule rules[] = {
	{"why", 0, OPTION_FLAG, &options.why, NULL,
		N_("explain each due day, day by day: which days count, and by which notice"), NULL},
	OPTIONS_SHARED(document_rules),
	{"reveal", 0, OPTION_FLAG, &options.reveal, NULL,
		N_("hide nothing, even the callers of secret cases; for authorized readers only"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-show", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Prints the full record of cases: the intake, all entries in order, the units' tasks and "
	   "due days, and what is still to be done.  CASE - reads them from the column 'case' of a "
	   "table on standard input."),
	rules};

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv);
	struct operands operands;
	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
	struct secrecy secrecy;
	struct story story = {.fold = &fold,
		.counts = &counts,
		.secrecy = &secrecy,
		.limits = {the_rules(), the_calendar()},
		.today = stamp_day(query_asof())};
	size_t next = 0, shown = 0, missing = 0;

	operands_read(&operands, argv + first, argc - first);
	document_start();
	fold_start(&fold, the_roster(), query_asof());
	counts_watch(&counts, &fold);
	operands_fold(&operands, &ledgers, &fold);
	counts_settle(&counts, &fold);
	secrecy_start(&secrecy, &fold);
	secrecy.reveal = options.reveal;

	paper_open(&story.paper, out, document_options.format,
		&(struct paper_about){span_of(D_("Case record")), document_office(), query_asof(), false});
	for (uint32_t kase; (kase = operands_next(&operands, &fold, &next, &missing)) != NO_CASE; shown++)
		story_case(&story, kase, options.why);
	story.paper.form->close(&story.paper);
	buf_free(&story.words);
	buf_free(&story.name);
	operands_free(&operands);
	secrecy_stop(&secrecy);
	counts_free(&counts);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(shown > 0 && missing == 0 ? EXIT_DONE : EXIT_REFUSED);
}
