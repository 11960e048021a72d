#include "ownership.h"

#include "../base/buf.h"

#include <math.h>
#include <stdlib.h>

#define OWNER_REPORTS 5    /* a group owns what at least so many of its reports have, if it has as many, */
#define OWNED_REPORTS 3    /* or so many, */
#define OWNED_PART    6.0  /* and one in so many of them; */
#define OWNED_SHARE   0.5  /* this share of all reports with the pair must be in the group */
#define OWNED_MOST    3.0  /* the highest value of a pair */
#define DRAWN         1.0  /* the least total value, for a text with up to */
#define DRAWN_PAIRS   15.0 /* so many pairs; a longer text needs more */
#define DRAWN_TOPIC   0.4  /* this share of an unexpected topic's value is required in addition */
#define DRAWN_GROUP   0.6  /* the share of it that is enough for a report that is not alone in its group */
#define DRAWN_PLACE   0.2  /* the least similarity of places for a report that is alone and names one */
#define ROUNDS        5

struct owned {
	uint32_t group;
	float worth;
};

/* An owned pair of the report, with its place. */
struct clue {
	uint32_t group, at;
	float worth;
};

struct ownership {
	struct grouping *g;
	struct owned *pair; /* [weights.count] */
	uint32_t *with;     /* [weights.count] how many reports of a group have it */
	uint32_t *of;       /* [n] the group of each report */
	uint32_t *drawn;    /* [n] the group it is drawn to; NO_GROUP if none */
	struct clue *clue;
	uint32_t signs, signs_cap;
};

/* --- owned pairs ----------------------------------------------------------------------------- */

static void
own_pairs(struct ownership *o, uint32_t number)
{
	const struct grouping *g = o->g;
	const struct group *group = &g->group[number];

	FOR_REPORTS (i, g, group)
		for (uint32_t k = 0; k < g->terms[i].n; k++)
			o->with[g->terms[i].term[k].pair]++;
	FOR_REPORTS (i, g, group)
		for (uint32_t k = 0; k < g->terms[i].n; k++) {
			const uint32_t at = g->terms[i].term[k].pair;
			const struct occurring *pair = &g->weights.pair[at];
			const double with = o->with[at], others = pair->texts - with;

			o->with[at] = 0;
			if (with < OWNED_REPORTS || with < group->reports / OWNED_PART ||
				with < OWNED_SHARE * pair->texts || pair->ordinary || key_is_single(pair->key))
				continue;
			o->pair[at] = (struct owned){number, (float)fmin(OWNED_MOST, log(with / (others + 0.5)))};
		}
}

static void
own_all(struct ownership *o)
{
	const struct grouping *g = o->g;

	for (uint32_t i = 0; i < g->weights.count; i++)
		o->pair[i].group = NO_GROUP;
	for (uint32_t i = 0; i < g->groups; i++) {
		if (g->group[i].into != NO_GROUP)
			continue;
		FOR_REPORTS (k, g, &g->group[i])
			o->of[k] = i;
		if (g->group[i].reports >= OWNER_REPORTS)
			own_pairs(o, i);
	}
}

/* --- drawing reports ----------------------------------------------------------------------------- */

