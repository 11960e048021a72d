/* Counts by key in the periods that a report sets side by side. */
#ifndef REPORT_TALLY_H
#define REPORT_TALLY_H

#include "../base/span.h"

#include <stdint.h>

/* The week, the nine before it (so far back EARS C2 looks), and the same one a year before. */
#define WEEKS_KEPT 10
enum compared { THIS_WEEK, WEEK_BEFORE, YEAR_AGO = WEEKS_KEPT, PERIODS };

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

#define NO_ROW UINT32_MAX
/* The number of a key's row; NO_ROW: it has none. */
uint32_t tally_find(const struct tally *t, struct span key);

/* When all is counted: leaves out keys with nothing this week and orders the others by this week's count
 * downward, then by key in byte order.  Keys can be asked for still, but no row begun. */
void tally_settle(struct tally *t);
void tally_free(struct tally *t);

#endif
