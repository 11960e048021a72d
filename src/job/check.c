#include "check.h"

#include "../base/files.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "../mail/address.h"
#include "../rules/roster.h"
#include "../rules/tables.h"
#include "../table/csvtable.h"
#include "probe.h"
#include "settings.h"

#include <fcntl.h>
#include <libgen.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct check {
	struct buf *out;
	const struct settings *settings;
	const char *user; /* who runs it */
	day_t today;
	bool wrong; /* whether a line says so */
};

/* --- lines ----------------------------------------------------------------------------------- */

/* Appends text with a question mark for each control character, also those that change the direction of text. */
static void
put_plain(struct buf *out, struct span text)
{
	while (text.n > 0) {
		const char *from = text.p;

		if (utf8_acts(utf8_take(&text)))
			buf_char(out, '?');
		else
			buf_add(out, from, (size_t)(text.p - from));
	}
}

static void
put_line(struct check *c, const char *name, const char *how, const char *fmt, va_list ap)
{
	char *details;

	if (vasprintf(&details, fmt, ap) < 0)
		die_memory();
	buf_printf(c->out, "%s: %s: ", name, how);
	put_plain(c->out, span_of(details));
	buf_char(c->out, '\n');
	free(details);
}

static void __attribute__((format(printf, 3, 4))) ok(struct check *c, const char *name, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	put_line(c, name, "ok", fmt, ap);
	va_end(ap);
}

static void __attribute__((format(printf, 3, 4))) wrong(struct check *c, const char *name, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	put_line(c, name, "wrong", fmt, ap);
	va_end(ap);
	c->wrong = true;
}

/* --- files ------------------------------------------------------------------------------------ */

static const char *
value(const struct check *c, enum setting which)
{
	return c->settings->value[which];
}

static bool
exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
is_accessible(const char *path, int how)
{
	return eaccess(path, how) == 0;
}

/* Returns whether a file or directory that does not exist can be created. */
static bool
is_creatable(const char *path)
{
	char *copy = span_dup(span_of(path));
	const bool found = is_accessible(dirname(copy), W_OK);

	free(copy);
	return found;
}

/* Returns the name of the user, or the number if there is no name. */
static const char *
user_name(void)
{
	static char number[32];
	const struct passwd *me = getpwuid(geteuid());

	snprintf(number, sizeof number, "%lu", (unsigned long)geteuid());
	return me ? me->pw_name : number;
}

/* --- the tables ------------------------------------------------------------------------------- */

/* Records a case, assigns it by the routes and reports it, which needs all tables. */
static bool
check_tables(struct check *c)
{
	static const char *const steps[][6] = {
		{"case-new", "--channel=phone", "--kind=consult", "--anonymous", "--text=x"},
		{"case-assign", "--all"},
		{"report-weekly", "--format=text"},
	};
	struct probe last = {.output = -1};
	bool works = true;

	for (size_t i = 0; works && i < sizeof steps / sizeof *steps; i++) {
		struct probe next;

		works = probe_run(&next, steps[i], last.output);
		probe_end(&last);
		last = next;
	}
	if (works) {
		const char *tables = getenv("CASE_TABLES");

		ok(c, "tables", "%s", tables && *tables ? tables : _("the shipped ones"));
	} else {
		wrong(c, "tables", "%s", last.said.p);
	}
	probe_end(&last);
	return works;
}

static void
check_calendar(struct check *c)
{
	char day[DAY_SIZE], year[5] = "";
	const char *const missing[] = {"case-workday", "--missing", day_print(day, c->today), NULL};
	struct probe p;

	if (!probe_run(&p, missing, -1))
		wrong(c, "calendar", "%s", p.said.p);
	else if (file_read(p.output, year, sizeof year - 1) > 0)
		wrong(c, "calendar",
			_("the holidays of %s are not in calendar.tsv; add them, or install a version that contains "
			  "them"),
			year);
	else
		ok(c, "calendar", _("contains the holidays of %d"), day_month(c->today) / 12);
	probe_end(&p);
}

/* --- the ledgers and what is read beside them --------------------------------------------------- */

static void
check_ledger(struct check *c, const char *file)
{
	const char *const list[] = {"case-list", "--columns", "case", "--", file, NULL};
	const bool is_ours = strcmp(file, value(c, SETTING_LEDGER)) == 0;
	struct probe p;

	if (!exists(file)) {
		wrong(c, "ledger", _("%s does not exist; the first case-new or case-sync creates it"), file);
		return;
	}
	if (!is_accessible(file, R_OK) || (is_ours && !is_accessible(file, W_OK))) {
		wrong(c, "ledger", _("%s cannot be read and written by %s; run the jobs as its owner"), file, c->user);
		return;
	}
	if (probe_run(&p, list, -1)) {
		const unsigned long long lines = probe_lines(&p);

		ok(c, "ledger", _("%s, %llu cases"), file, lines > 0 ? lines - 1 : 0);
	} else {
		wrong(c, "ledger", _("%s; see case-check %s"), p.said.p, file);
	}
	probe_end(&p);
}

