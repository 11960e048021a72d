/* What issues are found among, and what one is. */
#ifndef ALIKE_REPORT_H
#define ALIKE_REPORT_H

#include "../base/span.h"

#include <stdint.h>

/* The constants of the method; report-weekly(1) states them. */
#define ISSUE_PLACE       0.25 /* how like the places must be, at least, ... */
#define ISSUE_WORDS       0.03 /* ... and the other words, ... */
#define ISSUE_OTHER_TOPIC 0.16 /* ... which must be liker where the topics differ: ... */
#define ISSUE_TOPIC       0.3  /* ... they are the same if those of so many pairs of reports are; */
#define ISSUE_ALONE       0.8  /* the words where neither names a place, ... */
#define ISSUE_EVIDENCE    16.0 /* ... and what the shared pairs must weigh then */
#define ISSUE_CALLERS     3    /* who report it, at least */

/* A report of a citizen.  The spans must live as long as the issues do not: only `found` keeps any of them. */
struct report {
	struct span topic, area, text; /* as they may be shown: what is secret in them hidden */
	uint64_t caller;               /* the same for the same caller; 0: not known, another each time */
	bool quotable;                 /* its words may stand for the issue */
};

struct issue {
	uint32_t *report; /* which, in order */
	uint32_t reports;
	uint32_t typical; /* the one most like the others, of those that are quotable if there is any, and no scrap */
	char *place;      /* where, as most of the quotable ones write it, without blanks; "": none names a place */
	char *words;      /* then what many of the quotable ones say; "": nothing particular, or there is a place */
};

#endif
