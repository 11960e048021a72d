#include "figures.h"

#include "../ledger/survey.h"
#include "../ledger/urges.h"
#include "../table/tally_text.h"
#include "../base/decimal.h"
#include "../base/search.h"
#include "../base/say.h"

#include <stdio.h>
#include <stdlib.h>

const char *const figure_names[FIGURES] = {
	"assigned", "handled", "leader", "chief", "poor", "urged", "urges", "supervised"};

/* Something that happened in the period; it counts only if the case is not void in the end. */
struct happening {
	uint32_t kase;
	unsigned unit;
	enum figure figure;
};

/* A second urge in a row, which costs points unless a reply or recall follows by its last day (M4.4.6). */
struct failing {
	uint32_t kase;
	unsigned unit;
	day_t last;
	day_t day;       /* of the second urge */
	uint32_t before; /* the task's previous open one, as index + 1 */
	bool averted;
	bool unanswered; /* no reply came before it, and by the rules only urges after a reply count, so it costs
			  * nothing */
};

struct urging {
	struct urges urges;
	uint32_t open; /* failings that a reply may still prevent, as index + 1 */
};

/* A task's first reply after its case was closed as planned: the promise is carried out (M4.3.2). */
struct carried {
	uint32_t task;
	uint32_t order; /* if a task has several, the last counts */
	day_t day;
};

/* The evidence for a task that was not in time. */
struct trace {
	day_t replied;  /* the day of the valid reply, as it counts */
	day_t returned; /* of the last return; DAY_NONE if none */
	bool recorded;  /* the reply counts by its day of recording */
	bool moved;     /* that return set a due day */
};

struct repeat_seen {
	uint32_t kase; /* the repeating case */
	struct repeated repeated;
};

void
figures_start(struct figures *g)
{
	g->first_month = day_month(g->period.from);
	g->months = day_month(g->period.to) - g->first_month + 1;
	g->month_days = PERIOD_NONE;
	for (struct span rest = g->poor, how; span_word(&rest, ',', &how);)
		g->poor_hows |= UINT32_C(1) << how_read(how);
}

void
figures_free(struct figures *g)
{
	free(g->figure);
	free(g->month);
	free(g->repeated);
	free(g->answerable);
	free(g->evidence);
	free(g->happening);
	free(g->failing);
	free(g->urging);
	free(g->urging_of);
	free(g->carried);
	free(g->seen);
	free(g->trace);
}

void
figures_room(struct figures *g, unsigned units)
{
	if (units <= g->units)
		return;
	size_t months = (size_t)g->months;
	g->figure = erealloc(g->figure, units, sizeof *g->figure);
	memset(g->figure + g->units, 0, (units - g->units) * sizeof *g->figure);
	g->month = erealloc(g->month, units * months, sizeof *g->month);
	memset(g->month + g->units * months, 0, (units - g->units) * months * sizeof *g->month);
	g->units = units;
}

static bool
is_explained(const struct figures *g, unsigned unit)
{
	if (g->explained == UNIT_NONE || g->explained == UNIT_ALL)
		return g->explained == UNIT_ALL;
	return roster_resolve(g->roster, unit, g->period.to) == g->explained;
}

/* Keeps evidence with up to EVIDENCE_SAID reasons, or NULL. */
static void
note(struct figures *g, int part, unsigned unit, struct case_id id, const struct said *said)
{
	struct evidence e = {.unit = unit, .part = part, .id = id};

	if (!is_explained(g, unit))
		return;
	for (int i = 0; said && i < EVIDENCE_SAID; i++)
		e.said[i] = said[i];
	VEC_ROOM(g->evidence, g->evidences, g->evidences_cap);
	g->evidence[g->evidences++] = e;
}

static void
leave_out(struct figures *g, unsigned unit, struct case_id id, struct said said)
{
	note(g, EVIDENCE_LEFT_OUT, unit, id, (const struct said[EVIDENCE_SAID]){said});
}

static void
add_figure(struct figures *g, enum figure figure, unsigned unit, struct case_id id, const struct said *said)
{
	g->figure[unit][figure]++;
	note(g, (int)figure, unit, id, said);
}

/* --- while folding ------------------------------------------------------------------------- */

