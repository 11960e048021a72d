#include "groups.h"

#include "../base/buf.h"
#include "../base/hash.h"
#include "../base/levels.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#define GROUP_MEETS 64 /* the most groups that one pair may lead to */

/* Groups are made in rounds, the most similar first: the required similarity of the words in each round. */
static const double rounds[] = {0.3, 0.1, 0.03, ISSUE_WORDS};

/* The groups that have a pair. */
struct posting {
	uint32_t group, pair, next; /* next is an index + 1 */
};

/* --- texts ------------------------------------------------------------------------------ */

void
read_report(struct grouping *g, uint32_t report)
{
	const struct report *r = &g->report[report];

	reader_read(&g->reader, r->topic, r->text, level_below(r->area));
}

/* All texts are read twice, since the weights are known only after all are counted. */
static void
read_reports(struct grouping *g)
{
	g->reader.numbers = true;
	weights_start(&g->weights, &g->reader);
	g->weights.for_issues = true;
	for (uint32_t i = 0; i < g->n; i++) {
		read_report(g, i);
		weights_count(&g->weights, &g->reader, level_top(g->report[i].area));
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

/* Merges the sorted part b into part a, times `sign`; returns the number of terms in `out`. */
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

/* Returns a + sign * b in its own memory. */
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

/* Registers the group for the pairs of b that are not in a, which it already had. */
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
	g->group[g->groups] = (struct group){.into = NO_GROUP, .changed = true};
	g->is_met[g->groups] = false;
	return g->groups++;
}

/* Each lookup shortens the path for later ones. */
uint32_t
standing_group(struct grouping *g, uint32_t group)
{
	uint32_t top = group;

	while (g->group[top].into != NO_GROUP)
		top = g->group[top].into;
	while (g->group[group].into != NO_GROUP) {
		const uint32_t next = g->group[group].into;

		g->group[group].into = top;
		group = next;
	}
	return top;
}

uint64_t
district_of(const struct grouping *g, uint32_t report)
{
	return word_number(level_top(g->report[report].area));
}

static struct topic_count
topic_of(const struct grouping *g, uint32_t report)
{
	return (struct topic_count){word_number(g->report[report].topic), 1};
}

static void
count_topic(struct group *to, struct topic_count more)
{
	for (uint32_t i = 0; i < to->topics; i++)
		if (to->topic[i].topic == more.topic) {
			to->topic[i].reports += more.reports;
			return;
		}
	VEC_ROOM(to->topic, to->topics, to->topics_cap);
	to->topic[to->topics++] = more;
}

static void
join(struct grouping *g, uint32_t group, uint32_t report)
{
	struct group *to = &g->group[group];

	grow_group(g, group, &g->terms[report]);
	if (to->district == 0)
		to->district = district_of(g, report);
	count_topic(to, topic_of(g, report));
	if (to->reports++ == 0)
		to->first = report;
	else
		g->next[to->last] = report + 1;
	to->last = report;
}

void
merge_group(struct grouping *g, uint32_t to, uint32_t from)
{
	struct group *a = &g->group[to], *b = &g->group[from];

	grow_group(g, to, &b->sum);
	if (a->district == 0)
		a->district = b->district;
	for (uint32_t i = 0; i < b->topics; i++)
		count_topic(a, b->topic[i]);
	g->next[a->last] = b->first + 1;
	a->last = b->last;
	a->reports += b->reports;
	b->into = to;
	free(b->sum.term);
	free(b->topic);
	b->sum = (struct terms){.n = 0};
	b->topic = NULL;
	b->topics = b->topics_cap = 0;
}

/* --- the most similar group ----------------------------------------------------------------- */

/* What a similar group is searched for: a report, or a group. */
struct seeker {
	const struct terms *terms;
	uint64_t district;
	const struct topic_count *topic;
	uint32_t topics;
	uint32_t self; /* its own group; NO_GROUP if none */
};

static double
reports_with_topic(const struct topic_count *topic, uint32_t topics)
{
	double sum = 0;

	for (uint32_t i = 0; i < topics; i++)
		sum += topic[i].reports;
	return sum;
}

/* Returns whether enough pairs of reports of two groups have the same topic; a report without a topic matches any. */
static bool
share_topic(const struct topic_count *a, uint32_t n, const struct topic_count *b, uint32_t m)
{
	const double pairs = reports_with_topic(a, n) * reports_with_topic(b, m);
	double same = 0;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < m; k++)
			if (may_be_one(a[i].topic, b[k].topic))
				same += (double)a[i].reports * b[k].reports;
	return same >= ISSUE_TOPIC * pairs;
}

