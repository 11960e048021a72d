/* What a text is compared by: its pairs of characters, and which of them name a place. */
#ifndef ALIKE_TERMS_H
#define ALIKE_TERMS_H

#include "lexicon.h"

/* A pair of neighbouring symbols in a text; or one alone, which finds what shares a character of two: 废气 and 臭气. */
struct pair {
	uint64_t key;
	/* In a name of a place: 1 beside its ending (幸福 and 福花 of 幸福花园), 1/2 further to the left, where the
	 * name may not have begun yet, and for the number of a house behind a name; 0: in no name. */
	float place;
	bool numbered; /* has a number, and is in no name with an ending */
	uint32_t at;   /* where it stands first, in symbols */
};

/* The key of two neighbours. */
static inline uint64_t
key_pair(const uint32_t *c)
{
	return (uint64_t)c[0] << 32 | c[1];
}

/* The key of a symbol alone. */
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

/* Where a place is named in the text. */
struct place {
	uint32_t from, to; /* bytes */
	uint32_t first, n; /* its pairs, in `named` */
};

/* Reads texts, one after the other.  Each thread has its own. */
struct reader {
	struct lexicon particles, idle, ordinary, endings, false_endings, counters, bounds, nameless;
	bool numbers; /* are taken with their neighbours too, though they are in no name with an ending */
	struct symbols symbols;
	uint8_t *mark; /* [symbols.n] */
	size_t marks;
	/* the text read last */
	struct pair *pair; /* in order of key, each once */
	size_t pairs, pairs_cap;
	struct place *place; /* in order of the text; numbers of houses alone are none */
	size_t places, places_cap;
	uint64_t *named;
	size_t nameds, nameds_cap;
};

void reader_start(struct reader *r);
void reader_stop(struct reader *r);
/* Reads a text, and behind it, as its own words, `more` (an area below the first level, or nothing).  The topic counts
 * as a word too: what few reports are about makes two of them the more alike. */
void reader_read(struct reader *r, struct span topic, struct span text, struct span more);
/* Whether a mark is of an ordinary word's symbol. */
bool reader_is_ordinary(uint8_t mark);
/* Whether a mark is of the ending of a name: no name goes on behind it. */
bool reader_is_ending(uint8_t mark);
/* Whether all of c[0..n) is words that make no name. */
bool reader_is_nameless(const struct reader *r, const uint32_t *c, size_t n);
/* Whether names begin behind this symbol. */
bool reader_bounds_name(const struct reader *r, uint32_t symbol);
/* How long the ending of names is that stands at c[0..n); 0: none does. */
size_t reader_ending(const struct reader *r, const uint32_t *c, size_t n);
/* The pairs of all ordinary words, into `pair`; and those of the words that make no name. */
void reader_ordinary(struct reader *r);
void reader_nameless(struct reader *r);

#endif
