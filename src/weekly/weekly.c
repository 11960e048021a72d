#include "weekly.h"

#include "../base/levels.h"
#include "../base/search.h"

#include <inttypes.h>
#include <stdlib.h>

void
weekly_watch(struct weekly *w, struct fold *f, const struct periods *periods, const struct trend_rule *rule)
{
	*w = (struct weekly){.rule = *rule};
	counting_watch(&w->counting, f, periods);
}

struct span
weekly_district(struct weekly *w, uint32_t kase)
{
	return level_top(counting_key(&w->counting, kase, BY_AREA));
}

bool
weekly_is_example(struct weekly *w, uint32_t kase, struct span topic)
{
	const struct fold *f = w->counting.fold;

	return !case_is_hidden(f, kase) && case_value(f, &f->kase[kase], COL_TEXT).n > 0 &&
	       span_eq(counting_key(&w->counting, kase, BY_TOPIC), topic);
}

/* Counts a case accepted in the period. */
static void
count_accepted(struct weekly *w, uint32_t kase, enum compared p)
{
	const struct span district = weekly_district(w, kase);

	if (district.n > 0)
		tally_row(&w->district, district)->count[p]++;
	if (p == NOW) {
		VEC_ROOM(w->accepted, w->accepted_n, w->accepted_cap);
		w->accepted[w->accepted_n++] = kase;
	}
}

/* --- trends of the topics: their districts, and whether they are emerging, growing or widespread (R3.6.3) --- */

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

/* Emerging: higher than expected by EARS. */
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

/* Growing: up in three consecutive weeks, and at least by half. */
static bool
is_rising(const struct tally_row *r)
{
	for (int i = 0; i < RISING_WEEKS; i++)
		if (r->count[periods_back(i)] <= r->count[periods_back(i + 1)])
			return false;
	return 2 * (uint64_t)r->count[NOW] >= 3 * (uint64_t)r->count[periods_back(RISING_WEEKS)];
}

/* Widespread: in at least half of the districts with any case. */
static bool
is_widespread(const struct weekly *w, const struct tally_row *r, uint32_t districts)
{
	return districts > 0 && 2 * (uint64_t)districts >= w->district.rows && (int64_t)r->count[NOW] >= w->rule.least;
}

static void
find_trends(struct weekly *w)
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

/* --- the figures ------------------------------------------------------------------------ */

void
weekly_settle(struct weekly *w, struct secrecy *s)
{
	counting_settle(&w->counting, s);
	counting_sum_units(&w->counting);
	tally_start(&w->district, COMPARED);
	for (uint32_t k = 0; k < w->counting.cases; k++)
		for (enum compared p = 0; p < COMPARED; p++)
			if (counting_has(&w->counting, k, ACCEPTED, p))
				count_accepted(w, k, p);
	tally_settle(&w->district);
	find_trends(w);
}

void
weekly_free(struct weekly *w)
{
	counting_free(&w->counting);
	tally_free(&w->district);
	free(w->trend);
	free(w->spread);
	free(w->accepted);
}

bool
weekly_knows(const struct weekly *w, enum compared p)
{
	return period_any(w->counting.periods.of[p]) && w->counting.total[ACCEPTED][p] > 0;
}

bool
weekly_reaches(const struct weekly *w, int back)
{
	return w->counting.began <= w->counting.periods.of[periods_back(back)].to;
}

/* --- the table ----------------------------------------------------------------------- */

/* Sorted by the number of cases, descending. */
static void
put_totals(const struct weekly *w, struct report_table *t)
{
	struct tally totals;

	tally_start(&totals, COMPARED);
	for (enum handling h = 0; h < HANDLINGS; h++)
		memcpy(tally_row(&totals, span_of(handling_names[h]))->count, w->counting.total[h],
			COMPARED * sizeof(uint32_t));
	tally_settle(&totals);
	report_put_tally(t, "total", &totals, w->counting.total[ACCEPTED][NOW]);
	tally_free(&totals);
}

static void
put_units(const struct weekly *w, struct report_table *t)
{
	const struct unit_tasks **unit = units_by_count(&w->counting);

	for (unsigned i = 0; i < w->counting.units; i++)
		report_put_unit(t, "unit", unit[i]);
	free(unit);
}

/* Appends a topic with a trend, which its note describes. */
static void
put_topic(const struct weekly *w, const char *section, uint32_t topic, struct report_table *t)
{
	const struct tally_row *r = &w->counting.section[BY_TOPIC].row[topic];

	report_put(t, section, r->key, r->count, w->counting.total[ACCEPTED][NOW]);
}

static void
put_trends(const struct weekly *w, struct report_table *t)
{
	const struct tally *topics = &w->counting.section[BY_TOPIC];

	for (uint32_t i = 0; i < topics->rows; i++)
		if (w->trend[i].emerging) {
			buf_printf(&t->note, "%.6f", w->trend[i].bound);
			put_topic(w, "emerging", i, t);
		}
	for (uint32_t i = 0; i < topics->rows; i++)
		if (w->trend[i].rising) {
			for (int back = RISING_WEEKS; back >= 0; back--)
				buf_printf(&t->note, back > 0 ? "%" PRIu32 "," : "%" PRIu32,
					topics->row[i].count[periods_back(back)]);
			put_topic(w, "rising", i, t);
		}
	for (uint32_t i = 0; i < topics->rows; i++)
		if (w->trend[i].widespread) {
			buf_printf(&t->note, "%" PRIu32 "/%" PRIu32, w->trend[i].districts, w->district.rows);
			put_topic(w, "widespread", i, t);
		}
}

void
weekly_put(const struct weekly *w, struct report_table *t)
{
	const uint32_t accepted = w->counting.total[ACCEPTED][NOW];

	put_totals(w, t);
	for (enum section s = 0; s < SECTIONS; s++)
		report_put_tally(t, section_names[s], &w->counting.section[s], accepted);
	put_units(w, t);
	put_trends(w, t);
}
