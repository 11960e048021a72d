#include "conduct.h"

#include <stdlib.h>

const char *const telling_names[TELLINGS] = {"told", "reached", "solved", "satisfied"};
const char *const promise_names[PROMISES] = {"made", "due", "carried-out", "overdue", "pending"};
const char *const refusal_names[REFUSALS] = {"asked", "agreed", "denied", "replied", "undecided"};
const char *const lapse_names[LAPSES] = {"void", "reassigned", "backdated", "extended"};

/* What is kept for a task while folding. */
struct conduct_task {
	const char *reply; /* the line of its last reply */
	uint32_t refusal;  /* the index of its last undecided refusal + 1; 0 if none */
};

/* --- watching entries ---------------------------------------------------------------- */

static struct conduct_task *
task_of(struct conduct *c, const struct effect *x)
{
	ZEROED_ROOM(c->task, x->task, c->tasks);
	return &c->task[x->task];
}

static uint32_t *
recall_of(struct conduct *c, uint32_t kase)
{
	ZEROED_ROOM(c->recall, kase, c->recalls);
	return &c->recall[kase];
}

/* A renamed unit is still the same unit. */
static unsigned
resolve(const struct conduct *c, unsigned unit)
{
	return roster_resolve(c->counting->fold->roster, unit, c->counting->periods.of[NOW].to);
}

static struct conduct_event *
list(struct conduct *c, struct conduct_events *l, const struct effect *x)
{
	const struct entry *e = x->entry;

	VEC_ROOM(l->event, l->n, l->cap);
	l->event[l->n] = (struct conduct_event){.kase = x->kase,
		.unit = e->unit == UNIT_NONE ? UNIT_NONE : resolve(c, e->unit),
		.at = e->at,
		.line = e->line};
	return &l->event[l->n++];
}

static bool
is_compared(const struct conduct *c, day_t day)
{
	return periods_with(&c->counting->periods, day) & ((UINT32_C(1) << COMPARED) - 1);
}

static void
lapse(struct conduct *c, enum lapse l, const struct effect *x)
{
	if (is_compared(c, stamp_day(x->entry->at)))
		list(c, &c->lapsed[l], x);
}

/* Decides a task's open refusals. */
static void
decide(struct conduct *c, const struct effect *x, enum refusal fate)
{
	struct conduct_task *t = task_of(c, x);

	for (uint32_t i = t->refusal; i > 0; i = c->refused.event[i - 1].before)
		c->refused.event[i - 1].fate = (uint8_t)fate;
	t->refusal = 0;
}

static void
see_refuse(struct conduct *c, const struct effect *x)
{
	struct conduct_task *t = task_of(c, x);
	struct conduct_event *e = list(c, &c->refused, x);

	e->fate = REFUSAL_UNDECIDED;
	e->before = t->refusal;
	t->refusal = c->refused.n;
}

static void
see_recall(struct conduct *c, const struct effect *x)
{
	uint32_t *last = recall_of(c, x->kase);

	decide(c, x, REFUSAL_AGREED);
	list(c, &c->recalled, x)->before = *last;
	*last = c->recalled.n;
}

static void
see_assign(struct conduct *c, const struct effect *x)
{
	const unsigned unit = resolve(c, x->entry->unit);

	for (uint32_t i = *recall_of(c, x->kase); i > 0; i = c->recalled.event[i - 1].before)
		if (c->recalled.event[i - 1].unit == unit) {
			lapse(c, LAPSE_REASSIGNED, x);
			return;
		}
}

static void
see_reply(struct conduct *c, const struct effect *x)
{
	decide(c, x, REFUSAL_REPLIED);
	task_of(c, x)->reply = x->entry->line;
}

/* An extension by a changed calendar is not the unit's request (M4.3.1). */
static void
see_extend(struct conduct *c, const struct effect *x)
{
	if (x->entry->how != HOW_CALENDAR && task_extensions(&x->fold->task[x->task]) > 0)
		lapse(c, LAPSE_EXTENDED, x);
}

void
conduct_start(struct conduct *c, struct counting *counting)
{
	*c = (struct conduct){.counting = counting};
}

