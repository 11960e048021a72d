/* The issues of the weekly report: one specific problem that many people report in different words (R3.6.3). */
#ifndef WEEKLY_WEEKLY_ISSUES_H
#define WEEKLY_WEEKLY_ISSUES_H

#include "../alike/issues.h"
#include "weekly.h"

#define ISSUE_DAYS 28 /* the days up to the week's end in which issues are searched for */

struct weekly_issue {
	uint32_t *kase; /* the indexes of its cases */
	uint32_t kases, typical;
	char *place;              /* the place; "" if none is named */
	char *words;              /* without a place, what many cases say; "" if nothing specific */
	struct period days;       /* from its first to its last case */
	uint32_t count[COMPARED]; /* cases in the week and in the week before */
};

/* The issues with cases in the week, sorted by their number, descending, then by the number of the typical case. */
struct weekly_issues {
	struct weekly_issue *issue;
	uint32_t n;
};

/* Finds the issues, after weekly_settle(), among the cases of the last ISSUE_DAYS that are not void; texts of secret
 * cases are used as they may be shown.  Free them with weekly_issues_free(). */
void weekly_issues_find(struct weekly_issues *found, struct weekly *w);
void weekly_issues_free(struct weekly_issues *found);

/* Returns how many of the week's cases in an issue have this topic. */
uint32_t weekly_issue_cases(const struct weekly_issue *issue, struct counting *c, struct span topic);
/* Returns the topic of most of its cases, of equal ones the first. */
struct span weekly_issue_topic(const struct weekly_issue *issue, struct counting *c);

/* Appends their section of the table: the key is the typical case; the note has the cases separated by ',', the
 * place ('-' if none) and the days as FROM..TO, separated by blanks. */
void weekly_issues_put(const struct weekly_issues *found, struct report_table *t);

#endif
