/* What stands in the head and the imprint of the office's papers, and how their issues are counted: papers.tsv (paper
 * name report send issue copies first period). */
#ifndef RULES_PAPERS_H
#define RULES_PAPERS_H

#include "../base/span.h"
#include "day.h"

struct paper_entry {
	struct span name;                /* above the paper, in red; empty: the program's own */
	struct span report, send, issue; /* 报, 送, 发: who gets it; empty: nobody */
	int copies;                      /* how many are printed; 0: not said */
	int first;                       /* the number of the issue of `period`; 0: issues are not counted */
	struct period period;            /* a week, a month or a year */
};

struct papers {
	struct table *table; /* behind the spans */
	struct paper_entry *entry;
};

/* Reads papers.tsv into what is all zeros; dies with 2 naming line and column of what is no number or no period. */
void papers_load(struct papers *papers, const char *file);
void papers_free(struct papers *papers);

/* The paper's row; NULL: there is none. */
const struct paper_entry *papers_find(const struct papers *papers, const char *paper);

/* The number, counted from the first of all, of the issue that is about that period; 0: it is not counted.  entry: may
 * be NULL. */
int paper_total(const struct paper_entry *entry, struct period about);

#endif
