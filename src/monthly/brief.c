#include "brief.h"

#include "../base/search.h"
#include "../paper/prose.h"

#include <stdlib.h>

const char *const balance_names[BALANCES] = {"carried-in", "accepted", "reopened", "answered", "closed", "carried-out"};
const char *const disposal_names[DISPOSALS] = {"answered", "passed-on", "waiting"};
const char *const misleading_names[MISLEADINGS] = {"asked-late", "passed-round", "repeated"};

enum {
	REPEATED_WITHIN = 30, /* in days */
	UNITS_ROUND = 3,
};

/* The state of a case at a moment. */
enum standing { NOT_THERE, STOOD_OPEN, STOOD_ANSWERED, STOOD_CLOSED };

/* The moments that are needed: the beginning and end of each month. */
#define MOMENTS (2 * COMPARED)

/* What is kept for a case while folding; months are bits. */
struct course {
	uint32_t led; /* the index of its first lead unit + 1; 0 if none */
	uint8_t at[MOMENTS];
	uint8_t passed_on; /* months by whose end it was assigned */
	bool led_again;    /* it had a second lead, and all its leads are listed */
	uint8_t reopened;  /* months in which it was reopened */
};

/* --- watching entries ---------------------------------------------------------------- */

static struct course *
course_of(struct brief *brief, uint32_t kase)
{
	ZEROED_ROOM(brief->course, kase, brief->courses);
	return &brief->course[kase];
}

static bool
in_month(const struct brief *brief, enum compared m, day_t day)
{
	return period_has(brief->counting.periods.of[m], day);
}

/* Returns the first day after a moment. */
static day_t
moment_day(const struct brief *brief, unsigned moment)
{
	const struct period month = brief->counting.periods.of[moment / 2];

	return moment % 2 == 0 ? month.from : month.to + 1;
}

#define BEGAN(month) (2 * (month))
#define ENDED(month) (2 * (month) + 1)

/* Sets the state of a case at all later moments. */
static void
stand(const struct brief *brief, struct course *c, enum standing s, day_t day)
{
	for (unsigned moment = 0; moment < MOMENTS; moment++)
		if (day < moment_day(brief, moment))
			c->at[moment] = (uint8_t)s;
}

static void
list(struct brief_list *l, uint32_t kase, uint32_t other, stamp at)
{
	VEC_ROOM(l->entry, l->n, l->cap);
	l->entry[l->n++] = (struct brief_entry){kase, other, at};
}

/* Few cases get a second lead; for the others the first is enough. */
static void
note_leading(struct brief *brief, struct course *c, uint32_t kase, const struct entry *e)
{
	const struct counting *counting = &brief->counting;
	/* A renamed unit is still the same unit. */
	const unsigned unit = roster_resolve(counting->fold->roster, e->unit, counting->periods.of[NOW].to);

	if (c->led == 0) {
		c->led = unit + 1;
		return;
	}
	if (!c->led_again)
		list(&brief->leading, kase, c->led - 1, 0);
	c->led_again = true;
	list(&brief->leading, kase, unit, e->at);
}

static void
see_new(struct brief *brief, const struct effect *x)
{
	counting_see(&brief->counting, x);
	stand(brief, course_of(brief, x->kase), STOOD_OPEN, stamp_day(x->entry->at));
}

static void
see_assign(struct brief *brief, const struct effect *x)
{
	const day_t day = stamp_day(x->entry->at);
	struct course *c = course_of(brief, x->kase);

	counting_see(&brief->counting, x);
	for (enum compared m = 0; m < COMPARED; m++)
		if (day <= brief->counting.periods.of[m].to)
			c->passed_on |= (uint8_t)(1u << m);
	if (day <= brief->counting.periods.of[NOW].to && case_gets_lead(x->fold, &x->fold->kase[x->kase], x->entry))
		note_leading(brief, c, x->kase, x->entry);
}

/* Notes that a case is closed or reopened; earlier months matter for cases repeated in this one. */
static void
turn(struct brief *brief, const struct effect *x, bool closed)
{
	const day_t day = stamp_day(x->entry->at);

	if (brief->counting.periods.of[NOW].from - REPEATED_WITHIN <= day && day <= brief->counting.periods.of[NOW].to)
		list(&brief->closures, x->kase, closed, x->entry->at);
}

static void
end_case(struct brief *brief, const struct effect *x, enum standing standing)
{
	counting_see(&brief->counting, x);
	stand(brief, course_of(brief, x->kase), standing, stamp_day(x->entry->at));
	turn(brief, x, true);
}

static void
see_answer(struct brief *brief, const struct effect *x)
{
	end_case(brief, x, STOOD_ANSWERED);
}

static void
see_close(struct brief *brief, const struct effect *x)
{
	end_case(brief, x, STOOD_CLOSED);
}

