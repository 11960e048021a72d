/* table-format: converts any table to aligned text, CSV, a workbook, an HTML page or JSON; for clerks in Chinese
 * (R3.6.2). */
#include "paper/language.h"
#include "paper/words.h"
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

/* Returns the table with headings and code words of our tables in Chinese. */
static struct tsv *
in_chinese(struct tsv *t)
{
	struct buf text = {0}, list = {0};
	size_t act = t->columns;
	struct tsv_walk walk;

	for (size_t i = 0; i < t->columns; i++) {
		if (span_is(t->column[i].name, "act"))
			act = i;
		buf_span(&text, word_brief(OF_COLUMN, t->column[i].name));
		buf_char(&text, i + 1 < t->columns ? '\t' : '\n');
	}
	tsv_walk_start(&walk, t);
	while (tsv_walk_next(&walk))
		for (size_t i = 0; i < t->columns; i++) {
			const struct span of_act = act < t->columns ? walk.cell[act] : SPAN("");

			buf_span(&text, cell_brief(i == 0, t->column[i].name, of_act, walk.cell[i], &list));
			buf_char(&text, i + 1 < t->columns ? '\t' : '\n');
		}
	tsv_walk_end(&walk);
	buf_free(&list);
	const char *file = t->part[0].file;
	tsv_free(t);
	return tsv_take(file, text.p, text.n);
}

static void
put_form(struct buf *out, const struct tsv *table, const struct table_form *form)
{
	struct tsv_walk walk;

	form->open(out, table);
	tsv_walk_start(&walk, table);
	for (size_t rows = 0; tsv_walk_next(&walk); rows++) {
		if (rows > 0)
			buf_str(out, form->between);
		form->row(out, table, walk.cell);
		out_flush_if_large(out);
	}
	tsv_walk_end(&walk);
	form->close(out);
}

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
		table = in_chinese(table);
	if (strcmp(form_name, "xlsx") == 0)
		workbook_put(out, table);
	else
		put_form(out, table, table_form_named(form_name));
	tsv_free(table);
	return program_end(EXIT_DONE);
}
