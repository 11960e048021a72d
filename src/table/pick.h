/* Selects rows and columns of a table and removes duplicate rows. */
#ifndef TABLE_PICK_H
#define TABLE_PICK_H

#include "tsv.h"

struct pick {
	const char *const *where; /* COLUMN=VALUE or COLUMN!=VALUE, combined with AND */
	size_t wheres;
	const char *columns; /* separated by commas, in the order wanted; NULL for all */
	bool once;           /* skip rows equal to an earlier one */
};

/* Returns the table as if it had been printed so, and frees the original.  Exits with EXIT_USAGE if a column does
 * not exist. */
struct tsv *tsv_pick(struct tsv *t, const struct pick *pick);

#endif
