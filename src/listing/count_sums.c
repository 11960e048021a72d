#include "count_sums.h"

#include "../base/decimal.h"
#include "../base/memory.h"
#include "../base/say.h"

#include <stdlib.h>

const char *const case_sum_names[CASE_SUMS] = {
	"cases", "answered", "closed", "told", "reached", "satisfied", "solved", "days"};
const char *const task_sum_names[TASK_SUMS] = {"tasks", "counted", "intime", "replied", "urged", "returned", "days"};

/* --- adding a case or a task --------------------------------------------------------------- */

static int64_t
working_days(const struct case_row *r, stamp from, stamp to)
{
	return calendar_between(r->calendar, stamp_day(from), stamp_day(to), r->today);
}

void
count_sums_of_case(struct count_sums *s, const struct case_row *r)
{
	const uint32_t bits = r->kase->bits, told = r->counts->told[r->number];
	const bool closed = bits & CASE_CLOSED;

	*s = (struct count_sums){
		.sum = {[CASE_SUM_CASES] = 1,
			[CASE_SUM_ANSWERED] = (bits & CASE_ANSWERED) != 0,
			[CASE_SUM_CLOSED] = closed,
			[CASE_SUM_TOLD] = (bits & CASE_TOLD) != 0,
			[CASE_SUM_REACHED] = (told & TOLD_REACHED) != 0,
			[CASE_SUM_SATISFIED] = (told & TOLD_SATISFIED) != 0,
			[CASE_SUM_SOLVED] = (told & TOLD_SOLVED) != 0,
			[CASE_SUM_DAYS] = closed ? working_days(r, case_row_opened(r), r->kase->closed) : 0}};
}

void
count_sums_of_task(struct count_sums *s, const struct case_row *r)
{
	const struct task *t = &r->fold->task[r->task];
	const struct task_counts *counts = counts_of_task(r->counts, r->task);
	const enum in_time in_time = task_in_time(t, r->today);
	const bool replied = t->bits & TASK_REPLIED;

	*s = (struct count_sums){.sum = {[TASK_SUM_TASKS] = 1,
					 [TASK_SUM_COUNTED] = in_time != IN_TIME_PENDING,
					 [TASK_SUM_INTIME] = in_time == IN_TIME_YES,
					 [TASK_SUM_REPLIED] = replied,
					 [TASK_SUM_URGED] = counts->urges > 0,
					 [TASK_SUM_RETURNED] = counts->returns > 0,
					 [TASK_SUM_DAYS] = replied ? working_days(r, t->assigned, t->replied) : 0}};
}

/* --- measures --------------------------------------------------------------------------------- */

/* A sum times a factor, possibly divided by another sum. */
struct fraction {
	int part, whole; /* whole is WHOLE_NONE if there is no divisor */
	int times;
};
#define WHOLE_NONE (-1)

/* The measures: the sums of cases, those of tasks, then those computed from them. */
enum {
	MEASURE_TASKS = CASE_SUM_DAYS,
	MEASURE_CASE_DAYS = MEASURE_TASKS + TASK_SUM_DAYS,
	MEASURE_RATE,
	MEASURE_TASK_DAYS,
	MEASURES
};

static struct fraction
fraction_of(int measure)
{
	if (measure < MEASURE_TASKS)
		return (struct fraction){measure, WHOLE_NONE, 1};
	if (measure < MEASURE_CASE_DAYS)
		return (struct fraction){measure - MEASURE_TASKS, WHOLE_NONE, 1};
	if (measure == MEASURE_CASE_DAYS)
		return (struct fraction){CASE_SUM_DAYS, CASE_SUM_CLOSED, 1};
	if (measure == MEASURE_RATE)
		return (struct fraction){TASK_SUM_INTIME, TASK_SUM_COUNTED, 100};
	return (struct fraction){TASK_SUM_DAYS, TASK_SUM_REPLIED, 1};
}

static void
put_measure(struct buf *out, const void *row, int which)
{
	const struct fraction f = fraction_of(which);
	const int64_t *sum = ((const struct count_sums *)row)->sum;

	if (f.whole == WHOLE_NONE)
		whole_put(out, sum[f.part]);
	else if (sum[f.whole] == 0)
		buf_char(out, '-');
	else
		hundredths_put(out, divide_rounded((__int128)sum[f.part] * f.times * 100, sum[f.whole]));
}

