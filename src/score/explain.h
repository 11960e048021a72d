/* What a unit's total is made of, down to the case and the mark, so that anyone can check the sum. */
#ifndef SCORE_EXPLAIN_H
#define SCORE_EXPLAIN_H

#include "evaluation.h"

/* A line of it.  Those with a sum are the parts and, behind them, the total; others are the evidence of the part
 * before.  Under the total stand the promises that were carried out (part `handled`), and what was left out, and why.
 */
struct explained {
	const char *part, *clause;
	bool sum;
	int64_t points; /* in hundredths, of a sum */
	int64_t count;  /* -1: not counted */
	struct span evidence;
	bool under;              /* the total: promises that were carried out, and what was left out */
	const struct said *said; /* of the evidence; NULL: nothing */
	int saids;
};

/* Every part that is not zero, or was moved.  The figures must have kept evidence of the unit. */
void explain_score(const struct evaluation *v, const struct figures *g, const struct score *x,
	void (*put)(void *ctx, const struct explained *e), void *ctx);

#endif