static void
happens(struct figures *g, const struct effect *x, enum figure figure)
{
	if (!period_has(g->period, stamp_day(x->entry->at)))
		return;
	VEC_ROOM(g->happening, g->happenings, g->happenings_cap);
	g->happening[g->happenings++] = (struct happening){x->kase, x->entry->unit, figure};
}

/* Returns the urges of a task; few tasks have any. */
static struct urging *
urging_of(struct figures *g, const struct fold *f, uint32_t task)
{
	if (task >= g->tasks) {
		uint32_t more = f->tasks + f->tasks / 16;

		g->urging_of = erealloc(g->urging_of, more, sizeof *g->urging_of);
		memset(g->urging_of + g->tasks, 0, (more - g->tasks) * sizeof *g->urging_of);
		g->tasks = more;
	}
	if (g->urging_of[task] == 0) {
		VEC_ROOM(g->urging, g->urgings, g->urgings_cap);
		g->urging[g->urgings++] = (struct urging){0};
		g->urging_of[task] = g->urgings;
	}
	return &g->urging[g->urging_of[task] - 1];
}

static day_t
later(day_t a, day_t b)
{
	return a > b ? a : b;
}

static void
take_urge(void *ctx, const struct effect *x)
{
	struct figures *g = ctx;
	struct urging *u = urging_of(g, x->fold, x->task);
	day_t day = stamp_day(x->entry->at), patient;

	happens(g, x, FIGURE_URGES);
	if (!urges_take(&u->urges, day) || !period_has(g->period, day))
		return;
	/* M4.4.6 speaks of a reply that is not put into practice. */
	const bool unanswered = g->answered_only && !(x->fold->task[x->task].bits & TASK_ANSWERED);
	if (unanswered && !is_explained(g, x->entry->unit))
		return;
	patient = g->patience > 0 ? calendar_after(g->calendar, day, g->patience, stamp_day(g->asof), NULL) : day;
	VEC_ROOM(g->failing, g->failings, g->failings_cap);
	g->failing[g->failings++] = (struct failing){.kase = x->kase,
		.unit = x->entry->unit,
		.last = later(x->fold->task[x->task].due, patient),
		.day = day,
		.before = u->open,
		.unanswered = unanswered};
	u->open = g->failings;
}

/* A reply or recall prevents the failings whose last day has not passed; the others become final. */
static void
end_urging(struct figures *g, const struct effect *x, day_t day)
{
	if (!(x->fold->task[x->task].bits & TASK_URGED))
		return;
	struct urging *u = urging_of(g, x->fold, x->task);
	for (uint32_t i = u->open; i; i = g->failing[i - 1].before)
		if (day <= g->failing[i - 1].last)
			g->failing[i - 1].averted = true;
	*u = (struct urging){0};
}

static void
add_answerable(struct figures *g, unsigned unit, struct case_id id, stamp since, stamp until)
{
	VEC_ROOM(g->answerable, g->answerables, g->answerables_cap);
	g->answerable[g->answerables++] = (struct answerable){unit, id, since, until};
}

/* Notes whether a task was past its due day during a time. */
static void
note_lateness(struct figures *g, const struct task *t, struct case_id id, stamp until)
{
	if (day_end(t->due) < until)
		add_answerable(g, t->unit, id, day_end(t->due), until);
}

/* A case that a repeat names, perhaps in another machine's ledger: notes when its units are answerable. */
static bool
is_looked_at(const struct figures *g, const struct kase *k)
{
	return g->for_merge || (k->bits & CASE_MARKED);
}

/* Ends the time in which the unit's task had its previous due day. */
static void
end_due(void *ctx, const struct effect *x)
{
	struct figures *g = ctx;

	if (is_looked_at(g, &x->fold->kase[x->kase]))
		note_lateness(g, &x->fold->task[x->task], x->entry->id, x->entry->at);
}

static void
take_reply(void *ctx, const struct effect *x)
{
	const struct kase *k = &x->fold->kase[x->kase];
	const day_t day = entry_reply_day(x->entry);
	struct figures *g = ctx;

	end_urging(g, x, day);
	if (task_is_promised(k, &x->fold->task[x->task])) {
		VEC_ROOM(g->carried, g->carrieds, g->carrieds_cap);
		g->carried[g->carrieds] = (struct carried){x->task, (uint32_t)g->carrieds, day};
		g->carrieds++;
	}
	if (is_looked_at(g, &x->fold->kase[x->kase]))
		add_answerable(g, x->entry->unit, x->entry->id, x->entry->at, FOR_EVER);
}

