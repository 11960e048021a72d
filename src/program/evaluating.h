/* Evaluates the units (M4, M5) from the unit ledger and the cases of a period. */
#ifndef PROGRAM_EVALUATING_H
#define PROGRAM_EVALUATING_H

#include "../score/evaluation.h"
#include "period.h"
#include "query.h"

/* The options of an evaluation: the period, --marks and --full-marks. */
struct evaluating_options {
	const char *marks; /* the unit ledger, or NULL */
	bool full_marks;   /* items without an assessment count in full */
};
extern struct evaluating_options evaluating_options;
extern const struct option_rule evaluating_rules[];

struct evaluating {
	struct ledgers ledgers, mark_ledgers; /* open to the end, since spans point into them */
	struct fold fold;
	struct marks marks;
	struct figures figures;
};

/* Starts for the requested period. explained: the unit whose evidence is kept, UNIT_NONE or UNIT_ALL; for_merge: see
 * score/figures.h. */
void evaluating_start(struct evaluating *e, unsigned explained, bool for_merge);
/* Folds the ledgers of the operands into the figures. */
void evaluating_fold(struct evaluating *e, char **name, int names);
void evaluating_stop(struct evaluating *e);

#endif