static void
check_marks(struct check *c)
{
	const char *file = value(c, SETTING_MARKS);
	const char *const list[] = {"unit-list", "--all", "--", file, NULL};
	struct probe p;

	if (*file == '\0') {
		ok(c, "marks", "%s", _("no unit ledger is set; no rates are published"));
	} else if (!exists(file)) {
		if (is_creatable(file))
			ok(c, "marks", _("%s will be created when needed"), file);
		else
			wrong(c, "marks", _("%s cannot be created; create its directory"), file);
	} else if (!is_accessible(file, R_OK | W_OK)) {
		wrong(c, "marks", _("%s cannot be read and written by %s; run the jobs as its owner"), file, c->user);
	} else {
		if (probe_run(&p, list, -1))
			ok(c, "marks", "%s", file);
		else
			wrong(c, "marks", "%s", p.said.p);
		probe_end(&p);
	}
}

static void
check_ledgers(struct check *c)
{
	static const enum setting read[] = {SETTING_CALLS, SETTING_QUEUE_LOG, SETTING_EXPORT};

	for (size_t i = 0; i < c->settings->olders; i++)
		check_ledger(c, c->settings->older[i]);
	check_ledger(c, value(c, SETTING_LEDGER));
	for (size_t i = 0; i < sizeof read / sizeof *read; i++) {
		const char *file = value(c, read[i]);

		if (*file == '\0')
			continue;
		if (is_accessible(file, R_OK))
			ok(c, setting_name(read[i]), "%s", file);
		else
			wrong(c, setting_name(read[i]),
				_("%s cannot be read; correct the setting, or find out why the file is missing"), file);
	}
	check_marks(c);
}

/* --- directories ---------------------------------------------------------------------------------- */

static void
check_folder(struct check *c, enum setting which)
{
	const char *name = setting_name(which), *folder = value(c, which);

	if (*folder == '\0')
		ok(c, name, "%s", _("not set; nothing is filed"));
	else if (is_folder(folder) && is_accessible(folder, W_OK))
		ok(c, name, "%s", folder);
	else if (!exists(folder) && is_creatable(folder))
		ok(c, name, _("%s will be created when needed"), folder);
	else
		wrong(c, name, _("%s is not a directory that %s can write to; create it, or change its owner"), folder,
			c->user);
}

/* --- mail ------------------------------------------------------------------------------------------ */

/* Names in `odd` the first unit whose liaison cell has text but no address; units with an empty cell are called by
 * phone. */
static void
count_liaisons(const struct check *c, const struct roster *r, unsigned *with, unsigned *without, struct span *odd)
{
	*with = *without = 0;
	*odd = SPAN("");
	for (unsigned i = 0; i < r->listed; i++) {
		struct addresses found = {0};

		if (addresses_add_liaison(&found, r, r->unit[i].name, c->today)) {
			++*with;
		} else {
			++*without;
			if (odd->n == 0 && roster_cell(r, i, "liaison").n > 0)
				*odd = r->unit[i].name;
		}
		addresses_free(&found);
	}
}

static void
check_roster(struct check *c, const struct roster *r)
{
	unsigned with, without;
	struct span odd;

	count_liaisons(c, r, &with, &without, &odd);
	if (odd.n > 0)
		wrong(c, "liaisons", _("%s: the liaison of %.*s has no mail address; correct it"), r->table->file,
			(int)odd.n, odd.p);
	else if (with == 0)
		wrong(c, "liaisons",
			_("no unit has a mail address, all must be called; fill in the column liaison of %s"),
			r->table->file);
	else
		ok(c, "liaisons", _("%u units have a mail address, %u must be called"), with, without);
}

static void
check_liaisons(struct check *c)
{
	/* It reads the roster alone. */
	static const char *const units[] = {"mail-format", "--help=units", NULL};
	const char *tables = getenv("CASE_TABLES");
	const bool is_own = tables && *tables;
	struct probe p = {.output = -1};
	struct roster roster = {0};

	if (is_own && !probe_run(&p, units, -1)) {
		wrong(c, "liaisons", "%s", p.said.p);
		probe_end(&p);
		return;
	}
	probe_end(&p);
	if (is_own)
		roster_load(&roster, tables_path("units.tsv", NULL));
	if (is_own && table_column(roster.table, "liaison") >= 0)
		check_roster(c, &roster);
	else
		wrong(c, "liaisons", "%s",
			_("no unit has a mail address, all must be called; add the column liaison to units.tsv "
			  "(caseledger-admin(7))"));
	if (is_own)
		roster_free(&roster);
}

