/* The monthly brief as a paper for the leaders of the city, 《市长专线电话简报》 (R2.6, R3.2.3), or the analysis of any
 * span of days, 问题分析报告 (R3.6.2). */
#ifndef MONTHLY_BRIEF_PAPER_H
#define MONTHLY_BRIEF_PAPER_H

#include "../paper/prose.h"
#include "../rules/calendar.h"
#include "brief.h"

/* What the paper needs to know besides the figures. */
struct brief_paper {
	struct brief *brief;
	struct advice advice; /* the office's own words */
	const struct calendar *calendar;
	const struct paper_entry *entry; /* of its head and imprint; NULL: none */
	struct span office;              /* that it comes from */
	int issue;                       /* its number in the year; 0: none */
	bool analysis;                   /* of any span, 问题分析报告; else a month's brief */
	int64_t target;                  /* hundredths of a per cent of tasks that are to be in time (M4.3.1) */
};

/* Appends, as text, its notice of how the items of the highest leaders progress (R3.2.3), signed by `signer`. */
void brief_notice(const struct brief_paper *wanted, const char *signer, struct buf *out);
/* Appends it to `out` in a form of PAPER_FORMS. */
void brief_paper(const struct brief_paper *wanted, const char *form, struct buf *out);

#endif
