/* case-archive: files a month's cases in volumes (R3.7). */
#include "archive/month.h"
#include "paper/language.h"
#include "program/draft.h"
#include "program/rule_tables.h"

static struct {
	const char *month, *into, *by, *lang;
	struct texts add;
	struct beside about, class;
	bool anyway;
} options = {.lang = "zh", .about.of = &options.add, .class.of = &options.add};

static const struct option_rule rules[] = {
	{"ledger", 'l', OPTION_TEXT, &recording_options.ledger, N_("FILE"),
		N_("the ledger; the filing is recorded in it"), NULL},
	{"month", 0, OPTION_TEXT, &options.month, N_("YYYY-MM"),
		N_("file the cases closed and told by the end of this month and not yet filed"), NULL},
	{"into", 0, OPTION_TEXT, &options.into, N_("DIRECTORY"), N_("directory of the volumes; created if missing"),
		NULL},
	{"add", 0, OPTION_TEXTS, &options.add, N_("FILE"),
		N_("a paper, recording or film to copy into the volume; may be repeated"), NULL},
	{"about", 0, OPTION_BESIDE, &options.about, N_("CASE"), N_("the case that the preceding --add file belongs to"),
		"closed told filed"},
	{"class", 0, OPTION_BESIDE, &options.class, N_("CLASS"),
		N_("subject of the preceding --add file: activity, speech, exchange or media (R3.7.3)"),
		ADDITION_CLASSES},
	{"anyway", 0, OPTION_FLAG, &options.anyway, NULL,
		N_("also file cases whose promise is not carried out, whose caller is not satisfied, or whose "
		   "leader has not been told"),
		NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"),
		N_("who files the cases (default: $CASE_BY, else the login name)"), NULL},
	{"lang", 0, OPTION_WORD, &options.lang, N_("zh|en"),
		N_("language of the contents: zh (Chinese, default) or en (English)"), "zh en"},
	{"dry-run", 'n', OPTION_FLAG, &recording_options.dry_run, NULL,
		N_("record and create nothing; print what would be recorded"), NULL},
	{"quiet", 'q', OPTION_FLAG, &recording_options.quiet, NULL, N_("do not print what was recorded"), NULL},
	{"wait", 0, OPTION_WHOLE, &recording_options.wait, N_("SECONDS"),
		N_("how long to wait for the lock (default: 10)"), NULL},
	{"with", 0, OPTION_TEXTS, &recording_options.with, N_("FILE"),
		N_("an older ledger with entries of these cases; never written"), NULL},
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

static const struct program program = {"case-archive", N_("--month YYYY-MM --into DIRECTORY -l LEDGER [OPTION]..."),
	N_("Files the cases that were closed and told by the end of a month and are not yet filed: "
	   "writes a volume with their entries, an index and a SHA-256 list, with leaders' items in "
	   "volumes of their own, and records the filing in the ledger."),
	rules};

static int
month_asked(void)
{
	int month;

	if (!options.month || !month_parse(span_of(options.month), &month))
		die_usage(_("--month is required (YYYY-MM)"));
	if (month_period(month).from > stamp_day(program_now()))
		die_usage(_("--month: '%s' has not started yet"), options.month);
	if (month_period(month).to >= stamp_day(program_now()))
		say(_("%s is not over: cases closed later in it will go into another volume"), options.month);
	return month;
}

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv);
	struct month month = {.archive.into = -1};
	struct archive *archive = &month.archive;
	struct recording recording;
	struct buf by = {0};

	if (first < argc)
		die_usage(_("extra operand '%s': case-archive takes none"), argv[first]);
	if (!recording_options.ledger || !options.into)
		die_usage(_("--ledger and --into are required: the ledger and the directory of the volumes"));
	archive->month = month_asked();
	archive->path = options.into;
	month.by = author_from(&by, options.by);
	month.anyway = options.anyway;
	archive_take(archive, &options.add, &options.about, &options.class);
	language_start(options.lang);
	the_roster();
	archive->into = folder_open(options.into, !recording_options.dry_run);
	archive_add(archive, !recording_options.dry_run);
	recording_run(&recording, &month_recorder, &month, program_output());
	recording_show(&recording);
	month_say_left_out(&month);
	month_forget(&month);
	recording_end(&recording);
	archive_free(archive);
	buf_free(&by);
	return program_end(EXIT_DONE);
}
