/* How much each pair of characters weighs among the texts at hand. */
#ifndef ALIKE_WEIGHTS_H
#define ALIKE_WEIGHTS_H

#include "../base/names.h"
#include "terms.h"

/* The constants of the method; report-weekly(1) and case-similar(1) state them. */
#define WEIGHT_BACKGROUND 500.0 /* texts that are thought to be there besides: so many ... */
#define WEIGHT_ORDINARY   50.0  /* ... of which have the pairs of ordinary words */
#define WEIGHT_COMMON     8.0   /* what one text in so many has weighs nothing */
#define WEIGHT_SINGLE     0.5f  /* a character alone weighs half */
#define PLACE_SHARE       3 /* a pair that is part of a name in one of so many of its texts, is so wherever it stands */

/* A pair that occurs. */
struct occurring {
	uint64_t key;
	uint32_t texts, placed;
	float weight;
	bool ordinary, place;
};

struct weights {
	struct occurring *pair; /* when all are counted in order of key */
	uint32_t count, cap, texts;
	struct names keys; /* where each stands in `pair` */
};

#define PAIR_NONE NAME_NONE

void weights_start(struct weights *w, struct reader *r);
void weights_stop(struct weights *w);
/* Counts the text that the reader read last. */
void weights_count(struct weights *w, const struct reader *r);
/* When all are counted: a pair weighs ln((texts + background) / (8 (texts with it + background with it))), at least 0;
 * what names a place in some texts does in all. */
void weights_settle(struct weights *w);
/* After that: its place in w->pair, or PAIR_NONE. */
uint32_t weights_find(const struct weights *w, uint64_t key);

/* A text, or several taken together, as weights of pairs. */
struct term {
	uint32_t pair; /* in weights.pair */
	float weight;
};

struct terms {
	struct term *term; /* first those of places, then of other words, each part in order of `pair` */
	uint32_t n, places;
	float place_norm, word_norm; /* the square roots of the sums of squares */
};

/* The terms of the text read last, its parts of length 1 (or 0).  They lie in t->term, which has room for r->pairs;
 * those of the places come first. */
void weights_places(const struct weights *w, const struct reader *r, struct terms *t);
void weights_words(const struct weights *w, const struct reader *r, struct terms *t);

/* How like two are, 0 to 1: the cosine of their names of places, -1 where neither names one that weighs; and
 * that of all other words.  The weights of what both have are added to *evidence. */
double place_likeness(const struct weights *w, const struct terms *a, const struct terms *b, double *evidence);
double word_likeness(const struct weights *w, const struct terms *a, const struct terms *b, double *evidence);

/* Both in one: the place has as much say as all other words together; where one names no place, the words have all. */
double likeness(double place, double words);

/* Whether topics, or areas, given as word_number() has them, may be one: what is not stated may be anything. */
static inline bool
may_be_one(uint64_t a, uint64_t b)
{
	return a == 0 || b == 0 || a == b;
}

#endif
