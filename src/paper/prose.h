/* The texts, cells, head and foot of the office's papers. */
#ifndef PAPER_PROSE_H
#define PAPER_PROSE_H

#include "../rules/papers.h"
#include "paper.h"

struct prose_head;

/* A paper being written. */
struct prose {
	struct paper paper;
	const struct prose_head *head;
	struct buf words; /* being composed */
	unsigned headings;
	bool is_signed; /* the line for signatures is printed */
};

/* Starts a paper with its head: the title in `entry`, otherwise the given one; the year and number of the issue (0
 * if none); the office and the day; the period it covers. form: as in paper_open().  The head must be valid until
 * the paper is closed. */
struct prose_head {
	const char *title;
	int year, number;
	const struct paper_entry *entry; /* for its head and imprint; may be NULL */
	struct span office;
	struct period period;
	stamp asof;
};
void prose_open(struct prose *p, struct buf *out, const char *form, const struct prose_head *head);
/* Starts a paper without a head, as text. */
void prose_open_plain(struct prose *p, struct buf *out);
/* Prints the line for signatures, if it is needed before the end. */
void prose_sign(struct prose *p);
/* Ends the paper with the line for signatures and the imprint. */
void prose_close(struct prose *p);

/* The office's own text about causes and remedies (R3.6.3), paragraphs separated by blank lines; text.p is NULL if
 * there is none yet. */
struct advice {
	struct span text;
};
/* Prints it under a heading; without a text, a document has room for it. */
void prose_advice(struct prose *p, struct advice advice);

/* Passes the composed text to a function that prints an element. */
void prose_put(struct prose *p, void (*part)(struct paper *, struct span));
void prose_paragraph(struct prose *p);
/* Prints a numbered heading. */
void prose_heading(struct prose *p, const char *words);
/* Prints that there is nothing to report. */
void prose_none(struct prose *p);
/* Prints the table and frees it. */
void prose_table(struct prose *p, struct grid *g);

/* Appends a heading with its number, from 1. */
void add_heading(struct buf *b, unsigned number, const char *words);
/* Appends a ledger's key or name, cut to `most` columns; or that it is not stated. */
void add_stated(struct buf *b, struct span words, size_t most);
/* Appends 100 * part / whole in hundredths with a percent sign, or '-' if whole is 0. */
void add_share(struct buf *b, int64_t part, int64_t whole);
/* Appends a target given in hundredths of a percent, as "95%". */
void add_target(struct buf *b, int64_t hundredths);
/* Appends seconds as h:mm:ss. */
void add_duration(struct buf *b, uint64_t seconds);

#endif
