/* Issues: one concrete matter (this building site, that heating main) that many people report in
 * other words (R3.6.3). */
#ifndef ALIKE_ISSUES_H
#define ALIKE_ISSUES_H

#include "../base/span.h"

#include <stdint.h>

/* The constants of the method; report-weekly(1) states them. */
#define ISSUE_PLACE    0.35 /* how like the places must be, at least, ... */
#define ISSUE_WORDS    0.01 /* ... and the other words; */
#define ISSUE_ALONE    0.8  /* the words where neither names a place, ... */
#define ISSUE_EVIDENCE 12.0 /* ... and what the shared pairs must weigh then */
#define ISSUE_CALLERS  3    /* who report it, at least */

/* A report of a citizen.  The spans must live as long as the issues do not: only `found` keeps any of them. */
struct report {
	struct span topic, area, text; /* as they may be shown: what is secret in them hidden */
	uint64_t caller;               /* the same for the same caller; 0: not known, another each time */
	bool quotable;                 /* its words may stand for the issue */
};

struct issue {
	uint32_t *report; /* which, in order */
	uint32_t reports;
	uint32_t typical; /* the one most like the others, of those that are quotable if there is any */
	char *place;      /* where, as most of the quotable ones write it, without blanks; "": none names a place */
};

struct issues {
	struct issue *issue; /* those with more reports first; of equals the one with the earlier first report */
	uint32_t n, cap;
};

/* Finds the issues in n reports, in the order of time: reports of the same topic, and not of different areas (their
 * first levels), grouped by the likeness of their texts.  The same reports give the same issues, on any machine.
 * Time grows little more than with n.  Free them with issues_free(). */
void issues_find(struct issues *found, const struct report *report, uint32_t n);
void issues_free(struct issues *found);

#endif
