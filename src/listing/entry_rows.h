/* The rows of tables of entries: the entries of ledgers, in file order, with what became of each.
 *
 * Whether an entry has effect depends on those before it, and what of it may be shown on those after it.  So one pass
 * folds the ledgers, and a second one shows their entries.  Of the entries in between only those without effect are
 * noted, and those of cases with an undo kept. */
#ifndef LISTING_ENTRY_ROWS_H
#define LISTING_ENTRY_ROWS_H

#include "../program/ledgers.h"
#include "entry_columns.h"

struct entry_rows {
	bool all;    /* also entries without effect */
	bool reveal; /* nothing is hidden */
	bool partly; /* set by entry_rows_open(): only entries of the requested cases were read */

	struct ledgers ledgers;
	struct fold fold;
	struct fated {
		const char *line;
		enum fate fate;
	} * fated; /* the entries without effect, by address */
	size_t fateds, fateds_cap;
};

/* How the rows are used.  Two threads call the functions, which change nothing but the row's buffers. */
struct entry_rows_use {
	const struct column_list *columns;
	/* Returns whether a row is wanted, judged by the entry itself. */
	bool (*wants)(const void *ctx, const struct entry *e, const struct line *l);
	/* Called after `wants`; returns whether the row is wanted, judged by its fields as shown. */
	bool (*wants_shown)(const void *ctx, const struct entry_row *row);
	const void *ctx;
};

/* Reads the ledgers of the operands, as query_fold() does. all and reveal must be set.  cases: NULL, or those that the
 * rows are limited to; if they are few, only their lines are read. */
void entry_rows_open(struct entry_rows *rows, char **name, int names, const struct case_set *cases);
/* Prints the wanted rows on standard output; returns whether there are any. */
bool entry_rows_print(const struct entry_rows *rows, const struct entry_rows_use *use);
void entry_rows_close(struct entry_rows *rows);

#endif
