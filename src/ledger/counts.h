/* How often something happened to a case or a task: kept beside the fold by
 * those queries that show it. */
#ifndef LEDGER_COUNTS_H
#define LEDGER_COUNTS_H

#include "fold.h"
#include "urges.h"

/* What the caller said since the case was closed; nothing while it is open. */
enum {
	TOLD_REACHED = 1 << 0,   /* the last tell to him reached him */
	TOLD_IN_VAIN = 1 << 1,   /* it did not */
	TOLD_SATISFIED = 1 << 2, /* by the last one that reached him */
	TOLD_UNSATISFIED = 1 << 3,
	TOLD_SOLVED = 1 << 4,
	TOLD_UNSOLVED = 1 << 5,
};

struct case_counts {
	uint32_t urges, supervised, extensions, returns, repeats;
	uint32_t told;
};

/* Why a task is to be supervised (R3.3), since its assignment or last reply. */
enum {
	OWED_URGED = 1 << 0,       /* a second urge, as M4.4.6 counts them, and no supervision after the last such */
	OWED_EXTENDED = 1 << 1,    /* an extension, not by the calendar, and no supervision after the last */
	SUPERVISED_SINCE = 1 << 2, /* supervised since it was assigned or returned */
};

struct task_counts {
	uint32_t urges, supervised, extensions, returns;
	day_t refused;             /* when the unit last refused, while that is undecided (TASK_REFUSED) */
	uint32_t owed;             /* as above */
	struct urges second;       /* which are second ones */
	uint32_t urges_unanswered; /* since the assignment or the last reply */
};

struct counts {
	struct case_counts *of_case; /* by number of the case in the fold */
	struct task_counts *of_task;
	uint32_t cases, tasks; /* room */
};

/* Lets the fold keep these counts: before the first entry. */
void counts_watch(struct counts *c, struct fold *f);
/* What a watcher that has more to see calls for an entry of any act; the counts begin with zeros. */
see_effect counts_see;
/* When all is folded: room for every case and task. */
void counts_settle(struct counts *c, const struct fold *f);
void counts_free(struct counts *c);

/* Why a live task without a standing reply is to be supervised (R3.3), in the order in which they are named. */
enum {
	WHY_LEADER = 1 << 0, /* a leaders' item, its due day near or past, not supervised since assigned or returned */
	WHY_URGED = 1 << 1,  /* urged twice without a reply, and not supervised since */
	WHY_EXTENDED = 1 << 2, /* extended at the unit's wish, and not supervised since */
};
/* WHY_ bits, 0: it is not.  left: the working days up to its due day; near: the rule supervise.left. */
unsigned supervision_owed(const struct counts *c, const struct kase *k, uint32_t task, int left, int near);

#endif
