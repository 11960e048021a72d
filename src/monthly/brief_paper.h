/* The monthly brief as a paper for the leaders of the city, 《市长专线电话简报》 (R2.6, R3.2.3), or the analysis of
 * any span of days, 问题分析报告 (R3.6.2). */
#ifndef MONTHLY_BRIEF_PAPER_H
#define MONTHLY_BRIEF_PAPER_H

#include "../paper/prose.h"
#include "../rules/calendar.h"
#include "brief.h"

/* What the paper needs besides the figures. */
struct brief_paper {
	struct brief *brief;
	struct advice advice; /* the office's own text */
	const struct calendar *calendar;
	const struct paper_entry *entry; /* for its head and imprint; may be NULL */
	struct span office;              /* the office that issues it */
	int issue;                       /* its number in the year; 0 if none */
	bool analysis;                   /* an analysis of any span, 问题分析报告; otherwise a month's brief */
	int64_t target;                  /* the target for tasks in time (M4.3.1), in hundredths of a percent */
};

/* Appends the notice of the progress of the highest leaders' items (R3.2.3), signed by `signer`, in a format of
 * PAPER_FORMS; as text it is plain, for mails. */
void brief_notice(const struct brief_paper *wanted, const char *form, const char *signer, struct buf *out);
/* Appends the paper to `out` in a format of PAPER_FORMS. */
void brief_paper(const struct brief_paper *wanted, const char *form, struct buf *out);

#endif
