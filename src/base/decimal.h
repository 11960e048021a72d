/* Exact decimals: points in whole hundredths, never in binary floating point. */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "buf.h"
#include "span.h"

#include <stdbool.h>
#include <stdint.h>

/* Reads "12", "12.5", "12.50" or "-3.25" as hundredths; false for anything else,
 * more than two decimals, or more than 12 digits before the point. */
bool hundredths_parse(struct span s, int64_t *hundredths);

/* Reads a whole number, digits alone (with '-' where min is below 0), within
 * [min, max]. */
bool whole_parse(struct span s, int64_t min, int64_t max, int64_t *value);

/* Appends a whole number. */
void whole_put(struct buf *b, int64_t n);

/* Appends hundredths as "-1.25". */
void hundredths_put(struct buf *b, int64_t hundredths);

/* n / d rounded to a whole, halves away from zero; d > 0. */
int64_t divide_rounded(__int128 n, __int128 d);
/* 100 part / whole in hundredths, rounded so; whole > 0. */
int64_t per_cent(int64_t part, int64_t whole);

#endif
