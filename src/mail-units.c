/* mail-units: writes the mails to the liaisons of all units in a table of case-remind (R3.3, M4.3.1), and what else a
 * morning needs of each unit. */
#include "base/files.h"
#include "forms/unit_mail.h"
#include "paper/language.h"
#include "program/program.h"
#include "program/rule_tables.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

static struct {
	const char *into, *by, *from, *lang;
	day_t day;
	struct whole within;
} options = {.lang = "zh", .day = DAY_NONE, .within = {.value = 2}};

static const struct option_rule rules[] = {
	{"into", 0, OPTION_TEXT, &options.into, N_("DIRECTORY"),
		N_("directory for the mails, created if missing; it must be empty"), NULL},
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"),
		N_("the tasks of the part due are due within N working days (default: 2)"), NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"),
		N_("who signs the letters (default: $CASE_BY, else the login name)"), NULL},
	{"day", 0, OPTION_DAY, &options.day, N_("DAY"), N_("the day of the letters (default: today)"), NULL},
	{"from", 'f', OPTION_TEXT, &options.from, N_("ADDRESS"),
		N_("the sender, with or without a name, as in NAME <ADDRESS>"), NULL},
	{"lang", 0, OPTION_WORD, &options.lang, N_("zh|en"),
		N_("language of the letters and tables: zh (Chinese, default) or en (English)"), "zh en"},
	{"units", 0, OPTION_TEXT, &table_options.units, N_("FILE"),
		N_("the roster of units (default: the shipped one)"), NULL},
	OPTIONS_END,
};

static const struct program program = {"mail-units", N_("--into DIRECTORY [OPTION]... [TABLE]"),
	N_("Writes the mail to the liaison of each unit in a table of case-remind, with the unit's "
	   "tasks and the urges to be recorded, and lists the units."),
	rules};

/* --- the directory ------------------------------------------------------------------------ */

static bool
has_entries(DIR *dir)
{
	const struct dirent *entry;

	while ((entry = readdir(dir)))
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			return true;
	return false;
}

/* Creates the directory, or checks that it is empty. */
static void
make_directory(const char *path)
{
	if (mkdir(path, 0700) == 0)
		return;
	if (errno != EEXIST)
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be created: %s"), strerror(errno));
	DIR *dir = opendir(path);
	if (!dir)
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be opened: %s"), strerror(errno));
	if (has_entries(dir))
		die_at(EXIT_USAGE, path, 0, NULL, _("is not empty: name a new directory"));
	closedir(dir);
}

static const char *const unit_files[] = {"tasks.tsv", "urge.tsv", "mail"};
#define UNIT_FILES (sizeof unit_files / sizeof *unit_files)

/* Removes a directory that is not complete, and so not in the table that is printed: on a full disk the complete ones
 * can then be used. */
static void
remove_unit(size_t nth)
{
	struct buf path = {0};

	for (size_t i = 0; i <= UNIT_FILES; i++) {
		path.n = 0;
		buf_printf(&path, "%s/%zu/%s%c", options.into, nth, i < UNIT_FILES ? unit_files[i] : "", '\0');
		remove(path.p);
	}
	buf_free(&path);
}

static _Noreturn void
die_unwritten(size_t nth, const char *path)
{
	const int why = errno;

	remove_unit(nth);
	die_at(EXIT_NO_OUTPUT, path, 0, NULL, _("cannot be written: %s"), strerror(why));
}

static void
write_file(size_t nth, const char *name, const struct buf *content)
{
	struct buf path = {0};

	buf_printf(&path, "%s/%zu/%s%c", options.into, nth, name, '\0');
	const int fd = file_open(path.p, O_WRONLY | O_CREAT | O_EXCL, 0600);
	if (fd < 0 || !write_all(fd, buf_as_span(content)) || !file_close(fd))
		die_unwritten(nth, path.p);
	buf_free(&path);
}

/* --- a unit --------------------------------------------------------------------------------- */

/* Writes the mail; returns false if the unit has no address. */
static bool
write_mail(size_t nth, struct unit_tasks *of, const struct letter *letter, struct mail mail)
{
	struct addresses to = {0};
	struct buf content = {0};
	const bool known = addresses_add_liaison(&to, the_roster(), of->unit, stamp_day(program_now()));

	if (known) {
		mail.to = &to;
		unit_mail_put(&content, of, *letter, mail);
		write_file(nth, "mail", &content);
	}
	buf_free(&content);
	addresses_free(&to);
	return known;
}

static void
make_unit(struct buf *out, size_t nth, struct unit_tasks *of, const struct letter *letter, const struct mail *mail)
{
	struct buf path = {0};

	buf_printf(&path, "%s/%zu%c", options.into, nth, '\0');
	if (mkdir(path.p, 0700) != 0)
		die_unwritten(nth, path.p);
	buf_free(&path);
	write_file(nth, "tasks.tsv", &of->tasks);
	write_file(nth, "urge.tsv", &of->urge);
	const bool mailed = write_mail(nth, of, letter, *mail);
	buf_span(out, of->unit);
	buf_printf(out, "\t%zu\t%s\t%zu\t", nth, mailed ? "yes" : "no", of->urges);
	buf_span(out, of->untold.n > 0 ? buf_as_span(&of->untold) : SPAN("-"));
	buf_char(out, '\n');
	/* After an error the table has all units whose files are complete. */
	out_flush(out);
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	const int first = program_start(&program, argc, argv);
	struct units_tasks units = {0};
	struct mail mail = {.at = program_now()};

	if (!options.into)
		die_usage(_("--into is required: the directory for the mails"));
	if (argc - first > 1)
		die_usage(_("extra operand '%s': one table is read"), argv[first + 1]);
	mail_take_from(&mail, options.from);
	language_start(options.lang);
	const struct letter letter = {.signer = options.by ? options.by : program_author(),
		.day = options.day != DAY_NONE ? options.day : stamp_day(program_now()),
		.within = options.within.value};
	struct tsv *table = tsv_load(first < argc ? argv + first : (char *[]){"-"}, 1);
	units_tasks_read(&units, table);
	the_roster();
	make_directory(options.into);
	buf_str(out, "unit\tdirectory\tmail\turge\tuntold\n");
	out_flush(out);
	for (size_t i = 0; i < units.n; i++)
		make_unit(out, i + 1, &units.of[i], &letter, &mail);
	units_tasks_free(&units);
	tsv_free(table);
	return program_end(EXIT_DONE);
}
