#include "brief.h"
#include "../paper/prose.h"

#include <stdlib.h>

const char *const balance_names[BALANCES] = {"carried-in", "accepted", "reopened", "answered", "closed", "carried-out"};
const char *const disposal_names[DISPOSALS] = {"answered", "passed-on", "waiting"};
const char *const misleading_names[MISLEADINGS] = {"asked-late", "passed-round", "repeated"};

enum {
	REPEATED_WITHIN = 30, /* days */
	UNITS_ROUND = 3,
};

/* How a case stood at a moment. */
enum standing { NOT_THERE, STOOD_OPEN, STOOD_ANSWERED, STOOD_CLOSED };

/* The moments that matter: when each month began and ended. */
#define MOMENTS (2 * MONTHS)

/* What is remembered of a case while its entries go by; months as bits. */
struct course {
	const char *reply; /* the line of the last */
	uint32_t led;      /* number + 1 of the first unit to lead it; 0: none */
	uint8_t at[MOMENTS];
	uint8_t done[BRIEF_TOTALS];
	uint8_t passed_on; /* by the end of which */
	bool led_again;    /* by a second unit: all its leading units are listed */
	uint8_t reopened;  /* in which */
};

/* --- entry by entry ------------------------------------------------------------------ */

static struct course *
course_of(struct brief *b, uint32_t kase)
{
	if (kase >= b->courses) {
		const uint32_t more = kase + kase / 2 + 64;

		b->course = erealloc(b->course, more, sizeof *b->course);
		memset(b->course + b->courses, 0, (more - b->courses) * sizeof *b->course);
		b->courses = more;
	}
	return &b->course[kase];
}

static bool
in_month(const struct brief *b, enum brief_month m, day_t day)
{
	return period_has(b->period[m], day);
}

/* The first day on which a moment is over. */
static day_t
moment_day(const struct brief *b, unsigned moment)
{
	return moment % 2 == 0 ? b->period[moment / 2].from : b->period[moment / 2].to + 1;
}

#define BEGAN(month) (2 * (month))
#define ENDED(month) (2 * (month) + 1)

/* So a case stands at all moments that are still to come. */
static void
stand(const struct brief *b, struct course *c, enum standing s, day_t day)
{
	for (unsigned moment = 0; moment < MOMENTS; moment++)
		if (day < moment_day(b, moment))
			c->at[moment] = (uint8_t)s;
}

static void
note_done(const struct brief *b, struct course *c, enum brief_total t, day_t day)
{
	for (enum brief_month m = 0; m < MONTHS; m++)
		if (in_month(b, m, day))
			c->done[t] |= (uint8_t)(1u << m);
}

static void
list(struct brief_list *l, uint32_t kase, uint32_t other, stamp at)
{
	VEC_ROOM(l->entry, l->n, l->cap);
	l->entry[l->n++] = (struct brief_entry){kase, other, at};
}

/* Few cases come to a second unit: of the others the first is all there is to know. */
static void
note_leading(struct brief *b, struct course *c, uint32_t kase, const struct entry *e)
{
	if (c->led == 0) {
		c->led = e->unit + 1;
		return;
	}
	if (!c->led_again)
		list(&b->leading, kase, c->led - 1, 0);
	c->led_again = true;
	list(&b->leading, kase, e->unit, e->at);
}

static void
see_new(void *ctx, const struct effect *x)
{
	const day_t day = stamp_day(x->entry->at);
	struct course *c = course_of(ctx, x->kase);

	stand(ctx, c, STOOD_OPEN, day);
	note_done(ctx, c, TOTAL_ACCEPTED, day);
}

static void
see_assign(void *ctx, const struct effect *x)
{
	struct brief *b = ctx;
	const day_t day = stamp_day(x->entry->at);
	struct course *c = course_of(b, x->kase);

	note_done(b, c, TOTAL_ASSIGNED, day);
	for (enum brief_month m = 0; m < MONTHS; m++)
		if (day <= b->period[m].to)
			c->passed_on |= (uint8_t)(1u << m);
	if (day <= b->period[MONTH].to && case_gets_lead(x->fold, &x->fold->kase[x->kase], x->entry))
		note_leading(b, c, x->kase, x->entry);
}

