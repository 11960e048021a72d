#include "items.h"

#include <stdlib.h>

void
items_see(struct items *it, const struct effect *x)
{
	VEC_ROOM(it->instruction, it->instructions, it->instructions_cap);
	it->instruction[it->instructions] =
		(struct instruction){x->kase, it->instructions, x->entry->line, x->entry->at};
	it->instructions++;
}

void
items_free(struct items *it)
{
	free(it->instruction);
	free(it->item);
}

static int
by_case(const void *a, const void *b)
{
	const struct instruction *x = a, *y = b;

	if (x->kase != y->kase)
		return x->kase < y->kase ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

/* Makes an item from the instructions of a case. */
static struct item
item_of(const struct items *it, uint32_t first, struct period period)
{
	struct item item = {.kase = it->instruction[first].kase, .first = first};
	struct line line;

	for (uint32_t i = first; i < it->instructions && it->instruction[i].kase == item.kase; i++) {
		line_split(&line, line_at(it->instruction[i].line), COL_HOW + 1);
		item.ranks |= case_led_by(line_field(&line, COL_HOW));
		item.begun = item.count == 0 ? it->instruction[i].at : item.begun;
		item.latest = it->instruction[i].at;
		item.fresh += period_has(period, stamp_day(it->instruction[i].at));
		item.count++;
	}
	return item;
}

static void
add_item(struct items *it, const struct fold *f, struct item item)
{
	if (f->kase[item.kase].bits & CASE_VOID)
		return;
	VEC_ROOM(it->item, it->n, it->cap);
	it->item[it->n++] = item;
}

/* Adds the cases given by leaders, from one index up to another. */
static void
add_given(struct items *it, const struct fold *f, uint32_t from, uint32_t until, struct period period)
{
	for (uint32_t k = from; k < until; k++) {
		if (!case_exists(&f->kase[k]) || !(f->kase[k].bits & CASE_GIVEN))
			continue;
		const stamp opened = case_opened(&f->kase[k]);
		if (stamp_day(opened) <= period.to)
			add_item(it, f,
				(struct item){.kase = k,
					.fresh = period_has(period, stamp_day(opened)),
					.begun = opened,
					.latest = opened});
	}
}

void
items_settle(struct items *it, const struct fold *f, struct period period)
{
	uint32_t next = 0; /* index of a case */

	if (it->instructions > 0)
		qsort(it->instruction, it->instructions, sizeof *it->instruction, by_case);
	for (uint32_t i = 0; i < it->instructions;) {
		const struct item item = item_of(it, i, period);

		add_given(it, f, next, item.kase, period);
		add_item(it, f, item);
		next = item.kase + 1;
		i += item.count;
	}
	add_given(it, f, next, f->kases, period);
}

/* Items of the same time are in ledger order. */
static int
by_time(const struct items *it, const struct item *x, const struct item *y, bool last)
{
	const stamp xs = last ? x->latest : x->begun, ys = last ? y->latest : y->begun;

	if (xs != ys)
		return xs < ys ? -1 : 1;
	if ((x->count > 0) != (y->count > 0))
		return x->count > 0 ? -1 : 1;
	if (x->count > 0) {
		const uint32_t xo = last ? item_last(it, x)->order : item_first(it, x)->order;
		const uint32_t yo = last ? item_last(it, y)->order : item_first(it, y)->order;

		return (xo > yo) - (xo < yo);
	}
	return (x->kase > y->kase) - (x->kase < y->kase);
}

static int
by_first(const void *a, const void *b, void *ctx)
{
	return by_time(ctx, a, b, false);
}

static int
by_last(const void *a, const void *b, void *ctx)
{
	return by_time(ctx, a, b, true);
}

void
items_sort_by_first(struct items *it)
{
	if (it->n > 0)
		qsort_r(it->item, it->n, sizeof *it->item, by_first, it);
}

void
items_sort_by_last(struct items *it)
{
	if (it->n > 0)
		qsort_r(it->item, it->n, sizeof *it->item, by_last, it);
}

bool
case_is_unfinished(const struct fold *f, uint32_t kase)
{
	const enum case_state s = case_state(f, &f->kase[kase]);

	return s != STATE_TOLD && s != STATE_FILED;
}
