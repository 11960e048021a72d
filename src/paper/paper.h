/* A paper of the office as text for a terminal, as a page, or as a DOCX document: a report describes its content
 * once, and each format prints it. */
#ifndef PAPER_PAPER_H
#define PAPER_PAPER_H

#include "../rules/day.h"
#include "grid.h"

struct paper;
struct canvas;
struct docx;

/* The title of a paper, its office, and its as-of time. */
struct paper_about {
	struct span title, office;
	stamp asof;
	bool issued; /* by the office, with a title in red */
};

/* The recipients of a paper, on one line each; and who prints it, when, and how many copies (empty if not stated). */
struct paper_imprint {
	struct span line[3];
	size_t lines;
	struct span office, day, copies;
};

/* The functions that print each element of a paper in one format. */
struct paper_form {
	const char *name;
	bool edited;                 /* the office edits it before it is printed */
	const struct canvas *canvas; /* for drawing charts (chart.h); NULL if the format has none */
	void (*open)(struct paper *p, const struct paper_about *about);
	void (*centred)(struct paper *p, struct span words);
	void (*ends)(struct paper *p, struct span left, struct span right);
	void (*right)(struct paper *p, struct span words);
	void (*rule)(struct paper *p);
	void (*line)(struct paper *p, struct span words);
	void (*heading)(struct paper *p, struct span words);
	void (*paragraph)(struct paper *p, struct span words);
	void (*table)(struct paper *p, const struct grid *g);
	void (*open_details)(struct paper *p, struct span summary); /* starts material for reference */
	void (*close_details)(struct paper *p);                     /* and ends it */
	/* Starts an attachment, on a new page, with its number ("Attachment 1") and its title. */
	void (*attachment)(struct paper *p, struct span number, struct span title);
	/* Prints the imprint at the foot of the last page. */
	void (*imprint)(struct paper *p, const struct paper_imprint *imprint);
	void (*close)(struct paper *p);
};

#define PAPER_FORMS "text html docx"

struct paper {
	const struct paper_form *form;
	struct buf *out;
	bool indented;       /* the first line of a paragraph is indented, as in Chinese */
	unsigned title_size; /* of an issued paper, in half points: as large as its line allows, but never small */
	struct docx *docx;   /* for DOCX */
};

extern const struct paper_form paper_text, paper_html, paper_docx;

/* Starts a paper in the document's language (language.h) and in a format of PAPER_FORMS. */
void paper_open(struct paper *p, struct buf *out, const char *form, const struct paper_about *about);

/* Appends a ledger's field as text of a paper: on one line, without escapes and control characters; a text of more
 * than `most` columns is cut, with an ellipsis. */
void paper_words(struct buf *b, struct span field, size_t most);

#endif