static void
take_recall(void *ctx, const struct effect *x)
{
	end_urging(ctx, x, stamp_day(x->entry->at));
	end_due(ctx, x);
}

static bool
costs_points(const struct figures *g, const struct entry *e)
{
	if (e->how != HOW_OTHER)
		return g->poor_hows >> e->how & 1;
	const struct span how = entry_field(e, COL_HOW);
	return how.n > 0 && span_has_word(g->poor, how);
}

static void
take_return(void *ctx, const struct effect *x)
{
	const struct figures *g = ctx;

	if (period_has(g->period, stamp_day(x->entry->at)) && costs_points(g, x->entry))
		happens(ctx, x, FIGURE_POOR);
	end_due(ctx, x);
}

static void
take_supervise(void *ctx, const struct effect *x)
{
	happens(ctx, x, FIGURE_SUPERVISED);
}

static void
take_repeat(void *ctx, const struct effect *x)
{
	struct figures *g = ctx;
	const struct entry *e = x->entry;
	const struct repeat_seen seen = {x->kase, {e->unit, entry_earlier(e), e->at}};

	if (e->unit == UNIT_NONE || !period_has(g->period, stamp_day(e->at)))
		return;
	VEC_ROOM(g->seen, g->seens, g->seens_cap);
	g->seen[g->seens++] = seen;
}

static see_effect *const takes[ACTS] = {
	[ACT_URGE] = take_urge,
	[ACT_SUPERVISE] = take_supervise,
	[ACT_EXTEND] = end_due,
	[ACT_RETURN] = take_return,
	[ACT_REPLY] = take_reply,
	[ACT_RECALL] = take_recall,
	[ACT_REPEAT] = take_repeat,
};

/* Notes the reasons in case the task turns out to be late. */
static void
trace(struct figures *g, const struct effect *x)
{
	const struct entry *e = x->entry;

	if (x->task >= g->traces) {
		const uint32_t more = x->fold->tasks + x->fold->tasks / 16;

		g->trace = erealloc(g->trace, more, sizeof *g->trace);
		for (; g->traces < more; g->traces++)
			g->trace[g->traces] = (struct trace){.returned = DAY_NONE};
	}
	struct trace *t = &g->trace[x->task];
	if (e->act == ACT_RETURN) {
		t->returned = stamp_day(e->at);
		t->moved = e->due != DAY_NONE;
	} else if (e->act == ACT_REPLY && !(x->fold->task[x->task].bits & TASK_REPLIED)) {
		t->replied = entry_reply_day(e);
		t->recorded = t->replied != stamp_day(e->at);
	}
}

/* The reason for an entry recorded on a later day than it happened; for a reply the day of recording counts, unless
 * the office approved it. */
static struct said
said_of_backdated(const struct entry *e)
{
	const day_t recorded = stamp_day(e->recorded);

	if (recorded == stamp_day(e->at))
		return (struct said){.reason = REASON_BACKDATED};
	return (struct said){.reason = e->act != ACT_REPLY              ? REASON_RECORDED
				       : entry_reply_day(e) == recorded ? REASON_NOT_APPROVED
									: REASON_APPROVED,
		.day = recorded};
}

/* Returns whether a reply was taken over from the platform later, which differs from one recorded late. */
static bool
is_taken_over(const struct entry *e)
{
	return e->act == ACT_REPLY && (e->flags & FLAG_BIT(FLAG_PLATFORM)) && stamp_day(e->recorded) > stamp_day(e->at);
}

/* Sees any act, if evidence is kept. */
static void
take_and_explain(void *ctx, const struct effect *x)
{
	const struct entry *e = x->entry;
	struct figures *g = ctx;

	if (takes[e->act])
		takes[e->act](g, x);
	if (x->task != NO_TASK)
		trace(g, x);
	if (e->act == ACT_VOID)
		for (uint32_t t = x->fold->kase[x->kase].tasks; t != NO_TASK; t = x->fold->task[t].next)
			leave_out(g, x->fold->task[t].unit, e->id, (struct said){.reason = REASON_VOID});
	if (e->act == ACT_RECALL)
		leave_out(g, e->unit, e->id, (struct said){.reason = REASON_RECALLED});
	if (e->unit != UNIT_NONE && is_explained(g, e->unit) &&
		span_has_word(entry_field(e, COL_FLAGS), SPAN("backdated")))
		leave_out(g, e->unit, e->id, said_of_backdated(e));
	if (e->unit != UNIT_NONE && is_explained(g, e->unit) && is_taken_over(e))
		leave_out(g, e->unit, e->id, (struct said){.reason = REASON_PLATFORM, .day = stamp_day(e->recorded)});
}

