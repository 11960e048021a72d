/* The evaluation as tables: the scores of the units, the panel's sheet, and the composition of a total. */
#ifndef SCORE_SCORE_TABLE_H
#define SCORE_SCORE_TABLE_H

#include "evaluation.h"

/* Prints the units by rank; with `all`, also those that do not take part (M5.2).  Returns how many do not take part. */
unsigned scores_put(
	struct buf *out, const struct evaluation *v, const struct figures *g, const struct roster *r, bool all);
/* Prints every item's points by stage (M5). */
void sheet_put(struct buf *out, const struct evaluation *v, const struct roster *r);
/* Prints a unit's score down to cases and marks; the figures must have kept evidence of it. */
void explanation_put(struct buf *out, const struct evaluation *v, const struct figures *g, const struct score *score);

#endif
