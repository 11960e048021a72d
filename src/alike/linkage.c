#include "linkage.h"

#include "../base/buf.h"

#include <math.h>
#include <stdlib.h>

#define LINK_NEEDED  -0.8 /* the least average of two groups that are merged, */
#define LINK_SMALL   3.3  /* this divided by the number of reports in addition, */
#define LINK_SMALLER 2.8  /* or this if no district is stated */
#define LINK_KEPT    -2.5 /* the least average of a report and the others of its group, */
#define LINK_NOWHERE -1.6 /* and if its district is not stated */
#define LINK_OTHERS  32   /* it is compared with at most so many others, spread over the group */

#define WORD_TEXTS 10       /* a word in more than one of so many texts leads to no other text, */
#define WORD_FEW   100      /* if it is in more than so many; */
#define WORD_ALL   30000000 /* and no word in more than this, divided by the number of texts, does */
#define MEETS_ALL  2000000  /* about so many pairs of reports are compared: for each report those */
#define STEPS      64       /* values are counted by their whole part, up to this */
#define MEETS_MOST 500      /* with the most valuable common words, at most so many */

/* --- reports to be compared ----------------------------------------------------------------------- */

struct meeting {
	const struct outlines *o;
	uint32_t *first, *report; /* which reports have a pair: report[first[pair]] to report[first[pair + 1]] */
	double *value;            /* [n] of the common pairs with a report */
	uint32_t *met;            /* the reports with a value */
	uint32_t mets, most;
};

static uint32_t
least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static bool
leads(const struct meeting *m, uint32_t pair)
{
	const uint32_t n = m->o->n, texts = m->o->weights.pair[pair].texts;
	const uint32_t most = least(n / WORD_TEXTS, WORD_ALL / (n + 1));

	return texts >= 2 && (texts <= WORD_FEW || texts <= most) && !m->o->weights.pair[pair].ordinary;
}

static void
index_reports(struct meeting *m)
{
	const uint32_t pairs = m->o->weights.count;

	m->first = ecalloc(pairs + 2, sizeof *m->first);
	for (uint32_t i = 0; i < m->o->n; i++)
		for (uint32_t k = 0; k < m->o->of[i].pairs; k++)
			m->first[m->o->of[i].seen[k].pair + 2] += leads(m, m->o->of[i].seen[k].pair);
	for (uint32_t p = 2; p < pairs + 2; p++)
		m->first[p] += m->first[p - 1];
	m->report = emalloc((m->first[pairs + 1] + 1) * sizeof *m->report);
	for (uint32_t i = 0; i < m->o->n; i++)
		for (uint32_t k = 0; k < m->o->of[i].pairs; k++)
			if (leads(m, m->o->of[i].seen[k].pair))
				m->report[m->first[m->o->of[i].seen[k].pair + 1]++] = i;
}

static int
by_value(const void *a, const void *b, void *value)
{
	const uint32_t i = *(const uint32_t *)a, k = *(const uint32_t *)b;
	const double x = ((const double *)value)[i], y = ((const double *)value)[k];

	return x != y ? (x < y) - (x > y) : (i > k) - (i < k);
}

static uint32_t
step_of(double value)
{
	return value < STEPS - 1 ? (uint32_t)value : STEPS - 1;
}

/* Keeps the reports with the most valuable common words: without sorting, if a whole step of values can be left out. */
static void
keep_best(struct meeting *m)
{
	uint32_t count[STEPS] = {0}, step = STEPS, n = 0, kept = 0;

	for (uint32_t i = 0; i < m->mets; i++)
		count[step_of(m->value[m->met[i]])]++;
	while (step > 0 && n + count[step - 1] <= m->most)
		n += count[--step];
	if (n < m->most / 2) {
		qsort_r(m->met, m->mets, sizeof *m->met, by_value, m->value);
		return;
	}
	for (uint32_t i = 0; i < m->mets; i++)
		if (step_of(m->value[m->met[i]]) >= step)
			m->met[kept++] = m->met[i];
		else
			m->value[m->met[i]] = 0;
	m->mets = kept;
}

