#include "repeats.h"

#include "../base/buf.h"
#include "../base/hash.h"
#include "../base/levels.h"
#include "../base/progress.h"
#include "../base/pipeline.h"
#include "weights.h"

#include <stdlib.h>

#define CASES_AT_ONCE 2048
#define MEETS_MOST    256 /* the most cases that one pair of characters, or one phone number, may lead to */

/* What classifies a case. */
struct sorting {
	uint64_t field, topic, area; /* field is the topic's first level */
};

/* A requested case, listed under one of its pairs or phones. */
struct posting {
	uint32_t sought, next; /* next is an index + 1 */
};

struct search {
	const struct told *told;
	uint32_t n;
	int window;
	struct reader reader;
	struct weights weights;
	uint32_t *sought;    /* the requested cases */
	struct terms *terms; /* [soughts] their terms */
	struct sorting *sorting;
	uint32_t soughts;
	uint32_t *head;  /* [weights.count] by pair: the first posting + 1 */
	uint32_t *phone; /* [phones] by a hash of the number: the first posting + 1 */
	uint32_t phones;
	struct posting *posting;
	uint32_t postings, postings_cap;
	uint32_t taken; /* how many cases were taken for comparison */
	struct repeats *found;
	size_t work; /* bytes announced for the progress display */
};

/* Some cases that one thread compares with the requested ones. */
struct holder {
	const struct search *search;
	struct reader reader;
	uint32_t from, to;
	bool *is_met; /* [soughts] */
	uint32_t *met;
	uint32_t mets;
	struct terms here; /* of the current case */
	size_t here_cap;
	struct sorting sorting;
	struct repeated *pair;
	size_t pairs, pairs_cap;
};

/* --- requested cases ---------------------------------------------------------------------- */

static void
read_told(const struct search *s, struct reader *r, uint32_t i)
{
	reader_read(r, s->told[i].topic, s->told[i].text, level_below(s->told[i].area));
}

/* For a very large number of texts, a sample gives the weights. */
static void
weigh(struct search *s)
{
	const uint32_t step = s->n / REPEAT_SAMPLE + 1;

	weights_start(&s->weights, &s->reader);
	for (uint32_t i = 0; i < s->n; i++)
		if (i % step == 0 || s->told[i].asked) {
			read_told(s, &s->reader, i);
			weights_count(&s->weights, &s->reader, SPAN(""));
		}
	weights_settle(&s->weights);
}

static void
post(struct search *s, uint32_t *head, uint32_t sought)
{
	VEC_ROOM(s->posting, s->postings, s->postings_cap);
	s->posting[s->postings] = (struct posting){sought, *head};
	*head = ++s->postings;
}

static uint32_t *
phone_head(const struct search *s, struct phone phone)
{
	return &s->phone[(phone.local * UINT64_C(0x9e3779b97f4a7c15)) >> 32 & (s->phones - 1)];
}

static struct sorting
sorting_of(const struct told *t)
{
	return (struct sorting){
		word_number(level_top(t->topic)), word_number(t->topic), word_number(level_top(t->area))};
}

static void
seek(struct search *s, uint32_t i)
{
	const uint32_t sought = s->soughts++;
	struct terms *t = &s->terms[sought];

	s->sought[sought] = i;
	s->sorting[sought] = sorting_of(&s->told[i]);
	read_told(s, &s->reader, i);
	t->term = emalloc((s->reader.pairs + 1) * sizeof *t->term);
	weights_places(&s->weights, &s->reader, t);
	weights_words(&s->weights, &s->reader, t);
	for (uint32_t k = 0; k < (t->place_norm > 0 ? t->places : t->n); k++)
		if (!key_is_single(s->weights.pair[t->term[k].pair].key))
			post(s, &s->head[t->term[k].pair], sought);
	for (unsigned k = 0; k < s->told[i].phones; k++)
		post(s, phone_head(s, s->told[i].phone[k]), sought);
}

