/* Merges groups whose reports are, on average, likely to be about one problem.
 *
 * Every report is compared with those that share a word with it (meet.h).  Two groups are merged if the
 * average odds between their reports are high enough, the best first; a pair of reports that was not compared has the
 * odds ODDS_LEAST.  Where a district is stated, they must also have a name in common, since there names are known; and
 * they are not merged if nearly all these reports are about other concepts. */
#ifndef ALIKE_LINKAGE_H
#define ALIKE_LINKAGE_H

#include "groups.h"

/* Merges the groups of g as described above. */
void join_by_linkage(struct grouping *g);
/* Finds which reports belong to their group of several, in the order of FOR_REPORTS: those whose average odds with the
 * others are high enough, and not much lower than those of all its reports.  Less is required if its district is
 * stated, since that is evidence too.  If the reports name places, but hardly any the same, none belongs. */
void find_members(const struct grouping *g, const struct group *group, bool *member);

#endif
