/* A table made smaller: some of its rows, some of its columns, each row once. */
#ifndef TABLE_PICK_H
#define TABLE_PICK_H

#include "tsv.h"

struct pick {
	const char *const *where; /* COLUMN=VALUE or COLUMN!=VALUE, all of which a row is to meet */
	size_t wheres;
	const char *columns; /* separated by commas, in their order; NULL: all */
	bool once;           /* rows that are the same as one before are left out */
};

/* The table as if it had been printed so; frees the whole one.  Dies with EXIT_USAGE when a column is none of it. */
struct tsv *tsv_pick(struct tsv *t, const struct pick *pick);

#endif
