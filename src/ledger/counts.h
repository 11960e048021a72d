/* Counts of what happened to a case or a task, kept beside the fold by the queries that show them. */
#ifndef LEDGER_COUNTS_H
#define LEDGER_COUNTS_H

#include "fold.h"
#include "urges.h"

/* The caller's answers since the case was closed; none while the case is open. */
enum {
	TOLD_REACHED = 1 << 0,   /* the last tell to the caller reached him */
	TOLD_IN_VAIN = 1 << 1,   /* the last tell to the caller did not reach him */
	TOLD_SATISFIED = 1 << 2, /* he was satisfied at the last tell that reached him */
	TOLD_UNSATISFIED = 1 << 3,
	TOLD_SOLVED = 1 << 4,
	TOLD_UNSOLVED = 1 << 5,
};

struct case_counts {
	uint32_t urges, supervised, extensions, returns, repeats;
};

/* Reasons to supervise a task (R3.3) since its assignment or last reply. */
enum {
	OWED_URGED = 1 << 0,       /* urged a second time by the count of M4.4.6, and not supervised after that */
	OWED_EXTENDED = 1 << 1,    /* extended, not by the calendar, and not supervised after that */
	SUPERVISED_SINCE = 1 << 2, /* supervised since it was assigned or sent back */
};

struct task_counts {
	uint32_t urges, supervised, extensions, returns;
	day_t refused;             /* the day of the unit's undecided refusal (TASK_REFUSED) */
	uint32_t owed;             /* OWED_ bits */
	struct urges second;       /* the urges that are second ones */
	uint32_t urges_unanswered; /* urges since the assignment or the last reply */
};

/* Nearly every case is told, while few cases and tasks have counts: only these have a row. */
struct counts {
	uint8_t *told;                /* TOLD_ bits by the case's index in the fold */
	uint32_t *case_at;            /* the row of a case + 1, by its index; 0 if it has none */
	uint32_t *task_at;            /* the row of a task + 1 */
	uint32_t tolds, cases, tasks; /* allocated sizes of these */
	struct case_counts *of_case;
	struct task_counts *of_task;
	uint32_t case_rows, case_rows_cap, task_rows, task_rows_cap;
};

/* Makes the fold keep these counts.  Call it before the first entry. */
void counts_watch(struct counts *c, struct fold *f);
/* The watcher's function for every act, for a watcher that also counts.  The counts must start zeroed. */
see_effect counts_see;
/* Makes room for every case and task after fold_settle(); before that, no counts can be read. */
void counts_settle(struct counts *c, const struct fold *f);

static inline const struct case_counts *
counts_of_case(const struct counts *c, uint32_t kase)
{
	static const struct case_counts none;
	const uint32_t at = c->case_at[kase];

	return at > 0 ? &c->of_case[at - 1] : &none;
}

static inline const struct task_counts *
counts_of_task(const struct counts *c, uint32_t task)
{
	static const struct task_counts none;
	const uint32_t at = c->task_at[task];

	return at > 0 ? &c->of_task[at - 1] : &none;
}

void counts_free(struct counts *c);

/* Why a live task without a valid reply must be supervised (R3.3), in the order in which the reasons are printed. */
enum {
	WHY_LEADER = 1 << 0,   /* a leaders' item whose due day is near or past, not supervised since it was assigned
				* or sent back */
	WHY_URGED = 1 << 1,    /* urged twice without a reply, and not supervised since */
	WHY_EXTENDED = 1 << 2, /* extended at the unit's request, and not supervised since */
};
/* Returns WHY_ bits, or 0 if no supervision is due. `left` is the number of working days up to the due day, `near`
 * the rule supervise.left. */
unsigned supervision_owed(const struct counts *c, const struct kase *k, uint32_t task, int left, int near);

#endif
