/* A paper of the office, for a terminal, as a page or as a word processor's document: the reports say what stands in it
 * once, and it comes out in any form. */
#ifndef PAPER_PAPER_H
#define PAPER_PAPER_H

#include "../base/buf.h"
#include "../rules/day.h"

#include <stdbool.h>
#include <stdint.h>

/* A table in the making: cells are filled one after the other, row by row. */
struct grid_column {
	const char *name;
	bool number; /* set to the right */
};

struct grid {
	const struct grid_column *column;
	size_t columns;
	struct buf words; /* of all cells; append a cell's here, then end it */
	size_t *end;      /* where each cell ends in them */
	size_t cells, cap;
};

void grid_start(struct grid *g, const struct grid_column *column, size_t columns);
void grid_end_cell(struct grid *g);
/* Whole cells. */
void grid_words(struct grid *g, struct span words);
void grid_whole(struct grid *g, int64_t n);
/* By its place: row * columns + column. */
struct span grid_cell(const struct grid *g, size_t cell);
void grid_stop(struct grid *g);

struct paper;
struct canvas;
struct docx;

/* What a paper is called, what office issues it, and the time as of which it tells. */
struct paper_about {
	struct span title, office;
	stamp asof;
	bool issued; /* by the office, under a name in red */
};

/* Who gets a paper, a line each; what prints it, when, and how many (empty: not said). */
struct paper_imprint {
	struct span line[3];
	size_t lines;
	struct span office, day, copies;
};

/* The forms: how each part of a paper is written. */
struct paper_form {
	const char *name;
	bool edited;                 /* the office writes in it before it is printed */
	const struct canvas *canvas; /* that charts (chart.h) are drawn with; NULL: it has none */
	void (*open)(struct paper *p, const struct paper_about *about);
	void (*centred)(struct paper *p, struct span words);
	void (*ends)(struct paper *p, struct span left, struct span right);
	void (*right)(struct paper *p, struct span words);
	void (*rule)(struct paper *p);
	void (*line)(struct paper *p, struct span words);
	void (*heading)(struct paper *p, struct span words);
	void (*paragraph)(struct paper *p, struct span words);
	void (*table)(struct paper *p, const struct grid *g);
	void (*open_details)(struct paper *p, struct span summary); /* what follows is there to be looked up */
	void (*close_details)(struct paper *p);                     /* … up to here */
	/* Begins what is attached to the paper, on a page of its own: its number ("Attachment 1") and its title. */
	void (*attachment)(struct paper *p, struct span number, struct span title);
	/* At the foot of the last page. */
	void (*imprint)(struct paper *p, const struct paper_imprint *imprint);
	void (*close)(struct paper *p);
};

#define PAPER_FORMS "text html docx"

struct paper {
	const struct paper_form *form;
	struct buf *out;
	bool indented;     /* a paragraph's first line is, as in Chinese */
	struct docx *docx; /* of a word processor's document */
};

extern const struct paper_form paper_text, paper_html, paper_docx;

/* Begins a paper, in the document's language (language.h) and the form of that name (one of PAPER_FORMS). */
void paper_open(struct paper *p, struct buf *out, const char *form, const struct paper_about *about);

/* How large the name of a paper that is issued is, in half points: as its line allows, and never small. */
unsigned paper_name_size(struct span name);

/* What a ledger's field says as words of a paper: on one line, no escapes and no control characters;
 * of more than `most` columns the beginning, with an ellipsis. */
void paper_words(struct buf *b, struct span field, size_t most);

#endif
