#include "issues.h"

#include "../base/buf.h"
#include "../base/hash.h"
#include "../base/levels.h"
#include "weights.h"

#include <math.h>
#include <stdlib.h>

#define NO_GROUP    UINT32_MAX
#define ISSUE_MEETS 256 /* groups that one pair may lead to */

/* Groups are made in rounds, those most alike first: how like the words must be in each. */
static const double rounds[] = {0.3, 0.1, 0.03, ISSUE_WORDS};

/* Reports that are taken to be about one matter, so far. */
struct group {
	struct terms sum; /* of the reports' terms */
	uint32_t cap;
	uint64_t area;                 /* the first level, hashed; 0: none stated yet */
	uint32_t first, last, reports; /* members, linked in `next` */
	uint32_t into;                 /* was merged into that one; NO_GROUP: stands */
};

/* Which groups have a pair. */
struct posting {
	uint32_t group, pair, next; /* next: +1 */
};

/* What is at work while groups are made: those of one topic at a time. */
struct grouping {
	const struct report *report;
	uint32_t n;
	struct reader reader;
	struct weights weights;
	struct terms *terms; /* [n] */
	uint32_t *next;      /* [n] the next of the same group, +1 */
	struct group *group;
	uint32_t groups, groups_cap;
	uint32_t *head; /* [weights.count] a pair's first posting, +1 */
	struct posting *posting;
	uint32_t postings, postings_cap;
	/* one search */
	bool *is_met; /* [groups_cap] */
	uint32_t *met;
	uint32_t mets;
	double words; /* how like they must be in this round */
};

/* --- texts ------------------------------------------------------------------------------ */

static void
read_report(struct grouping *g, uint32_t i)
{
	reader_read(&g->reader, g->report[i].topic, g->report[i].text, level_below(g->report[i].area));
}

/* Twice: what weighs how much is known when all are counted. */
static void
read_reports(struct grouping *g)
{
	weights_start(&g->weights, &g->reader);
	for (uint32_t i = 0; i < g->n; i++) {
		read_report(g, i);
		weights_count(&g->weights, &g->reader);
	}
	weights_settle(&g->weights);
	g->terms = ecalloc(g->n ? g->n : 1, sizeof *g->terms);
	for (uint32_t i = 0; i < g->n; i++) {
		struct terms *t = &g->terms[i];

		read_report(g, i);
		t->term = emalloc((g->reader.pairs + 1) * sizeof *t->term);
		weights_places(&g->weights, &g->reader, t);
		weights_words(&g->weights, &g->reader, t);
	}
}

/* --- groups ------------------------------------------------------------------------------- */

static double
norm(const struct term *t, uint32_t n)
{
	double squares = 0;

	for (uint32_t i = 0; i < n; i++)
		squares += (double)t[i].weight * t[i].weight;
	return sqrt(squares);
}

/* Merges part b into part a, times `sign`; returns how many there are in `out`. */
static uint32_t
add_part(struct term *out, const struct term *a, uint32_t n, const struct term *b, uint32_t m, float sign)
{
	uint32_t k = 0, i = 0, j = 0;

	while (i < n || j < m) {
		if (j == m || (i < n && a[i].pair < b[j].pair))
			out[k++] = a[i++];
		else if (i == n || b[j].pair < a[i].pair)
			out[k++] = (struct term){b[j].pair, sign * b[j].weight}, j++;
		else
			out[k++] = (struct term){a[i].pair, a[i].weight + sign * b[j].weight}, i++, j++;
	}
	return k;
}

/* sum = a + sign * b, in memory of its own. */
static struct terms
add_terms(const struct terms *a, const struct terms *b, float sign)
{
	struct terms sum = {.term = emalloc((a->n + b->n + 1) * sizeof *sum.term)};

	sum.places = add_part(sum.term, a->term, a->places, b->term, b->places, sign);
	sum.n = sum.places + add_part(sum.term + sum.places, a->term + a->places, a->n - a->places, b->term + b->places,
				     b->n - b->places, sign);
	sum.place_norm = (float)norm(sum.term, sum.places);
	sum.word_norm = (float)norm(sum.term + sum.places, sum.n - sum.places);
	return sum;
}

