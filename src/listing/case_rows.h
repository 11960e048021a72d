/* The rows of tables of cases: the cases of folded ledgers that pass the filters, in the order of their first
 * entries, or their live tasks in the order of assignment. */
#ifndef LISTING_CASE_ROWS_H
#define LISTING_CASE_ROWS_H

#include "../program/ledgers.h"
#include "../table/column_rules.h"
#include "case_row.h"

struct case_rows {
	bool tasks;  /* one row per live task instead of one per case */
	bool reveal; /* nothing is hidden */
	bool partly; /* set by case_rows_open(): other cases of the ledgers were not read */

	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
};

/* The functions for the rows.  Several threads share the work, each with its own buffer. */
struct case_rows_use {
	const struct column_list *columns; /* prints the rows with these columns on standard output; if it is NULL,
					    * the functions are called */
	/* Receives a row, and appends its output to the buffer. */
	void (*row)(void *ctx, struct buf *text, const struct case_row *row);
	/* Receives the buffer of some rows, in the order of the rows and from one thread; empties it. */
	void (*text)(void *ctx, struct buf *text);
	void *ctx;
};

/* Reads the ledgers of the operands, as query_fold() does. tasks and reveal must be set.  cases: NULL, or those that
 * the rows are limited to; if they are few, only their lines are read. */
void case_rows_open(struct case_rows *rows, char **name, int names, const struct case_set *cases);
/* Visits all rows; returns how many there are. */
size_t case_rows_walk(const struct case_rows *rows, const struct case_rows_use *use);
void case_rows_close(struct case_rows *rows);

#endif