static void
seek_all(struct search *s)
{
	uint32_t asked = 0;

	for (uint32_t i = 0; i < s->n; i++)
		asked += s->told[i].asked;
	s->sought = ecalloc(asked + 1, sizeof *s->sought);
	s->terms = ecalloc(asked + 1, sizeof *s->terms);
	s->sorting = ecalloc(asked + 1, sizeof *s->sorting);
	s->head = ecalloc(s->weights.count, sizeof *s->head);
	for (s->phones = 1024; s->phones < asked * 2; s->phones *= 2)
		continue;
	s->phone = ecalloc(s->phones, sizeof *s->phone);
	for (uint32_t i = 0; i < s->n; i++)
		if (s->told[i].asked)
			seek(s, i);
}

/* --- finding repeats --------------------------------------------------------------------------- */

static void
meet(struct holder *h, uint32_t head)
{
	const struct search *s = h->search;

	for (unsigned left = MEETS_MOST; head && left > 0; head = s->posting[head - 1].next, left--) {
		const uint32_t sought = s->posting[head - 1].sought;

		if (h->is_met[sought])
			continue;
		h->is_met[sought] = true;
		h->met[h->mets++] = sought;
	}
}

/* Marks the requested cases that may repeat this one: those that name one of its places, or, if it names none, share
 * other words. */
static void
meet_all(struct holder *h, const struct told *told)
{
	const struct terms *t = &h->here;
	const uint32_t n = t->place_norm > 0 ? t->places : t->n;

	h->mets = 0;
	for (uint32_t k = 0; k < n; k++)
		meet(h, h->search->head[t->term[k].pair]);
	for (unsigned k = 0; k < told->phones; k++)
		meet(h, *phone_head(h->search, told->phone[k]));
}

static bool
same_caller(const struct told *a, const struct told *b)
{
	for (unsigned i = 0; i < a->phones; i++)
		for (unsigned k = 0; k < b->phones; k++)
			if (phone_same(a->phone[i], b->phone[k]))
				return true;
	return false;
}

/* Returns whether the earlier case may be the same by everything except its words. */
static bool
may_repeat(const struct holder *h, uint32_t earlier, uint32_t sought, double *place)
{
	const struct search *s = h->search;
	const struct told *a = &s->told[earlier], *b = &s->told[s->sought[sought]];
	const struct sorting *x = &h->sorting, *y = &s->sorting[sought];
	double evidence = 0;

	if (s->sought[sought] <= earlier || b->day - a->day > s->window)
		return false;
	*place = place_likeness(&s->weights, &h->here, &s->terms[sought], &evidence);
	return same_caller(a, b) || ((*place < 0 || *place >= REPEAT_PLACE) && may_be_one(x->topic, y->topic) &&
					    may_be_one(x->area, y->area));
}

static void
compare_with(struct holder *h, uint32_t earlier, uint32_t sought)
{
	const struct search *s = h->search;
	const bool one_caller = same_caller(&s->told[earlier], &s->told[s->sought[sought]]);
	double evidence = 0, place, words;

	if (!may_repeat(h, earlier, sought, &place))
		return;
	if (h->here.word_norm < 0)
		weights_words(&s->weights, &h->reader, &h->here);
	words = word_likeness(&s->weights, &h->here, &s->terms[sought], &evidence);
	if (!one_caller && (place < 0 ? words < REPEAT_ALONE || evidence < REPEAT_EVIDENCE : words <= 0))
		return;
	VEC_ROOM(h->pair, h->pairs, h->pairs_cap);
	h->pair[h->pairs++] = (struct repeated){s->sought[sought], earlier, likeness(place, words), one_caller,
		may_be_one(h->sorting.field, s->sorting[sought].field)};
}