static void
refused(void *ctx, const struct fold *f, const struct entry *e, enum condition why)
{
	(void)f, (void)why;
	leave_out(ctx, e->unit, e->id, (struct said){.reason = REASON_REFUSED});
}

/* Finds the cases that repeats of the period name, to watch them. */
static void
surveyed(void *ctx, struct fold *f, struct span line)
{
	struct figures *g = ctx;
	struct case_id earlier;
	stamp at;

	if (line.n < STAMP_SIZE || !stamp_parse((struct span){line.p, STAMP_SIZE - 1}, &at) ||
		!period_has(g->period, stamp_day(at)))
		return;
	if (line_column(line, COL_UNIT).n > 0 && case_id_parse(line_column(line, COL_REF), &earlier))
		fold_mark(f, earlier);
}

void
figures_watch(struct figures *g, struct fold *f)
{
	const bool explains = g->explained != UNIT_NONE;

	g->roster = f->roster;
	f->watch = (struct fold_watch){.refused = explains ? refused : NULL, .ctx = g};
	for (int act = 0; act < ACTS; act++)
		f->watch.effect[act] = explains ? take_and_explain : takes[act];
	if (!g->for_merge) {
		f->watch.survey_act = ACT_REPEAT;
		f->watch.surveyed = surveyed;
	}
}

/* --- after the fold --------------------------------------------------------------------------- */

static bool
is_void(const struct fold *f, uint32_t kase)
{
	return f->kase[kase].bits & CASE_VOID;
}

static void
take_handled(struct figures *g, const struct kase *k, const struct task *t, day_t done)
{
	struct said said[EVIDENCE_SAID] = {{.reason = REASON_NONE}};
	const uint32_t leader = TASK_LED | TASK_SIGNED | TASK_CONFIRMED_SIGNED,
		       chief = TASK_CHIEF | TASK_CONFIRMED_CHIEF;

	/* The promised day is read from the line of the close. */
	if ((k->bits & CASE_PLANNED) && is_explained(g, t->unit))
		said[0] = (struct said){REASON_DONE, case_promised_for(k), done, 0};
	add_figure(g, FIGURE_HANDLED, t->unit, k->id, said);
	if (k->bits & CASE_PLANNED)
		note(g, EVIDENCE_PROMISE, t->unit, k->id, said);
	if ((t->bits & leader) == leader)
		add_figure(g, FIGURE_LEADER, t->unit, k->id, said);
	if ((t->bits & chief) == chief)
		add_figure(g, FIGURE_CHIEF, t->unit, k->id, said);
}

