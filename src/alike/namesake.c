#include "namesake.h"

#include "../base/buf.h"

#include <math.h>
#include <stdlib.h>

#define PART_REPORTS 3    /* a part, and the group it is merged into, have at least so many reports */
#define NAMES        3    /* the number of names of a group that are tried; */
#define NAME_PART    6.0  /* one in so many of its reports writes a name, */
#define NAME_TEXTS   20.0 /* and one in so many of the reports that write it is in the group */
#define BACKGROUND   2.0  /* the number of assumed reports of all kinds that write the name, too */
#define WORD_SHARE   0.25 /* the weight of a pair, since neighbouring pairs come from one word */
#define TOPIC_SHARE  1.3  /* the weight of an unexpected topic */
#define PART_NEEDED  1.0  /* the least score of a part */
#define ROUNDS       5

/* A group, and the one to merge it into. */
struct joining {
	uint32_t from, to;
	double strength;
};

struct namesakes {
	struct grouping *g;
	uint32_t *first, *report; /* which reports have a pair: report[first[pair]] to report[first[pair + 1]] */
	uint32_t *of;             /* [n] the group that a report is in */
	struct joining *joining;  /* [groups] the best one for each group; strength 0 if there is none */
	uint32_t *in;             /* [pairs] how many reports have a pair: of the group, */
	uint32_t *apart;          /* of all others that write the name, */
	uint32_t *own;            /* and of those, the reports of the part */
};

/* A name of a group for which parts are searched. */
struct name {
	uint32_t pair, number;
	const struct group *group;
	double here, others; /* the number of reports that write it, in the group and elsewhere */
	double worth;
};

/* --- counting ----------------------------------------------------------------- */

static void
index_reports(struct namesakes *s)
{
	const struct grouping *g = s->g;
	const uint32_t pairs = g->weights.count;

	s->first = ecalloc(pairs + 2, sizeof *s->first);
	for (uint32_t i = 0; i < g->n; i++)
		for (uint32_t k = 0; k < g->terms[i].n; k++)
			s->first[g->terms[i].term[k].pair + 2]++;
	for (uint32_t p = 2; p < pairs + 2; p++)
		s->first[p] += s->first[p - 1];
	s->report = emalloc((s->first[pairs + 1] + 1) * sizeof *s->report);
	for (uint32_t i = 0; i < g->n; i++)
		for (uint32_t k = 0; k < g->terms[i].n; k++)
			s->report[s->first[g->terms[i].term[k].pair + 1]++] = i;
}

static void
note_groups(struct namesakes *s)
{
	const struct grouping *g = s->g;

	for (uint32_t i = 0; i < g->groups; i++) {
		if (g->group[i].into != NO_GROUP)
			continue;
		FOR_REPORTS (k, g, &g->group[i])
			s->of[k] = i;
	}
}

#define TAKE_AWAY UINT32_MAX /* as a count, it means -1 */

/* Adds a report to the counts of its pairs. */
static void
count_report(const struct namesakes *s, uint32_t *with, uint32_t report, uint32_t times)
{
	const struct terms *t = &s->g->terms[report];

	for (uint32_t k = 0; k < t->n; k++)
		with[t->term[k].pair] += times;
}

static void
count_group(const struct namesakes *s, uint32_t *with, const struct group *group, uint32_t times)
{
	FOR_REPORTS (i, s->g, group)
		count_report(s, with, i, times);
}

/* --- the score of a part ---------------------------------------------------------- */

/* Returns how much more often the group has the pair than the others that write the name, as a logarithm. */
static double
pair_score(const struct namesakes *s, const struct name *name, uint32_t pair, double part)
{
	const struct occurring *p = &s->g->weights.pair[pair];
	const double everywhere = (double)p->texts / s->g->n, apart = s->apart[pair] - s->own[pair];

	if (s->in[pair] < 2 || key_is_single(p->key))
		return 0;
	return fmax(0, log(s->in[pair] / (name->group->reports + 0.5) /
			       ((apart + BACKGROUND * everywhere) / (name->others - part + BACKGROUND))));
}

/* Returns the score of a part; v[0..n) are its reports that write the name. */
static double
part_score(const struct namesakes *s, const struct name *name, const uint32_t *v, uint32_t n)
{
	double sum = 0;

	for (uint32_t i = 0; i < n; i++) {
		const struct terms *t = &s->g->terms[v[i]];

		for (uint32_t k = 0; k < t->n; k++)
			sum += WORD_SHARE * pair_score(s, name, t->term[k].pair, n);
		sum -= TOPIC_SHARE * topic_surprise(s->g, name->group, v[i]);
	}
	return log(name->here / (name->others - n + 0.5)) + sum / n;
}

/* Notes the group as the best one for a part, if it is; v[0..n) are the part's reports that write the name. */
static void
consider(struct namesakes *s, const struct name *name, const uint32_t *v, uint32_t n)
{
	const uint32_t number = s->of[v[0]];
	const struct group *part = &s->g->group[number], *group = name->group;
	struct joining *best = &s->joining[number];
	uint32_t apart = 0;
	double reached;

	if (part->reports < PART_REPORTS || part->reports > n * 2 || part->reports > group->reports ||
		(part->reports == group->reports && number < name->number) ||
		!may_be_one(part->district, group->district))
		return;
	for (uint32_t i = 0; i < n; i++)
		apart += is_apart(s->g, group, v[i]);
	if (apart * 2 > n)
		return;
	for (uint32_t i = 0; i < n; i++)
		count_report(s, s->own, v[i], 1);
	reached = part_score(s, name, v, n);
	for (uint32_t i = 0; i < n; i++)
		count_report(s, s->own, v[i], TAKE_AWAY);
	if (reached >= PART_NEEDED && reached > best->strength)
		*best = (struct joining){number, name->number, reached};
}