static void
see_return(struct brief *brief, const struct effect *x)
{
	const day_t day = stamp_day(x->entry->at);

	if (!(x->fold->kase[x->kase].bits & CASE_CLOSED))
		return;
	struct course *c = course_of(brief, x->kase);
	stand(brief, c, STOOD_OPEN, day);
	for (enum compared m = 0; m < COMPARED; m++)
		if (in_month(brief, m, day))
			c->reopened |= (uint8_t)(1u << m);
	turn(brief, x, false);
}

static void
see_instruct(struct brief *brief, const struct effect *x)
{
	if (stamp_day(x->entry->at) <= brief->counting.periods.of[NOW].to)
		counting_see(&brief->counting, x);
}

static void
see_extend(struct brief *brief, const struct effect *x)
{
	const struct entry *e = x->entry;

	/* An extension by a changed calendar is not the unit's request (M4.3.1). */
	if (in_month(brief, NOW, stamp_day(e->at)) && e->how != HOW_CALENDAR && e->asked == x->fold->task[x->task].due)
		list(&brief->misleading[ASKED_LATE], x->kase, e->unit, e->at);
}

static void
see_repeat(struct brief *brief, const struct effect *x)
{
	const struct brief_repeat r = {.kase = x->kase, .earlier = entry_earlier(x->entry), .at = x->entry->at};

	if (!in_month(brief, NOW, stamp_day(x->entry->at)))
		return;
	VEC_ROOM(brief->repeat, brief->repeats, brief->repeats_cap);
	brief->repeat[brief->repeats++] = r;
}

static void
see(void *ctx, const struct effect *x)
{
	static void (*const own[ACTS])(struct brief *, const struct effect *) = {
		[ACT_NEW] = see_new,
		[ACT_ANSWER] = see_answer,
		[ACT_CLOSE] = see_close,
		[ACT_RETURN] = see_return,
		[ACT_ASSIGN] = see_assign,
		[ACT_INSTRUCT] = see_instruct,
		[ACT_EXTEND] = see_extend,
		[ACT_REPEAT] = see_repeat,
	};
	struct brief *brief = ctx;

	conduct_see(&brief->conduct, x);
	if (own[x->entry->act])
		own[x->entry->act](brief, x);
}

void
brief_watch(struct brief *brief, struct fold *f, struct period period)
{
	struct periods periods;

	*brief = (struct brief){.marks = NULL};
	periods_of_report(&periods, period);
	counting_watch(&brief->counting, f, &periods);
	conduct_start(&brief->conduct, &brief->counting);
	f->watch = (struct fold_watch){.ctx = brief};
	for (enum act act = 0; act < ACTS; act++)
		f->watch.effect[act] = see;
}

/* --- cases ------------------------------------------------------------------------------ */

static bool
is_void(const struct brief *brief, uint32_t kase)
{
	return brief->counting.fold->kase[kase].bits & CASE_VOID;
}

/* Returns whether the case is a company's, by its flag or its channel (R2.2). */
static bool
is_enterprise(const struct brief *brief, uint32_t kase, struct buf *flags)
{
	const struct kase *k = &brief->counting.fold->kase[kase];

	if (span_is(case_value(brief->counting.fold, k, COL_HOW), "enterprise"))
		return true;
	flags->n = 0;
	case_flags(brief->counting.fold, k, flags);
	return span_has_word(buf_as_span(flags), SPAN("enterprise"));
}

/* Finds where a case belongs on each side of a month's balance: one entry on both sides, or none. */
static bool
weigh(const struct course *c, enum compared m, enum balance *in, enum balance *out)
{
	const enum standing before = c->at[BEGAN(m)], after = c->at[ENDED(m)];

	if (before == STOOD_OPEN)
		*in = CARRIED_IN;
	else if (before == NOT_THERE && after != NOT_THERE)
		*in = ACCEPTED_IN;
	else if (before != NOT_THERE && c->reopened & 1u << m)
		*in = REOPENED;
	else
		return false;
	*out = after == STOOD_OPEN ? CARRIED_OUT : after == STOOD_ANSWERED ? DONE_ANSWERED : DONE_CLOSED;
	return true;
}

/* Counts a case accepted in the month. */
static void
count_accepted(struct brief *brief, uint32_t kase, const struct course *c, enum compared m, bool enterprise)
{
	if (enterprise) {
		tally_row(&brief->enterprise_topic, counting_key(&brief->counting, kase, BY_TOPIC))->count[m]++;
		tally_row(&brief->enterprise_kind, counting_key(&brief->counting, kase, BY_KIND))->count[m]++;
	}
	if (c->at[ENDED(m)] == STOOD_ANSWERED)
		brief->disposal[AT_ONCE][m]++;
	else
		brief->disposal[c->passed_on & 1u << m ? PASSED_ON : WAITING][m]++;
}

