/* What a program does to evaluate the units (M4, M5): reads the unit ledger and the cases of a period. */
#ifndef PROGRAM_EVALUATING_H
#define PROGRAM_EVALUATING_H

#include "../score/evaluation.h"
#include "period.h"
#include "query.h"

/* What is evaluated, and how: the period's options, --marks and --full-marks. */
struct evaluating_options {
	const char *marks; /* the unit ledger, or NULL */
	bool full_marks;   /* items not assessed yet count full */
};
extern struct evaluating_options evaluating_options;
extern const struct option_rule evaluating_rules[];

struct evaluating {
	struct ledgers ledgers, mark_ledgers; /* open until the end: spans point into them */
	struct fold fold;
	struct marks marks;
	struct figures figures;
};

/* Starts with the period asked for; explained: the unit to keep evidence of, UNIT_NONE or UNIT_ALL; for_merge: see
 * figures. */
void evaluating_start(struct evaluating *e, unsigned explained, bool for_merge);
/* Folds the operands into the figures. */
void evaluating_fold(struct evaluating *e, char **name, int names);
void evaluating_stop(struct evaluating *e);

#endif
