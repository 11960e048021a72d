/* Counts of a part of the ledgers, printed for adding up: by machine, by year, by anything that keeps a case's entries
 * together.  Names of units stay as written, days are sums. */
#ifndef LISTING_COUNT_TALLY_H
#define LISTING_COUNT_TALLY_H

#include "count_keys.h"
#include "count_sums.h"

/* How a table is counted.  Parts can be added up that were asked for alike. */
struct count_tally {
	const struct count_keys *keys;
	struct span asked; /* the options and times that decide what is counted, in one line */
	bool tasks;
};

void count_tally_put(const struct count_tally *t, struct buf *out, const struct count_lines *lines);

/* Adds what count_tally_put() printed, one part or several one after the other; units' names resolve now, and `text`
 * must live as long as the roster.  False, after saying what: it does not fit. */
bool count_tally_add(
	const struct count_tally *t, struct count_lines *lines, struct roster *r, const char *file, struct span text);

#endif
