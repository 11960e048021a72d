/* The yearly evaluation as a paper for the leaders (M5, M10, M11): the ranking, the composition of the scores, the
 * fund, and the evidence. */
#ifndef YEARLY_YEAR_H
#define YEARLY_YEAR_H

#include "../base/buf.h"
#include "../rules/papers.h"
#include "../score/explain.h"

/* The input of the paper.  The figures must have kept evidence of all units. */
struct year {
	const struct evaluation *evaluation;
	const struct figures *figures;
	const struct roster *roster;
	const struct paper_entry *entry; /* for its head and imprint; may be NULL */
	struct span office;              /* the office that issues it */
	int number;                      /* the year, if the period is one; otherwise 0 */
};

/* Appends the paper in a format of PAPER_FORMS. */
void year_paper(const struct year *year, const char *form, struct buf *out);
/* Appends the figures of the paper as a table: section key rank points yuan count part note. */
void year_tsv(const struct year *year, struct buf *out);

#endif
