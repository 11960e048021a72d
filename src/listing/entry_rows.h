/* The rows of tables of entries: the entries of ledgers, in file order, with what became of each.
 *
 * Whether an entry has effect depends on those before it, and what of it may be shown on those after it.  So one pass
 * folds the ledgers, and a second one shows their entries: nothing is kept of an entry but, for the few that were
 * refused, where it stands. */
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
	const char **refused; /* the lines of refused entries, by address */
	size_t refuseds, refuseds_cap;
};

/* How the rows are used.  Two threads call the functions, which change nothing. */
struct entry_rows_use {
	const struct column_list *columns;
	/* Returns whether a row is wanted, as far as the entry itself tells. */
	bool (*wants)(const struct entry *e, const struct line *l);
	/* Returns whether a row that `wants` wanted is wanted, by what may be shown of it. */
	bool (*wants_shown)(const struct entry_row *row);
};

/* Reads the ledgers of the operands, as query_fold() does. all and reveal must be set.  cases: NULL, or those that the
 * rows are limited to; if they are few, only their lines are read. */
void entry_rows_open(struct entry_rows *rows, char **name, int names, const struct case_set *cases);
/* Prints the wanted rows on standard output; returns whether there are any. */
bool entry_rows_print(const struct entry_rows *rows, const struct entry_rows_use *use);
void entry_rows_close(struct entry_rows *rows);

#endif
