/* The composition of a unit's total, down to cases and marks, so that anyone can check it. */
#ifndef SCORE_EXPLAIN_H
#define SCORE_EXPLAIN_H

#include "evaluation.h"

/* A line of it.  Lines with a sum are the parts and then the total; the others are evidence for the part before
 * them.  After the total come the promises that were carried out (part `handled`), and what was left out, with the
 * reason. */
struct explained {
	const char *part, *clause;
	bool sum;
	int64_t points; /* of a sum, in hundredths */
	int64_t count;  /* -1 if nothing is counted */
	struct span evidence;
	bool under;              /* it follows the total: a promise that was carried out, or something left out */
	const struct said *said; /* the reason, or NULL */
	int saids;
};

/* Passes on every part that is not zero or has evidence.  The figures must have kept evidence of the unit. */
void explain_score(const struct evaluation *v, const struct figures *g, const struct score *x,
	void (*put)(void *ctx, const struct explained *e), void *ctx);

#endif
