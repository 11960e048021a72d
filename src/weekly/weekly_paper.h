/* The weekly report as a paper for the leaders of the city: 《本周热点问题专报》 (R2.6, R3.2.1). */
#ifndef WEEKLY_WEEKLY_PAPER_H
#define WEEKLY_WEEKLY_PAPER_H

#include "../paper/prose.h"
#include "../rules/calendar.h"
#include "weekly.h"

struct weekly_issues;

/* What the paper needs besides the figures. */
struct weekly_paper {
	struct weekly *weekly;
	const struct calendar *calendar;
	struct advice advice;               /* the office's own text */
	const struct paper_entry *entry;    /* for its head and imprint; may be NULL */
	struct span office;                 /* the office that issues it */
	int issue;                          /* the paper's number in its year; 0 for the number of the week */
	int64_t target;                     /* the target for tasks in time (M4.3.1), in hundredths of a percent */
	const struct weekly_issues *issues; /* NULL if they were not searched for */
};

/* Appends the paper to `out` in a format of PAPER_FORMS. */
void weekly_paper(const struct weekly_paper *wanted, const char *form, struct buf *out);

#endif
