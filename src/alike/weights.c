#include "weights.h"

#include "../base/buf.h"

#include <math.h>
#include <stdlib.h>

#define DISTRICT_PAIRS 3 /* the last pairs of a district's name */

/* --- counting ------------------------------------------------------------------------------ */

static struct span
name_of(const uint64_t *key)
{
	return (struct span){(const char *)key, sizeof *key};
}

static struct occurring *
occurring(struct weights *w, uint64_t key)
{
	const uint32_t number = names_add(&w->keys, name_of(&key), w->count)->number;

	if (number == w->count) {
		VEC_ROOM(w->pair, w->count, w->cap);
		w->pair[w->count++] = (struct occurring){.key = key};
	}
	return &w->pair[number];
}

void
weights_start(struct weights *w, struct reader *r)
{
	*w = (struct weights){.texts = 0};
	reader_ordinary(r);
	for (size_t i = 0; i < r->pairs; i++)
		occurring(w, r->pair[i].key)->ordinary = true;
	reader_nameless(r);
	for (size_t i = 0; i < r->pairs; i++)
		occurring(w, r->pair[i].key)->nameless = true;
}

void
weights_stop(struct weights *w)
{
	free(w->pair);
	names_free(&w->keys);
	free(w->of_district);
	names_free(&w->districts);
}

static uint32_t
number_district(struct weights *w, struct span district)
{
	const uint32_t number = names_add(&w->districts, district, w->n_districts)->number;

	if (number == w->n_districts) {
		VEC_ROOM(w->of_district, w->n_districts, w->districts_cap);
		w->of_district[w->n_districts++] = 0;
	}
	w->of_district[number]++;
	w->with_district++;
	return number;
}

/* The majority vote of Boyer and Moore: if more than half of the texts are of one district, it remains. */
static void
vote(struct occurring *o, uint32_t district)
{
	if (o->more == 0)
		o->district = district;
	o->more += o->district == district ? 1 : -1;
}

static void
count_in_district(struct weights *w, uint64_t key)
{
	struct occurring *o = occurring(w, key);

	o->in_district += o->last_district != w->texts;
	o->last_district = w->texts;
}

/* Counts the pairs of the districts that the last text of the reader names: 城关区, 高新技术区, A7县. */
static void
count_districts(struct weights *w, const struct reader *r)
{
	const uint32_t *c = r->symbols.symbol;

	for (size_t i = 1; i < r->symbols.n; i++) {
		if (!reader_ends_district(r, i))
			continue;
		for (size_t from = i; from > 0 && i - from < DISTRICT_PAIRS && c[from - 1] != SYMBOL_GAP; from--)
			count_in_district(w, key_pair(c + from - 1));
		if (c[i - 1] & SYMBOL_WORD)
			count_in_district(w, key_single(c[i - 1]));
	}
}

void
weights_count(struct weights *w, const struct reader *r, struct span district)
{
	const uint32_t number = district.n > 0 ? number_district(w, district) : NAME_NONE;

	w->texts++;
	if (w->for_issues)
		count_districts(w, r);
	for (size_t i = 0; i < r->pairs; i++) {
		struct occurring *o = occurring(w, r->pair[i].key);

		o->texts++;
		o->placed += r->pair[i].place > 0;
		o->numbered |= r->pair[i].numbered;
		if (number == NAME_NONE)
			continue;
		o->stated++;
		vote(o, number);
	}
}

/* --- weighing ------------------------------------------------------------------------------ */

static int
by_key(const void *a, const void *b)
{
	const uint64_t x = ((const struct occurring *)a)->key, y = ((const struct occurring *)b)->key;

	return (x > y) - (x < y);
}

/* Sorted by key, so that the terms of a text are in the order of their indexes here. */
static void
order(struct weights *w)
{
	if (w->count > 0)
		qsort(w->pair, w->count, sizeof *w->pair, by_key);
	for (uint32_t i = 0; i < w->count; i++)
		names_add(&w->keys, name_of(&w->pair[i].key), 0)->number = i;
}

/* Returns whether the pair is part of a name by its districts. */
static bool
is_local(const struct weights *w, const struct occurring *o)
{
	if (key_is_single(o->key) || o->ordinary || o->texts < LOCAL_TEXTS || o->more < 2 ||
		o->more < LOCAL_SHARE * o->stated)
		return false;
	return (o->more - 1) * log((double)w->with_district / w->of_district[o->district]) >= LOCAL_CHANCE;
}