static void
count_case(struct brief *brief, uint32_t kase, struct buf *flags)
{
	const struct course *c = &brief->course[kase];
	int enterprise = -1; /* not known yet, since it requires reading the case's line */
	enum balance in, out;

	for (enum compared m = 0; m < COMPARED; m++) {
		if (!weigh(c, m, &in, &out))
			continue;
		if (enterprise < 0)
			enterprise = is_enterprise(brief, kase, flags);
		brief->balance[in][m]++;
		brief->balance[out][m]++;
		brief->enterprise[in][m] += (uint32_t)enterprise;
		brief->enterprise[out][m] += (uint32_t)enterprise;
		if (in == ACCEPTED_IN)
			count_accepted(brief, kase, c, m, enterprise);
	}
}

static void
count_cases(struct brief *brief)
{
	struct buf flags = {0};

	tally_start(&brief->enterprise_topic, COMPARED);
	tally_start(&brief->enterprise_kind, COMPARED);
	for (uint32_t k = 0; k < brief->counting.fold->kases && k < brief->courses; k++)
		if (!is_void(brief, k))
			count_case(brief, k, &flags);
	buf_free(&flags);
	tally_settle(&brief->enterprise_topic);
	tally_settle(&brief->enterprise_kind);
}

/* --- units ------------------------------------------------------------------------------- */

/* Published figures of the whole months in a period replace those from the ledger for these units and months
 * (M4.3.1). */
static void
take_published(struct brief *brief, enum compared p)
{
	struct counting *c = &brief->counting;
	const struct fold *f = c->fold;
	const struct period span = c->periods.of[p];
	const int first = day_month(span.from);
	const size_t months = (size_t)(day_month(span.to) - first + 1);
	const struct mark **published = marks_published(brief->marks, c->units, span);

	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next) {
			const struct task *task = &f->task[t];

			if (period_has(span, task->due) &&
				published[task->unit * months + (size_t)(day_month(task->due) - first)])
				on_time_drop(&c->unit[task->unit].due[p], task_in_time(task, stamp_day(f->asof)));
		}
	for (size_t i = 0; i < c->units * months; i++) {
		struct on_time rate;

		if (!published[i])
			continue;
		mark_rate_parse(mark_field(published[i], MARK_VALUE), &rate.in_time, &rate.counted);
		on_time_add(&c->unit[i / months].due[p], rate);
	}
	free(published);
}

static bool
marks_month(const struct brief *brief, const struct mark *m)
{
	return !m->cancelled && m->unit != UNIT_NONE && in_month(brief, NOW, stamp_day(m->at));
}

bool
brief_criticizes(const struct brief *brief, const struct mark *m)
{
	return marks_month(brief, m) && (m->act == MARK_BULLETIN || m->act == MARK_CRITICIZE);
}

bool
brief_praises(const struct brief *brief, const struct mark *m)
{
	return marks_month(brief, m) && (m->act == MARK_MEDIA || m->act == MARK_PRAISE);
}

/* --- leaders' items ---------------------------------------------------------------------- */

bool
item_is_high(const struct item *item)
{
	const uint32_t high = case_led_by(SPAN("province")) | case_led_by(SPAN("party")) | case_led_by(SPAN("mayor"));

	return item->ranks & high;
}

bool
brief_has_high_items(const struct brief *brief)
{
	for (uint32_t i = 0; i < brief->counting.items.n; i++)
		if (item_is_high(&brief->counting.items.item[i]))
			return true;
	return false;
}

/* The caller was told before the period began, and nothing followed; an anonymous caller cannot be told. */
static bool
is_past(const struct brief *brief, uint32_t kase)
{
	const struct kase *k = &brief->counting.fold->kase[kase];
	const stamp ended = k->bits & CASE_TOLD ? k->told : k->closed;

	return !case_is_unfinished(brief->counting.fold, kase) &&
	       stamp_day(ended) < brief->counting.periods.of[NOW].from;
}

/* Keeps the items that got an instruction in the month or were still in progress in it. */
static void
choose_items(struct brief *brief)
{
	struct items *it = &brief->counting.items;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < it->n; i++)
		if (it->item[i].fresh > 0 || !is_past(brief, it->item[i].kase))
			it->item[kept++] = it->item[i];
	it->n = kept;
	items_sort_by_first(it);
}

/* --- misleading figures ------------------------------------------------------------------ */

static int
by_case(const void *a, const void *b)
{
	const struct brief_entry *x = a, *y = b;

	if (x->kase != y->kase)
		return x->kase < y->kase ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x->other > y->other) - (x->other < y->other);
}