/* A case is closed, or open again; what was before the month matters to what is repeated in it. */
static void
turn(struct brief *b, const struct effect *x, bool closed)
{
	const day_t day = stamp_day(x->entry->at);

	if (b->period[MONTH].from - REPEATED_WITHIN <= day && day <= b->period[MONTH].to)
		list(&b->turns, x->kase, closed, x->entry->at);
}

static void
end_case(struct brief *b, const struct effect *x, enum standing standing, enum brief_total total)
{
	const day_t day = stamp_day(x->entry->at);
	struct course *c = course_of(b, x->kase);

	stand(b, c, standing, day);
	note_done(b, c, total, day);
	turn(b, x, true);
}

static void
see_answer(void *ctx, const struct effect *x)
{
	end_case(ctx, x, STOOD_ANSWERED, TOTAL_ANSWERED);
}

static void
see_close(void *ctx, const struct effect *x)
{
	end_case(ctx, x, STOOD_CLOSED, TOTAL_CLOSED);
}

static void
see_return(void *ctx, const struct effect *x)
{
	const day_t day = stamp_day(x->entry->at);
	struct brief *b = ctx;

	if (!(x->fold->kase[x->kase].bits & CASE_CLOSED))
		return;
	struct course *c = course_of(b, x->kase);
	stand(b, c, STOOD_OPEN, day);
	for (enum brief_month m = 0; m < MONTHS; m++)
		if (in_month(b, m, day))
			c->reopened |= (uint8_t)(1u << m);
	turn(b, x, false);
}

static void
see_reply(void *ctx, const struct effect *x)
{
	course_of(ctx, x->kase)->reply = x->entry->line.p;
}

static void
see_instruct(void *ctx, const struct effect *x)
{
	struct brief *b = ctx;

	if (stamp_day(x->entry->at) > b->period[MONTH].to)
		return;
	VEC_ROOM(b->instructed, b->instructions, b->instructions_cap);
	b->instructed[b->instructions] = (struct instructed){x->kase, b->instructions, x->entry->line.p, x->entry->at};
	b->instructions++;
}

static void
see_extend(void *ctx, const struct effect *x)
{
	struct brief *b = ctx;
	const struct entry *e = x->entry;

	/* A changed calendar is not the unit's wish (M4.3.1). */
	if (in_month(b, MONTH, stamp_day(e->at)) && e->how != HOW_CALENDAR &&
		entry_asked(e) == x->fold->task[x->task].due)
		list(&b->misleading[ASKED_LATE], x->kase, e->unit, e->at);
}

static void
see_repeat(void *ctx, const struct effect *x)
{
	struct brief *b = ctx;
	struct brief_repeat r = {.kase = x->kase, .at = x->entry->at};

	if (!in_month(b, MONTH, stamp_day(x->entry->at)))
		return;
	case_id_parse(entry_field(x->entry, COL_REF), &r.earlier);
	VEC_ROOM(b->repeat, b->repeats, b->repeats_cap);
	b->repeat[b->repeats++] = r;
}

void
brief_watch(struct brief *b, struct fold *f, int month)
{
	*b = (struct brief){.fold = f, .month = month};
	const int of[MONTHS] = {month, month - 1, month - 12};

	for (enum brief_month m = 0; m < MONTHS; m++)
		b->period[m] = month_period(of[m]);
	f->watch = (struct fold_watch){.effect = {[ACT_NEW] = see_new,
					       [ACT_ANSWER] = see_answer,
					       [ACT_CLOSE] = see_close,
					       [ACT_RETURN] = see_return,
					       [ACT_ASSIGN] = see_assign,
					       [ACT_REPLY] = see_reply,
					       [ACT_INSTRUCT] = see_instruct,
					       [ACT_EXTEND] = see_extend,
					       [ACT_REPEAT] = see_repeat},
		.ctx = b};
}

/* --- cases ------------------------------------------------------------------------------ */

static bool
is_void(const struct brief *b, uint32_t kase)
{
	return b->fold->kase[kase].bits & CASE_VOID;
}

