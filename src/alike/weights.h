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

/* Names have no ending that gives them away: a firm, an estate's short name, a bus line.  But what they name lies in
 * one district, where ordinary words stand in all: a pair is a name's if it stands */
#define LOCAL_TEXTS  4    /* in so many texts, */
#define LOCAL_SHARE  0.75 /* of which so many more are of one district than of others, */
#define LOCAL_CHANCE 7.0  /* and by chance would be so less often than e to the minus this. */

/* A pair that occurs. */
struct occurring {
	uint64_t key;
	uint32_t texts, placed;
	uint32_t district, more; /* so many more of its texts are of this district than of others */
	float weight;
	bool ordinary, nameless, numbered, local, place;
};

struct weights {
	/* For issues names are found by where they stand, too; words of one text alone, which no other can share, do
	 * not count in its length. */
	bool for_issues;
	struct occurring *pair; /* when all are counted in order of key */
	uint32_t count, cap, texts;
	struct names keys; /* where each stands in `pair` */
	struct names districts;
	uint32_t *of_district; /* texts */
	uint32_t n_districts, districts_cap, with_district;
};

#define PAIR_NONE NAME_NONE

void weights_start(struct weights *w, struct reader *r);
void weights_stop(struct weights *w);
/* Counts the text that the reader read last, of a district ("": not known). */
void weights_count(struct weights *w, const struct reader *r, struct span district);
/* When all are counted: a pair weighs ln((texts + background) / (8 (texts with it + background with it))), at least 0;
 * what names a place in some texts does in all, and what stands in one district alone is a name too. */
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
	float shared;                /* the part of the words' length that is not of words of this text alone */
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
