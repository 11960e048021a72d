/* The columns of tables of cases and tasks; their rows are struct case_row, or begin with one. */
#ifndef LISTING_CASE_COLUMNS_H
#define LISTING_CASE_COLUMNS_H

#include "../table/column_rules.h"

/* What a column needs. */
enum {
	NEEDS_CASES = 1 << 0,  /* a row a case */
	NEEDS_TASKS = 1 << 1,  /* --tasks: a row a live task */
	NEEDS_REVEAL = 1 << 2, /* --reveal */
};

/* In the order of a table of cases. */
extern const struct column_rule case_rules[];
/* The columns of a table of tasks, in order, separated by blanks. */
extern const char task_layout[];

#endif