/* Of a company, by its flag or by the way it came (R2.2). */
static bool
is_enterprise(const struct brief *b, uint32_t kase, struct buf *flags)
{
	const struct kase *k = &b->fold->kase[kase];

	if (span_is(case_value(b->fold, k, COL_HOW), "enterprise"))
		return true;
	flags->n = 0;
	case_flags(b->fold, k, flags);
	return span_has_word(buf_as_span(flags), SPAN("enterprise"));
}

/* What a case is on each side of a month's balance; one of them each, or none of either. */
static bool
weigh(const struct course *c, enum brief_month m, enum balance *in, enum balance *out)
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

/* A case accepted in the month. */
static void
count_accepted(struct brief *b, uint32_t kase, const struct course *c, enum brief_month m, bool enterprise)
{
	static const enum case_column columns[BRIEF_SECTIONS] = {COL_HOW, COL_KIND, COL_TOPIC, COL_AREA};
	static const enum compared as[MONTHS] = {THIS_WEEK, WEEK_BEFORE, YEAR_AGO};

	for (enum brief_section s = 0; s < BRIEF_SECTIONS; s++)
		tally_row(&b->section[s], keys_of(&b->keys, kase, columns[s]))->count[as[m]]++;
	if (enterprise) {
		tally_row(&b->enterprise_topic, keys_of(&b->keys, kase, COL_TOPIC))->count[as[m]]++;
		tally_row(&b->enterprise_kind, keys_of(&b->keys, kase, COL_KIND))->count[as[m]]++;
	}
	if (c->at[ENDED(m)] == STOOD_ANSWERED)
		b->disposal[AT_ONCE][m]++;
	else
		b->disposal[c->passed_on & 1u << m ? PASSED_ON : WAITING][m]++;
}

static void
count_case(struct brief *b, uint32_t kase, struct buf *flags)
{
	const struct course *c = &b->course[kase];
	int enterprise = -1; /* not asked yet: it takes a look at the case's line */
	enum balance in, out;

	for (enum brief_month m = 0; m < MONTHS; m++) {
		for (enum brief_total t = 0; t < BRIEF_TOTALS; t++)
			b->total[t][m] += c->done[t] >> m & 1;
		if (!weigh(c, m, &in, &out))
			continue;
		if (enterprise < 0)
			enterprise = is_enterprise(b, kase, flags);
		b->balance[in][m]++;
		b->balance[out][m]++;
		b->enterprise[in][m] += (uint32_t)enterprise;
		b->enterprise[out][m] += (uint32_t)enterprise;
		if (in == ACCEPTED_IN)
			count_accepted(b, kase, c, m, enterprise);
	}
}

static void
count_cases(struct brief *b)
{
	struct buf flags = {0};

	for (uint32_t k = 0; k < b->fold->kases && k < b->courses; k++)
		if (!is_void(b, k))
			count_case(b, k, &flags);
	buf_free(&flags);
	for (enum brief_section s = 0; s < BRIEF_SECTIONS; s++)
		tally_settle(&b->section[s]);
	tally_settle(&b->enterprise_topic);
	tally_settle(&b->enterprise_kind);
}

/* --- units ------------------------------------------------------------------------------- */

static void
count_task(const struct brief *b, const struct task *t, struct rate *rate)
{
	const enum in_time in_time = task_in_time(t, stamp_day(b->fold->asof));

	for (enum brief_month m = 0; in_time != IN_TIME_PENDING && m < MONTHS; m++)
		if (in_month(b, m, t->due)) {
			rate[t->unit].counted[m]++;
			rate[t->unit].in_time[m] += in_time == IN_TIME_YES;
		}
}

/* What was published of the month before holds (M4.3.1); of several marks the latest. */
static void
take_published(const struct brief *b, struct rate *rate)
{
	stamp *at = ecalloc(b->fold->roster->units, sizeof *at);
	int month;

	for (size_t i = 0; b->marks && i < b->marks->n; i++) {
		const struct mark *m = &b->marks->mark[i];

		if (m->cancelled || m->act != MARK_RATE || m->unit == UNIT_NONE || m->at < at[m->unit] ||
			!month_parse(mark_field(m, MARK_REF), &month) || month != b->month - 1)
			continue;
		at[m->unit] = m->at;
		rate[m->unit].published = true;
		mark_rate_parse(mark_field(m, MARK_VALUE), &rate[m->unit].was_in_time, &rate[m->unit].was_counted);
	}
	free(at);
}

