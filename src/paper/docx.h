/* DOCX documents (ECMA-376, WordprocessingML) with the layout of official papers (GB/T 9704-2012).  The functions
 * append pieces of XML, with elements in the order of the schema and with named styles, and write the file. */
#ifndef PAPER_DOCX_H
#define PAPER_DOCX_H

#include "paper.h"

/* A document being written. */
struct docx {
	struct buf body;
	struct buf *out; /* the output of the file */
	struct buf title, office;
	stamp asof;
	bool forms;            /* forms to be filled in: no page numbers, smaller type */
	unsigned shapes;       /* how many so far; each shape has its own number */
	int unit;              /* the length of a drawing unit in EMU */
	const char *described; /* the description of the current chart */
};

/* Starts a document. */
void docx_open(struct docx *d, struct buf *out, const struct paper_about *about);
/* Appends the file to `out` and frees the document. */
void docx_close(struct docx *d);

/* Appends text escaped for XML elements and attributes. */
void docx_text(struct buf *b, struct span words);
/* Appends a run of text; LF in it breaks the line. size: of the type, in half points; 0 for that of the style. */
void docx_run(struct buf *b, struct span words, unsigned size);
/* Appends a paragraph with a style (docx_styles.c). */
void docx_paragraph(struct buf *b, const char *style, struct span words);
/* Append text at both ends of a line of this width (in twips), in type of this size (in half points) or smaller, so
 * that both fit; the second as a paragraph of the width of the text. */
void docx_both(struct buf *b, struct span left, struct span right, unsigned wide, unsigned size);
void docx_ends(struct buf *b, const char *style, struct span left, struct span right, unsigned size);

enum {
	DOCX_WIDE = 8844, /* of the type area in twips: 156 mm */
};

/* Return the parts of the file that define its look. */
struct span docx_styles(void);
struct span docx_fonts(void);
struct span docx_settings(void);

/* Sets the widths of a table's columns in twips, DOCX_WIDE in total, so that no word, number or date is broken.
 * Returns the size of its type in half points. */
unsigned docx_widths(const struct grid *g, unsigned *twips);

#endif
