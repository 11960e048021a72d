/* table-format: converts any table to aligned text, CSV, a workbook, an HTML page or JSON; for clerks in Chinese
 * (R3.6.2). */
#include "paper/language.h"
#include "paper/table_words.h"
#include "paper/workbook.h"
#include "program/program.h"
#include "table/pick.h"
#include "table/tableout.h"

static const char *form_name = "text", *lang = "en", *columns;
static bool quoted, once;
static struct texts where;

static const struct option_rule rules[] = {
	{"to", 't', OPTION_WORD, &form_name, N_("FORM"),
		N_("text (aligned), csv or xlsx (for spreadsheets), html, json, or tsv (as it is read)"),
		TABLE_FORMS " xlsx"},
	{"lang", 0, OPTION_WORD, &lang, N_("LANG"),
		N_("zh: translate the headings and code words of our tables; en (default): translate nothing"),
		"zh en"},
	{"quoted", 'q', OPTION_FLAG, &quoted, NULL, N_("cells may be quoted, as spreadsheets write them"), NULL},
	{"where", 'w', OPTION_TEXTS, &where, N_("COLUMN=VALUE"),
		N_("only rows with this value in the column, or with another one (COLUMN!=VALUE); may be "
		   "repeated, all must be met"),
		NULL},
	{"columns", 'c', OPTION_TEXT, &columns, N_("NAME[,...]"), N_("only these columns, in this order"), NULL},
	{"once", 0, OPTION_FLAG, &once, NULL, N_("omit rows that equal an earlier one"), NULL},
	OPTIONS_END,
};

static const struct program program = {"table-format", N_("[OPTION]... [FILE]..."),
	N_("Prints a tab-separated table in another format. Several FILEs with the same header are "
	   "read as one table."),
	rules};

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	static char *const standard_input[] = {"-"};
	int first = program_start(&program, argc, argv);
	char *const *file = first < argc ? argv + first : standard_input;
	const int files = first < argc ? argc - first : 1;
	struct tsv *table = quoted ? tsv_load_quoted(file, files) : tsv_load(file, files);

	if (where.n > 0 || columns || once)
		table = tsv_pick(table, &(struct pick){where.text, where.n, columns, once});
	language_start(lang);
	if (language_is_chinese())
		table = table_in_chinese(table);
	if (strcmp(form_name, "xlsx") == 0)
		workbook_put(out, table);
	else
		table_put(out, table, table_form_named(form_name), out_flush_if_large);
	tsv_free(table);
	return program_end(EXIT_DONE);
}