/* The name of a district says nothing about the problem: the reports of an issue are of one district anyway. */
static void
mark_districts(struct weights *w)
{
	struct symbols s = {.n = 0};

	for (size_t i = 0; i < w->districts.slots; i++)
		if (w->districts.slot[i].name.p) {
			symbols_add(&s, w->districts.slot[i].name);
			symbols_add(&s, SPAN("/"));
		}
	for (size_t i = 0; i + 1 < s.n; i++) {
		const uint32_t at = weights_find(w, key_pair(s.symbol + i));

		if (at != PAIR_NONE)
			w->pair[at].ordinary = true;
	}
	symbols_free(&s);
}

static bool
names_district(const struct occurring *o)
{
	return o->in_district >= DISTRICT_TEXTS && o->in_district * DISTRICT_SHARE >= o->texts;
}

void
weights_settle(struct weights *w)
{
	order(w);
	mark_districts(w);
	for (uint32_t i = 0; i < w->count; i++) {
		struct occurring *o = &w->pair[i];

		o->ordinary |= names_district(o);
		const double with = o->texts + (o->ordinary ? WEIGHT_ORDINARY : 0);

		o->weight = (float)fmax(0, log((w->texts + WEIGHT_BACKGROUND) / (WEIGHT_COMMON * with)));
		if (key_is_single(o->key) && !key_is_topic(o->key))
			o->weight *= WEIGHT_SINGLE;
		o->local = is_local(w, o);
		o->place = o->local || (o->placed > 0 && o->placed >= (o->texts + PLACE_SHARE - 1) / PLACE_SHARE);
		if (o->numbered && !o->place)
			o->weight = 0;
	}
}

uint32_t
weights_find(const struct weights *w, uint64_t key)
{
	return names_find(&w->keys, name_of(&key));
}

/* --- the terms of a text ----------------------------------------------------------- */

/* Takes the pairs of one part, place names or other words.  A pair that no counted text has also has a weight, but
 * cannot be shared, so it counts only in the length. */
static float
take_part(const struct weights *w, const struct reader *r, struct terms *t, bool places)
{
	const double alone = log((w->texts + WEIGHT_BACKGROUND) / WEIGHT_COMMON);
	const uint32_t first = t->n;
	double squares = 0, unshared = 0;

	for (size_t i = 0; i < r->pairs; i++) {
		const uint32_t at = weights_find(w, r->pair[i].key);
		const bool place = at == PAIR_NONE ? r->pair[i].place > 0 : w->pair[at].place;
		double weight = at == PAIR_NONE ? alone : w->pair[at].weight;

		if (place != places || weight <= 0)
			continue;
		if (!places && w->for_issues && at != PAIR_NONE && w->pair[at].texts < 2) {
			unshared += weight * weight;
			continue;
		}
		if (places && r->pair[i].place > 0 && (at == PAIR_NONE || !w->pair[at].local))
			weight *= r->pair[i].place;
		squares += weight * weight;
		if (at != PAIR_NONE)
			t->term[t->n++] = (struct term){at, (float)weight};
	}
	for (uint32_t i = first; i < t->n; i++)
		t->term[i].weight /= (float)sqrt(squares);
	t->shared = squares > 0 ? (float)sqrt(squares / (squares + unshared)) : 0;
	return squares > 0 ? 1 : 0;
}

void
weights_places(const struct weights *w, const struct reader *r, struct terms *t)
{
	t->n = 0;
	t->place_norm = take_part(w, r, t, true);
	t->places = t->n;
}

void
weights_words(const struct weights *w, const struct reader *r, struct terms *t)
{
	t->word_norm = take_part(w, r, t, false);
}

/* --- similarity ----------------------------------------------------------------------------- */

/* Returns the sum of the products of common pairs. */
static double
product(const struct weights *w, const struct term *a, size_t n, const struct term *b, size_t m, double *evidence)
{
	double sum = 0;

	for (size_t i = 0, k = 0; i < n && k < m;) {
		if (a[i].pair == b[k].pair) {
			sum += (double)a[i].weight * b[k].weight;
			*evidence += w->pair[a[i].pair].weight;
			i++;
			k++;
		} else if (a[i].pair < b[k].pair) {
			i++;
		} else {
			k++;
		}
	}
	return sum;
}

double
place_likeness(const struct weights *w, const struct terms *a, const struct terms *b, double *evidence)
{
	if (a->place_norm <= 0 || b->place_norm <= 0)
		return a->place_norm == b->place_norm ? -1 : 0;
	return product(w, a->term, a->places, b->term, b->places, evidence) / (a->place_norm * b->place_norm);
}

double
word_likeness(const struct weights *w, const struct terms *a, const struct terms *b, double *evidence)
{
	if (a->word_norm <= 0 || b->word_norm <= 0)
		return 0;
	return product(w, a->term + a->places, a->n - a->places, b->term + b->places, b->n - b->places, evidence) /
	       (a->word_norm * b->word_norm);
}

double
likeness(double place, double words)
{
	return place < 0 ? words : (place + words) / 2;
}
