/* Issues: one specific problem (this building site, that heating main) that many people report in different words
 * (R3.6.3). */
#ifndef ALIKE_ISSUES_H
#define ALIKE_ISSUES_H

#include "report.h"

struct issues {
	struct issue *issue; /* sorted by the number of reports, descending, then by the time of the first report */
	uint32_t n, cap;
};

/* Finds the issues in n reports, which must be in the order of time.  An issue consists of reports of one district
 * (the first level of their areas, or none) with similar texts; the topic is one criterion among others.  Which
 * reports form an issue depends neither on the order of the reports nor on the machine.  The time needed is nearly
 * proportional to n.  Free the issues with issues_free(). */
void issues_find(struct issues *found, const struct report *report, uint32_t n);
void issues_free(struct issues *found);

#endif
