/* The reports in which issues are searched for, and the issues. */
#ifndef ALIKE_REPORT_H
#define ALIKE_REPORT_H

#include "../base/span.h"

#include <stdint.h>

/* The constants of the method, as stated in report-weekly(1). */
#define ISSUE_PLACE       0.25 /* the least similarity of places */
#define ISSUE_WORDS       0.03 /* and of the other words */
#define ISSUE_OTHER_TOPIC 0.16 /* and of the words if the topics differ */
#define ISSUE_TOPIC       0.3  /* topics match if at least this share of the pairs of reports has equal ones */
#define ISSUE_ALONE       0.8  /* the least similarity of words if neither names a place */
#define ISSUE_EVIDENCE    16.0 /* and the least weight of the common pairs then */
#define ISSUE_CALLERS     3    /* the least number of callers */

/* A citizen's report.  The spans must be valid until issues_find() returns; the issues keep none of them. */
struct report {
	struct span topic, area, text; /* as they may be shown, without what is secret */
	uint64_t caller;               /* equal for the same caller; 0 if unknown, which is a different caller each
					* time */
	bool quotable;                 /* its words may be printed as the name of the issue */
};

struct issue {
	uint32_t *report; /* the indexes of its reports, sorted */
	uint32_t reports;
	uint32_t typical; /* the report most similar to the others, preferably a quotable one that is not very short */
	char *place;      /* the place as most quotable reports write it, without blanks; "" if none names a place */
	char *words;      /* without a place, what many quotable reports say; "" if nothing specific */
};

#endif
