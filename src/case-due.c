/* case-due: what is still owed and until when (R3.3, M4.3.1), and where supervision is owed (R3.3). */
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
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"), N_("only what is due within N working days, or overdue"),
		NULL},
	{"overdue", 0, OPTION_FLAG, &options.overdue, NULL, N_("only what is overdue"), NULL},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("only this unit's tasks"), NULL},
	{"urged", 0, OPTION_WHOLE, &options.urged, N_("N"), N_("only those urged N times or more since the last reply"),
		NULL},
	{"supervise", 0, OPTION_FLAG, &options.supervise, NULL,
		N_("only what is to be supervised (R3.3), and why: leader, urged, extended"), NULL},
	{"refused", 0, OPTION_FLAG, &options.refused, NULL,
		N_("only what the unit refused, while nobody has decided on it (M4.4.5)"), NULL},
	{"promised", 0, OPTION_FLAG, &options.promised, NULL,
		N_("instead, promises that are not carried out yet, by the day they are promised for (M4.3.2)"), NULL},
	{"columns", 'c', OPTION_COLUMNS, &options.columns, N_("NAME[,...]"), N_("these columns, in this order"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-due", N_("[OPTION]... [LEDGER]..."),
	N_("Lists the tasks that await a reply, the most pressing first."), rules};

static bool
is_wanted(const struct owing *w, const struct owed *o, unsigned unit)
{
	const struct task *t = &w->fold->task[o->task];

	return (!options.overdue || o->due < w->today) && (!options.within.given || o->left <= options.within.value) &&
	       (!options.unit || roster_resolve(the_roster(), t->unit, w->today) == unit) &&
	       (!options.urged.given ||
		       w->counts->of_task[o->task].urges_unanswered >= (uint32_t)options.urged.value) &&
	       (!options.supervise || o->why) && (!options.refused || (t->bits & TASK_REFUSED));
}

/* Those that are wanted, in order; to be freed. */
static struct owed *
find_owed(const struct owing *w, unsigned unit, size_t *n)
{
	const struct fold *f = w->fold;
	struct owed *owed = NULL, one;
	size_t cap = 0;

	*n = 0;
	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next) {
			if (!owed_by(w, k, t, options.promised, &one) || !is_wanted(w, &one, unit))
				continue;
			VEC_ROOM(owed, *n, cap);
			owed[(*n)++] = one;
		}
	owed_sort(owed, *n, f);
	return owed;
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	const day_t today = stamp_day(query_asof());
	const unsigned unit = options.unit ? unit_asked(options.unit, today) : UNIT_NONE;
	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
	struct secrecy secrecy;
	size_t n;

	fold_start(&fold, the_roster(), query_asof());
	counts_watch(&counts, &fold);
	query_fold(&ledgers, &fold, named.name, named.n);
	counts_settle(&counts, &fold);
	secrecy_start(&secrecy, &fold);

	const struct owing owing = {.fold = &fold,
		.counts = &counts,
		.calendar = the_calendar(),
		.today = today,
		.supervise_left = (int)rule_whole(the_rules(), "supervise.left", today)};
	struct owed *owed = find_owed(&owing, unit, &n);
	owed_put_table(program_output(),
		&(struct case_row){.fold = &fold,
			.counts = &counts,
			.secrecy = &secrecy,
			.calendar = owing.calendar,
			.today = today,
			.by_task = true},
		owed, n, options.supervise, options.columns.names);
	free(owed);
	secrecy_stop(&secrecy);
	counts_free(&counts);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(n > 0 ? EXIT_DONE : EXIT_REFUSED);
}
