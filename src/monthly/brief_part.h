/* What the parts of the monthly brief share; for them alone. */
#ifndef MONTHLY_BRIEF_PART_H
#define MONTHLY_BRIEF_PART_H

#include "../counting/wording.h"
#include "../paper/language.h"
#include "brief_paper.h"

/* The brief being written. */
struct briefing {
	struct writing common;
	const struct brief_paper *wanted;
	struct brief *brief;
};

/* A key or the name of a unit, as words; whole cells of them. */
void brief_words(struct buf *b, struct span words);
void brief_cell(struct grid *g, struct span words);

/* The parts about the units: in time, criticized and praised. */
void write_rates(struct briefing *briefing);
void write_marks(struct briefing *briefing);
/* The progress of the leaders' items, and what misleads. */
void write_progress(struct briefing *briefing);
void write_misleading(struct briefing *briefing);

#endif