void
conduct_see(struct conduct *c, const struct effect *x)
{
	counts_see(&c->counts, x);
	if (x->entry->flags & FLAG_BIT(FLAG_BACKDATED))
		lapse(c, LAPSE_BACKDATED, x);
	switch (x->entry->act) {
	case ACT_ASSIGN:
		see_assign(c, x);
		break;
	case ACT_RECALL:
		see_recall(c, x);
		break;
	case ACT_REFUSE:
		see_refuse(c, x);
		break;
	case ACT_REPLY:
		see_reply(c, x);
		break;
	case ACT_RETURN:
		decide(c, x, REFUSAL_DENIED);
		break;
	case ACT_EXTEND:
		see_extend(c, x);
		break;
	case ACT_SUPERVISE:
		list(c, &c->supervision, x);
		break;
	case ACT_VOID:
		lapse(c, LAPSE_VOID, x);
		break;
	default:
		break;
	}
}

/* --- after the fold ------------------------------------------------------------------- */

static bool
in_period(const struct conduct *c, enum compared p, day_t day)
{
	return period_has(c->counting->periods.of[p], day);
}

static struct conduct_unit *
row_of(struct conduct *c, unsigned unit)
{
	return &c->unit[unit == UNIT_NONE ? conduct_units(c) - 1 : unit];
}

struct span
conduct_unit_name(const struct conduct *c, unsigned unit)
{
	return unit == UNIT_NONE ? SPAN("") : counting_unit(c->counting, unit);
}

static void
add_share_of(struct shares *all, struct shares *own, enum compared p, bool part)
{
	all->whole[p]++;
	own->whole[p]++;
	all->part[p] += part;
	own->part[p] += part;
}

/* Counts what the caller of a closed case was told and answered. */
static void
count_telling(struct conduct *c, uint32_t kase, enum compared p)
{
	static const struct {
		uint32_t yes, no;
	} said[TELLINGS] = {
		[TELL_REACHED] = {TOLD_REACHED, TOLD_IN_VAIN},
		[TELL_SOLVED] = {TOLD_SOLVED, TOLD_UNSOLVED},
		[TELL_SATISFIED] = {TOLD_SATISFIED, TOLD_UNSATISFIED},
	};
	const struct fold *f = c->counting->fold;
	const struct kase *k = &f->kase[kase];
	const uint32_t lead = case_lead(f, k), told = c->counts.told[kase];
	struct conduct_unit *u = row_of(c, lead == NO_TASK ? UNIT_NONE : resolve(c, f->task[lead].unit));

	add_share_of(&c->telling[TELL_TOLD], &u->telling[TELL_TOLD], p, k->bits & CASE_TOLD);
	for (enum telling t = TELL_REACHED; t < TELLINGS; t++)
		if (told & (said[t].yes | said[t].no))
			add_share_of(&c->telling[t], &u->telling[t], p, told & said[t].yes);
}

/* Lists the tasks that have not carried out an overdue promise. */
static void
list_broken(struct conduct *c, uint32_t kase)
{
	const struct fold *f = c->counting->fold;
	const struct kase *k = &f->kase[kase];

	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next) {
		if (!task_is_promised(k, &f->task[t]))
			continue;
		VEC_ROOM(c->broken.event, c->broken.n, c->broken.cap);
		c->broken.event[c->broken.n++] = (struct conduct_event){.kase = kase,
			.unit = f->task[t].unit,
			.at = day_start(case_promised_for(k)),
			.line = k->closing};
	}
}

static void
count_promise(struct conduct *c, uint32_t kase)
{
	const struct fold *f = c->counting->fold;
	const struct kase *k = &f->kase[kase];
	const day_t due = case_promised_for(k);
	const bool owed = case_is_promised(f, k), past = due < stamp_day(f->asof);
	const enum promise fate = !owed ? PROMISE_KEPT : past ? PROMISE_OVERDUE : PROMISE_PENDING;

	for (enum compared p = 0; p < COMPARED; p++) {
		c->promise[PROMISE_MADE][p] += in_period(c, p, stamp_day(k->closed));
		if (!in_period(c, p, due))
			continue;
		c->promise[PROMISE_DUE][p]++;
		c->promise[fate][p]++;
	}
	if (fate == PROMISE_OVERDUE)
		list_broken(c, kase);
}

