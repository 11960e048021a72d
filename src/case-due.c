/* case-due: what is still owed and until when (R3.3, M4.3.1). */
#include "listing/case_columns.h"
#include "listing/case_row.h"
#include "program/query.h"
#include "base/decimal.h"

#include <stdlib.h>

static struct {
	struct whole within, urged;
	bool overdue, supervise, refused, promised;
	const char *unit;
} options;

static const struct option_rule rules[] = {
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"), N_("only what is due within N working days, or overdue"),
		NULL},
	{"overdue", 0, OPTION_FLAG, &options.overdue, NULL, N_("only what is overdue"), NULL},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("only this unit's tasks"), NULL},
	{"urged", 0, OPTION_WHOLE, &options.urged, N_("N"),
		N_("only those urged N times or more since the last reply (R3.3: for supervision)"), NULL},
	{"supervise", 0, OPTION_FLAG, &options.supervise, NULL,
		N_("only what is to be supervised (R3.3), and why: leader, urged, extended"), NULL},
	{"refused", 0, OPTION_FLAG, &options.refused, NULL,
		N_("only what the unit refused, while nobody has decided on it (M4.4.5)"), NULL},
	{"promised", 0, OPTION_FLAG, &options.promised, NULL,
		N_("instead, promises that are not carried out yet, by the day they are promised for (M4.3.2)"), NULL},
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
	unsigned why; /* it is to be supervised, WHY_ bits */
};

enum { WHY_LEADER = 1 << 0, WHY_URGED = 1 << 1, WHY_EXTENDED = 1 << 2 };

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

/* Why a task is to be supervised (R3.3). */
static unsigned
why_supervise(const struct kase *k, const struct task_counts *c, int left, int64_t most_left)
{
	unsigned why = 0;

	if (case_is_leaders(k) && left <= most_left && !(c->owed & SUPERVISED_SINCE))
		why |= WHY_LEADER;
	if (c->owed & OWED_URGED)
		why |= WHY_URGED;
	if (c->owed & OWED_EXTENDED)
		why |= WHY_EXTENDED;
	return why;
}

/* The day that a case closed as planned is promised for. */
static day_t
promised_day(const struct kase *k)
{
	day_t day;

	return day_parse(line_column(line_at(k->closing), COL_DUE), &day) ? day : stamp_day(k->closed);
}

/* Whether a task is owed, and until when. */
static bool
is_owed(const struct kase *k, const struct task *t, day_t *due)
{
	if (options.promised) {
		*due = (k->bits & CASE_PLANNED) ? promised_day(k) : DAY_NONE;
		return task_is_promised(k, t);
	}
	*due = t->due;
	return !(t->bits & TASK_REPLIED) && !(k->bits & CASE_CLOSED);
}

static bool
is_wanted(const struct owed *o, const struct task *t, const struct task_counts *c, day_t today, unsigned unit)
{
	return (!options.overdue || o->due < today) && (!options.within.given || o->left <= options.within.value) &&
	       (!options.supervise || o->why != 0) && (!options.refused || t->bits & TASK_REFUSED) &&
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

static void
put_owed_due(struct buf *out, const void *row, int which)
{
	(void)which;
	day_put(out, ((const struct owed_row *)row)->owed->due);
}

static void
put_why(struct buf *out, const void *row, int which)
{
	static const char *const names[] = {"leader", "urged", "extended"};
	const unsigned why = ((const struct owed_row *)row)->owed->why;
	const char *between = "";

	(void)which;
	for (unsigned i = 0; options.supervise && i < sizeof names / sizeof *names; i++)
		if (why & 1u << i) {
			buf_str(out, between);
			buf_str(out, names[i]);
			between = ",";
		}
}

static const struct column_rule why_rules[] = {
	{"why", put_why, 0, 0, N_("with --supervise: why it is to be supervised")},
	COLUMNS_END,
};

static const struct column_rule due_rules[] = {
	{"due", put_owed_due, 0, 0, N_("the last day in time, or the day it is promised for")},
	{"left", put_left, 0, 0, N_("how many working days are left until the due day")},
	{"status", put_status, 0, 0, N_("how pressing it is")},
	COLUMNS_END,
};

static void
put_table(struct buf *out, const struct case_row *row, const struct owed *owed, size_t n)
{
	struct column_list columns = {.n = 0};
	struct owed_row r = {.row = *row};

	columns_add_named(&columns, case_rules, "case unit role limit");
	columns_add(&columns, due_rules, 0);
	columns_add_named(&columns, case_rules, "urges extensions opened topic text supervised refused");
	columns_add(&columns, why_rules, 0);
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
	const int64_t most_left = rule_whole(the_rules(), "supervise.left", today);
	unsigned unit = options.unit ? unit_asked(options.unit, today) : UNIT_NONE;

	fold_start(&fold, the_roster(), query_asof());
	counts_watch(&counts, &fold);
	query_fold(&ledgers, &fold, argv + first, argc - first);
	counts_settle(&counts, &fold);
	secrecy_start(&secrecy, &fold);

	for (uint32_t k = 0; k < fold.kases; k++)
		for (uint32_t t = fold.kase[k].tasks; t != NO_TASK; t = fold.task[t].next) {
			const struct task *task = &fold.task[t];
			struct owed o = {.kase = k, .task = t};

			if (!is_owed(&fold.kase[k], task, &o.due))
				continue;
			o.left = days_left(o.due, today);
			o.why = why_supervise(&fold.kase[k], &counts.of_task[t], o.left, most_left);
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