/* Notes that the group has the pairs of b, as far as a, what it had before, does not have them. */
static void
post(struct grouping *g, uint32_t group, const struct term *a, uint32_t n, const struct term *b, uint32_t m)
{
	for (uint32_t i = 0, j = 0; j < m; j++) {
		const uint32_t pair = b[j].pair;

		while (i < n && a[i].pair < pair)
			i++;
		if ((i < n && a[i].pair == pair) || key_is_single(g->weights.pair[pair].key))
			continue;
		VEC_ROOM(g->posting, g->postings, g->postings_cap);
		g->posting[g->postings] = (struct posting){group, pair, g->head[pair]};
		g->head[pair] = ++g->postings;
	}
}

/* Adds terms to those of a group. */
static void
grow_group(struct grouping *g, uint32_t group, const struct terms *more)
{
	struct terms *had = &g->group[group].sum;
	const struct terms sum = add_terms(had, more, 1);

	post(g, group, had->term, had->places, more->term, more->places);
	post(g, group, had->term + had->places, had->n - had->places, more->term + more->places,
		more->n - more->places);
	free(had->term);
	*had = sum;
}

static uint32_t
new_group(struct grouping *g)
{
	if (g->groups == g->groups_cap) {
		g->groups_cap = g->groups_cap ? g->groups_cap * 2 : 1024;
		g->group = erealloc(g->group, g->groups_cap, sizeof *g->group);
		g->is_met = erealloc(g->is_met, g->groups_cap, sizeof *g->is_met);
		g->met = erealloc(g->met, g->groups_cap, sizeof *g->met);
	}
	g->group[g->groups] = (struct group){.into = NO_GROUP};
	g->is_met[g->groups] = false;
	return g->groups++;
}

static uint32_t
standing(const struct grouping *g, uint32_t group)
{
	while (g->group[group].into != NO_GROUP)
		group = g->group[group].into;
	return group;
}

static uint64_t
area_of(const struct grouping *g, uint32_t report)
{
	return word_number(level_top(g->report[report].area));
}

static void
join(struct grouping *g, uint32_t group, uint32_t report)
{
	struct group *to = &g->group[group];

	grow_group(g, group, &g->terms[report]);
	if (to->area == 0)
		to->area = area_of(g, report);
	if (to->reports++ == 0)
		to->first = report;
	else
		g->next[to->last] = report + 1;
	to->last = report;
}

/* The younger group becomes part of the older. */
static void
merge(struct grouping *g, uint32_t to, uint32_t from)
{
	struct group *a = &g->group[to], *b = &g->group[from];

	grow_group(g, to, &b->sum);
	if (a->area == 0)
		a->area = b->area;
	g->next[a->last] = b->first + 1;
	a->last = b->last;
	a->reports += b->reports;
	b->into = to;
	free(b->sum.term);
	b->sum = (struct terms){.n = 0};
}

/* --- the likeliest -------------------------------------------------------------------------- */

/* How well they go together, 0: not at all. */
static double
agreement(const struct grouping *g, const struct terms *a, const struct terms *b)
{
	double evidence = 0, place = place_likeness(&g->weights, a, b, &evidence), words;

	if (place >= 0 && place < ISSUE_PLACE)
		return 0;
	words = word_likeness(&g->weights, a, b, &evidence);
	if (place < 0 ? words < ISSUE_ALONE || evidence < ISSUE_EVIDENCE : words < g->words)
		return 0;
	return likeness(place, words);
}

/* Meets the groups that share a pair of these; what many groups have singles none out. */
static void
meet_pairs(struct grouping *g, const struct term *t, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		unsigned left = ISSUE_MEETS;

		for (uint32_t p = g->head[t[i].pair]; p && left > 0; p = g->posting[p - 1].next, left--) {
			const uint32_t group = standing(g, g->posting[p - 1].group);

			if (g->is_met[group])
				continue;
			g->is_met[group] = true;
			g->met[g->mets++] = group;
		}
	}
}

/* Meets the groups that may go together with t: those that name one of its places; where it names none, those that
 * share any other pair. */
static void
meet(struct grouping *g, const struct terms *t)
{
	g->mets = 0;
	if (t->places > 0)
		meet_pairs(g, t->term, t->places);
	else if (g->words >= rounds[0])
		meet_pairs(g, t->term, t->n);
}

/* The group that terms go best with, other than `self`; of equals the oldest. */
static uint32_t
likeliest(struct grouping *g, const struct terms *t, uint64_t area, uint32_t self)
{
	uint32_t best = NO_GROUP;
	double most = 0;

	meet(g, t);
	for (uint32_t i = 0; i < g->mets; i++) {
		const uint32_t group = g->met[i];

		g->is_met[group] = false;
		if (group == self || !may_be_one(area, g->group[group].area))
			continue;
		const double l = agreement(g, t, &g->group[group].sum);
		if (l > most || (l == most && l > 0 && group < best)) {
			most = l;
			best = group;
		}
	}
	return best;
}

