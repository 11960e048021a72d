#include "counting.h"

#include <stdlib.h>

const enum act handling_acts[HANDLINGS] = {ACT_NEW, ACT_ANSWER, ACT_ASSIGN, ACT_CLOSE};
const char *const handling_names[HANDLINGS] = {"accepted", "answered", "assigned", "closed"};
const char *const section_names[SECTIONS] = {"channel", "kind", "topic", "area"};

static const enum case_column section_column[SECTIONS] = {COL_HOW, COL_KIND, COL_TOPIC, COL_AREA};

/* --- watching entries -------------------------------------------------------------------- */

#define DONE(handling, period) (UINT64_C(1) << ((handling)*PERIODS + (period)))
_Static_assert(HANDLINGS *PERIODS <= 64, "what was done to a case in which period is a bit each");

static void
note_done(struct counting *c, uint32_t kase, enum handling h, day_t day)
{
	if (h == ACCEPTED && day < c->began)
		c->began = day;
	const uint64_t with = periods_with(&c->periods, day);
	if (with == 0)
		return;
	ZEROED_ROOM(c->done, kase, c->cases);
	c->done[kase] |= with << h * PERIODS;
}

void
counting_see(void *ctx, const struct effect *x)
{
	struct counting *c = ctx;

	for (enum handling h = 0; h < HANDLINGS; h++)
		if (handling_acts[h] == x->entry->act)
			note_done(c, x->kase, h, stamp_day(x->entry->at));
	if (x->entry->act == ACT_INSTRUCT)
		items_see(&c->items, x);
}

void
counting_watch(struct counting *c, struct fold *f, const struct periods *periods)
{
	*c = (struct counting){.fold = f, .periods = *periods, .began = INT32_MAX};
	f->watch = (struct fold_watch){.effect = {[ACT_INSTRUCT] = counting_see}, .ctx = c};
	for (enum handling h = 0; h < HANDLINGS; h++)
		f->watch.effect[handling_acts[h]] = counting_see;
}

/* --- cases --------------------------------------------------------------------------------- */

bool
counting_has(const struct counting *c, uint32_t kase, enum handling h, enum compared p)
{
	return kase < c->cases && (c->done[kase] & DONE(h, p)) && !(c->fold->kase[kase].bits & CASE_VOID);
}

struct span
counting_key(struct counting *c, uint32_t kase, enum section s)
{
	return keys_of(&c->keys, kase, section_column[s]);
}

static void
count_case(struct counting *c, uint32_t kase)
{
	for (enum compared p = 0; p < PERIODS; p++) {
		for (enum handling h = 0; h < HANDLINGS; h++)
			c->total[h][p] += counting_has(c, kase, h, p);
		for (enum section s = 0; s < SECTIONS && counting_has(c, kase, ACCEPTED, p); s++)
			tally_row(&c->section[s], counting_key(c, kase, s))->count[p]++;
	}
}

/* --- units ----------------------------------------------------------------------------------- */

static void
count_task(struct counting *c, const struct task *t)
{
	const enum in_time in_time = task_in_time(t, stamp_day(c->fold->asof));

	for (enum compared p = 0; p < COMPARED; p++)
		if (period_has(c->periods.of[p], t->due))
			on_time_take(&c->unit[t->unit].due[p], in_time);
}

static void
count_tasks(struct counting *c)
{
	const struct fold *f = c->fold;

	c->units = f->roster->units;
	c->unit = ecalloc(c->units, sizeof *c->unit);
	for (unsigned u = 0; u < c->units; u++)
		c->unit[u].unit = u;
	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next)
			count_task(c, &f->task[t]);
}

/* Adds up the names of each unit. */
static void
resolve_units(struct counting *c)
{
	for (unsigned u = 0; u < c->units; u++) {
		const unsigned to = roster_resolve(c->fold->roster, u, c->periods.of[NOW].to);

		for (enum compared p = 0; p < COMPARED && to != u; p++) {
			on_time_add(&c->unit[to].due[p], c->unit[u].due[p]);
			c->unit[u].due[p] = (struct on_time){0};
		}
	}
}

void
counting_sum_units(struct counting *c)
{
	unsigned kept = 0;

	if (!c->as_written)
		resolve_units(c);
	for (unsigned u = 0; u < c->units; u++) {
		for (enum compared p = 0; p < COMPARED; p++)
			on_time_add(&c->all[p], c->unit[u].due[p]);
		if (c->unit[u].due[NOW].counted > 0)
			c->unit[kept++] = c->unit[u];
	}
	c->units = kept;
}

int
unit_tasks_cmp(const struct unit_tasks *x, const struct unit_tasks *y, const struct roster *r)
{
	if (x->due[NOW].counted != y->due[NOW].counted)
		return x->due[NOW].counted > y->due[NOW].counted ? -1 : 1;
	return span_cmp(r->unit[x->unit].name, r->unit[y->unit].name);
}

static int
by_count(const void *a, const void *b, void *ctx)
{
	return unit_tasks_cmp(*(const struct unit_tasks *const *)a, *(const struct unit_tasks *const *)b, ctx);
}

const struct unit_tasks **
units_by_count(const struct counting *c)
{
	const struct unit_tasks **sorted = ecalloc(c->units, sizeof *sorted);

	for (unsigned i = 0; i < c->units; i++)
		sorted[i] = &c->unit[i];
	qsort_r(sorted, c->units, sizeof *sorted, by_count, c->fold->roster);
	return sorted;
}

/* --- interface -------------------------------------------------------------------------------- */

void
counting_settle(struct counting *c, struct secrecy *s)
{
	c->secrecy = s;
	keys_start(&c->keys, s);
	for (enum section i = 0; i < SECTIONS; i++)
		tally_start(&c->section[i], PERIODS);
	for (uint32_t k = 0; k < c->fold->kases && k < c->cases; k++)
		if (c->done[k])
			count_case(c, k);
	for (enum section i = 0; i < SECTIONS; i++)
		tally_settle(&c->section[i]);
	items_settle(&c->items, c->fold, c->periods.of[NOW]);
	count_tasks(c);
}

void
counting_free(struct counting *c)
{
	for (enum section s = 0; s < SECTIONS; s++)
		tally_free(&c->section[s]);
	items_free(&c->items);
	free(c->unit);
	free(c->done);
	keys_stop(&c->keys);
}
