/* case-due: what is still owed and until when (R3.3, M4.3.1). */
#include "listing/case_columns.h"
#include "listing/case_row.h"
#include "program/query.h"
#include "base/decimal.h"

#include <stdlib.h>

static struct {
	struct whole within, urged;
	bool overdue;
	const char *unit;
} options;

static const struct option_rule rules[] = {
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"), N_("only what is due within N working days, or overdue"),
		NULL},
	{"overdue", 0, OPTION_FLAG, &options.overdue, NULL, N_("only what is overdue"), NULL},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("only this unit's tasks"), NULL},
	{"urged", 0, OPTION_WHOLE, &options.urged, N_("N"),
		N_("only those urged N times or more since the last reply (R3.3: for supervision)"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-due", N_("[OPTION]... [LEDGER]..."),
	N_("Lists the tasks that await a reply, the most pressing first."), rules};

/* A task that awaits a reply. */
struct owed {
	day_t due;
	uint32_t kase, task;
	int left;
};

/* Working days after today up to due; past due, minus those since, and at most -1. */
static int
days_left(day_t due, day_t today)
{
	if (due >= today)
		return calendar_between(the_calendar(), today, due, today);
	int late = calendar_between(the_calendar(), due, today, today);
	return late > 0 ? -late : -1;
}

static const char *
status_of(int left, day_t due, day_t today)
{
	return due < today ? "overdue" : due == today ? "today" : left <= 2 ? "soon" : "later";
}

static const struct fold *sorted;

static int
by_urgency(const void *a, const void *b)
{
	const struct owed *x = a, *y = b;
	const struct kase *k = &sorted->kase[x->kase], *l = &sorted->kase[y->kase];

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	if (k->id.day != l->id.day)
		return k->id.day < l->id.day ? -1 : 1;
	if (k->id.number != l->id.number)
		return k->id.number < l->id.number ? -1 : 1;
	const struct unit *unit = sorted->roster->unit;
	return span_cmp(unit[sorted->task[x->task].unit].name, unit[sorted->task[y->task].unit].name);
}

static bool
is_wanted(const struct owed *o, const struct task *t, const struct task_counts *c, day_t today, unsigned unit)
{
	return (!options.overdue || o->due < today) && (!options.within.given || o->left <= options.within.value) &&
	       (!options.unit || roster_resolve(the_roster(), t->unit, today) == unit) &&
	       (!options.urged.given || c->urges_unanswered >= (uint32_t)options.urged.value);
}

/* --- the table ------------------------------------------------------------------ */

/* A row is that of the task, and what is owed. */
struct owed_row {
	struct case_row row;
	const struct owed *owed;
};

static void
put_left(struct buf *out, const void *row, int which)
{
	(void)which;
	whole_put(out, ((const struct owed_row *)row)->owed->left);
}

static void
put_status(struct buf *out, const void *row, int which)
{
	const struct owed_row *r = row;

	(void)which;
	buf_str(out, status_of(r->owed->left, r->owed->due, r->row.today));
}

static const struct column_rule due_rules[] = {
	{"left", put_left, 0, 0, N_("how many working days are left until the due day")},
	{"status", put_status, 0, 0, N_("how pressing it is")},
	COLUMNS_END,
};

static void
put_table(struct buf *out, const struct case_row *row, const struct owed *owed, size_t n)
{
	struct column_list columns = {.n = 0};
	struct owed_row r = {.row = *row};

	columns_add_named(&columns, case_rules, "case unit role limit due");
	columns_add(&columns, due_rules, 0);
	columns_add_named(&columns, case_rules, "urges extensions opened topic text");
	columns_put_header(out, &columns);
	for (r.owed = owed; r.owed < owed + n; r.owed++) {
		case_row_set(&r.row, r.owed->kase);
		r.row.task = r.owed->task;
		columns_put_row(out, &columns, &r);
		out_flush_if_large(out);
	}
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv);
	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
	struct secrecy secrecy;
	struct owed *owed = NULL;
	size_t n = 0, cap = 0;
	day_t today = stamp_day(query_asof());
	unsigned unit = options.unit ? unit_asked(options.unit, today) : UNIT_NONE;

	fold_start(&fold, the_roster(), query_asof());
	counts_watch(&counts, &fold);
	query_fold(&ledgers, &fold, argv + first, argc - first);
	counts_settle(&counts, &fold);
	secrecy_start(&secrecy, &fold);

	for (uint32_t k = 0; k < fold.kases; k++)
		for (uint32_t t = fold.kase[k].tasks; t != NO_TASK; t = fold.task[t].next) {
			const struct task *task = &fold.task[t];
			struct owed o = {task->due, k, t, 0};

			if ((task->bits & TASK_REPLIED) || (fold.kase[k].bits & CASE_CLOSED))
				continue;
			o.left = days_left(task->due, today);
			if (!is_wanted(&o, task, &counts.of_task[t], today, unit))
				continue;
			VEC_ROOM(owed, n, cap);
			owed[n++] = o;
		}
	sorted = &fold;
	if (n > 0)
		qsort(owed, n, sizeof *owed, by_urgency);
	put_table(out,
		&(struct case_row){
			.fold = &fold, .counts = &counts, .secrecy = &secrecy, .today = today, .by_task = true},
		owed, n);
	free(owed);
	secrecy_stop(&secrecy);
	counts_free(&counts);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(n > 0 ? EXIT_DONE : EXIT_REFUSED);
}