/* Each report joins what it is likest, or begins a group. */
static void
gather(struct grouping *g, const uint32_t *report, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct terms *t = &g->terms[report[i]];
		uint32_t group = likeliest(g, t, area_of(g, report[i]), NO_GROUP);

		join(g, group == NO_GROUP ? new_group(g) : group, report[i]);
	}
}

/* Groups that go together become one.  Returns whether any did. */
static bool
merge_groups(struct grouping *g, uint32_t first)
{
	bool merged = false;

	for (uint32_t i = first; i < g->groups; i++) {
		if (g->group[i].into != NO_GROUP)
			continue;
		const uint32_t other = likeliest(g, &g->group[i].sum, g->group[i].area, i);
		if (other == NO_GROUP)
			continue;
		merge(g, other < i ? other : i, other < i ? i : other);
		merged = true;
	}
	return merged;
}

/* --- one topic ----------------------------------------------------------------------------- */

static void
forget_postings(struct grouping *g)
{
	for (uint32_t i = 0; i < g->postings; i++)
		g->head[g->posting[i].pair] = 0;
	g->postings = 0;
}

static void
group_topic(struct grouping *g, const uint32_t *report, uint32_t n)
{
	const uint32_t first = g->groups;

	g->words = rounds[0];
	gather(g, report, n);
	for (size_t i = 0; i < sizeof rounds / sizeof *rounds; i++) {
		g->words = rounds[i];
		while (merge_groups(g, first))
			continue;
	}
	forget_postings(g);
}

/* --- from groups to issues -------------------------------------------------------------------- */

/* A report's agreement with the others of its group. */
static double
fit(const struct grouping *g, const struct group *of, uint32_t report)
{
	struct terms others = add_terms(&of->sum, &g->terms[report], -1);
	const double l = agreement(g, &g->terms[report], &others);

	free(others.term);
	return l;
}

