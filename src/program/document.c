#include "document.h"

#include "../base/bytes.h"
#include "../base/files.h"
#include "../base/utf8.h"
#include "../paper/language.h"
#include "../paper/paper.h"
#include "../rules/tables.h"
#include "../table/tsv.h"
#include "output.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char format_default[] = "text";
struct document_options document_options = {.format = format_default, .lang = "zh"};

#define LANG_RULE                                                                                                      \
	{                                                                                                              \
		"lang", 0, OPTION_WORD, &document_options.lang, N_("zh|en"),                                           \
			N_("language of the paper: zh (Chinese, default) or en (English)"), "zh en"                    \
	}

const struct option_rule document_rules[] = {
	{"format", 'f', OPTION_WORD, &document_options.format, N_("text|html|docx"),
		N_("text (for a terminal, default), html (a page to print) or docx (for Word and WPS)"), PAPER_FORMS},
	LANG_RULE,
	OPTIONS_END,
};

const struct option_rule report_rules[] = {
	{"format", 'f', OPTION_WORD, &document_options.format, N_("text|html|docx|tsv"),
		N_("text (for a terminal, default), html (a page to print), docx (for Word and WPS) or tsv (a "
		   "table of the figures)"),
		PAPER_FORMS " tsv"},
	{"files", 0, OPTION_TEXT, &document_options.files, N_("PREFIX"),
		N_("write PREFIX.tsv, PREFIX.txt, PREFIX.html and PREFIX.docx, if there is anything to report"), NULL},
	LANG_RULE,
	{"papers", 0, OPTION_TEXT, &document_options.papers, N_("FILE"),
		N_("the table of heads and imprints of papers (default: the shipped one)"), NULL},
	OPTIONS_END,
};

const struct option_rule advice_rules[] = {
	{"advice", 0, OPTION_TEXT, &document_options.advice, N_("FILE"),
		N_("the office's own text on causes and remedies, put into the paper as it is"), NULL},
	OPTIONS_END,
};

struct advice
document_advice(void)
{
	/* Static, since the tables are used until the program ends. */
	static struct bytes bytes;

	if (!document_options.advice)
		return (struct advice){{NULL, 0}};
	bytes = bytes_of(document_options.advice);
	const struct span text = {bytes.n > 0 ? bytes.p : "", bytes.n};
	if (utf8_valid(text) != text.n)
		die(EXIT_USAGE, _("%s is not UTF-8"), document_options.advice);
	return (struct advice){text};
}

void
document_start(void)
{
	const struct span files = span_of(document_options.files);

	if (document_options.files && document_options.format != format_default)
		die_usage(_("--files and --format cannot be combined: --files writes all formats"));
	if (document_options.files && (files.n == 0 || files.p[files.n - 1] == '/'))
		die_usage(_("--files: '%s' is not the beginning of a file name"), document_options.files);
	if (document_options.files || strcmp(document_options.format, "tsv") != 0)
		language_start(document_options.lang);
}

struct span
document_office(void)
{
	static const char rule[] = "office.name";

	if (rule_known(the_rules(), rule))
		return rule_words(the_rules(), rule, stamp_day(query_asof()));
	return span_of(D_("Office of the Mayor's Hotline of Kaifeng (Complaints Centre for Enterprises)"));
}

const struct paper_entry *
document_paper(const char *paper)
{
	static struct papers papers;
	const char *file = tables_path("papers.tsv", document_options.papers);

	/* A directory of tables may lack it, since this table is newer than the others. */
	if (!papers.table && (document_options.papers || access(file, F_OK) == 0))
		papers_load(&papers, file);
	return papers_find(&papers, paper);
}

/* --- all formats ------------------------------------------------------------------------- */

static bool
is_figure(struct span cell)
{
	return cell.n > 0 && !span_is(cell, "0") && !span_is(cell, "-");
}

/* Returns whether a table of figures reports anything. */
static bool
has_figures(struct span text)
{
	struct tsv *t = tsv_take("", span_dup(text), text.n);
	struct tsv_walk walk;
	bool counts = false, some = false;

	tsv_walk_start(&walk, t);
	while (!some && tsv_walk_next(&walk)) {
		for (size_t c = 0; c < t->columns; c++)
			if (span_is(t->column[c].name, "count") || span_is(t->column[c].name, "previous")) {
				counts = true;
				some |= is_figure(walk.cell[c]);
			}
		some |= !counts;
	}
	tsv_walk_end(&walk);
	tsv_free(t);
	return some;
}

/* The formats of a report, and the files that get them. */
static struct format_file {
	const char *format, *ending;
	char place[PATH_MAX], beside[PATH_MAX + 8]; /* beside: where it is written first; "" if it does not exist */
} formats[] = {{.format = "tsv", .ending = "tsv"}, {.format = "text", .ending = "txt"},
	{.format = "html", .ending = "html"}, {.format = "docx", .ending = "docx"}};
#define FORMATS (sizeof formats / sizeof *formats)

static void
leave_nothing(void)
{
	for (size_t i = 0; i < FORMATS; i++)
		if (formats[i].beside[0])
			unlink(formats[i].beside);
}

static _Noreturn void
die_unwritten(const char *path, int why)
{
	die_at(EXIT_USAGE, path, 0, NULL, _("cannot be written: %s"), strerror(why));
}

/* Names the files and checks that existing ones can be replaced. */
static void
name_files(void)
{
	struct stat st;

	for (size_t i = 0; i < FORMATS; i++) {
		char *place = formats[i].place;

		if (snprintf(place, PATH_MAX, "%s.%s", document_options.files, formats[i].ending) >= PATH_MAX)
			die_unwritten(document_options.files, ENAMETOOLONG);
		if (stat(place, &st) != 0)
			continue;
		if (!S_ISREG(st.st_mode))
			die_unwritten(place, S_ISDIR(st.st_mode) ? EISDIR : ENXIO);
		file_is_written(&st, place);
	}
	atexit(leave_nothing);
}

static void
write_beside(struct format_file *f, struct span text)
{
	const mode_t mask = umask(0);

	umask(mask);
	const int fd = file_make_beside(f->place, f->beside, sizeof f->beside);
	if (fd < 0)
		f->beside[0] = '\0';
	if (fd < 0 || !write_all(fd, text) || fchmod(fd, 0666 & ~mask) != 0 || !file_sync(fd) || !file_close(fd))
		die_unwritten(f->place, errno);
}

/* Moves all to their places once they are complete. */
static void
place_files(void)
{
	for (size_t i = 0; i < FORMATS; i++) {
		struct format_file *f = &formats[i];

		if (f->beside[0] && rename(f->beside, f->place) != 0)
			die_unwritten(f->place, errno);
		f->beside[0] = '\0';
	}
}

int
document_print(const struct document_report *report)
{
	struct buf text = {0};

	if (!document_options.files) {
		report->print(report->ctx, document_options.format, program_output());
		return EXIT_DONE;
	}
	name_files();
	for (size_t i = report->no_table; i < FORMATS; i++) {
		text.n = 0;
		report->print(report->ctx, formats[i].format, &text);
		if (i == 0 && !has_figures(buf_as_span(&text))) {
			buf_free(&text);
			return EXIT_REFUSED;
		}
		write_beside(&formats[i], buf_as_span(&text));
	}
	place_files();
	buf_free(&text);
	return EXIT_DONE;
}
