/* table-format: other forms of any table: aligned text, CSV for spreadsheets, a page of HTML (R3.6.2). */
#include "program/program.h"
#include "table/tableout.h"

static const char *form_name = "text";
static bool quoted;

static const struct option_rule rules[] = {
	{"to", 't', OPTION_WORD, &form_name, N_("FORM"),
		N_("text (aligned), csv (for spreadsheets), html or tsv (as it is read)"), TABLE_FORMS},
	{"quoted", 'q', OPTION_FLAG, &quoted, NULL, N_("cells may be quoted, as spreadsheets write them"), NULL},
	OPTIONS_END,
};

static const struct program program = {"table-format", N_("[OPTION]... [FILE]..."),
	N_("Prints a TAB-parted table in another form. Several FILEs with the same header are one table."), rules};

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	static char *const standard_input[] = {"-"};
	int first = program_start(&program, argc, argv);
	const struct table_form *form = table_form_named(form_name);
	char *const *file = first < argc ? argv + first : standard_input;
	const int files = first < argc ? argc - first : 1;
	struct tsv *table = quoted ? tsv_load_quoted(file, files) : tsv_load(file, files);
	struct tsv_walk walk;

	form->open(out, table);
	tsv_walk_start(&walk, table);
	while (tsv_walk_next(&walk)) {
		form->row(out, table, walk.cell);
		out_flush_if_large(out);
	}
	tsv_walk_end(&walk);
	form->close(out);
	tsv_free(table);
	return program_end(EXIT_DONE);
}
