/* The rows of tables of cases: the cases of folded ledgers that pass the filters, in the order of their first entries,
 * or their live tasks in the order of assignment. */
#ifndef LISTING_CASE_ROWS_H
#define LISTING_CASE_ROWS_H

#include "../program/ledgers.h"
#include "../table/column_rules.h"
#include "case_row.h"

struct case_rows {
	bool tasks;  /* a row a live task, instead of one a case */
	bool reveal; /* nothing is hidden */

	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
};

/* What is done with them.  Several threads share the work; each has its own buffer. */
struct case_rows_use {
	const struct column_list *columns; /* the rows are printed with these, to standard output; NULL: */
	/* A row: what is to be seen of it goes to the buffer. */
	void (*row)(void *ctx, struct buf *text, const struct case_row *row);
	/* The buffer of some rows, in the order of the rows and by one thread; empties it. */
	void (*text)(void *ctx, struct buf *text);
	void *ctx;
};

/* Reads the ledgers: the operands, as query_fold() has it.  tasks and reveal are set. */
void case_rows_open(struct case_rows *rows, char **name, int names);
/* Goes through them; returns how many there are. */
size_t case_rows_walk(const struct case_rows *rows, const struct case_rows_use *use);
void case_rows_close(struct case_rows *rows);

#endif
