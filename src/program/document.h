/* Documents: papers that a program writes for people, and the options that say how. */
#ifndef PROGRAM_DOCUMENT_H
#define PROGRAM_DOCUMENT_H

#include "../paper/prose.h"
#include "../rules/papers.h"
#include "query.h"

struct document_options {
	const char *advice;        /* the file of the office's own words */
	const char *papers;        /* the table of heads and imprints */
	const char *format, *lang; /* "text", "html", "docx" or "tsv"; "zh" or "en" */
};
extern struct document_options document_options;

/* --format and --lang: of a paper; and of a report, whose figures are to be had as a table too. */
extern const struct option_rule document_rules[], report_rules[];

/* --advice, and the words of the file that it names, which must be UTF-8. */
extern const struct option_rule advice_rules[];
struct advice document_advice(void);

/* Before the first word of it: its language is what --lang says (language_start()); a table has none. */
void document_start(void);
/* The name of the office that papers bear: the rule office.name, else Kaifeng's. */
struct span document_office(void);
/* What papers.tsv says of that paper's head and imprint; NULL: nothing. */
const struct paper_entry *document_paper(const char *paper);
/* Whether the figures are asked for as a table. */
bool document_is_table(void);

#endif
