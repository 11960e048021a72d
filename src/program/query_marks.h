/* Unit ledgers in queries. */
#ifndef PROGRAM_QUERY_MARKS_H
#define PROGRAM_QUERY_MARKS_H

#include "../ledger/marks.h"
#include "ledgers.h"

/* Reads unit ledgers up to the as-of time into empty marks; exits with 2 where ledgers_fold() does.  Warns of marks
 * that do not count as intended: for a unit not in the roster, about a mark or an item that does not exist. */
void query_marks(struct ledgers *l, struct marks *m, char **name, int names);

#endif
