/* Issues: one concrete matter (this building site, that heating main) that many people report in
 * other words (R3.6.3). */
#ifndef ALIKE_ISSUES_H
#define ALIKE_ISSUES_H

#include "report.h"

struct issues {
	struct issue *issue; /* those with more reports first; of equals the one with the earlier first report */
	uint32_t n, cap;
};

/* Finds the issues in n reports, in the order of time: reports of one district (the first level of their areas, or
 * none), grouped by what their texts share; the topic is one sign among others.  The same reports give the same
 * issues, on any machine.  Time grows little more than with n.  Free them with issues_free(). */
void issues_find(struct issues *found, const struct report *report, uint32_t n);
void issues_free(struct issues *found);

#endif
