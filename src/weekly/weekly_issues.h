/* The issues of the weekly report: one concrete matter that many people report in other words (R3.6.3). */
#ifndef WEEKLY_WEEKLY_ISSUES_H
#define WEEKLY_WEEKLY_ISSUES_H

#include "../alike/issues.h"
#include "weekly.h"

#define ISSUE_DAYS 28 /* to the week's end: whose cases are looked through */

struct weekly_issue {
	uint32_t *kase; /* its cases, by number */
	uint32_t kases, typical;
	char *place;              /* "": none is named, */
	char *words;              /* then what many say; "": nothing particular */
	struct period days;       /* from its first to its last */
	uint32_t count[COMPARED]; /* cases in the week and in the week before */
};

/* Those with cases in the week, by their number downward, then by the number of the typical case. */
struct weekly_issues {
	struct weekly_issue *issue;
	uint32_t n;
};

/* Finds them, once the figures are settled: among the cases accepted in ISSUE_DAYS and not void, those of secret cases
 * by their texts as they may be shown.  Free them with weekly_issues_free(). */
void weekly_issues_find(struct weekly_issues *found, struct weekly *w);
void weekly_issues_free(struct weekly_issues *found);

/* Their section of the table: the key is the typical case; the note has the cases separated by ',', the place ('-': none)
 * and the days as FROM..TO, separated by blanks. */
void weekly_issues_put(const struct weekly_issues *found, struct report_table *t);

#endif
