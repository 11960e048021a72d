#include "linkage.h"

#include "../base/buf.h"

#include <math.h>
#include <stdlib.h>

/* The least average odds for merging two groups, of which at least one states its district, */
#define LINK_NEEDED -0.4
#define LINK_SMALL  3.0  /* divided by the number of their reports, and added */
#define LINK_BRIEF  -0.5 /* added if these are titles */
/* and if none does: */
#define LINK_NOWHERE       0.3
#define LINK_SMALL_NOWHERE 7.0   /* divided by the number of their reports, and added, */
#define LINK_SMALL_BRIEF   3.0   /* or this if they are titles */
#define LINK_BRIEF_NOWHERE -1.35 /* added if they are titles */
#define BRIEF_PAIRS        20.0 /* titles have so many pairs of characters on average; of twice as many, nothing is left */
#define LINK_APART         0.9  /* groups are not merged if more than this share of the links between them is apart */
#define LINK_KEPT          -1.3 /* the least average odds of a report and the others of its group, */
#define LINK_KEPT_NOWHERE  -0.6 /* and if its district is not stated; */
#define LINK_BEHIND        3.0  /* they may be so much below the average of all reports of the group */
#define LINK_OTHERS        32   /* it is compared with at most so many others, spread over the group */
#define NAMED_PAIRS        0.3 /* if in so many pairs of reports both write names, they must have more in common than */
#define NAMED_APART        0.05 /* this share of the names' value, on average */

/* --- links between groups ------------------------------------------------------------------------- */

/* Two groups, a < b, and by how much the odds between their reports exceed ODDS_LEAST, in all. */
struct link {
	uint32_t a, b;
	int64_t sum;
	uint32_t links; /* of how many pairs of reports they do, */
	uint32_t apart; /* and of how many of these SIGN_APART is set */
	bool name;      /* a pair of reports shares a name that has an ending, or is known by its district */
};

struct linkage {
	struct grouping *g;
	struct link *link;
	size_t links;
	uint32_t *of;    /* [n] the group of each report */
	size_t *best;    /* [groups] the best link of each group, +1 */
	uint64_t *pairs; /* [groups] of the group's reports, in all */
};

