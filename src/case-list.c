/* case-list: lists cases and tasks as a table with filters and columns (R3.6.2). */
#include "listing/case_columns.h"
#include "listing/case_filters.h"
#include "listing/case_rows.h"
#include "program/operands.h"

static struct {
	bool tasks, reveal;
	struct columns_option columns;
} options = {.columns = {.rules = case_rules, .asked_by = "!tasks tasks reveal"}};

static const struct option_rule rules[] = {
	{"tasks", 't', OPTION_FLAG, &options.tasks, NULL, N_("print one row per live task instead of one per case"),
		NULL},
	OPTIONS_SHARED(case_opened_rules),
	OPTIONS_SHARED(case_filter_rules),
	{"columns", 'c', OPTION_COLUMNS, &options.columns, N_("NAME[,...]"),
		N_("print only these columns, in this order"), NULL},
	{"reveal", 0, OPTION_FLAG, &options.reveal, NULL,
		N_("add name and phone and hide nothing, even in secret cases; for authorized readers only"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-list", N_("[OPTION]... [CASE]... [LEDGER]..."),
	N_("Lists cases, or tasks with --tasks, as they stood at a given time: all of them, or the CASEs "
	   "named.  CASE - reads them from the column 'case' of a table on standard input."),
	rules};

static void
choose_columns(struct column_list *columns)
{
	if (options.tasks)
		columns_add_named(columns, case_rules, task_layout);
	else
		columns_add(columns, case_rules, NEEDS_CASES | (options.reveal ? NEEDS_REVEAL : 0));
	if (options.columns.names)
		columns_keep(columns, options.columns.names);
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	struct buf *out = program_output();
	struct operands asked;
	struct column_list columns = {.n = 0};
	struct case_rows rows = {.tasks = options.tasks, .reveal = options.reveal};
	const struct case_rows_use use = {.columns = &columns};

	choose_columns(&columns);
	case_filters_check();
	if (operands_part(&asked, &named))
		case_filters.cases = &asked.asked;
	case_rows_open(&rows, named.name, named.n, case_filters.cases);
	columns_put_header(out, &columns);
	out_flush(out);
	const size_t found = case_rows_walk(&rows, &use);
	const size_t missing = operands_missing(&asked, &rows.fold);
	case_rows_close(&rows);
	operands_free(&asked);
	return program_end(found > 0 && missing == 0 ? EXIT_DONE : EXIT_REFUSED);
}
