/* The weekly report as a paper for the leaders of the city: 《本周热点问题专报》 (R2.6, R3.2.1). */
#ifndef WEEKLY_WEEKLY_PAPER_H
#define WEEKLY_WEEKLY_PAPER_H

#include "../paper/prose.h"
#include "../rules/calendar.h"
#include "weekly.h"

struct weekly_issues;

/* What the paper needs to know besides the figures. */
struct weekly_paper {
	struct weekly *weekly;
	const struct calendar *calendar;
	struct advice advice;               /* the office's own words */
	const struct paper_entry *entry;    /* of its head and imprint; NULL: none */
	struct span office;                 /* that it comes from */
	int issue;                          /* the paper's number in its year; 0: the week's */
	int64_t target;                     /* hundredths of a per cent of tasks that are to be in time (M4.3.1) */
	const struct weekly_issues *issues; /* NULL: they were not looked for */
};

/* Appends it to `out` in a form of PAPER_FORMS. */
void weekly_paper(const struct weekly_paper *wanted, const char *form, struct buf *out);

#endif
