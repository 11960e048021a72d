/* Charts of a paper in a form that has a canvas (canvas.h).  What a colour says, a number, a shape or a
 * hatching says too, so that they can be read in grey, and by those who do not tell colours apart; each has a title
 * and a description for those who hear the page.  They are drawn for a width of a telephone, and scale. */
#ifndef PAPER_CHART_H
#define PAPER_CHART_H

#include "canvas.h"

#include <stdint.h>

struct paper;

/* What every chart has.  The names make the legend; NULL: there is none. */
struct chart {
	unsigned number; /* in its page, from 1: no other chart there has it */
	const char *title, *description;
	const char *value_name, *mark_name;
};

/* A column or a bar. */
struct chart_item {
	struct span label; /* as in a ledger; what is too long is cut */
	int64_t value;     /* 0 or more: its length */
	int64_t mark;      /* a line across at this value, as of the week before; below 0: none */
	struct span said;  /* what stands beside it; empty: the value */
	bool weak;         /* drawn light, as what is past beside what is asked about */
};

/* Charts that stand side by side where there is room: between them, any number. */
void charts_open(struct paper *p);
void charts_close(struct paper *p);

/* Columns from left to right, as time goes. */
void chart_columns(struct paper *p, const struct chart *c, const struct chart_item *item, size_t n);
/* Bars below one another. */
void chart_bars(struct paper *p, const struct chart *c, const struct chart_item *item, size_t n);

#define CHART_SERIES CANVAS_PARTS

/* Bars of parts, at most CHART_SERIES of them in each, which the legend names: `value` has a row of `parts` for each
 * of the n labels; said[i] stands beside the bar, or (NULL) its sum.  With `taken` the last part has no value in the
 * rows, which are shorter by it: taken[i], 0 or more, is drawn to the left of zero. */
void chart_stacked(struct paper *p, const struct chart *c, const char *const part[], size_t parts,
	const struct span *label, const struct span *said, const int64_t *value, const int64_t *taken, size_t n);

/* A table, the darker the more, its numbers in it: `value` has a row of `columns` for each of the rows.  At most
 * CHART_HEAT_COLUMNS columns can be read. */
#define CHART_HEAT_COLUMNS 12
void chart_heat(struct paper *p, const struct chart *c, const struct span *row, size_t rows, const struct span *column,
	size_t columns, const int64_t *value);

#endif
