/* Cases or tasks counted by keys: sums for each key, and the measures that a table shows (R3.6.2).
 *
 * Only integer sums are kept for a key, so that those of several ledgers or machines can be added; rates and means
 * are computed when the table is printed. */
#ifndef LISTING_COUNT_SUMS_H
#define LISTING_COUNT_SUMS_H

#include "../base/names.h"
#include "case_columns.h"
#include "case_row.h"

/* The sums of cases, and those of tasks. */
enum {
	CASE_SUM_CASES,
	CASE_SUM_ANSWERED,
	CASE_SUM_CLOSED,
	CASE_SUM_TOLD,
	CASE_SUM_REACHED,
	CASE_SUM_SATISFIED,
	CASE_SUM_SOLVED,
	CASE_SUM_DAYS,
	CASE_SUMS
};
enum {
	TASK_SUM_TASKS,
	TASK_SUM_COUNTED,
	TASK_SUM_INTIME,
	TASK_SUM_REPLIED,
	TASK_SUM_URGED,
	TASK_SUM_RETURNED,
	TASK_SUM_DAYS,
	TASK_SUMS
};
#define SUMS_MOST CASE_SUMS

struct count_sums {
	int64_t sum[SUMS_MOST];
};

/* The names of the sums, in order. */
extern const char *const case_sum_names[CASE_SUMS];
extern const char *const task_sum_names[TASK_SUMS];

/* Adds a single case, or the task of the row. */
void count_sums_of_case(struct count_sums *s, const struct case_row *row);
void count_sums_of_task(struct count_sums *s, const struct case_row *row);

/* The measures, as columns of struct count_sums: measures of cases need NEEDS_CASES, those of tasks NEEDS_TASKS. */
extern const struct column_rule measure_rules[];

/* The cells of a key, separated by TABs, and its sums. */
struct count_line {
	struct span key;
	struct count_sums sums;
};

/* Starts zeroed. */
struct count_lines {
	struct count_line *line;
	uint32_t n, cap;
	struct names names; /* the copies of the keys */
	struct count_sums total;
};

/* Adds sums to those of a key, which is copied if it is new, and to the total. */
void count_lines_add(struct count_lines *l, struct span key, const struct count_sums *sums);
/* Sorts by a measure, descending, then by key in byte order; if it is NULL, by key alone. */
void count_lines_sort(struct count_lines *l, const struct column_rule *measure);
void count_lines_free(struct count_lines *l);

#endif