static bool
is_program(const char *path)
{
	return exists(path) && !is_folder(path) && is_accessible(path, X_OK);
}

/* Finds a program as the shell does, and sets its path, with NUL; returns false if there is none. */
static bool
find_program(struct buf *path, const char *name)
{
	const char *folders = getenv("PATH");
	struct span rest = span_of(folders), folder;

	if (strchr(name, '/')) {
		buf_str(path, name);
		buf_char(path, '\0');
		return is_program(name);
	}
	while (*name != '\0' && span_word(&rest, ':', &folder)) {
		path->n = 0;
		buf_span(path, folder);
		buf_str(path, folder.n > 0 ? "/" : "./");
		buf_str(path, name);
		buf_char(path, '\0');
		if (is_program(path->p))
			return true;
	}
	return false;
}

/* Sets the time of the last mail: the first cell of the last line of sent.tsv; leaves it empty if there is none. */
static void
last_sent(const struct check *c, struct buf *time)
{
	enum { LINE_MOST = 1 << 16 };
	struct buf path = {0}, tail = {0};

	buf_printf(&path, "%s/sent.tsv", value(c, SETTING_OUT));
	buf_char(&path, '\0');
	const int fd = file_open(path.p, O_RDONLY | O_NONBLOCK, 0);
	const off_t end = fd >= 0 ? lseek(fd, 0, SEEK_END) : -1;
	const off_t from = end > LINE_MOST ? end - LINE_MOST : 0;
	const ssize_t n = end > 0 ? pread(fd, buf_room(&tail, LINE_MOST), LINE_MOST, from) : 0;
	struct span line = {tail.p, n > 0 ? (size_t)n : 0};

	if (line.n > 0 && line.p[line.n - 1] == '\n')
		line.n--;
	const char *start = line.n > 0 ? memrchr(line.p, '\n', line.n) : NULL;
	if (start)
		line = (struct span){start + 1, line.n - (size_t)(start + 1 - line.p)};
	const char *tab = line.n > 0 ? memchr(line.p, '\t', line.n) : NULL;
	buf_add(time, line.p, tab ? (size_t)(tab - line.p) : line.n);
	buf_free(&path);
	buf_free(&tail);
	if (fd >= 0)
		file_close(fd);
}

static void
check_sendmail(struct check *c)
{
	struct buf path = {0}, time = {0};

	last_sent(c, &time);
	if (!find_program(&path, value(c, SETTING_SENDMAIL)))
		wrong(c, "mail",
			_("%s is not a program; install one, such as msmtp-mta or postfix, or correct 'sendmail'"),
			value(c, SETTING_SENDMAIL));
	else if (time.n > 0)
		ok(c, "mail", _("%s, last used at %.*s"), path.p, (int)time.n, time.p);
	else
		ok(c, "mail", "%s", path.p);
	buf_free(&path);
	buf_free(&time);
}

/* --- all --------------------------------------------------------------------------------------------- */

static void
check_work(struct check *c, struct settings *s)
{
	if (check_tables(c)) {
		check_calendar(c);
		check_ledgers(c);
	} else {
		wrong(c, "ledger", "%s", _("not checked until the tables are corrected"));
	}
	check_folder(c, SETTING_OUT);
	check_folder(c, SETTING_ARCHIVE);
	if (settings_can_mail(s))
		ok(c, "addresses", _("papers go to %s%s%s"), s->value[SETTING_OFFICE],
			*s->value[SETTING_LEADERS] != '\0' ? " " : "", s->value[SETTING_LEADERS]);
	else
		wrong(c, "addresses", "%s", s->wrong.p);
	check_liaisons(c);
	check_sendmail(c);
}

bool
check_jobs(struct buf *out, const char *file, day_t today)
{
	struct settings s;
	struct check c = {.out = out, .settings = &s, .user = user_name(), .today = today};

	if (settings_read(&s, file)) {
		const char *tables = s.value[SETTING_TABLES];

		ok(&c, "settings", "%s", file);
		if (*tables != '\0' && setenv("CASE_TABLES", tables, 1) != 0)
			die_memory();
		check_work(&c, &s);
	} else {
		wrong(&c, "settings", "%s", s.wrong.p);
	}
	settings_free(&s);
	return !c.wrong;
}
