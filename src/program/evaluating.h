/* What a program does to evaluate the units (M4, M5): reads the unit ledger and the cases of a period. */
#ifndef PROGRAM_EVALUATING_H
#define PROGRAM_EVALUATING_H

#include "../score/evaluation.h"
#include "query.h"

struct evaluating {
	struct ledgers ledgers, mark_ledgers; /* open until the end: spans point into them */
	struct fold fold;
	struct marks marks;
	struct figures figures;
};

/* Starts with the period; explained: the unit to keep evidence of, UNIT_NONE or UNIT_ALL; for_merge: see figures.
 * marks: the unit ledger, or NULL. */
void evaluating_start(
	struct evaluating *e, struct period period, unsigned explained, bool for_merge, const char *marks);
/* Folds the operands into the figures. */
void evaluating_fold(struct evaluating *e, char **name, int names);
void evaluating_stop(struct evaluating *e);

#endif
