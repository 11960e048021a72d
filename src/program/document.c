#include "document.h"

#include "../paper/language.h"
#include "../paper/paper.h"

struct document_options document_options = {.format = "text", .lang = "zh"};

#define LANG_RULE                                                                                                      \
	{                                                                                                              \
		"lang", 0, OPTION_WORD, &document_options.lang, N_("zh|en"),                                           \
			N_("the language of the paper: Chinese (the default) or English"), "zh en"                     \
	}

const struct option_rule document_rules[] = {
	{"format", 'f', OPTION_WORD, &document_options.format, N_("text|html|docx"),
		N_("for a terminal (the default), as a page to print, or as a document for Word and WPS"), PAPER_FORMS},
	LANG_RULE,
	OPTIONS_END,
};

const struct option_rule report_rules[] = {
	{"format", 'f', OPTION_WORD, &document_options.format, N_("text|html|docx|tsv"),
		N_("for a terminal (the default), as a page to print, as a document for Word and WPS, or as a table of "
		   "the figures"),
		PAPER_FORMS " tsv"},
	LANG_RULE,
	OPTIONS_END,
};

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

bool
document_is_table(void)
{
	return strcmp(document_options.format, "tsv") == 0;
}
