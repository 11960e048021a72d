/* What only one matter has: a name without an ending, a number, an odd word.  A report that has it belongs there,
 * however little else it shares.
 *
 * A group owns a pair of characters if enough of its reports have it, and few others do.  Each report is drawn to the
 * group whose pairs it has, by what they are worth together; of neighbouring pairs, which come from one word, the best
 * alone counts.  Where half of a group, or a report that stands alone, is drawn to another, the two become one; what is
 * owned changes by that, and so this is repeated. */
#ifndef ALIKE_OWNERSHIP_H
#define ALIKE_OWNERSHIP_H

#include "groups.h"

void join_by_ownership(struct grouping *g);

#endif
