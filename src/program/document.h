/* Documents written for people, and the options for them. */
#ifndef PROGRAM_DOCUMENT_H
#define PROGRAM_DOCUMENT_H

#include "../paper/prose.h"
#include "../rules/papers.h"
#include "query.h"

struct document_options {
	const char *advice;        /* the file with the office's own text */
	const char *papers;        /* the table of heads and imprints */
	const char *format, *lang; /* "text", "html", "docx" or "tsv"; "zh" or "en" */
};
extern struct document_options document_options;

/* --format and --lang, for a document; and for a report whose figures are also available as a table. */
extern const struct option_rule document_rules[], report_rules[];

/* --advice; the file must be UTF-8. */
extern const struct option_rule advice_rules[];
struct advice document_advice(void);

/* Sets the language by --lang (language_start()); call it before any text of the document.  Does nothing for a
 * table. */
void document_start(void);
/* Returns the office's name for documents: the rule office.name, otherwise Kaifeng's. */
struct span document_office(void);
/* Returns the row of papers.tsv for a paper, or NULL. */
const struct paper_entry *document_paper(const char *paper);
/* Returns whether a table of the figures was requested. */
bool document_is_table(void);

#endif