static int
by_group_and_place(const void *a, const void *b)
{
	const struct clue *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* Finds the owned pairs of the last report read; returns how many pairs it has in all. */
static uint32_t
find_signs(struct ownership *o, uint32_t report)
{
	const struct grouping *g = o->g;
	const uint32_t own = o->of[report];
	uint32_t pairs = 0;

	o->signs = 0;
	for (size_t i = 0; i < g->reader.pairs; i++) {
		const struct pair *p = &g->reader.pair[i];
		const uint32_t at = key_is_single(p->key) ? PAIR_NONE : weights_find(&g->weights, p->key);

		pairs += !key_is_single(p->key);
		if (at == PAIR_NONE || o->pair[at].group == NO_GROUP || o->pair[at].group == own)
			continue;
		VEC_ROOM(o->clue, o->signs, o->signs_cap);
		o->clue[o->signs++] = (struct clue){o->pair[at].group, p->at, o->pair[at].worth};
	}
	if (o->signs > 1)
		qsort(o->clue, o->signs, sizeof *o->clue, by_group_and_place);
	return pairs;
}

/* Returns the value of the pairs [from, to), which are owned by one group. */
static double
worth(const struct clue *clue, uint32_t n)
{
	double sum = 0, best = 0;

	for (uint32_t i = 0; i < n; i++) {
		if (i > 0 && clue[i].at > clue[i - 1].at + 1) {
			sum += best;
			best = 0;
		}
		best = fmax(best, clue[i].worth);
	}
	return sum + best;
}

/* Returns whether a report that is alone names a place that hardly any report of the group names. */
static bool
is_elsewhere(const struct grouping *g, uint32_t report, const struct group *group)
{
	double evidence = 0;
	const double place = place_likeness(&g->weights, &g->terms[report], &group->sum, &evidence);

	return g->terms[report].place_norm > 0 && place >= 0 && place < DRAWN_PLACE;
}

static uint32_t
draw(struct ownership *o, uint32_t report)
{
	struct grouping *g = o->g;
	const bool alone = g->group[o->of[report]].reports == 1;
	uint32_t pairs, best = NO_GROUP, to;
	double most = alone ? 1 : DRAWN_GROUP, need;

	read_report(g, report);
	pairs = find_signs(o, report);
	need = DRAWN + log(fmax(1, pairs / DRAWN_PAIRS));
	for (uint32_t from = 0; from < o->signs; from = to) {
		const struct group *group = &g->group[o->clue[from].group];

		for (to = from; to < o->signs && o->clue[to].group == o->clue[from].group; to++)
			continue;
		const double reached =
			worth(o->clue + from, to - from) / (need + DRAWN_TOPIC * topic_surprise(g, group, report));
		if (reached < most || !may_be_one(district_of(g, report), group->district) ||
			is_apart(g, group, report) || (alone && is_elsewhere(g, report, group)))
			continue;
		most = reached;
		best = o->clue[from].group;
	}
	return best;
}

/* --- merging ---------------------------------------------------------------------------------------- */

/* Returns the group that at least half of a group's reports are drawn to. */
static uint32_t
goal(const struct ownership *o, const struct group *group)
{
	uint32_t best = NO_GROUP, votes = 0, drawn = 0;

	FOR_REPORTS (i, o->g, group) {
		if (votes == 0)
			best = o->drawn[i];
		votes += o->drawn[i] == best ? 1 : -1;
	}
	FOR_REPORTS (i, o->g, group)
		drawn += o->drawn[i] == best;
	return drawn * 2 >= group->reports ? best : NO_GROUP;
}

static bool
join_groups(struct ownership *o)
{
	struct grouping *g = o->g;
	bool joined = false;

	for (uint32_t i = 0; i < g->groups; i++) {
		struct group *group = &g->group[i];
		uint32_t to = group->into == NO_GROUP ? goal(o, group) : NO_GROUP;

		if (to == NO_GROUP)
			continue;
		to = standing_group(g, to);
		if (to == i || g->group[to].reports < group->reports ||
			!may_be_one(g->group[to].district, group->district))
			continue;
		FOR_REPORTS (k, g, group)
			g->adopted[k] = true;
		merge_group(g, to, i);
		joined = true;
	}
	return joined;
}

void
join_by_ownership(struct grouping *g)
{
	struct ownership o = {.g = g,
		.pair = emalloc((g->weights.count + 1) * sizeof *o.pair),
		.with = ecalloc(g->weights.count + 1, sizeof *o.with),
		.of = emalloc((g->n + 1) * sizeof *o.of),
		.drawn = emalloc((g->n + 1) * sizeof *o.drawn)};

	for (int round = 0; round < ROUNDS; round++) {
		own_all(&o);
		for (uint32_t i = 0; i < g->n; i++)
			o.drawn[i] = draw(&o, i);
		if (!join_groups(&o))
			break;
	}
	free(o.pair);
	free(o.with);
	free(o.of);
	free(o.drawn);
	free(o.clue);
}
