#include "terms.h"

#include "../base/buf.h"

#include <stdlib.h>

#define NAME_MOST 4 /* the most symbols before an ending, as in 苹果园东街 */
#define NAME_SURE 2 /* so many of them next to the ending certainly belong to the name */

#define NAME_SHARE   0.5f /* the weight of the others */
#define NUMBER_SHARE 0.5f /* the weight of a house number after a name */

/* Punctuation separates words; between ideographs a blank does not. */
static const struct span word_end = {"/", 1};

/* What a symbol belongs to. */
enum { MARK_NONE, MARK_ORDINARY, MARK_NAME, MARK_SURE, MARK_ENDING };

void
reader_start(struct reader *r)
{
	*r = (struct reader){.pairs = 0};
	lexicon_start(&r->particles, particles);
	lexicon_start(&r->idle, idle_phrases);
	lexicon_start(&r->ordinary, ordinary_words);
	lexicon_start(&r->endings, place_endings);
	lexicon_start(&r->false_endings, false_endings);
	lexicon_start(&r->counters, address_counters);
	lexicon_start(&r->bounds, name_bounds);
	lexicon_start(&r->nameless, nameless);
	lexicon_start(&r->no_districts, no_districts);
}

void
reader_stop(struct reader *r)
{
	lexicon_stop(&r->particles);
	lexicon_stop(&r->idle);
	lexicon_stop(&r->ordinary);
	lexicon_stop(&r->endings);
	lexicon_stop(&r->false_endings);
	lexicon_stop(&r->counters);
	lexicon_stop(&r->bounds);
	lexicon_stop(&r->nameless);
	lexicon_stop(&r->no_districts);
	symbols_free(&r->symbols);
	free(r->mark);
	free(r->pair);
	free(r->place);
	free(r->named);
}

/* --- ignored text ---------------------------------------------------------------------- */

/* Replaces empty phrases and particles by gaps, and marks the words of every complaint. */
static void
mark_words(struct reader *r)
{
	uint32_t *c = r->symbols.symbol;

	for (size_t i = 0; i < r->symbols.n;) {
		const size_t left = r->symbols.n - i;
		size_t n = lexicon_match(&r->idle, c + i, left);

		if (n == 0)
			n = lexicon_match(&r->particles, c + i, left);
		if (n > 0) {
			for (size_t last = i + n; i < last; i++)
				c[i] = SYMBOL_GAP;
			continue;
		}
		n = lexicon_match(&r->ordinary, c + i, left);
		for (size_t k = i; k < i + n; k++)
			r->mark[k] = MARK_ORDINARY;
		i += n > 0 ? n : 1;
	}
}

/* --- places --------------------------------------------------------------------------------- */

static void
put_pair(struct reader *r, uint64_t key, float place, size_t at)
{
	VEC_ROOM(r->pair, r->pairs, r->pairs_cap);
	r->pair[r->pairs++] = (struct pair){key, place, false, (uint32_t)at};
}

bool
reader_is_nameless(const struct reader *r, const uint32_t *c, size_t n)
{
	while (n > 0) {
		const size_t word = lexicon_match(&r->nameless, c, n);

		if (word == 0)
			return false;
		c += word;
		n -= word;
	}
	return true;
}

bool
reader_is_ordinary(uint8_t mark)
{
	return mark == MARK_ORDINARY;
}

bool
reader_is_ending(uint8_t mark)
{
	return mark == MARK_ENDING;
}

bool
reader_is_place(uint8_t mark)
{
	return mark >= MARK_SURE;
}

bool
reader_bounds_name(const struct reader *r, uint32_t symbol)
{
	return symbol == SYMBOL_GAP || lexicon_match(&r->bounds, &symbol, 1) > 0;
}

size_t
reader_ending(const struct reader *r, const uint32_t *c, size_t n)
{
	const size_t ending = lexicon_match(&r->endings, c, n);

	return ending > 0 && lexicon_match(&r->false_endings, c, n) <= ending ? ending : 0;
}

bool
reader_ends_district(const struct reader *r, size_t i)
{
	const uint32_t *c = r->symbols.symbol + i;

	return (*c == U'区' || *c == U'县' || *c == U'市') && i > 0 && c[-1] != SYMBOL_GAP &&
	       !symbol_is_number(c[-1]) && lexicon_match(&r->no_districts, c - 1, 2) == 0 &&
	       lexicon_match(&r->no_districts, c, r->symbols.n - i) == 0;
}

static bool
bounds_name(const struct reader *r, size_t i)
{
	return r->mark[i] != MARK_NONE || reader_bounds_name(r, r->symbols.symbol[i]);
}

static void
put_place(struct reader *r, size_t from, size_t ending, size_t to)
{
	const uint32_t first = (uint32_t)r->nameds;

	for (size_t i = from; i < to; i++)
		r->mark[i] = i >= ending ? MARK_ENDING : ending - i <= NAME_SURE ? MARK_SURE : MARK_NAME;
	for (size_t i = from; i < ending; i++) {
		VEC_ROOM(r->named, r->nameds, r->nameds_cap);
		r->named[r->nameds++] = key_pair(r->symbols.symbol + i);
	}
	VEC_ROOM(r->place, r->places, r->places_cap);
	r->place[r->places++] =
		(struct place){r->symbols.from[from], r->symbols.to[to - 1], first, (uint32_t)r->nameds - first};
}

/* Marks a name with an ending at i; returns where it ends, or i. */
static size_t
take_named(struct reader *r, size_t i)
{
	const size_t n = reader_ending(r, r->symbols.symbol + i, r->symbols.n - i);
	size_t from = i;

	if (n == 0)
		return i;
	while (from > 0 && i - from < NAME_MOST && !bounds_name(r, from - 1))
		from--;
	if (from == i || reader_is_nameless(r, r->symbols.symbol + from, i - from))
		return i;
	put_place(r, from, i, i + n);
	return i + n;
}