static int
by_caller(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static uint32_t
callers(const struct grouping *g, const struct issue *issue)
{
	uint64_t *caller = emalloc(issue->reports * sizeof *caller);
	uint32_t n = 0;

	for (uint32_t i = 0; i < issue->reports; i++)
		caller[i] = g->report[issue->report[i]].caller;
	qsort(caller, issue->reports, sizeof *caller, by_caller);
	for (uint32_t i = 0; i < issue->reports; i++)
		n += i == 0 || caller[i] == 0 || caller[i] != caller[i - 1];
	free(caller);
	return n;
}

/* The reports that fit to the others of the group, and the most typical of them. */
static void
take_reports(const struct grouping *g, const struct group *from, struct issue *to)
{
	double most = -1;
	bool quotable = false;
	uint32_t left = from->reports;

	*to = (struct issue){.report = emalloc(left * sizeof *to->report)};
	for (uint32_t i = from->first; left-- > 0; i = g->next[i] - 1) {
		const double l = fit(g, from, i);

		if (l == 0)
			continue;
		to->report[to->reports++] = i;
		if (g->report[i].quotable > quotable || (g->report[i].quotable == quotable && l > most)) {
			quotable = g->report[i].quotable;
			most = l;
			to->typical = i;
		}
	}
}

/* --- where ------------------------------------------------------------------------------- */

/* A way to write a place. */
struct spelling {
	char *name;
	uint32_t reports;
	double weight;
};

static void
count_spelling(struct spelling **s, uint32_t *n, uint32_t *cap, const struct buf *name, double weight)
{
	uint32_t i = 0;

	while (i < *n && !span_is(buf_as_span(name), (*s)[i].name))
		i++;
	if (i == *n) {
		VEC_ROOM(*s, *n, *cap);
		(*s)[(*n)++] = (struct spelling){span_dup(buf_as_span(name)), 0, weight};
	}
	(*s)[i].reports++;
}

static void
count_spellings(struct grouping *g, uint32_t report, struct spelling **s, uint32_t *n, uint32_t *cap)
{
	struct reader *r = &g->reader;
	struct buf name = {0};

	reader_read(r, (struct span){"", 0}, g->report[report].text, (struct span){"", 0});
	for (size_t i = 0; i < r->places; i++) {
		double weight = 0;

		for (uint32_t k = 0; k < r->place[i].n; k++) {
			const uint32_t pair = weights_find(&g->weights, r->named[r->place[i].first + k]);

			weight += pair == PAIR_NONE ? 0 : g->weights.pair[pair].weight;
		}
		name.n = 0;
		for (uint32_t k = r->place[i].from; k < r->place[i].to; k++)
			if (!strchr(" \t", g->report[report].text.p[k]))
				buf_char(&name, g->report[report].text.p[k]);
		count_spelling(s, n, cap, &name, weight);
	}
	buf_free(&name);
}

/* What most of them name, and names the least else: by reports times weight, of equals the first. */
static char *
find_place(struct grouping *g, const struct issue *issue)
{
	struct spelling *s = NULL;
	uint32_t n = 0, cap = 0;
	double most = 0;
	char *place = NULL;

	for (uint32_t i = 0; i < issue->reports; i++)
		if (g->report[issue->report[i]].quotable)
			count_spellings(g, issue->report[i], &s, &n, &cap);
	for (uint32_t i = 0; i < n; i++)
		if (s[i].reports > 1 && s[i].reports * s[i].weight > most) {
			most = s[i].reports * s[i].weight;
			place = s[i].name;
		}
	place = span_dup(span_of(place));
	while (n > 0)
		free(s[--n].name);
	free(s);
	return place;
}

static void
take_issue(struct grouping *g, const struct group *from, struct issues *found)
{
	struct issue issue;

	if (from->into != NO_GROUP || from->reports < ISSUE_CALLERS)
		return;
	take_reports(g, from, &issue);
	if (issue.reports == 0 || callers(g, &issue) < ISSUE_CALLERS) {
		free(issue.report);
		return;
	}
	issue.place = find_place(g, &issue);
	VEC_ROOM(found->issue, found->n, found->cap);
	found->issue[found->n++] = issue;
}

/* --- all ------------------------------------------------------------------------------------- */

static int
by_number(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static int
by_size(const void *a, const void *b)
{
	const struct issue *x = a, *y = b;

	if (x->reports != y->reports)
		return x->reports > y->reports ? -1 : 1;
	return (x->report[0] > y->report[0]) - (x->report[0] < y->report[0]);
}

/* A report, to be put beside the others of its topic. */
struct filed {
	struct span topic;
	uint32_t report;
};

static int
by_topic(const void *a, const void *b)
{
	const struct filed *x = a, *y = b;
	const int c = span_cmp(x->topic, y->topic);

	return c ? c : (x->report > y->report) - (x->report < y->report);
}

static void
group_topics(struct grouping *g)
{
	struct filed *filed = emalloc((g->n + 1) * sizeof *filed);
	uint32_t *report = emalloc((g->n + 1) * sizeof *report);

	for (uint32_t i = 0; i < g->n; i++)
		filed[i] = (struct filed){g->report[i].topic, i};
	qsort(filed, g->n, sizeof *filed, by_topic);
	for (uint32_t i = 0; i < g->n; i++)
		report[i] = filed[i].report;
	for (uint32_t i = 0, to; i < g->n; i = to) {
		for (to = i + 1; to < g->n && span_eq(filed[to].topic, filed[i].topic);)
			to++;
		group_topic(g, report + i, to - i);
	}
	free(filed);
	free(report);
}

void
issues_find(struct issues *found, const struct report *report, uint32_t n)
{
	struct grouping g = {.report = report, .n = n};

	*found = (struct issues){.n = 0};
	reader_start(&g.reader);
	read_reports(&g);
	g.next = ecalloc(n + 1, sizeof *g.next);
	g.head = ecalloc(g.weights.count, sizeof *g.head);
	group_topics(&g);
	for (uint32_t i = 0; i < g.groups; i++)
		take_issue(&g, &g.group[i], found);
	for (uint32_t i = 0; i < found->n; i++)
		qsort(found->issue[i].report, found->issue[i].reports, sizeof(uint32_t), by_number);
	if (found->n > 0)
		qsort(found->issue, found->n, sizeof *found->issue, by_size);
	for (uint32_t i = 0; i < g.groups; i++)
		free(g.group[i].sum.term);
	for (uint32_t i = 0; i < n; i++)
		free(g.terms[i].term);
	free(g.terms);
	free(g.next);
	free(g.group);
	free(g.is_met);
	free(g.met);
	free(g.head);
	free(g.posting);
	weights_stop(&g.weights);
	reader_stop(&g.reader);
}

void
issues_free(struct issues *found)
{
	for (uint32_t i = 0; i < found->n; i++) {
		free(found->issue[i].report);
		free(found->issue[i].place);
	}
	free(found->issue);
}