static int
by_task(const void *a, const void *b)
{
	const struct carried *x = a, *y = b;

	if (x->task != y->task)
		return x->task < y->task ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static bool
is_of_earlier_task(const void *item, const void *task)
{
	return ((const struct carried *)item)->task < *(const uint32_t *)task;
}

/* Consecutive cases mostly belong to the same month. */
static int
month_of(struct figures *g, day_t day)
{
	if (!period_has(g->month_days, day)) {
		const int month = day_month(day);

		g->month_days = month_period(month);
		g->month_at = month - g->first_month;
	}
	return g->month_at;
}

/* Adds the reasons why a task is not in time. */
static void
note_late(struct figures *g, const struct fold *f, const struct kase *k, const struct task *t)
{
	const uint32_t task = (uint32_t)(t - f->task);
	struct said said[EVIDENCE_SAID] = {{.reason = REASON_NO_REPLY, .day = t->due}};

	if (!is_explained(g, t->unit))
		return;
	/* A task without further entries has no trace. */
	const struct trace none = {.returned = DAY_NONE}, *trace = task < g->traces ? &g->trace[task] : &none;
	if (t->bits & TASK_REPLIED) {
		said[0].reason = trace->recorded ? REASON_RECORDED_LATE : REASON_REPLIED;
		said[0].then = trace->replied;
	}
	if (trace->returned != DAY_NONE)
		said[1] = (struct said){
			.reason = trace->moved ? REASON_RETURNED_MOVED : REASON_RETURNED, .day = trace->returned};
	note(g, EVIDENCE_LATE, t->unit, k->id, said);
}

static void
take_due(struct figures *g, const struct fold *f, const struct kase *k, const struct task *t)
{
	enum in_time in_time = task_in_time(t, stamp_day(g->asof));

	if (!period_has(g->period, t->due) || in_time == IN_TIME_PENDING)
		return;
	size_t at = t->unit * (size_t)g->months + (size_t)month_of(g, t->due);
	on_time_take(&g->month[at], in_time);
	if (in_time == IN_TIME_NO)
		note_late(g, f, k, t);
}

/* Returns the day on which a task is completed: that of the last close; a promise is completed when it is carried
 * out, not when it is made (M4.3.2: 有最终结果视为办结).  DAY_NONE if not yet. */
static day_t
done_day(const struct figures *g, const struct fold *f, const struct kase *k, const struct task *t)
{
	const uint32_t next = (uint32_t)(t - f->task) + 1;

	if ((k->bits & (CASE_CLOSED | CASE_ANSWERED)) != CASE_CLOSED || task_is_promised(k, t))
		return DAY_NONE;
	if (!(k->bits & CASE_PLANNED))
		return stamp_day(k->closed);
	return g->carried[lower_bound(g->carried, g->carrieds, sizeof *g->carried, is_of_earlier_task, &next) - 1].day;
}

static void
take_task(struct figures *g, const struct fold *f, const struct kase *k, const struct task *t)
{
	const day_t done = done_day(g, f, k, t);

	if (period_has(g->period, stamp_day(t->assigned)))
		add_figure(g, FIGURE_ASSIGNED, t->unit, k->id, NULL);
	take_due(g, f, k, t);
	if (period_has(g->period, done))
		take_handled(g, k, t, done);
	else if ((k->bits & CASE_PLANNED) && is_explained(g, t->unit) && period_has(g->period, stamp_day(k->closed)))
		leave_out(g, t->unit, k->id,
			(struct said){done == DAY_NONE ? REASON_PROMISED : REASON_DONE_OUTSIDE, case_promised_for(k),
				done, 0});
	if (is_looked_at(g, k))
		note_lateness(g, t, k->id, FOR_EVER);
}

/* A void case counts nothing, for its own units or for a repeat's. */
static void
drop_void_answerables(struct figures *g, const struct fold *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < g->answerables; i++) {
		uint32_t kase = fold_find(f, g->answerable[i].id);

		if (!is_void(f, kase))
			g->answerable[kept++] = g->answerable[i];
	}
	g->answerables = kept;
}

static void
take_happenings(struct figures *g, const struct fold *f)
{
	const day_t today = stamp_day(g->asof);

	for (size_t i = 0; i < g->happenings; i++)
		if (!is_void(f, g->happening[i].kase))
			add_figure(g, g->happening[i].figure, g->happening[i].unit, f->kase[g->happening[i].kase].id,
				NULL);
	for (uint32_t i = 0; i < g->failings; i++) {
		const struct failing *x = &g->failing[i];
		const struct said said[EVIDENCE_SAID] = {
			{x->unanswered ? REASON_UNANSWERED : REASON_URGED, x->day, x->last, 0}};

		if (x->averted || x->last >= today || is_void(f, x->kase))
			continue;
		if (x->unanswered)
			leave_out(g, x->unit, f->kase[x->kase].id, said[0]);
		else
			add_figure(g, FIGURE_URGED, x->unit, f->kase[x->kase].id, said);
	}
	for (size_t i = 0; i < g->seens; i++) {
		if (is_void(f, g->seen[i].kase))
			continue;
		VEC_ROOM(g->repeated, g->repeateds, g->repeateds_cap);
		g->repeated[g->repeateds++] = g->seen[i].repeated;
	}
}

#define FETCH_AHEAD 16 /* in cases; without the prefetch score-unit takes 1.03 times as long */