static void
sort_list(struct brief_list *l)
{
	if (l->n > 0)
		qsort(l->entry, l->n, sizeof *l->entry, by_case);
}

static bool
led_before(const struct brief_entry *first, const struct brief_entry *e)
{
	for (const struct brief_entry *p = first; p < e; p++)
		if (p->other == e->other)
			return true;
	return false;
}

/* Each new lead gets a new due day, so a case that was passed on may be in time and still late (M4.3.1).  Lists the
 * cases that got their third or a later lead in the month. */
static void
find_passed_round(struct brief *brief)
{
	const struct brief_list *l = &brief->leading;
	unsigned units = 0;
	bool fresh = false;

	sort_list(&brief->leading);
	for (size_t i = 0, first = 0; i < l->n; i++) {
		const struct brief_entry *e = &l->entry[i];

		if (e->kase != l->entry[first].kase) {
			first = i;
			units = 0;
			fresh = false;
		}
		if (!led_before(&l->entry[first], e))
			fresh |= ++units >= UNITS_ROUND && in_month(brief, NOW, stamp_day(e->at));
		if ((i + 1 < l->n && l->entry[i + 1].kase == e->kase) || !fresh)
			continue;
		for (size_t k = first; k <= i; k++)
			if (!led_before(&l->entry[first], &l->entry[k]))
				list(&brief->misleading[PASSED_ROUND], e->kase, l->entry[k].other, l->entry[k].at);
	}
}

static bool
is_not_later(const void *item, const void *key)
{
	const struct brief_entry *e = item, *sought = key;

	return e->kase < sought->kase || (e->kase == sought->kase && e->at <= sought->at);
}

/* Returns whether a case was closed at a moment, within the counted number of days. */
static bool
closed_shortly_before(const struct brief *brief, uint32_t kase, stamp at)
{
	const struct brief_list *l = &brief->closures;
	const struct brief_entry sought = {.kase = kase, .at = at};
	const size_t until = lower_bound(l->entry, l->n, sizeof *l->entry, is_not_later, &sought);
	const struct brief_entry *last = until > 0 ? &l->entry[until - 1] : NULL;
	return last && last->kase == kase && last->other && stamp_day(at) - stamp_day(last->at) <= REPEATED_WITHIN;
}

static void
find_repeated(struct brief *brief)
{
	sort_list(&brief->closures);
	for (size_t i = 0; i < brief->repeats; i++) {
		const struct brief_repeat *r = &brief->repeat[i];
		const uint32_t earlier = fold_find(brief->counting.fold, r->earlier);

		if (earlier != NO_CASE && !is_void(brief, r->kase) && !is_void(brief, earlier) &&
			closed_shortly_before(brief, earlier, r->at))
			list(&brief->misleading[REPEATED], earlier, r->kase, r->at);
	}
}

static void
drop_void(const struct brief *brief, struct brief_list *l)
{
	size_t kept = 0;

	for (size_t i = 0; i < l->n; i++)
		if (!is_void(brief, l->entry[i].kase))
			l->entry[kept++] = l->entry[i];
	l->n = kept;
}

static void
find_misleading(struct brief *brief)
{
	find_passed_round(brief);
	find_repeated(brief);
	for (enum misleading m = 0; m < MISLEADINGS; m++) {
		drop_void(brief, &brief->misleading[m]);
		sort_list(&brief->misleading[m]);
	}
}

/* --- interface ----------------------------------------------------------------------------- */

static void
sum_calls(struct brief *brief)
{
	for (uint32_t i = 0; brief->duty && i < brief->duty->seats; i++)
		for (enum compared m = 0; m < COMPARED; m++) {
			struct duty_day sum;

			seat_sum(&brief->duty->seat[i], brief->counting.periods.of[m], &sum);
			duty_add(&brief->calls[m], &sum);
		}
}

void
brief_settle(struct brief *brief, struct secrecy *s)
{
	counting_settle(&brief->counting, s);
	if (brief->marks)
		take_published(brief, BEFORE);
	/* The figures of a month are not published yet when its brief is written. */
	if (brief->marks && span_months(brief->counting.periods.of[NOW]) != 1)
		take_published(brief, NOW);
	counting_sum_units(&brief->counting);
	count_cases(brief);
	choose_items(brief);
	find_misleading(brief);
	conduct_settle(&brief->conduct);
	sum_calls(brief);
}

void
brief_free(struct brief *brief)
{
	conduct_free(&brief->conduct);
	counting_free(&brief->counting);
	tally_free(&brief->enterprise_topic);
	tally_free(&brief->enterprise_kind);
	for (enum misleading m = 0; m < MISLEADINGS; m++)
		free(brief->misleading[m].entry);
	free(brief->course);
	free(brief->leading.entry);
	free(brief->closures.entry);
	free(brief->repeat);
}
