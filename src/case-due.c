/* case-due: what is still owed and until when (R3.3, M4.3.1). */
#include "ledger/counts.h"
#include "ledger/secrecy.h"
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

static void
put_owed(struct buf *out, const struct fold *f, const struct counts *c, struct secrecy *secrecy, const struct owed *o,
	day_t today)
{
	const struct kase *k = &f->kase[o->kase];
	const struct task *t = &f->task[o->task];
	struct line assigned;

	line_split(&assigned, line_at(t->line), CASE_COLUMNS);
	buf_span(out, line_field(&assigned, COL_CASE));
	buf_char(out, '\t');
	buf_span(out, f->roster->unit[t->unit].name);
	buf_str(out, t->bits & TASK_LEAD ? "\tlead\t" : "\tassist\t");
	buf_span(out, line_field(&assigned, COL_HOW));
	buf_char(out, '\t');
	day_put(out, t->due);
	buf_char(out, '\t');
	whole_put(out, o->left);
	buf_char(out, '\t');
	buf_str(out, status_of(o->left, t->due, today));
	buf_char(out, '\t');
	whole_put(out, c->of_task[o->task].urges);
	buf_char(out, '\t');
	whole_put(out, c->of_task[o->task].extensions);
	buf_char(out, '\t');
	stamp_put(out, case_opened(k));
	buf_char(out, '\t');
	secrecy_add_label(secrecy, out, o->kase, case_value(f, k, COL_TOPIC));
	buf_char(out, '\t');
	secrecy_add(secrecy, out, o->kase, case_value(f, k, COL_TEXT));
	buf_char(out, '\n');
	out_flush_if_large(out);
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
	buf_str(out, "case\tunit\trole\tlimit\tdue\tleft\tstatus\turges\textensions\topened\ttopic\ttext\n");
	for (size_t i = 0; i < n; i++)
		put_owed(out, &fold, &counts, &secrecy, &owed[i], today);
	free(owed);
	secrecy_stop(&secrecy);
	counts_free(&counts);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(n > 0 ? EXIT_DONE : EXIT_REFUSED);
}