void
figures_settle(struct figures *g, const struct fold *f)
{
	figures_room(g, f->roster->units);
	if (g->carrieds > 0)
		qsort(g->carried, g->carrieds, sizeof *g->carried, by_task);
	for (uint32_t i = 0; i < f->kases; i++) {
		const struct kase *k = &f->kase[i];

		if (i + FETCH_AHEAD < f->kases)
			case_fetch_task(f, &f->kase[i + FETCH_AHEAD]);
		for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next)
			take_task(g, f, k, &f->task[t]);
	}
	take_happenings(g, f);
	drop_void_answerables(g, f);
}

void
figures_resolve(struct figures *g, const unsigned *of, unsigned units)
{
	for (unsigned u = 0; u < units && u < g->units; u++)
		for (int i = 0; i < FIGURES && of[u] != u; i++) {
			g->figure[of[u]][i] += g->figure[u][i];
			g->figure[u][i] = 0;
		}
	for (size_t i = 0; i < g->repeateds; i++)
		g->repeated[i].unit = of[g->repeated[i].unit];
	for (size_t i = 0; i < g->answerables; i++)
		g->answerable[i].unit = of[g->answerable[i].unit];
	for (size_t i = 0; i < g->evidences; i++)
		if (g->evidence[i].unit != UNIT_NONE)
			g->evidence[i].unit = of[g->evidence[i].unit];
}

/* --- answerability for repeats --------------------------------------------------------------------- */

/* Compares by unit, case and time. */
static int
by_since(const void *a, const void *b)
{
	const struct answerable *x = a, *y = b;
	int c = (x->unit > y->unit) - (x->unit < y->unit);

	if (c == 0)
		c = case_id_cmp(x->id, y->id);
	return c ? c : (x->since > y->since) - (x->since < y->since);
}

static int
by_at(const void *a, const void *b)
{
	const struct repeated *x = a, *y = b;
	const struct answerable s = {x->unit, x->earlier, x->at, 0}, t = {y->unit, y->earlier, y->at, 0};

	return by_since(&s, &t);
}

static bool
same_matter(const struct repeated *r, unsigned unit, struct case_id id)
{
	return r->unit == unit && case_id_eq(r->earlier, id);
}

/* Merges both sorted lists: of the times a unit is answerable for a case that start before a repeat, the longest
 * decides. */
void
figures_faulty(struct figures *g, int64_t *faulty, unsigned units)
{
	bool found = false;
	stamp until = 0;

	memset(faulty, 0, units * sizeof *faulty);
	if (g->repeateds > 0)
		qsort(g->repeated, g->repeateds, sizeof *g->repeated, by_at);
	if (g->answerables > 0)
		qsort(g->answerable, g->answerables, sizeof *g->answerable, by_since);
	for (size_t i = 0, k = 0; i < g->repeateds; i++) {
		const struct repeated *r = &g->repeated[i];
		const struct answerable now = {r->unit, r->earlier, r->at, 0};

		/* Several repeats of one earlier case are one fault. */
		if (i == 0 || !same_matter(&g->repeated[i - 1], r->unit, r->earlier)) {
			found = false;
			until = 0;
		}
		for (; k < g->answerables && by_since(&g->answerable[k], &now) < 0; k++)
			if (same_matter(r, g->answerable[k].unit, g->answerable[k].id) &&
				g->answerable[k].until > until)
				until = g->answerable[k].until;
		if (found || until < r->at)
			continue;
		found = true;
		faulty[r->unit]++;
		note(g, EVIDENCE_FAULTY, r->unit, r->earlier, NULL);
	}
}

/* --- tallies ---------------------------------------------------------------------------------------- */

#define TALLY_HEADER  "record\tunit\tkey\tvalue\tof"
#define TALLY_COLUMNS 5

/* Returns the number of rows. */
static unsigned
put_row(struct buf *b, const char *record, struct span unit, const char *key, int64_t value, int64_t of)
{
	buf_str(b, record);
	buf_char(b, '\t');
	buf_span(b, unit);
	buf_printf(b, "\t%s\t%lld\t%lld\n", key, (long long)value, (long long)of);
	return 1;
}

static void
put_period(const struct figures *g, struct buf *b)
{
	char from[DAY_SIZE], to[DAY_SIZE], asof[STAMP_SIZE], recorded_by[STAMP_SIZE] = "";

	if (g->recorded_by != UINT32_MAX)
		stamp_print(recorded_by, g->recorded_by);
	buf_printf(b, "period\t%s\t%s\t%s\t%s", recorded_by, day_print(from, g->period.from),
		day_print(to, g->period.to), stamp_print(asof, g->asof));
}

