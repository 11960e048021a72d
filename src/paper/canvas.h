/* The drawing functions for charts (chart.h): SVG in a page, shapes in a DOCX document.  Lengths are in drawing
 * units, of which a line of type has CANVAS_EM; y increases downwards. */
#ifndef PAPER_CANVAS_H
#define PAPER_CANVAS_H

#include "../base/buf.h"

#include <stdbool.h>

struct paper;
struct chart;

enum { CANVAS_WIDTH = 360, CANVAS_EM = 11 };

#define CANVAS_DARK  "1f4e79"
#define CANVAS_LIGHT "c6d9ea"

/* The look of one part of a bar: a colour and a pattern, as an SVG path in a square of 6 and by its name in
 * DrawingML ("" for none). */
struct canvas_part {
	const char *colour, *path, *preset;
};
#define CANVAS_PARTS 6
extern const struct canvas_part canvas_part[CANVAS_PARTS];

/* The fill of a rectangle: a colour (rrggbb) or, if it is NULL, the part with that number. */
struct canvas_fill {
	const char *colour;
	unsigned part;
};

struct canvas_type {
	enum { FROM_START, FROM_MIDDLE, FROM_END } anchor; /* which point of the text is at x */
	bool white;                                        /* white text, on a dark background */
	bool clear;                                        /* with a white outline, on a pattern */
	bool vertical;                                     /* written downwards; y is its end */
};

struct canvas {
	/* Charts that are side by side if there is room. */
	void (*open_row)(struct buf *b);
	void (*close_row)(struct buf *b);
	/* Opens a chart of this height, which uses this many parts of bars. */
	void (*open)(struct paper *p, const struct chart *c, int height, unsigned parts);
	void (*rect)(
		struct paper *p, const struct chart *c, int x, int y, int width, int height, struct canvas_fill fill);
	/* Draws a line; a strong one has a white outline, to be visible on dark colours. */
	void (*line)(struct paper *p, int x1, int y1, int x2, int y2, bool strong);
	/* Writes text with its baseline at y.  If the text is cut, `whole` is the full text, otherwise empty. */
	void (*text)(
		struct paper *p, int x, int y, const struct canvas_type *type, struct span words, struct span whole);
	void (*close)(struct paper *p);
};

extern const struct canvas canvas_svg, canvas_docx;

/* Returns the width of a text. */
int canvas_width_of(struct span words);

#endif
