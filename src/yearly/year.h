/* The yearly evaluation as a paper for the leaders (M5, M10, M11): who stands where, what it is made of, what was paid,
 * and why. */
#ifndef YEARLY_YEAR_H
#define YEARLY_YEAR_H

#include "../base/buf.h"
#include "../rules/papers.h"
#include "../score/explain.h"

/* What it is made of.  The figures must have kept evidence of all units. */
struct year {
	const struct evaluation *evaluation;
	const struct figures *figures;
	const struct roster *roster;
	const struct paper_entry *entry; /* of its head and imprint; NULL: none */
	struct span office;              /* that the paper comes from */
	int number;                      /* of the year, where the period is one; else 0 */
};

/* As a paper, in the form of that name. */
void year_paper(const struct year *year, const char *form, struct buf *out);
/* The same figures as a table: section key rank points yuan count part note. */
void year_tsv(const struct year *year, struct buf *out);

#endif
