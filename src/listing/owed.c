#include "owed.h"

#include "../base/decimal.h"
#include "../program/program.h"
#include "../program/rule_tables.h"
#include "case_columns.h"

#include <stdlib.h>

/* --- what is owed ------------------------------------------------------------------ */

void
owing_start(struct owing *w)
{
	*w = (struct owing){.calendar = the_calendar(), .today = stamp_day(query_asof())};
	w->supervise_left = (int)rule_whole(the_rules(), "supervise.left", w->today);
	fold_start(&w->fold, the_roster(), query_asof());
	counts_watch(&w->counts, &w->fold);
}

void
owing_read(struct owing *w, char **name, int names)
{
	query_fold(&w->ledgers, &w->fold, name, names);
	counts_settle(&w->counts, &w->fold);
	secrecy_start(&w->secrecy, &w->fold);
}

void
owing_stop(struct owing *w)
{
	secrecy_stop(&w->secrecy);
	counts_free(&w->counts);
	fold_stop(&w->fold);
	ledgers_close(&w->ledgers);
}

/* Sets `o` to what a live task owes; returns false if it owes nothing. */
static bool
owed_by(const struct owing *w, uint32_t kase, uint32_t task, bool promised, struct owed *o)
{
	const struct kase *k = &w->fold.kase[kase];
	const struct task *t = &w->fold.task[task];

	if (promised ? !task_is_promised(k, t) : (k->bits & CASE_CLOSED) || (t->bits & TASK_REPLIED))
		return false;
	*o = (struct owed){.kase = kase, .task = task, .due = promised ? case_promised_for(k) : t->due};
	o->left = calendar_left(w->calendar, o->due, w->today);
	o->why = supervision_owed(&w->counts, k, task, o->left, w->supervise_left);
	return true;
}

static int
by_urgency(const void *a, const void *b, void *ctx)
{
	const struct owed *x = a, *y = b;
	const struct fold *f = ctx;
	const int order = case_id_cmp(f->kase[x->kase].id, f->kase[y->kase].id);

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	if (order != 0)
		return order;
	return span_cmp(f->roster->unit[f->task[x->task].unit].name, f->roster->unit[f->task[y->task].unit].name);
}

struct owed *
owed_find(const struct owing *w, bool promised, owed_wanted *wanted, const void *ctx, size_t *n)
{
	const struct fold *f = &w->fold;
	struct owed *owed = NULL, one;
	size_t cap = 0;

	*n = 0;
	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next) {
			if (!owed_by(w, k, t, promised, &one) || !wanted(w, &one, ctx))
				continue;
			VEC_ROOM(owed, *n, cap);
			owed[(*n)++] = one;
		}
	if (*n > 0)
		qsort_r(owed, *n, sizeof *owed, by_urgency, (void *)(uintptr_t)f);
	return owed;
}

/* --- the table --------------------------------------------------------------------- */

static void
put_due(struct buf *out, const void *row, int which)
{
	(void)which;
	day_put(out, ((const struct owed_row *)row)->owed->due);
}

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
	const day_t due = r->owed->due, today = r->row.today;

	(void)which;
	buf_str(out, due < today ? "overdue" : due == today ? "today" : r->owed->left <= 2 ? "soon" : "later");
}

static void
put_why(struct buf *out, const void *row, int which)
{
	static const char *const word[] = {"leader", "urged", "extended"};
	const struct owed_row *r = row;
	const char *between = "";

	(void)which;
	for (unsigned i = 0; r->why && i < sizeof word / sizeof *word; i++)
		if (r->owed->why >> i & 1) {
			buf_str(out, between);
			buf_str(out, word[i]);
			between = ",";
		}
}

const struct column_rule due_rules[] = {
	{"due", put_due, 0, 0, N_("the due day, or the promised day")},
	{"left", put_left, 0, 0, N_("working days left until the due day")},
	{"status", put_status, 0, 0, N_("overdue, today, soon or later")},
	{"why", put_why, 0, 0, N_("with --supervise: why it is to be supervised")},
	COLUMNS_END,
};

void
owed_row_start(struct owed_row *row, struct owing *w, bool why)
{
	*row = (struct owed_row){.row = {.fold = &w->fold,
					 .counts = &w->counts,
					 .secrecy = &w->secrecy,
					 .calendar = w->calendar,
					 .today = w->today,
					 .by_task = true},
		.why = why};
}

void
owed_row_set(struct owed_row *row, const struct owed *owed)
{
	case_row_set(&row->row, owed->kase, line_at(row->row.fold->kase[owed->kase].first));
	row->row.task = owed->task;
	row->owed = owed;
}
