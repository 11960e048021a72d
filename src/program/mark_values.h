/* What the options of unit-mark, or the columns of a table, say about a mark. */
#ifndef PROGRAM_MARK_VALUES_H
#define PROGRAM_MARK_VALUES_H

#include "../ledger/marks.h"
#include "rows.h"

struct mark_values {
	const char *at, *unit, *act, *how, *value, *by, *ref, *text;
};
extern struct mark_values mark_values;
extern const struct option_rule mark_value_rules[];

/* Makes the row bad, or (row 0) ends the program with 2, when they make no mark whatever the ledger says.  Warns when nothing says
 * what it rests on. */
void mark_values_judge(struct rows *rows, size_t row);

/* Makes the mark that they say, and nothing is wrong with, of this time, number and unit; its line, without `recorded`,
 * with LF, lies in `line`. */
struct mark mark_values_make(struct buf *line, stamp at, struct mark_id id, struct span unit);

/* The time they say, else now. */
stamp mark_values_time(stamp now);

/* Whom the mark concerns: the unit they name, else the one of the mark that it is about (NULL: it is about none).  When
 * they name no unit, the row is bad, and UNIT_NONE comes back; row 0 ends the program with 2. */
unsigned mark_values_unit(const struct mark *about, struct rows *rows, size_t row);

#endif
