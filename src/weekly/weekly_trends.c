/* What the week's topics show: where they are, whether they just begin, grow or are general (R3.6.3). */
#include "weekly.h"

#include "../base/search.h"

#include <stdlib.h>

static int
by_place(const void *a, const void *b)
{
	const struct spread *x = a, *y = b;

	if (x->topic != y->topic)
		return x->topic < y->topic ? -1 : 1;
	return (x->district > y->district) - (x->district < y->district);
}

static int
by_count(const void *a, const void *b)
{
	const struct spread *x = a, *y = b;

	if (x->topic == y->topic && x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return by_place(a, b);
}

static void
find_spreads(struct weekly *w)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < w->accepted_n; i++) {
		const uint32_t topic = tally_find(
			&w->counting.section[BY_TOPIC], counting_key(&w->counting, w->accepted[i], BY_TOPIC));
		const uint32_t district = tally_find(&w->district, weekly_district(w, w->accepted[i]));

		if (district == NO_ROW)
			continue;
		VEC_ROOM(w->spread, w->spreads, w->spreads_cap);
		w->spread[w->spreads++] = (struct spread){topic, district, 1};
	}
	if (w->spreads == 0)
		return;
	qsort(w->spread, w->spreads, sizeof *w->spread, by_place);
	for (uint32_t i = 0; i < w->spreads; i++)
		if (i > 0 && by_place(&w->spread[i], &w->spread[kept - 1]) == 0)
			w->spread[kept - 1].count++;
		else
			w->spread[kept++] = w->spread[i];
	w->spreads = kept;
	qsort(w->spread, kept, sizeof *w->spread, by_count);
}

static bool
is_before_topic(const void *item, const void *key)
{
	return ((const struct spread *)item)->topic < *(const uint32_t *)key;
}

uint32_t
weekly_spread(const struct weekly *w, uint32_t topic)
{
	return (uint32_t)lower_bound(w->spread, w->spreads, sizeof *w->spread, is_before_topic, &topic);
}

/* More than EARS lets expect. */
static bool
is_emerging(const struct weekly *w, const struct tally_row *r, double *bound)
{
	const struct trend_rule *rule = &w->rule;
	uint32_t before[EARS_BASELINE];

	if ((int64_t)r->count[NOW] < rule->least)
		return false;
	for (int i = 0; i < EARS_BASELINE; i++)
		before[i] = r->count[periods_back(rule->gap + EARS_BASELINE - i)];
	*bound = ears_bound(before, rule->z);
	return r->count[NOW] > *bound;
}

/* Up three weeks running, and at least half as much again. */
static bool
is_rising(const struct tally_row *r)
{
	for (int i = 0; i < RISING_WEEKS; i++)
		if (r->count[periods_back(i)] <= r->count[periods_back(i + 1)])
			return false;
	return 2 * (uint64_t)r->count[NOW] >= 3 * (uint64_t)r->count[periods_back(RISING_WEEKS)];
}

/* In at least half of the districts that had any case. */
static bool
is_widespread(const struct weekly *w, const struct tally_row *r, uint32_t districts)
{
	return districts > 0 && 2 * (uint64_t)districts >= w->district.rows && (int64_t)r->count[NOW] >= w->rule.least;
}

void
weekly_find_trends(struct weekly *w)
{
	const struct tally *topics = &w->counting.section[BY_TOPIC];

	find_spreads(w);
	w->trend = ecalloc(topics->rows + 1, sizeof *w->trend);
	for (uint32_t i = 0; i < w->spreads; i++)
		w->trend[w->spread[i].topic].districts++;
	for (uint32_t i = 0; i < topics->rows; i++) {
		struct trend *t = &w->trend[i];

		t->emerging = is_emerging(w, &topics->row[i], &t->bound);
		t->rising = is_rising(&topics->row[i]);
		t->widespread = is_widespread(w, &topics->row[i], t->districts);
	}
}
