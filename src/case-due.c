/* case-due: lists what is still owed and when it is due (R3.3, M4.3.1), and which tasks must be supervised (R3.3). */
#include "listing/case_columns.h"
#include "listing/owed.h"
#include "program/query.h"

#include <stdlib.h>

static struct {
	struct whole within, urged;
	bool overdue, supervise, refused, promised;
	const char *unit;
	struct columns_option columns;
} options = {.columns = {.rules = case_rules, .also = due_rules, .asked_by = "! !", .layout = DUE_LAYOUT}};

static const struct option_rule rules[] = {
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"), N_("only tasks due within N working days, or overdue"),
		NULL},
	{"overdue", 0, OPTION_FLAG, &options.overdue, NULL, N_("only overdue tasks"), NULL},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("only this unit's tasks"), NULL},
	{"urged", 0, OPTION_WHOLE, &options.urged, N_("N"),
		N_("only tasks urged at least N times since the last reply"), NULL},
	{"supervise", 0, OPTION_FLAG, &options.supervise, NULL,
		N_("only tasks to be supervised (R3.3), with the reasons: leader, urged, extended"), NULL},
	{"refused", 0, OPTION_FLAG, &options.refused, NULL,
		N_("only refused tasks on which the office has not decided (M4.4.5)"), NULL},
	{"promised", 0, OPTION_FLAG, &options.promised, NULL,
		N_("list promises not yet carried out instead, by promised day (M4.3.2)"), NULL},
	{"columns", 'c', OPTION_COLUMNS, &options.columns, N_("NAME[,...]"),
		N_("print only these columns, in this order"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-due", N_("[OPTION]... [LEDGER]..."),
	N_("Lists the tasks that await a reply, the most urgent first."), rules};

static bool
is_wanted(const struct owing *w, const struct owed *o, const void *unit)
{
	const struct task *t = &w->fold.task[o->task];

	return (!options.overdue || o->due < w->today) && (!options.within.given || o->left <= options.within.value) &&
	       (!options.unit || roster_resolve(the_roster(), t->unit, w->today) == *(const unsigned *)unit) &&
	       (!options.urged.given ||
		       counts_of_task(&w->counts, o->task)->urges_unanswered >= (uint32_t)options.urged.value) &&
	       (!options.supervise || o->why) && (!options.refused || (t->bits & TASK_REFUSED));
}

static void
put_table(struct buf *out, struct owing *w, const struct owed *owed, size_t n)
{
	struct column_list columns = {.n = 0};
	struct owed_row row;

	columns_add_named_of(&columns, case_rules, due_rules, DUE_LAYOUT);
	if (options.columns.names)
		columns_keep(&columns, options.columns.names);
	columns_put_header(out, &columns);
	owed_row_start(&row, w, options.supervise);
	for (size_t i = 0; i < n; i++) {
		owed_row_set(&row, &owed[i]);
		columns_put_row(out, &columns, &row);
		out_flush_if_large(out);
	}
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	const unsigned unit = options.unit ? unit_asked(options.unit, stamp_day(query_asof())) : UNIT_NONE;
	static struct owing owing;
	size_t n;

	owing_start(&owing);
	owing_read(&owing, named.name, named.n);
	struct owed *owed = owed_find(&owing, options.promised, is_wanted, &unit, &n);
	put_table(program_output(), &owing, owed, n);
	free(owed);
	owing_stop(&owing);
	return program_end(n > 0 ? EXIT_DONE : EXIT_REFUSED);
}
