/* Counts the rows of a table of cases by keys (R3.6.2). */
#ifndef LISTING_COUNT_ROWS_H
#define LISTING_COUNT_ROWS_H

#include "count_keys.h"
#include "count_sums.h"

/* Adds the cases of the ledgers that pass the filters and are not void, or with `tasks` their live tasks, to the lines
 * of their keys.  Reads the ledgers of the operands, as query_fold() does. */
void count_rows(const struct count_keys *keys, bool tasks, struct count_lines *lines, char **name, int names);

#endif
