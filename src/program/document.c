#include "document.h"

#include "../base/bytes.h"
#include "../base/utf8.h"
#include "../paper/language.h"
#include "../paper/paper.h"
#include "../rules/tables.h"

#include <unistd.h>

struct document_options document_options = {.format = "text", .lang = "zh"};

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
	if (!document_is_table())
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

bool
document_is_table(void)
{
	return strcmp(document_options.format, "tsv") == 0;
}
