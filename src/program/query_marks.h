/* Unit ledgers as queries read them. */
#ifndef PROGRAM_QUERY_MARKS_H
#define PROGRAM_QUERY_MARKS_H

#include "../ledger/marks.h"
#include "ledgers.h"

/* Reads unit ledgers, up to the as-of time, into marks, which were empty; ends the program with 2 where ledgers_fold()
 * does.  Warns of marks that give nobody a point, or too many: of no unit of the roster, of no mark, of no item. */
void query_marks(struct ledgers *l, struct marks *m, char **name, int names);

#endif