static void
count_cases(struct conduct *c)
{
	const struct fold *f = c->counting->fold;

	for (uint32_t i = 0; i < f->kases; i++) {
		const struct kase *k = &f->kase[i];

		if (!case_exists(k) || !(k->bits & CASE_CLOSED) || (k->bits & CASE_VOID))
			continue;
		for (enum compared p = 0; p < COMPARED; p++)
			if (in_period(c, p, stamp_day(k->closed)))
				count_telling(c, i, p);
		if (k->bits & CASE_PLANNED)
			count_promise(c, i);
	}
}

static void
count_refusals(struct conduct *c)
{
	const struct fold *f = c->counting->fold;

	for (uint32_t i = 0; i < c->refused.n; i++) {
		const struct conduct_event *e = &c->refused.event[i];

		if (f->kase[e->kase].bits & CASE_VOID)
			continue;
		for (enum compared p = 0; p < COMPARED; p++) {
			if (!in_period(c, p, stamp_day(e->at)))
				continue;
			c->refusal[REFUSAL_ASKED][p]++;
			c->refusal[e->fate][p]++;
			row_of(c, e->unit)->refusal[REFUSAL_ASKED][p]++;
			row_of(c, e->unit)->refusal[e->fate][p]++;
		}
	}
}

static int
by_case(const void *a, const void *b)
{
	const struct conduct_event *x = a, *y = b;

	if (x->kase != y->kase)
		return x->kase < y->kase ? -1 : 1;
	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	return x->at != y->at ? (x->at < y->at ? -1 : 1) : (x->line > y->line) - (x->line < y->line);
}

static int
by_day(const void *a, const void *b)
{
	const struct conduct_event *x = a, *y = b;

	return x->at != y->at ? (x->at < y->at ? -1 : 1) : by_case(a, b);
}

static void
sort(struct conduct_events *l, int (*by)(const void *, const void *))
{
	if (l->n > 0)
		qsort(l->event, l->n, sizeof *l->event, by);
}

/* A task that was extended again is counted once per period. */
static bool
is_counted(enum lapse which, const struct conduct_event *last, const struct conduct_event *e)
{
	return which != LAPSE_EXTENDED || !last || last->kase != e->kase || last->unit != e->unit;
}

/* Keeps those of the period. */
static void
count_lapses(struct conduct *c, enum lapse which)
{
	struct conduct_events *l = &c->lapsed[which];
	uint32_t kept = 0;

	sort(l, by_case);
	for (enum compared p = COMPARED; p-- > NOW;) {
		const struct conduct_event *last = NULL;

		for (uint32_t i = 0; i < l->n; i++) {
			const struct conduct_event *e = &l->event[i];

			if (!in_period(c, p, stamp_day(e->at)) || !is_counted(which, last, e))
				continue;
			c->lapse[which][p]++;
			last = e;
			if (p == NOW)
				l->event[kept++] = *e;
		}
	}
	l->n = kept;
}

/* A void case has no other lapses. */
static void
drop_void(const struct conduct *c, struct conduct_events *l)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < l->n; i++)
		if (!(c->counting->fold->kase[l->event[i].kase].bits & CASE_VOID))
			l->event[kept++] = l->event[i];
	l->n = kept;
}

void
conduct_settle(struct conduct *c)
{
	counts_settle(&c->counts, c->counting->fold);
	c->unit = ecalloc(conduct_units(c), sizeof *c->unit);
	for (unsigned u = 0; u + 1 < conduct_units(c); u++)
		c->unit[u].unit = u;
	c->unit[conduct_units(c) - 1].unit = UNIT_NONE;
	count_cases(c);
	count_refusals(c);
	for (enum lapse l = 0; l < LAPSES; l++) {
		if (l != LAPSE_VOID)
			drop_void(c, &c->lapsed[l]);
		count_lapses(c, l);
	}
	sort(&c->broken, by_day);
}

void
conduct_free(struct conduct *c)
{
	for (enum lapse l = 0; l < LAPSES; l++)
		free(c->lapsed[l].event);
	free(c->broken.event);
	free(c->supervision.event);
	free(c->refused.event);
	free(c->recalled.event);
	free(c->task);
	free(c->recall);
	free(c->unit);
	counts_free(&c->counts);
}

const char *
conduct_reply(const struct conduct *c, uint32_t task)
{
	return task < c->tasks ? c->task[task].reply : NULL;
}
