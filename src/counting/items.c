#include "items.h"

#include <stdlib.h>

void
items_see(struct items *it, const struct effect *x)
{
	VEC_ROOM(it->instruction, it->instructions, it->instructions_cap);
	it->instruction[it->instructions] =
		(struct instruction){x->kase, it->instructions, x->entry->line.p, x->entry->at};
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

/* The instructions of a case, from the first on. */
static struct item
item_of(const struct items *it, uint32_t first, struct period period)
{
	struct item item = {.kase = it->instruction[first].kase, .first = first};
	struct line line;

	for (uint32_t i = first; i < it->instructions && it->instruction[i].kase == item.kase; i++) {
		line_split(&line, line_at(it->instruction[i].line), COL_HOW + 1);
		item.ranks |= case_led_by(line_field(&line, COL_HOW));
		item.fresh += period_has(period, stamp_day(it->instruction[i].at));
		item.count++;
	}
	return item;
}

void
items_settle(struct items *it, const struct fold *f, struct period period)
{
	if (it->instructions > 0)
		qsort(it->instruction, it->instructions, sizeof *it->instruction, by_case);
	for (uint32_t i = 0; i < it->instructions;) {
		const struct item item = item_of(it, i, period);

		i += item.count;
		if (f->kase[item.kase].bits & CASE_VOID)
			continue;
		VEC_ROOM(it->item, it->n, it->cap);
		it->item[it->n++] = item;
	}
}

static int
by_time(const struct instruction *x, const struct instruction *y)
{
	return x->at != y->at ? (x->at < y->at ? -1 : 1) : (x->order > y->order) - (x->order < y->order);
}

static int
by_first(const void *a, const void *b, void *ctx)
{
	return by_time(item_first(ctx, a), item_first(ctx, b));
}

static int
by_last(const void *a, const void *b, void *ctx)
{
	return by_time(item_last(ctx, a), item_last(ctx, b));
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
