#include "owed.h"

#include "../base/decimal.h"
#include "../program/program.h"
#include "case_columns.h"

#include <stdlib.h>

/* --- what is owed ------------------------------------------------------------------ */

bool
owed_by(const struct owing *w, uint32_t kase, uint32_t task, bool promised, struct owed *o)
{
	const struct kase *k = &w->fold->kase[kase];
	const struct task *t = &w->fold->task[task];

	if (promised ? !task_is_promised(k, t) : (k->bits & CASE_CLOSED) || (t->bits & TASK_REPLIED))
		return false;
	*o = (struct owed){.kase = kase, .task = task, .due = promised ? case_promised_for(k) : t->due};
	o->left = calendar_left(w->calendar, o->due, w->today);
	o->why = supervision_owed(w->counts, k, task, o->left, w->supervise_left);
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

void
owed_sort(struct owed *owed, size_t n, const struct fold *f)
{
	if (n > 0)
		qsort_r(owed, n, sizeof *owed, by_urgency, (void *)(uintptr_t)f);
}

/* --- the table --------------------------------------------------------------------- */

/* A row is that of the task, and what it owes. */
struct owed_row {
	struct case_row row;
	const struct owed *owed;
	bool why;
};

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
	{"due", put_due, 0, 0, N_("the last day in time, or the day it is promised for")},
	{"left", put_left, 0, 0, N_("how many working days are left until the due day")},
	{"status", put_status, 0, 0, N_("how pressing it is")},
	{"why", put_why, 0, 0, N_("with --supervise: why it is to be supervised")},
	COLUMNS_END,
};

void
owed_put_table(
	struct buf *out, const struct case_row *row, const struct owed *owed, size_t n, bool why, const char *names)
{
	struct column_list columns = {.n = 0};
	struct owed_row r = {.row = *row, .why = why};

	columns_add_named_of(&columns, case_rules, due_rules, DUE_LAYOUT);
	if (names)
		columns_keep(&columns, names);
	columns_put_header(out, &columns);
	for (r.owed = owed; r.owed < owed + n; r.owed++) {
		case_row_set(&r.row, r.owed->kase);
		r.row.task = r.owed->task;
		columns_put_row(out, &columns, &r);
		out_flush_if_large(out);
	}
}