/* Compares a case with the requested ones.  Its words, which take the most time, are weighed only if needed. */
static void
hold(struct holder *h, uint32_t i)
{
	const struct search *s = h->search;

	read_told(s, &h->reader, i);
	if (h->here_cap <= h->reader.pairs) {
		h->here_cap = h->reader.pairs * 2 + 64;
		h->here.term = erealloc(h->here.term, h->here_cap, sizeof *h->here.term);
	}
	weights_places(&s->weights, &h->reader, &h->here);
	h->here.word_norm = -1;
	h->sorting = sorting_of(&s->told[i]);
	if (h->here.place_norm <= 0)
		weights_words(&s->weights, &h->reader, &h->here);
	meet_all(h, &s->told[i]);
	for (uint32_t k = 0; k < h->mets; k++) {
		h->is_met[h->met[k]] = false;
		compare_with(h, i, h->met[k]);
	}
}

/* --- two threads, some cases at a time ----------------------------------------------------------- */

static bool
take_cases(void *ctx, void *slot)
{
	struct search *s = ctx;
	struct holder *h = slot;

	h->from = s->taken;
	h->to = s->n - h->from < CASES_AT_ONCE ? s->n : h->from + CASES_AT_ONCE;
	s->taken = h->to;
	return h->from < h->to;
}

static void
hold_cases(void *ctx, void *slot)
{
	struct holder *h = slot;

	(void)ctx;
	h->pairs = 0;
	for (uint32_t i = h->from; i < h->to; i++)
		hold(h, i);
}

static void
collect_pairs(void *ctx, void *slot)
{
	struct search *s = ctx;
	const struct holder *h = slot;

	for (size_t i = 0; i < h->pairs; i++) {
		VEC_ROOM(s->found->pair, s->found->n, s->found->cap);
		s->found->pair[s->found->n++] = h->pair[i];
	}
	progress_did_share(s->work, h->to - h->from, s->n);
}

static void
hold_all(struct search *s)
{
	struct holder holder[PIPELINE_SLOTS];
	struct pipeline pipeline = {.take = take_cases, .prepare = hold_cases, .finish = collect_pairs, .ctx = s};

	for (size_t i = 0; i < PIPELINE_SLOTS; i++) {
		holder[i] = (struct holder){.search = s,
			.is_met = ecalloc(s->soughts + 1, sizeof *holder->is_met),
			.met = ecalloc(s->soughts + 1, sizeof *holder->met)};
		reader_start(&holder[i].reader);
		pipeline.slot[i] = &holder[i];
	}
	pipeline_run(&pipeline, s->n > 4 * CASES_AT_ONCE);
	for (size_t i = 0; i < PIPELINE_SLOTS; i++) {
		reader_stop(&holder[i].reader);
		free(holder[i].is_met);
		free(holder[i].met);
		free(holder[i].here.term);
		free(holder[i].pair);
	}
}

/* --- interface --------------------------------------------------------------------------------- */

static int
by_likeness(const void *a, const void *b)
{
	const struct repeated *x = a, *y = b;

	if (x->later != y->later)
		return x->later < y->later ? -1 : 1;
	if (x->likeness != y->likeness)
		return x->likeness > y->likeness ? -1 : 1;
	return (x->earlier < y->earlier) - (x->earlier > y->earlier);
}

static void
search_stop(struct search *s)
{
	for (uint32_t i = 0; i < s->soughts; i++)
		free(s->terms[i].term);
	free(s->head);
	free(s->terms);
	free(s->sought);
	free(s->sorting);
	free(s->phone);
	free(s->posting);
	weights_stop(&s->weights);
	reader_stop(&s->reader);
}

void
repeats_find(struct repeats *found, const struct told *told, uint32_t n, int window, size_t work)
{
	struct search s = {.told = told, .n = n, .window = window, .found = found, .work = work};

	*found = (struct repeats){.n = 0};
	reader_start(&s.reader);
	weigh(&s);
	seek_all(&s);
	hold_all(&s);
	search_stop(&s);
	if (found->n > 0)
		qsort(found->pair, found->n, sizeof *found->pair, by_likeness);
}

void
repeats_free(struct repeats *found)
{
	free(found->pair);
}
