/* A set of counts for each key. */
#ifndef COUNTING_TALLY_H
#define COUNTING_TALLY_H

#include "../base/names.h"

struct tally_row {
	struct span key; /* the tally's own copy */
	uint32_t *count; /* by whatever names the user gives them: periods, measures */
};

struct tally {
	unsigned counts; /* that each row has */
	struct tally_row *row;
	uint32_t rows, cap;
	struct names names; /* the keys: numbers of their rows */
};

/* One whose rows have so many counts each. */
void tally_start(struct tally *t, unsigned counts);
/* The row of a key, begun with zeros if there is none; good until the next call. */
struct tally_row *tally_row(struct tally *t, struct span key);

#define NO_ROW NAME_NONE
/* The number of a key's row; NO_ROW: it has none. */
uint32_t tally_find(const struct tally *t, struct span key);

/* When all is counted: leaves out keys whose first count is 0 and orders the others by it downward, then by key in byte
 * order.  Keys can be asked for still, but no row begun. */
void tally_settle(struct tally *t);
/* What the first counts of the rows behind the first `most` come to. */
uint32_t tally_rest(const struct tally *t, uint32_t most);
void tally_free(struct tally *t);

#endif