/* Returns how well they fit together; 0 if not at all. */
static double
agreement(struct grouping *g, const struct terms *a, const struct terms *b, bool one_topic)
{
	double evidence = 0, place = place_likeness(&g->weights, a, b, &evidence), words, needed = g->words;

	if (place >= 0 && place < ISSUE_PLACE)
		return 0;
	words = word_likeness(&g->weights, a, b, &evidence);
	if (!one_topic)
		needed = fmax(needed, ISSUE_OTHER_TOPIC);
	if (place < 0 ? words < ISSUE_ALONE || evidence < ISSUE_EVIDENCE : words < needed) {
		g->missed = fmax(g->missed, place < 0 ? 0 : words);
		return 0;
	}
	return likeness(place, words);
}

/* Marks the groups that share one of these pairs; a pair of very many groups is skipped. */
static void
meet_pairs(struct grouping *g, const struct term *t, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		unsigned left = GROUP_MEETS;

		for (uint32_t p = g->head[t[i].pair]; p && left > 0; p = g->posting[p - 1].next, left--) {
			const uint32_t group = standing_group(g, g->posting[p - 1].group);

			if (g->is_met[group])
				continue;
			g->is_met[group] = true;
			g->met[g->mets++] = group;
		}
	}
}

/* Marks the groups that may fit t: those that name one of its places; if it names none, those that share any other
 * pair. */
static void
meet(struct grouping *g, const struct terms *t)
{
	g->mets = 0;
	if (t->places > 0)
		meet_pairs(g, t->term, t->places);
	else if (g->words >= rounds[0])
		meet_pairs(g, t->term, t->n);
}

/* Returns the group that fits best, of equal ones the oldest. */
static uint32_t
likeliest(struct grouping *g, const struct seeker *s)
{
	uint32_t best = NO_GROUP;
	double most = 0;

	g->missed = 0;
	meet(g, s->terms);
	for (uint32_t i = 0; i < g->mets; i++) {
		const uint32_t number = g->met[i];
		const struct group *group = &g->group[number];

		g->is_met[number] = false;
		if (number == s->self || !may_be_one(s->district, group->district))
			continue;
		const double l = agreement(
			g, s->terms, &group->sum, share_topic(s->topic, s->topics, group->topic, group->topics));
		if (l > most || (l == most && l > 0 && number < best)) {
			most = l;
			best = number;
		}
	}
	return best;
}

/* Adds each report to the most similar group, or starts a new one. */
static void
gather(struct grouping *g)
{
	for (uint32_t i = 0; i < g->n; i++) {
		const struct topic_count topic = topic_of(g, i);
		const uint32_t group =
			likeliest(g, &(struct seeker){&g->terms[i], district_of(g, i), &topic, 1, NO_GROUP});

		join(g, group == NO_GROUP ? new_group(g) : group, i);
	}
}

/* Searches for a group that fits this one, and merges the younger into the older.  Returns the result, or NO_GROUP. */
static uint32_t
merge_likeliest(struct grouping *g, uint32_t number)
{
	struct group *group = &g->group[number];
	const uint32_t other =
		likeliest(g, &(struct seeker){&group->sum, group->district, group->topic, group->topics, number});
	const uint32_t to = other < number ? other : number;

	group->changed = false;
	group->missed = (float)g->missed;
	if (other == NO_GROUP)
		return NO_GROUP;
	merge_group(g, to, other < number ? number : other);
	g->group[to].changed = true;
	return to;
}

