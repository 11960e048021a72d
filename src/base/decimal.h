/* Exact decimal numbers: points are integers of hundredths, never floating point. */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "buf.h"
#include "span.h"

#include <stdbool.h>
#include <stdint.h>

/* Parses "12", "12.5", "12.50" or "-3.25" as hundredths.  Returns false for anything else, for more than two
 * decimals and for more than 12 digits before the point. */
bool hundredths_parse(struct span s, int64_t *hundredths);

/* Parses an integer within [min, max], made of digits only, with '-' allowed if min is below 0. */
bool whole_parse(struct span s, int64_t min, int64_t max, int64_t *value);

/* Appends an integer. */
void whole_put(struct buf *b, int64_t n);

/* Appends hundredths as "-1.25". */
void hundredths_put(struct buf *b, int64_t hundredths);

/* Returns n / d rounded to an integer, halves away from zero; d > 0. */
int64_t divide_rounded(__int128 n, __int128 d);
/* Returns 100 * part / whole in hundredths, rounded as above; whole > 0. */
int64_t per_cent(int64_t part, int64_t whole);

#endif
