/* What the parts of the monthly brief share; for them alone. */
#ifndef MONTHLY_BRIEF_PART_H
#define MONTHLY_BRIEF_PART_H

#include "../counting/wording.h"
#include "../paper/language.h"
#include "brief_paper.h"

/* What the periods are called in a sentence and above a table. */
struct period_words {
	const char *now, *before, *next, *year_ago, *end; /* N_() */
};

/* The brief being written. */
struct briefing {
	struct writing common;
	const struct brief_paper *wanted;
	struct prose_head head;
	struct buf title;
	struct brief *brief;
	const struct period_words *called;
};

/* A key or the name of a unit, as words; whole cells of them. */
void brief_words(struct buf *b, struct span words);
void brief_cell(struct grid *g, struct span words);
/* Whether the hotline has anything of a period, and it is not the one before once more. */
bool brief_knows(const struct briefing *briefing, enum compared p);
/* "92.31% (12/13)"; "-" of nothing. */
void add_fraction(struct buf *b, int64_t part, int64_t whole);

/* The parts about the units: in time, criticized and praised. */
void write_rates(struct briefing *briefing);
void write_marks(struct briefing *briefing);
/* The progress of the leaders' items (of the highest alone, without a heading), and what misleads. */
void write_progress(struct briefing *briefing);
void write_high_items(struct briefing *briefing);
void write_misleading(struct briefing *briefing);
/* Whether callers were told, promises, refusals; and the lapses. */
void write_conduct(struct briefing *briefing);
void write_lapses(struct briefing *briefing);

#endif
