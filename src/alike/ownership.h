/* Finds what only one issue has: a name without an ending, a number, an unusual word.  A report that contains it
 * belongs to that issue, even if it shares little else.
 *
 * A group owns a pair of characters if enough of its reports contain it, and few others do.  Each report is drawn to
 * the group whose pairs it contains, by their total value; of neighbouring pairs, which come from one word, only the
 * best counts.  If its topic is unexpected in the group (topic_surprise()), a higher value is required.  If half of a
 * group, or a report that is alone, is drawn to another group, the two are merged.  That changes what is owned, so the
 * process is repeated. */
#ifndef ALIKE_OWNERSHIP_H
#define ALIKE_OWNERSHIP_H

#include "groups.h"

/* Merges the groups of g as described above. */
void join_by_ownership(struct grouping *g);

#endif
