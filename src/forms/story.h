/* The whole history of a case for reading: its intake, all entries in order, the units' tasks with their limits, and
 * what is still owed (R3.2 to R3.7); and the computation of due days (M4.3.1). */
#ifndef FORMS_STORY_H
#define FORMS_STORY_H

#include "../ledger/counts.h"
#include "../ledger/limits.h"
#include "../ledger/secrecy.h"
#include "../paper/paper.h"

struct story {
	const struct fold *fold; /* settled, with the entries of the cases kept */
	const struct counts *counts;
	struct secrecy *secrecy;
	struct limits limits;
	day_t today; /* the day of the as-of time */
	struct paper paper;
	struct buf words; /* being composed */
	struct buf name;  /* a unit's name as it may be shown */
};

/* Writes a case; with `why`, also how its live tasks' due days were computed, day by day. */
void story_case(struct story *s, uint32_t kase, bool why);

#endif
