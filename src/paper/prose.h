/* The words, cells, head and foot of which the office's papers are made. */
#ifndef PAPER_PROSE_H
#define PAPER_PROSE_H

#include "../rules/papers.h"
#include "paper.h"

struct prose_head;

/* A paper being written. */
struct prose {
	struct paper paper;
	const struct prose_head *head;
	struct buf words; /* in the making */
	unsigned headings;
	bool is_signed; /* has its line for those who answer for it */
};

/* Begins it with its head: the name that `entry` gives the paper, else the title; the year and the number of its issue
 * (0: it has none); the office and the day; the period that it is about.  form: as paper_open() has it.  The head must
 * live until the paper is closed. */
struct prose_head {
	const char *title;
	int year, number;
	const struct paper_entry *entry; /* of its head and imprint; NULL: nothing is said of them */
	struct span office;
	struct period period;
	stamp asof;
};
void prose_open(struct prose *p, struct buf *out, const char *form, const struct prose_head *head);
/* Begins one without a head, as text. */
void prose_open_plain(struct prose *p, struct buf *out);
/* The line for those who answer for the paper, where it is to stand before its end. */
void prose_sign(struct prose *p);
/* Ends it with a line for those who answer for it, and the imprint. */
void prose_close(struct prose *p);

/* The office's own words of causes and remedies (R3.6.3), paragraphs separated by blank lines; text.p NULL: there are none
 * yet. */
struct advice {
	struct span text;
};
/* Puts them as they stand under a heading; where there are none, a document has room for them. */
void prose_advice(struct prose *p, struct advice advice);

/* Each hands the words made so far to a part of the paper. */
void prose_put(struct prose *p, void (*part)(struct paper *, struct span));
void prose_paragraph(struct prose *p);
/* A numbered heading. */
void prose_heading(struct prose *p, const char *words);
/* That there is nothing to be told. */
void prose_none(struct prose *p);
/* Puts the table, which is stopped. */
void prose_table(struct prose *p, struct grid *g);

/* A heading with its number, from 1. */
void add_heading(struct buf *b, unsigned number, const char *words);
/* A ledger's key or name, of more than `most` columns the beginning; or that it is not stated. */
void add_stated(struct buf *b, struct span words, size_t most);
/* Rate or share: 100 part / whole in hundredths with its sign, '-' of nothing. */
void add_share(struct buf *b, int64_t part, int64_t whole);
/* A target in hundredths of a per cent, as "95%". */
void add_target(struct buf *b, int64_t hundredths);
/* Seconds as h:mm:ss. */
void add_duration(struct buf *b, uint64_t seconds);

#endif
