/* case-archive: a month's cases become volumes (R3.7). */
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
		N_("the ledger, in which the filing is recorded"), NULL},
	{"month", 0, OPTION_TEXT, &options.month, N_("YYYY-MM"),
		N_("file what was closed and told by the end of this month, and is not filed yet"), NULL},
	{"into", 0, OPTION_TEXT, &options.into, N_("FOLDER"), N_("where the volumes are; made if there is none"), NULL},
	{"add", 0, OPTION_TEXTS, &options.add, N_("FILE"),
		N_("another paper, recording or film, to be copied into the volume"), NULL},
	{"about", 0, OPTION_BESIDE, &options.about, N_("CASE"), N_("the case that the file added before it belongs to"),
		"closed told filed"},
	{"class", 0, OPTION_BESIDE, &options.class, N_("CLASS"),
		N_("what the file added before it is about: activity, speech, exchange, media (R3.7.3)"),
		ADDITION_CLASSES},
	{"anyway", 0, OPTION_FLAG, &options.anyway, NULL,
		N_("file too what is promised and not carried out, whose caller is not content, or of which the leader "
		   "was not told"),
		NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"), N_("who files ($CASE_BY, else the login name)"), NULL},
	{"lang", 0, OPTION_WORD, &options.lang, N_("zh|en"),
		N_("the language of the contents: Chinese (the default) or English"), "zh en"},
	{"dry-run", 'n', OPTION_FLAG, &recording_options.dry_run, NULL,
		N_("record and make nothing, show what would be recorded"), NULL},
	{"quiet", 'q', OPTION_FLAG, &recording_options.quiet, NULL, N_("do not show what was recorded"), NULL},
	{"wait", 0, OPTION_WHOLE, &recording_options.wait, N_("SECONDS"), N_("how long to wait for the lock (10)"),
		NULL},
	{"with", 0, OPTION_TEXTS, &recording_options.with, N_("FILE"),
		N_("an older ledger with entries of the cases; never written"), NULL},
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

static const struct program program = {"case-archive", N_("--month YYYY-MM --into FOLDER -l LEDGER [OPTION]..."),
	N_("Makes a volume of the cases closed and told by a month's end and not filed yet, and others of the "
	   "leaders' items among them: their entries, an index, a SHA-256 list; then records that they are filed."),
	rules};

static int
month_asked(void)
{
	int month;

	if (!options.month || !month_parse(span_of(options.month), &month))
		die_usage(_("name the month: --month YYYY-MM"));
	if (month_period(month).from > stamp_day(program_now()))
		die_usage(_("--month: '%s' has not begun"), options.month);
	if (month_period(month).to >= stamp_day(program_now()))
		say(_("%s is not over: what is closed later in it will be in a further volume"), options.month);
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
		die_usage(_("'%s': case-archive takes no operands"), argv[first]);
	if (!recording_options.ledger || !options.into)
		die_usage(_("name the ledger (-l) and the folder of the volumes (--into)"));
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