/* Merges groups that fit together.  A group that fitted none before and has not changed is only compared with groups
 * that have changed. */
static void
merge_groups(struct grouping *g)
{
	bool merged = true;

	for (uint32_t i = 0; i < g->groups; i++)
		g->group[i].changed |= g->group[i].missed >= g->words;
	while (merged) {
		merged = false;
		for (uint32_t i = 0; i < g->groups; i++)
			if (g->group[i].into == NO_GROUP && g->group[i].changed)
				merged |= merge_likeliest(g, i) != NO_GROUP;
	}
}

double
topic_surprise(const struct grouping *g, const struct group *group, uint32_t report)
{
	const uint64_t topic = topic_of(g, report).topic;
	double once = 0;

	if (topic == 0)
		return 0;
	for (uint32_t i = 0; i < group->topics; i++) {
		if (group->topic[i].topic == topic)
			return 0;
		once += group->topic[i].topic != 0 && group->topic[i].reports == 1;
	}
	return -log(fmax(TOPIC_ASTRAY, (once + 0.5) / (group->reports + 1)));
}

bool
is_apart(const struct grouping *g, const struct group *group, uint32_t report)
{
	uint32_t with = 0, shared = 0;

	if (g->outlines.of[report].aspects == 0)
		return false;
	FOR_REPORTS (i, g, group) {
		if (g->outlines.of[i].aspects == 0 || i == report)
			continue;
		with++;
		shared += concept_likeness(&g->outlines, i, report) >= CONCEPT_LEAST;
	}
	return shared < CONCEPTS_SHARED * with;
}

double
report_fit(struct grouping *g, const struct group *of, uint32_t report)
{
	const struct topic_count topic = topic_of(g, report);
	struct terms others = add_terms(&of->sum, &g->terms[report], -1);
	const double l = agreement(g, &g->terms[report], &others, share_topic(&topic, 1, of->topic, of->topics));

	free(others.term);
	return l;
}

/* --- interface -------------------------------------------------------------------------------- */

/* Compares the reports by their outlines, which does not depend on the groups.  It writes only
 * g->outlines, g->compared and g->n_compared, which group_reports() does not use. */
static void *
compare_reports(void *arg)
{
	struct grouping *g = arg;

	outlines_start(&g->outlines, g->report, g->n);
	g->compared = meet_reports(&g->outlines, &g->n_compared);
	find_bonds(&g->outlines, g->compared, g->n_compared);
	return NULL;
}

/* Makes groups of similar reports. */
static void
group_reports(struct grouping *g)
{
	read_reports(g);
	g->next = ecalloc(g->n + 1, sizeof *g->next);
	g->adopted = ecalloc(g->n + 1, sizeof *g->adopted);
	g->head = ecalloc(g->weights.count, sizeof *g->head);
	gather(g);
	for (size_t i = 0; i < sizeof rounds / sizeof *rounds; i++) {
		g->words = rounds[i];
		merge_groups(g);
	}
}

/* Two threads take 0.7 times as long, for 100,000 reports of scripts/make-weeks. */
void
grouping_start(struct grouping *g, const struct report *report, uint32_t n)
{
	pthread_t other;

	*g = (struct grouping){.report = report, .n = n, .words = rounds[0]};
	reader_start(&g->reader);
	const bool helped = pthread_create(&other, NULL, compare_reports, g) == 0;
	if (!helped)
		compare_reports(g);
	group_reports(g);
	if (helped)
		pthread_join(other, NULL);
}

void
grouping_stop(struct grouping *g)
{
	for (uint32_t i = 0; i < g->groups; i++) {
		free(g->group[i].sum.term);
		free(g->group[i].topic);
	}
	for (uint32_t i = 0; i < g->n; i++)
		free(g->terms[i].term);
	free(g->terms);
	free(g->next);
	free(g->adopted);
	free(g->group);
	free(g->is_met);
	free(g->met);
	free(g->head);
	free(g->posting);
	free(g->compared);
	outlines_stop(&g->outlines);
	weights_stop(&g->weights);
	reader_stop(&g->reader);
}