/* Marks a house number at i; returns where it ends, or i.  It counts only after a name, since there are many 118号. */
static size_t
take_numbered(struct reader *r, size_t i)
{
	const uint32_t *c = r->symbols.symbol;
	const size_t n = i + 1 < r->symbols.n ? lexicon_match(&r->counters, c + i + 1, r->symbols.n - i - 1) : 0;

	if (!symbol_is_number(c[i]) || n == 0)
		return i;
	if (i > 0 && r->mark[i - 1] == MARK_ENDING && r->nameds > 0)
		put_pair(r, r->named[r->nameds - 1] ^ ((uint64_t)c[i] << 32 | c[i]), NUMBER_SHARE, i);
	for (size_t k = i; k <= i + n; k++)
		r->mark[k] = MARK_ENDING;
	return i + 1 + n;
}

static void
mark_places(struct reader *r)
{
	for (size_t i = 0; i < r->symbols.n;) {
		size_t behind = r->symbols.symbol[i] == SYMBOL_GAP ? i : take_named(r, i);

		if (behind == i)
			behind = take_numbered(r, i);
		i = behind > i ? behind : i + 1;
	}
}

/* --- pairs ------------------------------------------------------------------------------- */

static bool
is_before(const struct pair *a, const struct pair *b)
{
	if (a->key != b->key)
		return a->key < b->key;
	return a->place != b->place ? a->place > b->place : a->at < b->at;
}

static int
by_key(const void *a, const void *b)
{
	return is_before(a, b) ? -1 : is_before(b, a);
}

/* For a few dozen pairs a shell sort is faster than qsort(3), and this is done for every text. */
static void
sort_pairs(struct pair *v, size_t n)
{
	static const size_t gaps[] = {132, 57, 23, 10, 4, 1};

	if (n > 1000) {
		qsort(v, n, sizeof *v, by_key);
		return;
	}
	for (size_t g = 0; g < sizeof gaps / sizeof *gaps; g++)
		for (size_t i = gaps[g]; i < n; i++) {
			const struct pair p = v[i];
			size_t k = i;

			for (; k >= gaps[g] && is_before(&p, &v[k - gaps[g]]); k -= gaps[g])
				v[k] = v[k - gaps[g]];
			v[k] = p;
		}
}

static void
take_pair(struct reader *r, size_t i)
{
	const uint8_t a = r->mark[i], b = r->mark[i + 1];
	const bool place = a == MARK_NAME || a == MARK_SURE;

	/* No word crosses the edge of a name, and the ending alone says nothing. */
	if (!r->edges && (a == MARK_ENDING || (!place && b >= MARK_NAME)))
		return;
	const bool numbered =
		!place && (symbol_is_number(r->symbols.symbol[i]) || symbol_is_number(r->symbols.symbol[i + 1]));
	if (numbered && !r->numbers)
		return;
	put_pair(r, key_pair(r->symbols.symbol + i), a == MARK_SURE ? 1 : place ? NAME_SHARE : 0, i);
	r->pair[r->pairs - 1].numbered = numbered;
}

static void
collect(struct reader *r)
{
	size_t n = 0;

	for (size_t i = 0; i + 1 < r->symbols.n; i++)
		if (r->symbols.symbol[i] != SYMBOL_GAP && r->symbols.symbol[i + 1] != SYMBOL_GAP)
			take_pair(r, i);
	for (size_t i = 0; i < r->symbols.n; i++)
		if (r->mark[i] == MARK_NONE && r->symbols.symbol[i] != SYMBOL_GAP &&
			!symbol_is_number(r->symbols.symbol[i]))
			put_pair(r, key_single(r->symbols.symbol[i]), 0, i);
	sort_pairs(r->pair, r->pairs);
	for (size_t i = 0; i < r->pairs; i++)
		if (n == 0 || r->pair[i].key != r->pair[n - 1].key)
			r->pair[n++] = r->pair[i];
	r->pairs = n;
}

/* Forgets the text read before. */
static void
clear(struct reader *r)
{
	r->symbols.n = r->pairs = r->places = r->nameds = 0;
}

static void
clear_marks(struct reader *r)
{
	if (r->marks < r->symbols.n)
		r->mark = erealloc(r->mark, r->marks = r->symbols.n * 2, 1);
	if (r->symbols.n > 0)
		memset(r->mark, MARK_NONE, r->symbols.n);
}

static void
put_topic(struct reader *r, struct span topic)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < topic.n; i++)
		hash = (hash ^ (unsigned char)topic.p[i]) * 16777619u;
	if (topic.n > 0)
		put_pair(r, key_single(SYMBOL_TOPIC | (hash & 0x3fffffffu)), 0, 0);
}

void
reader_read(struct reader *r, struct span topic, struct span text, struct span more)
{
	clear(r);
	symbols_add(&r->symbols, text);
	if (more.n > 0) {
		symbols_add(&r->symbols, word_end);
		symbols_add(&r->symbols, more);
	}
	clear_marks(r);
	put_topic(r, topic);
	mark_words(r);
	mark_places(r);
	collect(r);
}

void
reader_words(struct reader *r, const char *words)
{
	struct span rest = span_of(words), word;

	clear(r);
	while (span_word(&rest, ' ', &word)) {
		symbols_add(&r->symbols, word);
		symbols_add(&r->symbols, word_end);
	}
	clear_marks(r);
	collect(r);
}

void
reader_ordinary(struct reader *r)
{
	reader_words(r, ordinary_words);
}

void
reader_nameless(struct reader *r)
{
	reader_words(r, nameless);
}