static struct tally_text
form_of(const struct figures *g, struct buf *period)
{
	put_period(g, period);
	return (struct tally_text){"score-unit", SPAN(TALLY_HEADER), buf_as_span(period), TALLY_COLUMNS};
}

void
figures_put(const struct figures *g, const struct roster *r, struct buf *b)
{
	struct buf period = {0};
	const struct tally_text form = form_of(g, &period);
	char key[CASE_ID_SIZE];
	uint64_t rows = 0;

	buf_span(b, form.header);
	buf_char(b, '\n');
	buf_span(b, form.asked);
	buf_char(b, '\n');
	for (unsigned u = 0; u < g->units; u++) {
		for (int i = 0; i < FIGURES; i++)
			if (g->figure[u][i] > 0)
				rows += put_row(b, "figure", r->unit[u].name, figure_names[i], g->figure[u][i], 0);
		for (int m = 0; m < g->months; m++) {
			size_t at = u * (size_t)g->months + (size_t)m;
			int month = g->first_month + m;

			if (g->month[at].counted == 0)
				continue;
			snprintf(key, sizeof key, "%04d-%02d", month / 12, month % 12 + 1);
			rows += put_row(b, "month", r->unit[u].name, key, g->month[at].in_time, g->month[at].counted);
		}
	}
	for (size_t i = 0; i < g->repeateds; i++)
		rows += put_row(b, "repeat", r->unit[g->repeated[i].unit].name,
			case_id_print(key, g->repeated[i].earlier), g->repeated[i].at, 0);
	for (size_t i = 0; i < g->answerables; i++)
		rows += put_row(b, "answerable", r->unit[g->answerable[i].unit].name,
			case_id_print(key, g->answerable[i].id), g->answerable[i].since, g->answerable[i].until);
	tally_text_end(&form, b, rows);
	buf_free(&period);
}

static bool
add_figure_row(struct figures *g, unsigned unit, struct span key, int64_t value)
{
	for (int i = 0; i < FIGURES; i++)
		if (span_is(key, figure_names[i])) {
			g->figure[unit][i] += value;
			return true;
		}
	return false;
}

static bool
add_month_row(struct figures *g, unsigned unit, struct span key, int64_t in_time, int64_t counted)
{
	int month;

	if (!month_parse(key, &month) || month < g->first_month || month >= g->first_month + g->months)
		return false;
	size_t at = unit * (size_t)g->months + (size_t)(month - g->first_month);
	on_time_add(&g->month[at], (struct on_time){.counted = counted, .in_time = in_time});
	return true;
}

static bool
add_row(struct figures *g, struct roster *r, const struct span *cell)
{
	int64_t value, of;
	struct case_id id;

	if (cell[1].n == 0 || !whole_parse(cell[3], 0, INT64_C(1) << 40, &value) ||
		!whole_parse(cell[4], 0, INT64_C(1) << 40, &of))
		return false;
	unsigned unit = roster_intern(r, cell[1]);
	figures_room(g, r->units);
	if (span_is(cell[0], "figure"))
		return add_figure_row(g, unit, cell[2], value);
	if (span_is(cell[0], "month"))
		return add_month_row(g, unit, cell[2], value, of);
	if (!case_id_parse(cell[2], &id))
		return false;
	if (span_is(cell[0], "repeat")) {
		VEC_ROOM(g->repeated, g->repeateds, g->repeateds_cap);
		g->repeated[g->repeateds++] = (struct repeated){unit, id, (stamp)value};
		return true;
	}
	if (!span_is(cell[0], "answerable"))
		return false;
	add_answerable(g, unit, id, (stamp)value, (stamp)of);
	return true;
}

struct adding {
	struct figures *figures;
	struct roster *roster;
};

static bool
take_row(void *ctx, const struct span *cell)
{
	const struct adding *x = ctx;

	return add_row(x->figures, x->roster, cell);
}

bool
figures_add(struct figures *g, struct roster *r, const char *file, struct span text)
{
	struct adding x = {g, r};
	struct buf period = {0};
	const struct tally_text form = form_of(g, &period);

	figures_room(g, r->units);
	const bool well = tally_text_read(&form, file, text, take_row, &x);
	buf_free(&period);
	return well;
}