/* --- the names of a group -------------------------------------------------------------------------- */

static int
by_group(const void *a, const void *b, void *of)
{
	const uint32_t i = *(const uint32_t *)a, k = *(const uint32_t *)b;
	const uint32_t x = ((const uint32_t *)of)[i], y = ((const uint32_t *)of)[k];

	return x != y ? (x > y) - (x < y) : (i > k) - (i < k);
}

/* Considers all groups that write the name. */
static void
seek_parts(struct namesakes *s, struct name *name)
{
	const uint32_t from = s->first[name->pair], to = s->first[name->pair + 1];
	uint32_t *v = emalloc((to - from + 1) * sizeof *v), n = 0;

	for (uint32_t i = from; i < to; i++)
		if (s->of[s->report[i]] != name->number) {
			v[n++] = s->report[i];
			count_report(s, s->apart, s->report[i], 1);
		}
	name->here = to - from - n;
	name->others = n;
	if (n > 0)
		qsort_r(v, n, sizeof *v, by_group, s->of);
	for (uint32_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && s->of[v[k]] == s->of[v[i]];)
			k++;
		consider(s, name, v + i, k - i);
	}
	for (uint32_t i = 0; i < n; i++)
		count_report(s, s->apart, v[i], TAKE_AWAY);
	free(v);
}

static bool
may_be_name(const struct namesakes *s, const struct group *group, uint32_t pair)
{
	const struct occurring *p = &s->g->weights.pair[pair];
	const double with = s->in[pair];

	return with >= 2 && with >= group->reports / NAME_PART && with * NAME_TEXTS >= p->texts && with < p->texts &&
	       !p->ordinary && !key_is_single(p->key);
}

/* Adds a name to the best ones; returns how many there are. */
static uint32_t
keep_name(struct name *names, uint32_t n, struct name more)
{
	uint32_t at = n;

	for (uint32_t i = 0; i < n; i++)
		if (names[i].pair == more.pair)
			return n;
	while (at > 0 && (names[at - 1].worth < more.worth ||
				 (names[at - 1].worth == more.worth && names[at - 1].pair > more.pair)))
		at--;
	if (at == NAMES)
		return n;
	n = n < NAMES ? n + 1 : n;
	for (uint32_t i = n - 1; i > at; i--)
		names[i] = names[i - 1];
	names[at] = more;
	return n;
}

static void
seek_parts_of(struct namesakes *s, uint32_t number)
{
	const struct grouping *g = s->g;
	const struct group *group = &g->group[number];
	struct name names[NAMES];
	uint32_t n = 0;

	count_group(s, s->in, group, 1);
	FOR_REPORTS (i, g, group)
		for (uint32_t k = 0; k < g->terms[i].n; k++) {
			const uint32_t pair = g->terms[i].term[k].pair;

			if (may_be_name(s, group, pair))
				n = keep_name(names, n,
					(struct name){.pair = pair,
						.number = number,
						.group = group,
						.worth =
							s->in[pair] * log((double)g->n / g->weights.pair[pair].texts)});
		}
	for (uint32_t i = 0; i < n; i++)
		seek_parts(s, &names[i]);
	count_group(s, s->in, group, TAKE_AWAY);
}

/* --- merging ------------------------------------------------------------------------------- */

static int
by_strength(const void *a, const void *b)
{
	const struct joining *x = a, *y = b;

	if (x->strength != y->strength)
		return x->strength > y->strength ? -1 : 1;
	return (x->from > y->from) - (x->from < y->from);
}

/* Merges the best parts first. */
static bool
join_parts(struct namesakes *s)
{
	struct grouping *g = s->g;
	bool joined = false;

	if (g->groups > 0)
		qsort(s->joining, g->groups, sizeof *s->joining, by_strength);
	for (uint32_t i = 0; i < g->groups && s->joining[i].strength > 0; i++) {
		const uint32_t from = s->joining[i].from, to = standing_group(g, s->joining[i].to);

		if (g->group[from].into != NO_GROUP || to == from ||
			!may_be_one(g->group[to].district, g->group[from].district))
			continue;
		FOR_REPORTS (k, g, &g->group[from])
			g->adopted[k] = true;
		merge_group(g, to, from);
		joined = true;
	}
	return joined;
}

void
join_namesakes(struct grouping *g)
{
	const uint32_t pairs = g->weights.count + 1;
	struct namesakes s = {.g = g,
		.of = emalloc((g->n + 1) * sizeof *s.of),
		.joining = emalloc((g->groups + 1) * sizeof *s.joining),
		.in = ecalloc(pairs, sizeof *s.in),
		.apart = ecalloc(pairs, sizeof *s.apart),
		.own = ecalloc(pairs, sizeof *s.own)};
	bool joined = true;

	index_reports(&s);
	for (int round = 0; round < ROUNDS && joined; round++) {
		memset(s.joining, 0, g->groups * sizeof *s.joining);
		note_groups(&s);
		for (uint32_t i = 0; i < g->groups; i++)
			if (g->group[i].into == NO_GROUP && g->group[i].reports >= PART_REPORTS)
				seek_parts_of(&s, i);
		joined = join_parts(&s);
	}
	free(s.first);
	free(s.report);
	free(s.of);
	free(s.joining);
	free(s.in);
	free(s.apart);
	free(s.own);
}
