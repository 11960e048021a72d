/* Signs that two reports are about one problem, each weak alone, weighed together.
 *
 * Two people who report one problem in other words still share something: a name, and what the complaint is about
 * (concepts.h), though not its words.  And there are signs against it: the concepts differ; both write names, but not
 * the same ones.  Many names have no ending: 翰林云著.  But suddenly several write them, while elsewhere nobody does
 * (background.h). */
#ifndef ALIKE_SIGNS_H
#define ALIKE_SIGNS_H

#include "report.h"
#include "weights.h"

enum sign {
	SIGN_CONCEPT, /* the cosine of the concepts */
	SIGN_APART,   /* both have concepts, but hardly one in common; a half if they share much that is sudden */
	SIGN_LITTLE,  /* their concepts have little in common */
	SIGN_TOPIC,   /* the topics are equal */
	SIGN_ASIDE,   /* they differ within one field (first level): somebody distinguished them */
	SIGN_PLACE, /* the value of the most valuable common pair of a name: the logarithm of how rare it is; 0 if there
		     * is none */
	SIGN_OTHER, /* both write names: the share of their value that is not common */
	SIGN_AGREES,    /* ln(1 + the number of phrases that both texts contain): runs of common pairs of some value */
	SIGN_RUN,       /* ln of the number of pairs that make no word in a common run of pairs, the most in any run */
	SIGN_BURST,     /* how sudden the common pairs are: the sum over runs of them, of each the most sudden one */
	SIGN_BOND,      /* the strongest bond of a common pair (bonds.h) */
	SIGN_ELSEWHERE, /* both name districts (区, 县), but not one in common */
	SIGNS
};

/* A pair in a text. */
struct sighting {
	uint32_t pair; /* the index in weights.pair */
	uint32_t at;   /* its first place in the text, in symbols */
	bool named;    /* part of a name */
};

/* How much of a text is about a concept. */
struct aspect {
	uint32_t concept;
	float share; /* the squares of all shares make 1 */
};

/* What a report is compared by. */
struct outline {
	struct sighting *seen; /* [pairs] sorted by `pair` */
	struct aspect *aspect; /* [aspects] sorted by `concept` */
	uint32_t pairs, aspects;
	float places;                    /* the value of its place names */
	uint64_t district, topic, field; /* from word_number() */
	uint64_t named_districts;        /* a bit for each district that the text names; several may share one */
};

/* The outlines of all reports. */
struct outlines {
	struct reader reader;
	struct weights weights;
	struct outline *of; /* [n] */
	uint32_t n;
	float *value;     /* [weights.count] of each pair as a common one */
	bool *of_concept; /* [weights.count] it is part of a concept's word */
	bool *strange;    /* [weights.count] it makes no word, so it may be part of a name */
	float *burst; /* [weights.count] how sudden a pair is: the logarithm of how much oftener it occurs than in the
		       * background, less BURST_LEAST, from 0 to BURST_MOST; 0 if it is ordinary */
	float *bond;  /* [weights.count] from find_bonds(); NULL before */
};

/* Outlines reports. */
void outlines_start(struct outlines *o, const struct report *report, uint32_t n);
void outlines_stop(struct outlines *o);

/* Returns the cosine of the concepts of two reports; below CONCEPT_LEAST it means nothing. */
#define CONCEPT_LEAST 0.05
double concept_likeness(const struct outlines *o, uint32_t a, uint32_t b);

/* Returns whether a pair is part of a concept's word. */
bool is_of_concept(const struct outlines *o, uint64_t key);

/* Finds the next pair that both texts contain; *i and *k are 0 at first, and then behind the one found. */
static inline bool
next_common(const struct outline *a, const struct outline *b, uint32_t *i, uint32_t *k)
{
	while (*i < a->pairs && *k < b->pairs) {
		const uint32_t x = a->seen[*i].pair, y = b->seen[*k].pair;

		*i += x <= y;
		*k += y <= x;
		if (x == y)
			return true;
	}
	return false;
}

/* Computes the signs between two reports. */
void signs_between(const struct outlines *o, uint32_t a, uint32_t b, double sign[SIGNS]);
/* Returns the logarithm of the odds that both are about one problem; `stated`: a district is stated. */
double signs_odds(const double sign[SIGNS], bool stated);
/* Returns the odds between two reports, at least ODDS_LEAST, and the signs. */
#define ODDS_LEAST -3.0
#define ODDS_UNIT  1024 /* odds are added in units of 1/1024, so that their order makes no difference */
double odds_between(const struct outlines *o, uint32_t a, uint32_t b, double sign[SIGNS]);

#endif
