/* case-archive: a month's cases become volumes (R3.7). */
#include "archive/volume.h"
#include "ledger/append.h"
#include "program/draft.h"
#include "program/values.h"

#include <stdlib.h>
#include <unistd.h>

static struct {
	const char *ledger, *month, *into, *by, *lang;
	struct texts add, with;
	struct whole wait;
	bool dry_run, quiet;
} options = {.lang = "zh", .wait = {false, 10}};

static const struct option_rule rules[] = {
	{"ledger", 'l', OPTION_TEXT, &options.ledger, N_("FILE"), N_("the ledger, in which the filing is recorded"),
		NULL},
	{"month", 0, OPTION_TEXT, &options.month, N_("YYYY-MM"),
		N_("file what was closed and told by the end of this month, and is not filed yet"), NULL},
	{"into", 0, OPTION_TEXT, &options.into, N_("FOLDER"), N_("where the volumes are; made if there is none"), NULL},
	{"add", 0, OPTION_TEXTS, &options.add, N_("FILE"),
		N_("another paper, recording or film, to be copied into the volume"), NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"), N_("who files ($CASE_BY, else the login name)"), NULL},
	{"lang", 0, OPTION_WORD, &options.lang, N_("zh|en"),
		N_("the language of the contents: Chinese (the default) or English"), "zh en"},
	{"dry-run", 'n', OPTION_FLAG, &options.dry_run, NULL,
		N_("record and make nothing, show what would be recorded"), NULL},
	{"quiet", 'q', OPTION_FLAG, &options.quiet, NULL, N_("do not show what was recorded"), NULL},
	{"wait", 0, OPTION_WHOLE, &options.wait, N_("SECONDS"), N_("how long to wait for the lock (10)"), NULL},
	{"with", 0, OPTION_TEXTS, &options.with, N_("FILE"),
		N_("an older ledger with entries of the cases; never written"), NULL},
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

static const struct program program = {"case-archive", N_("--month YYYY-MM --into FOLDER -l LEDGER [OPTION]..."),
	N_("Makes a volume of the cases closed and told by a month's end and not filed yet, and one of the leaders' "
	   "items among them: their entries, an index, a SHA-256 list; then records that they are filed."),
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

/* Who files, as it will stand in the ledger. */
static struct span
author(struct buf *b)
{
	const char *wrong = options.by ? field_from(b, span_of(options.by)) : values_check_login();

	if (wrong)
		die_usage("%s: %s", options.by ? "--by" : "CASE_BY", wrong);
	if (!options.by)
		field_from(b, span_of(program_author()));
	return buf_as_span(b);
}

/* The additions, by the names they will have. */
static void
read_additions(struct archive *a)
{
	struct buf field = {0};

	a->addition = ecalloc(options.add.n + 1, sizeof *a->addition);
	for (size_t i = 0; i < options.add.n; i++) {
		const char *file = options.add.text[i], *slash = strrchr(file, '/');
		struct buf name = {0};

		buf_printf(&name, "%s%s%c", FOLDER_ADDED, slash ? slash + 1 : file, '\0');
		const char *wrong = field_from(&field, span_of(name.p));
		if (wrong)
			die_usage("--add: %s", wrong);
		for (size_t before = 0; before < i; before++)
			if (strcmp(a->addition[before].name, name.p) == 0)
				die_usage(_("--add: two files have the name '%s'"), name.p + strlen(FOLDER_ADDED));
		a->addition[a->additions++] = (struct addition){file, name.p, false};
	}
	buf_free(&field);
}

/* --- an attempt ---------------------------------------------------------------------------- */

struct attempt {
	struct archive *archive;
	struct ledgers ledgers; /* those of --with, then the one */
	struct appender appender;
	struct fold fold;
	struct secrecy secrecy;
	stamp now;
	struct span by;
};

static void
open_ledgers(struct attempt *t)
{
	const size_t with = options.with.n;
	struct source *source = ecalloc(with + 1, sizeof *source);

	t->ledgers = (struct ledgers){.source = source, .n = with + 1};
	for (size_t i = 0; i < with; i++)
		if (!source_open(&source[i], options.with.text[i], &case_columns))
			exit(EXIT_USAGE);
	if (options.dry_run) {
		if (!source_open(&source[with], options.ledger, &case_columns))
			exit(EXIT_USAGE);
	} else {
		append_open(&t->appender, options.ledger, &case_columns, options.wait.value);
		source[with] = t->appender.source;
	}
	/* They are folded twice, summed up, and copied, leaders' items by themselves. */
	ledgers_foresee(&t->ledgers, 5);
	t->now = clock_now();
}

/* The entries that say where each case is filed, in the order of the volumes. */
static void
make_entries(const struct attempt *t, struct buf *lines)
{
	const struct archive *a = t->archive;
	const struct span header = append_header(&t->ledgers.source[t->ledgers.n - 1], &case_columns);
	struct buf ref = {0};

	for (size_t volume = 1; volume <= a->volumes; volume++)
		for (size_t i = 0; i < a->filings.n; i++) {
			const struct filing *one = &a->filings.at[i];
			struct draft d = {.at = t->now, .id = one->id, .act = ACT_FILE, .due = DAY_NONE};

			if (one->volume != volume)
				continue;
			ref.n = 0;
			buf_printf(&ref, "%s/%u", a->volume[volume - 1], one->number);
			d.field[COL_BY] = t->by;
			d.field[COL_REF] = buf_as_span(&ref);
			if (lines->n == 0)
				append_put_upgrade(lines, &case_columns, header);
			draft_put(lines, &d);
			lines->n--;
			append_put_tail(lines, &case_columns, header, t->now);
		}
	buf_free(&ref);
}

static bool
append_entries(struct attempt *t, struct span lines)
{
	if (lines.n == 0) {
		append_close(&t->appender);
		return true;
	}
	if (!append_lines(&t->appender, &lines, 1))
		return false;
	program_recorded();
	return true;
}

/* False: the ledger was replaced meanwhile, start over; the volumes stay and will be found. */
static bool
attempt(struct attempt *t)
{
	struct archive *a = t->archive;
	struct buf lines = {0};

	open_ledgers(t);
	fold_start(&t->fold, the_roster(), UINT32_MAX);
	filings_watch(&a->filings, &t->fold);
	ledgers_fold(&t->ledgers, &t->fold);
	secrecy_start(&t->secrecy, &t->fold);
	a->ledgers = &t->ledgers;
	a->fold = &t->fold;
	a->secrecy = &t->secrecy;
	filings_choose(&a->filings, &t->ledgers, &t->fold, month_period(a->month).to, t->now);
	archive_settle(a, !options.dry_run);
	make_entries(t, &lines);
	bool well = options.dry_run || append_entries(t, buf_as_span(&lines));
	if (well && !options.quiet) {
		struct span shown = buf_as_span(&lines);
		struct layout layout;

		if (shown.n == 0 || !line_is_header(line_at(shown.p), &case_columns, &layout)) {
			buf_span(&out, case_columns.header);
			PUT("\n");
		}
		buf_span(&out, shown);
	}
	buf_free(&lines);
	secrecy_stop(&t->secrecy);
	filings_free(&a->filings);
	fold_stop(&t->fold);
	ledgers_close(&t->ledgers);
	return well;
}

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv);
	struct archive archive = {.into = -1};
	struct attempt one = {.archive = &archive};
	struct buf by = {0};

	if (first < argc)
		die_usage(_("'%s': case-archive takes no operands"), argv[first]);
	if (!options.ledger || !options.into)
		die_usage(_("name the ledger (-l) and the folder of the volumes (--into)"));
	archive.month = month_asked();
	archive.lang = options.lang;
	archive.path = options.into;
	one.by = author(&by);
	read_additions(&archive);
	document_language(strcmp(options.lang, "zh") == 0 ? "zh_CN" : "en");
	the_roster();
	archive.into = folder_open(options.into, !options.dry_run);
	archive_add(&archive, !options.dry_run);
	while (!attempt(&one))
		continue;
	folder_drop(&archive.folder);
	if (archive.into >= 0)
		close(archive.into);
	while (archive.additions > 0)
		free(archive.addition[--archive.additions].name);
	free(archive.addition);
	free(archive.volume);
	buf_free(&archive.sums);
	buf_free(&by);
	return program_end(EXIT_DONE);
}
