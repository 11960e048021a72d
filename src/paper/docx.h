/* Word processors' documents (ECMA-376, WordprocessingML), laid out as official papers are (GB/T 9704-2012): what is
 * said by pieces of XML whose elements stand in the schema's order, the styles of which they name, and the file of
 * them. */
#ifndef PAPER_DOCX_H
#define PAPER_DOCX_H

#include "paper.h"

/* A document in the making. */
struct docx {
	struct buf body;
	struct buf *out; /* where the file goes */
	struct buf title, office;
	stamp asof;
	bool forms;            /* sheets that are filled in: no page numbers, smaller type */
	unsigned shapes;       /* so far: each has a number of its own */
	int unit;              /* how long one of a chart's is, in EMU */
	const char *described; /* what the chart in the making shows */
};

/* Begins it. */
void docx_open(struct docx *d, struct buf *out, const struct paper_about *about);
/* Appends the file to `out`, and frees what was gathered. */
void docx_close(struct docx *d);

/* Text as XML has it: what stands in an element or an attribute. */
void docx_text(struct buf *b, struct span words);
/* A run of words; line ends in them break lines.  size: of the type, in half points; 0: the style's. */
void docx_run(struct buf *b, struct span words, unsigned size);
/* A paragraph of a style (docx_styles.c). */
void docx_paragraph(struct buf *b, const char *style, struct span words);
/* Runs at both ends of a line so wide (twips), which they share in any case: of type of that size, in half points, or
 * smaller; and a paragraph of them, as wide as the text. */
void docx_both(struct buf *b, struct span left, struct span right, unsigned wide, unsigned size);
void docx_ends(struct buf *b, const char *style, struct span left, struct span right, unsigned size);

enum {
	DOCX_WIDE = 8844, /* the type area's, in twips: 156 mm */
};

/* The parts of the file that say how it looks. */
struct span docx_styles(void);
struct span docx_fonts(void);
struct span docx_settings(void);

/* Room for each column of a table, in twips, DOCX_WIDE in all, so that no word, number or date is broken in it; returns
 * the size of its type in half points. */
unsigned docx_widths(const struct grid *g, unsigned *twips);

#endif
