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
};

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
/* The pairs of all ordinary words, into `pair`. */
void reader_ordinary(struct reader *r);

#endif
