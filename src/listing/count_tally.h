/* The counts of a part of the ledgers, printed so that parts can be added: by machine, by year, or any division that
 * keeps a case's entries together.  Names of units are kept as written, and mean days as sums. */
#ifndef LISTING_COUNT_TALLY_H
#define LISTING_COUNT_TALLY_H

#include "count_keys.h"
#include "count_sums.h"

/* How a table is counted.  Parts can be added if they were counted with the same options. */
struct count_tally {
	const struct count_keys *keys;
	struct span asked; /* the options and times that determine the counts, in one line */
	bool tasks;
};

/* Appends a part: the options, the sums of all lines, and the number of lines. */
void count_tally_put(const struct count_tally *t, struct buf *out, const struct count_lines *lines);

/* Adds the output of count_tally_put(), one part or several.  Units' names are resolved now.  Returns false
 * after reporting what does not fit. */
bool count_tally_add(
	const struct count_tally *t, struct count_lines *lines, struct roster *r, const char *file, struct span text);

#endif
