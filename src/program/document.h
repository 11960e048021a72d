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
	const char *files;         /* of a report: where to write it in all formats */
};
extern struct document_options document_options;

/* --format and --lang, for a document; and for a report whose figures are also available as a table. */
extern const struct option_rule document_rules[], report_rules[];

/* --advice; the file must be UTF-8. */
extern const struct option_rule advice_rules[];
struct advice document_advice(void);

/* Sets the language by --lang (language_start()); call it before any text of the document.  Does nothing if only a
 * table was requested. */
void document_start(void);
/* Returns the office's name for documents: the rule office.name, otherwise Kaifeng's. */
struct span document_office(void);
/* Returns the row of papers.tsv for a paper, or NULL. */
const struct paper_entry *document_paper(const char *paper);

/* A report as its program prints it. */
struct document_report {
	/* Appends it in a format: "tsv" is the table of its figures. */
	void (*print)(void *ctx, const char *format, struct buf *out);
	void *ctx;
	bool no_table; /* it has no such table */
};

/* Prints a report to standard output or, with --files PREFIX, into PREFIX.tsv, .txt, .html and .docx, which exist
 * completely when it returns.  Returns the exit status: EXIT_REFUSED if --files is given and there is nothing to
 * report, since the table has no row or, in its columns `count` and `previous`, no figure; then it writes nothing. */
int document_print(const struct document_report *report);

#endif
