/* A table of several counts for each key. */
#ifndef COUNTING_TALLY_H
#define COUNTING_TALLY_H

#include "../base/names.h"

struct tally_row {
	struct span key; /* a copy owned by the tally */
	uint32_t *count; /* indexed as the user chooses: periods, measures */
};

struct tally {
	unsigned counts; /* for each row */
	struct tally_row *row;
	uint32_t rows, cap;
	struct names names; /* the indexes of the rows by key */
};

/* Starts a tally with so many counts in each row. */
void tally_start(struct tally *t, unsigned counts);
/* Returns the row of a key, created with zeros if it is new; valid until the next call. */
struct tally_row *tally_row(struct tally *t, struct span key);

#define NO_ROW NAME_NONE
/* Returns the index of a key's row, or NO_ROW. */
uint32_t tally_find(const struct tally *t, struct span key);

/* Finishes counting: removes rows whose first count is 0, and sorts the others by it, descending, then by key in
 * byte order.  Keys can still be looked up, but no row added. */
void tally_settle(struct tally *t);
/* Returns the sum of the first counts of the rows after the first `most`. */
uint32_t tally_rest(const struct tally *t, uint32_t most);
void tally_free(struct tally *t);

#endif
