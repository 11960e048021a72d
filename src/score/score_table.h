/* The evaluation as tables: the units' scores, the panel's sheet, and what a total is made of. */
#ifndef SCORE_SCORE_TABLE_H
#define SCORE_SCORE_TABLE_H

#include "evaluation.h"

/* The units as they are ranked; all: those that take no part too (M5.2).  Returns how many take none. */
unsigned scores_put(
	struct buf *out, const struct evaluation *v, const struct figures *g, const struct roster *r, bool all);
/* Every item's points by stage (M5). */
void sheet_put(struct buf *out, const struct evaluation *v, const struct roster *r);
/* A unit's score down to the case and the mark; the figures must have kept evidence of it. */
void explanation_put(struct buf *out, const struct evaluation *v, const struct figures *g, const struct score *score);

#endif
