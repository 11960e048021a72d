/* Shared by the source files of the monthly brief only. */
#ifndef MONTHLY_BRIEF_PART_H
#define MONTHLY_BRIEF_PART_H

#include "../counting/wording.h"
#include "../paper/language.h"
#include "brief_paper.h"

/* The names of the periods in a sentence and in the head of a table. */
struct period_words {
	const char *now, *before, *next, *year_ago, *end; /* N_() */
};

/* The brief while it is written. */
struct briefing {
	struct writing common;
	const struct brief_paper *wanted;
	struct prose_head head;
	struct buf title;
	struct brief *brief;
	const struct period_words *called;
};

/* Appends a key or the name of a unit as text; appends it as a whole cell. */
void brief_words(struct buf *b, struct span words);
void brief_cell(struct grid *g, struct span words);
/* Returns whether a period has data, and is not the same as the one before. */
bool brief_knows(const struct briefing *briefing, enum compared p);
/* Appends "92.31% (12/13)", or "-" if whole is 0. */
void add_fraction(struct buf *b, int64_t part, int64_t whole);

/* Write the sections about the units: in time, criticized and praised. */
void write_rates(struct briefing *briefing);
void write_marks(struct briefing *briefing);
/* Write the progress of the leaders' items (or only of the highest, without a heading), and what makes figures
 * misleading. */
void write_progress(struct briefing *briefing);
void write_high_items(struct briefing *briefing);
void write_misleading(struct briefing *briefing);
/* Writes whether callers were told, promises and refusals; and the lapses. */
void write_conduct(struct briefing *briefing);
void write_lapses(struct briefing *briefing);

#endif
