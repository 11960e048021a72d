/* Merges groups whose reports are, on average, likely to be about one problem.
 *
 * Every report is compared with those that share a word with it (meet.h).  Two groups are merged if they have a
 * name in common and the average odds between their reports are high enough, the best first; a pair of reports that was
 * not compared has the odds ODDS_LEAST. */
#ifndef ALIKE_LINKAGE_H
#define ALIKE_LINKAGE_H

#include "groups.h"

/* Merges the groups of g as described above. */
void join_by_linkage(struct grouping *g);
/* Returns whether a report belongs to its group of several: whether the average odds between it and the others are high
 * enough. Less is required if its district is stated, since that is evidence too. */
bool belongs(const struct grouping *g, const struct group *group, uint32_t report);

#endif
