/* Counts by key in the periods that a report sets side by side. */
#ifndef REPORT_TALLY_H
#define REPORT_TALLY_H

#include "../words/span.h"

#include <stdint.h>

enum compared { THIS_WEEK, WEEK_BEFORE, YEAR_AGO, PERIODS };

struct tally_row {
	struct span key; /* the tally's own copy */
	uint32_t count[PERIODS];
};

/* Start it with zeros. */
struct tally {
	struct tally_row *row;
	uint32_t rows, cap;
	uint32_t *slot; /* a hash of the keys: number of the row + 1 */
	uint32_t slots;
};

/* The row of a key, begun if there is none; good until the next call. */
struct tally_row *tally_row(struct tally *t, struct span key);

bool tally_has(const struct tally *t, struct span key);

/* When all is counted: leaves out keys with nothing this week and orders the others by this week's count
 * downward, then by key in byte order.  No keys can be asked for any more. */
void tally_settle(struct tally *t);
void tally_free(struct tally *t);

#endif
