/* Merges groups that write the same name.
 *
 * At one estate there may be several problems, and the reports of one of them may have come into several groups: the
 * complaint is common elsewhere, so that its words have little weight, and clerks chose several topics.  Compared with
 * the other reports that write the name, however, the words are distinctive.  A group is merged into a greater one of
 * the same name if its words occur more often there than in the other reports with the name, and its topics are not too
 * unexpected there.  Both groups must have at least three reports. */
#ifndef ALIKE_NAMESAKE_H
#define ALIKE_NAMESAKE_H

#include "groups.h"

/* Merges the groups of g as described above. */
void join_namesakes(struct grouping *g);

#endif