/* Finds the reports that share the most valuable words with this one. */
static void
meet(struct meeting *m, uint32_t report)
{
	const struct outline *of = &m->o->of[report];

	m->mets = 0;
	for (uint32_t k = 0; k < of->pairs; k++) {
		const uint32_t pair = of->seen[k].pair;

		for (uint32_t i = m->first[pair]; i < m->first[pair + 1]; i++) {
			const uint32_t other = m->report[i];

			if (other == report || !may_be_one(of->district, m->o->of[other].district))
				continue;
			if (m->value[other] == 0)
				m->met[m->mets++] = other;
			m->value[other] += m->o->value[pair];
		}
	}
	if (m->mets > m->most)
		keep_best(m);
	for (uint32_t i = 0; i < m->mets; i++)
		m->value[m->met[i]] = 0;
	m->mets = least(m->mets, m->most);
}

static int
by_reports(const void *a, const void *b)
{
	const struct met *x = a, *y = b;

	return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

struct met *
linkage_meet(const struct outlines *o, size_t *n)
{
	struct meeting m = {.o = o,
		.most = least(MEETS_ALL / (o->n + 1) + 1, MEETS_MOST),
		.value = ecalloc(o->n + 1, sizeof *m.value),
		.met = emalloc((o->n + 1) * sizeof *m.met)};
	struct met *met = NULL;
	size_t mets = 0, cap = 0;

	index_reports(&m);
	for (uint32_t i = 0; i < o->n; i++) {
		meet(&m, i);
		for (uint32_t k = 0; k < m.mets; k++) {
			VEC_ROOM(met, mets, cap);
			met[mets++] = (struct met){.a = i < m.met[k] ? i : m.met[k], .b = i < m.met[k] ? m.met[k] : i};
		}
	}
	if (mets > 0)
		qsort(met, mets, sizeof *met, by_reports);
	*n = 0;
	for (size_t i = 0; i < mets; i++)
		if (i == 0 || by_reports(&met[i], &met[i - 1]) != 0)
			met[(*n)++] = met[i];
	free(m.first);
	free(m.report);
	free(m.value);
	free(m.met);
	return met;
}

/* --- links between groups ------------------------------------------------------------------------- */

/* Two groups, a < b, and by how much the odds between their reports exceed ODDS_LEAST, in all. */
struct link {
	uint32_t a, b;
	int64_t sum;
	bool name; /* a pair of reports has one in common */
};

struct linkage {
	struct grouping *g;
	struct link *link;
	size_t links;
	uint32_t *of; /* [n] the group of each report */
	size_t *best; /* [groups] the best link of each group, +1 */
};

static int
by_groups(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

/* Returns the odds of two reports that met.  Where a district is stated, bonds have no weight, so the odds without them
 * are right; computing them again would take 1.2 times as long. */
static double
odds_of(const struct outlines *o, const struct met *met)
{
	double sign[SIGNS];

	return state_district(o, met->a, met->b) ? met->odds : odds_between(o, met->a, met->b, sign);
}

static void
link_reports(struct linkage *l)
{
	struct outlines *o = &l->g->outlines;
	size_t n;
	struct met *met = linkage_meet(o, &n);

	find_bonds(o, met, n);
	l->link = emalloc((n + 1) * sizeof *l->link);
	for (size_t i = 0; i < n; i++) {
		const double odds = odds_of(o, &met[i]) - ODDS_LEAST;

		if (odds > 0)
			l->link[l->links++] = (struct link){
				l->of[met[i].a], l->of[met[i].b], (int64_t)(odds * ODDS_UNIT), met[i].name};
	}
	free(met);
}

/* Adds up the links between the same groups. */
static void
gather_links(struct linkage *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->links; i++) {
		const uint32_t a = standing_group(l->g, l->link[i].a), b = standing_group(l->g, l->link[i].b);

		if (a != b)
			l->link[n++] = (struct link){a < b ? a : b, a < b ? b : a, l->link[i].sum, l->link[i].name};
	}
	l->links = n;
	if (n > 0)
		qsort(l->link, n, sizeof *l->link, by_groups);
	n = 0;
	for (size_t i = 0; i < l->links; i++)
		if (n > 0 && by_groups(&l->link[n - 1], &l->link[i]) == 0) {
			l->link[n - 1].sum += l->link[i].sum;
			l->link[n - 1].name |= l->link[i].name;
		} else {
			l->link[n++] = l->link[i];
		}
	l->links = n;
}

/* Returns the average odds. */
static double
average(const struct linkage *l, const struct link *link)
{
	const double pairs = (double)l->g->group[link->a].reports * l->g->group[link->b].reports;

	return ODDS_LEAST + (double)link->sum / ODDS_UNIT / pairs;
}

/* Returns the least average for merging.  A small group is more often alike by chance. */
static double
needed(const struct linkage *l, const struct link *link)
{
	const struct group *a = &l->g->group[link->a], *b = &l->g->group[link->b];
	const double small = a->district != 0 || b->district != 0 ? LINK_SMALL : LINK_SMALLER;

	return LINK_NEEDED + small / (a->reports + b->reports);
}

static void
choose(struct linkage *l, uint32_t group, size_t link)
{
	if (l->best[group] == 0 || average(l, &l->link[link]) > average(l, &l->link[l->best[group] - 1]))
		l->best[group] = link + 1;
}

/* Merges groups that are the best ones for each other; returns whether there were any. */
static bool
merge_linked(struct linkage *l)
{
	struct grouping *g = l->g;
	bool merged = false;

	memset(l->best, 0, g->groups * sizeof *l->best);
	for (size_t i = 0; i < l->links; i++) {
		const struct link *link = &l->link[i];

		if (!may_be_one(g->group[link->a].district, g->group[link->b].district) || !link->name ||
			average(l, link) < needed(l, link))
			continue;
		choose(l, link->a, i);
		choose(l, link->b, i);
	}
	for (size_t i = 0; i < l->links; i++) {
		const uint32_t a = l->link[i].a, b = l->link[i].b;

		if (l->best[a] != i + 1 || l->best[b] != i + 1)
			continue;
		FOR_REPORTS (k, g, &g->group[a])
			g->adopted[k] = true;
		FOR_REPORTS (k, g, &g->group[b])
			g->adopted[k] = true;
		merge_group(g, g->group[a].reports >= g->group[b].reports ? a : b,
			g->group[a].reports >= g->group[b].reports ? b : a);
		merged = true;
	}
	return merged;
}

void
join_by_linkage(struct grouping *g)
{
	struct linkage l = {
		.g = g, .of = emalloc((g->n + 1) * sizeof *l.of), .best = emalloc((g->groups + 1) * sizeof *l.best)};

	for (uint32_t i = 0; i < g->groups; i++)
		if (g->group[i].into == NO_GROUP)
			FOR_REPORTS (k, g, &g->group[i])
				l.of[k] = i;
	link_reports(&l);
	do
		gather_links(&l);
	while (merge_linked(&l));
	free(l.link);
	free(l.of);
	free(l.best);
}

bool
belongs(const struct grouping *g, const struct group *group, uint32_t report)
{
	const uint32_t step = (group->reports + LINK_OTHERS - 2) / LINK_OTHERS;
	const double least = district_of(g, report) ? LINK_KEPT : LINK_NOWHERE;
	double sum = 0, sign[SIGNS];
	uint32_t n = 0, at = 0;

	FOR_REPORTS (other, g, group) {
		if (at++ % step > 0 || other == report)
			continue;
		sum += odds_between(&g->outlines, report, other, sign);
		n++;
	}
	return sum >= least * n;
}
