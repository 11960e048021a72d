/* The heads and imprints of the office's papers and the numbering of their issues: papers.tsv (paper name report
 * send issue copies first period). */
#ifndef RULES_PAPERS_H
#define RULES_PAPERS_H

#include "../base/span.h"
#include "day.h"

struct paper_entry {
	struct span name;                /* the title in red above the paper; empty for the program's default */
	struct span report, send, issue; /* the recipients after 报, 送 and 发; may be empty */
	int copies;                      /* the number of printed copies; 0 if not stated */
	int first;                       /* the number of the issue for `period`; 0 if issues are not numbered */
	struct period period;            /* a week, a month or a year */
};

struct papers {
	struct table *table; /* the storage of the spans */
	struct paper_entry *entry;
};

/* Reads papers.tsv into a zeroed struct.  Exits with 2, naming line and column, if a number or a period is invalid. */
void papers_load(struct papers *papers, const char *file);
void papers_free(struct papers *papers);

/* Returns the paper's row, or NULL. */
const struct paper_entry *papers_find(const struct papers *papers, const char *paper);

/* Returns the total number of the issue for a period, counted from the first issue; 0 if issues are not numbered.
 * `entry` may be NULL. */
int paper_total(const struct paper_entry *entry, struct period about);

#endif