static void
count_units(struct brief *b)
{
	const struct fold *f = b->fold;
	const unsigned units = f->roster->units;

	b->rate = ecalloc(units + 1, sizeof *b->rate);
	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next)
			count_task(b, &f->task[t], b->rate);
	take_published(b, b->rate);
	for (unsigned u = 0; u < units; u++) {
		struct rate *r = &b->rate[u];

		r->unit = u;
		if (!r->published) {
			r->was_in_time = r->in_time[MONTH_BEFORE];
			r->was_counted = r->counted[MONTH_BEFORE];
		}
		b->was_in_time += r->was_in_time;
		b->was_counted += r->was_counted;
		if (r->counted[MONTH] > 0)
			b->rate[b->rates++] = *r;
	}
}

bool
rate_below(const struct rate *r, int64_t target)
{
	return is_below(r->in_time[MONTH], r->counted[MONTH], target);
}

static bool
marks_month(const struct brief *b, const struct mark *m)
{
	return !m->cancelled && m->unit != UNIT_NONE && in_month(b, MONTH, stamp_day(m->at));
}

bool
brief_criticizes(const struct brief *b, const struct mark *m)
{
	return marks_month(b, m) && (m->act == MARK_BULLETIN || m->act == MARK_CRITICIZE);
}

bool
brief_praises(const struct brief *b, const struct mark *m)
{
	return marks_month(b, m) && (m->act == MARK_MEDIA || m->act == MARK_PRAISE);
}

/* --- leaders' items ---------------------------------------------------------------------- */

static int
by_case_in_order(const void *a, const void *b)
{
	const struct instructed *x = a, *y = b;

	if (x->kase != y->kase)
		return x->kase < y->kase ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

/* Told, and over, before the month began. */
static bool
is_past(const struct brief *b, uint32_t kase)
{
	const struct kase *k = &b->fold->kase[kase];
	const enum case_state s = case_state(b->fold, k);

	return (s == STATE_TOLD || s == STATE_FILED) && stamp_day(k->told) < b->period[MONTH].from;
}

/* The instructions of a case, from the first on. */
static struct brief_item
item_of(const struct brief *b, uint32_t first)
{
	const uint32_t high = case_led_by(SPAN("province")) | case_led_by(SPAN("party")) | case_led_by(SPAN("mayor"));
	struct brief_item item = {.kase = b->instructed[first].kase, .first = first};
	struct line line;

	for (uint32_t i = first; i < b->instructions && b->instructed[i].kase == item.kase; i++) {
		line_split(&line, line_at(b->instructed[i].line), COL_HOW + 1);
		item.high |= (case_led_by(line_field(&line, COL_HOW)) & high) != 0;
		item.fresh += in_month(b, MONTH, stamp_day(b->instructed[i].at));
		item.count++;
	}
	return item;
}

static int
by_instruction(const void *a, const void *b, void *ctx)
{
	const struct brief_item *x = a, *y = b;
	const struct instructed *all = ctx, *p = &all[x->first], *q = &all[y->first];

	if (p->at != q->at)
		return p->at < q->at ? -1 : 1;
	return (p->order > q->order) - (p->order < q->order);
}

/* Items are kept in the order of instruction (R3.7.2). */
static void
choose_items(struct brief *b)
{
	if (b->instructions > 0)
		qsort(b->instructed, b->instructions, sizeof *b->instructed, by_case_in_order);
	for (uint32_t i = 0; i < b->instructions;) {
		const struct brief_item item = item_of(b, i);

		i += item.count;
		if (is_void(b, item.kase) || (item.fresh == 0 && is_past(b, item.kase)))
			continue;
		VEC_ROOM(b->item, b->items, b->items_cap);
		b->item[b->items++] = item;
	}
	if (b->items > 0)
		qsort_r(b->item, b->items, sizeof *b->item, by_instruction, b->instructed);
}

const char *
brief_reply(const struct brief *b, uint32_t kase)
{
	return kase < b->courses ? b->course[kase].reply : NULL;
}

/* --- what misleads --------------------------------------------------------------------- */

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

/* Each unit that has led a case begins its time anew: a case that went round may be in time and yet late (M4.3.1). Such
 * cases as came to their third unit, or a later one, in the month. */
static void
find_passed_round(struct brief *b)
{
	const struct brief_list *l = &b->leading;
	unsigned units = 0;
	bool fresh = false;

	sort_list(&b->leading);
	for (size_t i = 0, first = 0; i < l->n; i++) {
		const struct brief_entry *e = &l->entry[i];

		if (e->kase != l->entry[first].kase) {
			first = i;
			units = 0;
			fresh = false;
		}
		if (!led_before(&l->entry[first], e))
			fresh |= ++units >= UNITS_ROUND && in_month(b, MONTH, stamp_day(e->at));
		if ((i + 1 < l->n && l->entry[i + 1].kase == e->kase) || !fresh)
			continue;
		for (size_t k = first; k <= i; k++)
			if (!led_before(&l->entry[first], &l->entry[k]))
				list(&b->misleading[PASSED_ROUND], e->kase, l->entry[k].other, l->entry[k].at);
	}
}

/* Whether a case stood closed at a moment, and for no longer than counts. */
static bool
closed_shortly_before(const struct brief *b, uint32_t kase, stamp at)
{
	const struct brief_list *l = &b->turns;
	size_t low = 0, high = l->n;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct brief_entry *e = &l->entry[middle];

		if (e->kase < kase || (e->kase == kase && e->at <= at))
			low = middle + 1;
		else
			high = middle;
	}
	const struct brief_entry *last = low > 0 ? &l->entry[low - 1] : NULL;
	return last && last->kase == kase && last->other && stamp_day(at) - stamp_day(last->at) <= REPEATED_WITHIN;
}

