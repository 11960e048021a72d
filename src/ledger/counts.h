/* How often something happened to a case or a task: kept beside the fold by
 * those queries that show it. */
#ifndef LEDGER_COUNTS_H
#define LEDGER_COUNTS_H

#include "fold.h"

struct case_counts {
	uint32_t urges, supervised, extensions, returns, repeats;
};

struct task_counts {
	uint32_t urges, supervised, extensions, returns;
	day_t refused;             /* when the unit last refused, while that is undecided (TASK_REFUSED) */
	uint32_t urges_unanswered; /* since the assignment or the last reply */
};

struct counts {
	struct case_counts *of_case; /* by number of the case in the fold */
	struct task_counts *of_task;
	uint32_t cases, tasks; /* room */
};

/* Lets the fold keep these counts: before the first entry. */
void counts_watch(struct counts *c, struct fold *f);
/* When all is folded: room for every case and task. */
void counts_settle(struct counts *c, const struct fold *f);
void counts_free(struct counts *c);

#endif