#define OF_CASES(name, sum, help)                                                                                      \
	{                                                                                                              \
		name, put_measure, sum, NEEDS_CASES, help                                                              \
	}
#define OF_TASKS(name, sum, help)                                                                                      \
	{                                                                                                              \
		name, put_measure, MEASURE_TASKS + (sum), NEEDS_TASKS, help                                            \
	}

const struct column_rule measure_rules[] = {
	OF_CASES("cases", CASE_SUM_CASES, N_("the number of cases")),
	OF_CASES("answered", CASE_SUM_ANSWERED, N_("cases answered on the spot")),
	OF_CASES("closed", CASE_SUM_CLOSED, N_("cases closed or answered on the spot")),
	OF_CASES("told", CASE_SUM_TOLD, N_("cases whose caller was told")),
	OF_CASES("reached", CASE_SUM_REACHED, N_("cases whose caller was reached")),
	OF_CASES("satisfied", CASE_SUM_SATISFIED, N_("cases whose caller is satisfied")),
	OF_CASES("solved", CASE_SUM_SOLVED, N_("cases whose caller says that it is solved")),
	{"days", put_measure, MEASURE_CASE_DAYS, NEEDS_CASES, N_("mean working days until closed")},
	OF_TASKS("tasks", TASK_SUM_TASKS, N_("the number of tasks")),
	OF_TASKS("counted", TASK_SUM_COUNTED, N_("tasks replied to or past due, on which the rate is based")),
	OF_TASKS("intime", TASK_SUM_INTIME, N_("tasks replied to in time")),
	{"rate", put_measure, MEASURE_RATE, NEEDS_TASKS, N_("the on-time rate, in per cent")},
	OF_TASKS("replied", TASK_SUM_REPLIED, N_("tasks with a standing reply")),
	OF_TASKS("urged", TASK_SUM_URGED, N_("tasks urged at least once")),
	OF_TASKS("returned", TASK_SUM_RETURNED, N_("tasks sent back at least once")),
	{"days", put_measure, MEASURE_TASK_DAYS, NEEDS_TASKS, N_("mean working days until the reply")},
	COLUMNS_END,
};

/* --- lines of keys -------------------------------------------------------------------------------- */

static void
add(struct count_sums *to, const struct count_sums *more)
{
	for (int i = 0; i < SUMS_MOST; i++)
		to->sum[i] += more->sum[i];
}

void
count_lines_add(struct count_lines *l, struct span key, const struct count_sums *sums)
{
	const struct names_entry *named = names_add(&l->names, key, l->n);

	if (named->number == l->n) {
		VEC_ROOM(l->line, l->n, l->cap);
		l->line[l->n++] = (struct count_line){.key = named->name};
	}
	add(&l->line[named->number].sums, sums);
	add(&l->total, sums);
}

static int
by_key(const void *a, const void *b)
{
	return span_cmp(((const struct count_line *)a)->key, ((const struct count_line *)b)->key);
}

/* Compares exactly: x/y < z/w if x*w < z*y.  A missing rate or mean comes last. */
static int
by_measure(const void *a, const void *b, void *measure)
{
	const struct fraction f = fraction_of(((const struct column_rule *)measure)->which);
	const int64_t *x = ((const struct count_line *)a)->sums.sum, *y = ((const struct count_line *)b)->sums.sum;
	const int64_t of_x = f.whole == WHOLE_NONE ? 1 : x[f.whole], of_y = f.whole == WHOLE_NONE ? 1 : y[f.whole];
	const __int128 left = (__int128)x[f.part] * of_y, right = (__int128)y[f.part] * of_x;

	if ((of_x == 0) != (of_y == 0))
		return of_x == 0 ? 1 : -1;
	if (of_x > 0 && left != right)
		return left > right ? -1 : 1;
	return by_key(a, b);
}

void
count_lines_sort(struct count_lines *l, const struct column_rule *measure)
{
	if (l->n == 0)
		return;
	if (measure)
		qsort_r(l->line, l->n, sizeof *l->line, by_measure, (void *)(uintptr_t)measure);
	else
		qsort(l->line, l->n, sizeof *l->line, by_key);
}

void
count_lines_free(struct count_lines *l)
{
	names_free(&l->names);
	free(l->line);
	*l = (struct count_lines){0};
}