static void
find_repeated(struct brief *b)
{
	sort_list(&b->turns);
	for (size_t i = 0; i < b->repeats; i++) {
		const struct brief_repeat *r = &b->repeat[i];
		const uint32_t earlier = fold_find(b->fold, r->earlier);

		if (earlier != NO_CASE && !is_void(b, r->kase) && !is_void(b, earlier) &&
			closed_shortly_before(b, earlier, r->at))
			list(&b->misleading[REPEATED], earlier, r->kase, r->at);
	}
}

static void
drop_void(const struct brief *b, struct brief_list *l)
{
	size_t kept = 0;

	for (size_t i = 0; i < l->n; i++)
		if (!is_void(b, l->entry[i].kase))
			l->entry[kept++] = l->entry[i];
	l->n = kept;
}

static void
find_misleading(struct brief *b)
{
	find_passed_round(b);
	find_repeated(b);
	for (enum misleading m = 0; m < MISLEADINGS; m++) {
		drop_void(b, &b->misleading[m]);
		sort_list(&b->misleading[m]);
	}
}

/* ---------------------------------------------------------------------------------------- */

static void
sum_calls(struct brief *b)
{
	for (uint32_t i = 0; b->duty && i < b->duty->seats; i++)
		for (enum brief_month m = 0; m < MONTHS; m++) {
			struct duty_day sum;

			seat_sum(&b->duty->seat[i], b->period[m], &sum);
			duty_add(&b->calls[m], &sum);
		}
}

void
brief_settle(struct brief *b, struct secrecy *s)
{
	keys_start(&b->keys, s);
	count_cases(b);
	count_units(b);
	choose_items(b);
	find_misleading(b);
	sum_calls(b);
}

void
brief_free(struct brief *b)
{
	keys_stop(&b->keys);
	for (enum brief_section s = 0; s < BRIEF_SECTIONS; s++)
		tally_free(&b->section[s]);
	tally_free(&b->enterprise_topic);
	tally_free(&b->enterprise_kind);
	for (enum misleading m = 0; m < MISLEADINGS; m++)
		free(b->misleading[m].entry);
	free(b->rate);
	free(b->instructed);
	free(b->item);
	free(b->course);
	free(b->leading.entry);
	free(b->turns.entry);
	free(b->repeat);
}
