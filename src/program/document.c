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
#include <fcntl.h>
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
	if (document_options.files && document_options.format != format_default)
		die_usage(_("--files and --format cannot be combined: --files writes all formats"));
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

static void
write_file(const char *ending, struct span text)
{
	struct buf name = {0};
	struct stat st;

	buf_printf(&name, "%s.%s%c", document_options.files, ending, '\0');
	const char *path = name.p;
	const int fd = file_open(path, O_WRONLY | O_CREAT, 0666);
	if (fd >= 0 && fstat(fd, &st) == 0)
		file_is_written(&st, path);
	if (fd < 0 || !file_cut(fd, 0) || !write_all(fd, text) || !file_sync(fd) || !file_close(fd))
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be written: %s"), strerror(errno));
	buf_free(&name);
}

int
document_print(const struct document_report *report)
{
	static const char *const format[] = {"tsv", "text", "html", "docx"}, *const ending[] = {
										     "tsv", "txt", "html", "docx"};
	struct buf text = {0};

	if (!document_options.files) {
		report->print(report->ctx, document_options.format, program_output());
		return EXIT_DONE;
	}
	for (size_t i = report->no_table; i < sizeof format / sizeof *format; i++) {
		text.n = 0;
		report->print(report->ctx, format[i], &text);
		if (i == 0 && !has_figures(buf_as_span(&text))) {
			buf_free(&text);
			return EXIT_REFUSED;
		}
		write_file(ending[i], buf_as_span(&text));
	}
	buf_free(&text);
	return EXIT_DONE;
}
