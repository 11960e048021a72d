/* The weight of each pair of characters in a set of texts. */
#ifndef ALIKE_WEIGHTS_H
#define ALIKE_WEIGHTS_H

#include "../base/names.h"
#include "terms.h"

/* The constants of the method, as stated in report-weekly(1) and case-similar(1). */
#define WEIGHT_BACKGROUND 500.0 /* the number of assumed background texts */
#define WEIGHT_ORDINARY   50.0  /* how many of them contain the pairs of ordinary words */
#define WEIGHT_COMMON     8.0   /* a pair that occurs in one of so many texts has no weight */
#define WEIGHT_SINGLE     0.5f  /* a single character has half the weight */
#define PLACE_SHARE       3     /* a pair that is part of a name in one of so many of its texts is always treated so */

/* Some names have no ending: a company, an estate's short name, a bus line.  But what they name lies in one
 * district, while ordinary words occur in all.  A pair is treated as part of a name if it occurs */
#define LOCAL_TEXTS  4    /* in at least so many texts, */
#define LOCAL_SHARE  0.75 /* of which this share more are of one district than of the others, */
#define LOCAL_CHANCE 6.0  /* and if chance would give that with a probability below e to the minus this. */

/* Texts name districts, too (鼓楼区), and then shortly (鼓楼): a pair is treated as part of a district's name if in at
 * least so many texts, and in one of so many that contain it, it is one of the last three pairs up to 区, 县 or 市. */
#define DISTRICT_TEXTS 2
#define DISTRICT_SHARE 6

/* A pair that occurs in the texts. */
struct occurring {
	uint64_t key;
	uint32_t texts, placed, stated; /* stated: texts with a district */
	uint32_t in_district;           /* in how many texts it is part of a district's name */
	uint32_t last_district;         /* the number of the last of them, from 1 */
	uint32_t district, more; /* the main district, and how many more of its texts are of that district than of
				  * others */
	float weight;
	bool ordinary, nameless, numbered, local, place;
};

struct weights {
	/* For issues, names are also found by district, the districts named in the texts are ordinary, and words that
	 * occur in one text only, which no other can share, do not count in its length. */
	bool for_issues;
	struct occurring *pair; /* sorted by key after weights_settle() */
	uint32_t count, cap, texts;
	struct names keys; /* the index in `pair` by key */
	struct names districts;
	uint32_t *of_district; /* how many texts */
	uint32_t n_districts, districts_cap, with_district;
};

#define PAIR_NONE NAME_NONE

/* Starts the weights, and gets the ordinary words from the reader; weights_stop() frees the memory. */
void weights_start(struct weights *w, struct reader *r);
void weights_stop(struct weights *w);
/* Counts the last text of the reader; its district may be "" if unknown. */
void weights_count(struct weights *w, const struct reader *r, struct span district);
/* Computes the weights after all texts are counted: ln((texts + background) / (8 (texts with the pair + background
 * with it))), at least 0.  The pairs of the districts' names are ordinary, for issues also of those named in the texts.
 * A pair that is part of a place name in some texts is so in all, and a pair that occurs in one district only is part
 * of a name too. */
void weights_settle(struct weights *w);
/* Returns the index of a pair in w->pair, or PAIR_NONE; call it after weights_settle(). */
uint32_t weights_find(const struct weights *w, uint64_t key);

/* The weighted pairs of a text, or of several texts together. */
struct term {
	uint32_t pair; /* the index in weights.pair */
	float weight;
};

struct terms {
	struct term *term; /* first those of places, then other words, each sorted by `pair` */
	uint32_t n, places;
	float place_norm, word_norm; /* the square roots of the sums of squares */
	float shared;                /* the part of the words' length that is not from words of this text only */
};

/* Compute the terms of the last text read, normalised so that the places and the words each have length 1 (or 0).
 * t->term must have room for r->pairs terms; call weights_places() first. */
void weights_places(const struct weights *w, const struct reader *r, struct terms *t);
void weights_words(const struct weights *w, const struct reader *r, struct terms *t);

/* Return the similarity of two texts, from 0 to 1: the cosine of their place names, or -1 if neither names one with
 * a weight; and the cosine of all other words.  The weights of the common pairs are added to *evidence. */
double place_likeness(const struct weights *w, const struct terms *a, const struct terms *b, double *evidence);
double word_likeness(const struct weights *w, const struct terms *a, const struct terms *b, double *evidence);

/* Combines both: the place counts as much as all other words together; without a place, only the words count. */
double likeness(double place, double words);

/* Returns whether two topics, or areas, from word_number(), may be equal: one that is not stated may be any. */
static inline bool
may_be_one(uint64_t a, uint64_t b)
{
	return a == 0 || b == 0 || a == b;
}

#endif
