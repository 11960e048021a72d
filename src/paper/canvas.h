/* What charts (chart.h) are drawn with: SVG in a page, shapes in a word processor's document.  Lengths are in the units
 * of the drawing, of which a line of type has CANVAS_EM; y goes down. */
#ifndef PAPER_CANVAS_H
#define PAPER_CANVAS_H

#include "../base/buf.h"

#include <stdbool.h>

struct paper;
struct chart;

enum { CANVAS_WIDTH = 360, CANVAS_EM = 11 };

#define CANVAS_DARK  "1f4e79"
#define CANVAS_LIGHT "c6d9ea"

/* Of a part of a bar: a colour and what is drawn over it, as a path of SVG in a square of 6 and by the name that
 * DrawingML has for it ("": nothing). */
struct canvas_part {
	const char *colour, *path, *preset;
};
#define CANVAS_PARTS 6
extern const struct canvas_part canvas_part[CANVAS_PARTS];

/* What fills a rectangle: a colour (rrggbb) or, if it is NULL, a part of that number. */
struct canvas_fill {
	const char *colour;
	unsigned part;
};

struct canvas_type {
	enum { FROM_START, FROM_MIDDLE, FROM_END } anchor; /* what of the words stands at x */
	bool white;                                        /* white type, on what is dark */
	bool clear;                                        /* white around it, on what is hatched */
	bool vertical;                                     /* from above down; y is where it ends */
};

struct canvas {
	/* Charts side by side, where there is room. */
	void (*open_row)(struct buf *b);
	void (*close_row)(struct buf *b);
	/* A chart of that height, with parts of bars. */
	void (*open)(struct paper *p, const struct chart *c, int height, unsigned parts);
	void (*rect)(
		struct paper *p, const struct chart *c, int x, int y, int width, int height, struct canvas_fill fill);
	/* A line; a strong one is white beside it, so that it shows on what is dark. */
	void (*line)(struct paper *p, int x1, int y1, int x2, int y2, bool strong);
	/* Words whose line of type stands on y.  `whole` is not empty where they are its beginning. */
	void (*text)(
		struct paper *p, int x, int y, const struct canvas_type *type, struct span words, struct span whole);
	void (*close)(struct paper *p);
};

extern const struct canvas canvas_svg, canvas_docx;

/* How wide the words are. */
int canvas_width_of(struct span words);

#endif
