/* The whole story of a case, for reading: what it is, all that happened in order, the units' tasks with
 * their limits, and what is still owed (R3.2 to R3.7); and why a task is due when it is (M4.3.1). */
#ifndef FORMS_STORY_H
#define FORMS_STORY_H

#include "../ledger/counts.h"
#include "../ledger/limits.h"
#include "../ledger/secrecy.h"
#include "../paper/paper.h"

struct story {
	const struct fold *fold; /* with the entries of the cases kept, settled */
	const struct counts *counts;
	struct secrecy *secrecy;
	struct limits limits;
	day_t today; /* of the as-of time */
	struct paper paper;
	struct buf words; /* in the making */
	struct buf name;  /* a unit's, as it may be shown */
};

/* Writes a case; with `why`, its live tasks' due days day by day. */
void story_case(struct story *s, uint32_t kase, bool why);

#endif
