/* What texts are compared by: pairs of characters, and which of them name a place. */
#ifndef ALIKE_TERMS_H
#define ALIKE_TERMS_H

#include "lexicon.h"

/* A pair of neighbouring symbols in a text; or a single symbol, which finds a common character of two words: 废气
 * and 臭气. */
struct pair {
	uint64_t key;
	/* The weight as part of a place name: 1 beside its ending (幸福 and 福花 of 幸福花园); 1/2 further left,
	 * where the name may not have begun yet, and for a house number after a name; 0 if in no name. */
	float place;
	bool numbered; /* contains a number, and is not in a name with an ending */
	uint32_t at;   /* its first place in the text, in symbols */
};

/* Returns the key of two neighbouring symbols. */
static inline uint64_t
key_pair(const uint32_t *c)
{
	return (uint64_t)c[0] << 32 | c[1];
}

/* Returns the key of a single symbol. */
static inline uint64_t
key_single(uint32_t c)
{
	return (uint64_t)c << 32;
}

static inline bool
key_is_single(uint64_t key)
{
	return (uint32_t)key == 0;
}

static inline bool
key_is_topic(uint64_t key)
{
	return key_is_single(key) && key >> 62 == 1;
}

/* A place name in the text. */
struct place {
	uint32_t from, to; /* in bytes */
	uint32_t first, n; /* its pairs in `named` */
};

/* Reads one text after the other.  Each thread has its own reader. */
struct reader {
	struct lexicon particles, idle, ordinary, endings, false_endings, counters, bounds, nameless, no_districts;
	bool numbers; /* also make pairs of numbers and their neighbours outside of names, */
	bool edges;   /* of the endings of names, and across the edges of names */
	struct symbols symbols;
	uint8_t *mark; /* [symbols.n] */
	size_t marks;
	/* The last text read: */
	struct pair *pair; /* sorted by key, without duplicates */
	size_t pairs, pairs_cap;
	struct place *place; /* in the order of the text, without single house numbers */
	size_t places, places_cap;
	uint64_t *named;
	size_t nameds, nameds_cap;
};

/* Starts a reader; reader_stop() frees its memory. */
void reader_start(struct reader *r);
void reader_stop(struct reader *r);
/* Reads a text, and after it `more` (the area below the first level; may be empty), which does not form pairs with
 * it.  The topic counts as a word too: a rare topic makes two reports more similar. */
void reader_read(struct reader *r, struct span topic, struct span text, struct span more);
/* Returns whether a mark is that of an ordinary word. */
bool reader_is_ordinary(uint8_t mark);
/* Returns whether a mark is that of an ending, after which no name continues. */
bool reader_is_ending(uint8_t mark);
/* Returns whether a mark is that of an ending, or of what certainly belongs to the name before it. */
bool reader_is_place(uint8_t mark);
/* Returns whether c[0..n) consists of words that make no name. */
bool reader_is_nameless(const struct reader *r, const uint32_t *c, size_t n);
/* Returns whether names can begin after this symbol. */
bool reader_bounds_name(const struct reader *r, uint32_t symbol);
/* Returns the length of the ending of names at c[0..n), or 0. */
size_t reader_ending(const struct reader *r, const uint32_t *c, size_t n);
/* Returns whether a district's name ends with symbol i of the last text read: with 区, 县 or 市. */
bool reader_ends_district(const struct reader *r, size_t i);
/* Put into `pair` the pairs of all ordinary words, those of the words that make no name, and those of a list of words
 * separated by blanks. */
void reader_ordinary(struct reader *r);
void reader_nameless(struct reader *r);
void reader_words(struct reader *r, const char *words);

#endif
