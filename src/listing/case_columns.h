/* The columns of tables of cases and tasks; their rows are struct case_row, or start with one. */
#ifndef LISTING_CASE_COLUMNS_H
#define LISTING_CASE_COLUMNS_H

#include "../table/column_rules.h"

/* The needs of a column. */
enum {
	NEEDS_CASES = 1 << 0,  /* one row per case */
	NEEDS_TASKS = 1 << 1,  /* --tasks: one row per live task */
	NEEDS_REVEAL = 1 << 2, /* --reveal */
};

/* In the order of a table of cases. */
extern const struct column_rule case_rules[];
/* The columns of a table of tasks in order, separated by blanks. */
extern const char task_layout[];

#endif