static int
by_groups(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

static void
link_reports(struct linkage *l)
{
	const struct grouping *g = l->g;

	l->link = emalloc((g->n_compared + 1) * sizeof *l->link);
	for (size_t i = 0; i < g->n_compared; i++) {
		const struct met *met = &g->compared[i];
		double sign[SIGNS];
		const double odds = odds_between(&g->outlines, met->a, met->b, sign) - ODDS_LEAST;

		if (odds > 0)
			l->link[l->links++] = (struct link){l->of[met->a], l->of[met->b], (int64_t)(odds * ODDS_UNIT),
				1, sign[SIGN_APART] > 0, sign[SIGN_PLACE] > 0};
	}
}

/* Adds up the links between the same groups. */
static void
gather_links(struct linkage *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->links; i++) {
		const uint32_t a = standing_group(l->g, l->link[i].a), b = standing_group(l->g, l->link[i].b);

		if (a != b) {
			l->link[n] = l->link[i];
			l->link[n].a = a < b ? a : b;
			l->link[n++].b = a < b ? b : a;
		}
	}
	l->links = n;
	if (n > 0)
		qsort(l->link, n, sizeof *l->link, by_groups);
	n = 0;
	for (size_t i = 0; i < l->links; i++)
		if (n > 0 && by_groups(&l->link[n - 1], &l->link[i]) == 0) {
			l->link[n - 1].sum += l->link[i].sum;
			l->link[n - 1].links += l->link[i].links;
			l->link[n - 1].apart += l->link[i].apart;
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

static bool
is_stated(const struct linkage *l, const struct link *link)
{
	return l->g->group[link->a].district != 0 || l->g->group[link->b].district != 0;
}

/* Returns the least average for merging.  A small group is more often alike by chance; titles share little but the
 * name, and seldom by chance. */
static double
needed(const struct linkage *l, const struct link *link)
{
	const struct group *a = &l->g->group[link->a], *b = &l->g->group[link->b];
	const double reports = a->reports + b->reports;
	const double pairs = (double)(l->pairs[link->a] + l->pairs[link->b]) / reports;
	const double brief = fmax(0, fmin(1, 2 - pairs / BRIEF_PAIRS));

	if (is_stated(l, link))
		return LINK_NEEDED + LINK_SMALL / reports + LINK_BRIEF * brief;
	const double small = LINK_SMALL_NOWHERE + (LINK_SMALL_BRIEF - LINK_SMALL_NOWHERE) * brief;
	return LINK_NOWHERE + small / reports + LINK_BRIEF_NOWHERE * brief;
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

		if (!may_be_one(g->group[link->a].district, g->group[link->b].district) ||
			link->apart > LINK_APART * link->links || (is_stated(l, link) && !link->name) ||
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
		const uint32_t to = g->group[a].reports >= g->group[b].reports ? a : b;
		l->pairs[to] = l->pairs[a] + l->pairs[b];
		merge_group(g, to, to == a ? b : a);
		merged = true;
	}
	return merged;
}

void
join_by_linkage(struct grouping *g)
{
	struct linkage l = {.g = g,
		.of = emalloc((g->n + 1) * sizeof *l.of),
		.best = emalloc((g->groups + 1) * sizeof *l.best),
		.pairs = ecalloc(g->groups + 1, sizeof *l.pairs)};

	for (uint32_t i = 0; i < g->groups; i++)
		if (g->group[i].into == NO_GROUP)
			FOR_REPORTS (k, g, &g->group[i]) {
				l.of[k] = i;
				l.pairs[i] += g->outlines.of[k].pairs;
			}
	link_reports(&l);
	do
		gather_links(&l);
	while (merge_linked(&l));
	free(l.link);
	free(l.of);
	free(l.best);
	free(l.pairs);
}

/* The reports of a group that were compared with each other. */
struct compared {
	uint32_t pairs, named; /* of so many pairs both reports write names; */
	double other;          /* the sum of SIGN_OTHER over these */
};

/* Returns the average odds between a report and the others of its group of several, or some of them. */
static double
average_odds(const struct grouping *g, const struct group *group, uint32_t report, struct compared *c)
{
	const struct outline *of = g->outlines.of;
	const uint32_t step = (group->reports + LINK_OTHERS - 2) / LINK_OTHERS;
	double sum = 0, sign[SIGNS];
	uint32_t n = 0, at = 0;

	FOR_REPORTS (other, g, group) {
		if (at++ % step > 0 || other == report)
			continue;
		sum += odds_between(&g->outlines, report, other, sign);
		n++;
		c->named += of[report].places > 0 && of[other].places > 0;
		c->other += sign[SIGN_OTHER];
	}
	c->pairs += n;
	return sum / n;
}

/* Returns whether the reports write of several places. */
static bool
are_scattered(const struct compared *c)
{
	return c->named >= NAMED_PAIRS * c->pairs && c->other > (1 - NAMED_APART) * c->named;
}

void
find_members(const struct grouping *g, const struct group *group, bool *member)
{
	double *odds = emalloc((group->reports + 1) * sizeof *odds), sum = 0;
	struct compared c = {.pairs = 0};
	uint32_t at = 0;

	FOR_REPORTS (i, g, group)
		sum += odds[at++] = average_odds(g, group, i, &c);
	const bool scattered = are_scattered(&c);
	at = 0;
	FOR_REPORTS (i, g, group) {
		const double least = district_of(g, i) ? LINK_KEPT : LINK_KEPT_NOWHERE;

		member[at] = !scattered && odds[at] >= fmax(least, sum / group->reports - LINK_BEHIND);
		at++;
	}
	free(odds);
}
