/* The values of unit-mark's options, or of a table's columns, for a mark. */
#ifndef PROGRAM_MARK_VALUES_H
#define PROGRAM_MARK_VALUES_H

#include "../ledger/marks.h"
#include "rows.h"

struct mark_values {
	const char *at, *unit, *act, *how, *value, *by, *ref, *text;
};
extern struct mark_values mark_values;
extern const struct option_rule mark_value_rules[];

/* Rejects the row (or, for row 0, exits with 2) if the values cannot make a mark whatever the ledger contains.
 * Warns if no basis for the mark is given. */
void mark_values_judge(struct rows *rows, size_t row);

/* Makes a mark of valid values with this time, number and unit.  Its line, without `recorded` but with LF, is put
 * into `line`. */
struct mark mark_values_make(struct buf *line, stamp at, struct mark_id id, struct span unit);

/* Returns the given time, otherwise `now`. */
stamp mark_values_time(stamp now);

/* Returns whether a mark happened no later than `now`.  Otherwise rejects the row; row 0 is refused, which is reported
 * and counted in *refused. */
bool mark_values_past(const struct mark *m, stamp now, struct rows *rows, size_t row, size_t *refused);

/* Returns the mark that m is about (--ref), after checking that it is of the unit given and may be cancelled or
 * confirmed.  Returns NULL if m is refused, which is reported and counted in *refused, unless a row is only no longer
 * allowed; or if it is already done (--once). */
struct mark *mark_values_named(
	const struct mark *m, const struct marks *marks, struct rows *rows, size_t row, size_t *refused);

/* Returns the unit of the mark: the unit given, otherwise that of the mark it is about (NULL if none).  Without
 * either, rejects the row and returns UNIT_NONE; for row 0 it exits with 2. */
unsigned mark_values_unit(const struct mark *about, struct rows *rows, size_t row);

#endif
