/* Charts for paper formats that have a canvas (canvas.h).  Whatever a colour shows is also shown by a number, a
 * shape or a pattern, so that charts can be read in grey and by colour-blind readers; each has a title and a
 * description for screen readers.  They are drawn for the width of a phone, and scale. */
#ifndef PAPER_CHART_H
#define PAPER_CHART_H

#include "canvas.h"

#include <stdint.h>

struct paper;

/* What every chart has.  The legend shows the names; NULL for no legend. */
struct chart {
	unsigned number; /* a number from 1 that is unique in its page */
	const char *title, *description;
	const char *value_name, *mark_name;
};

/* A column or a bar. */
struct chart_item {
	struct span label; /* as in a ledger; cut if it is too long */
	int64_t value;     /* its length, not negative */
	int64_t mark;      /* a line across the bar, such as the value of the week before; negative for none */
	struct span said;  /* the text beside it; empty for the value */
	bool weak;         /* drawn lighter, for earlier periods */
};

/* Opens a group of any number of charts that are side by side if there is room. */
void charts_open(struct paper *p);
void charts_close(struct paper *p);

/* Draws vertical columns, in the order of time. */
void chart_columns(struct paper *p, const struct chart *c, const struct chart_item *item, size_t n);
/* Draws horizontal bars. */
void chart_bars(struct paper *p, const struct chart *c, const struct chart_item *item, size_t n);

#define CHART_SERIES CANVAS_PARTS

/* Draws bars with at most CHART_SERIES parts, which the legend names: `value` has a row of `parts` values for each
 * of the n labels; said[i] is written beside the bar, or the sum if it is NULL.  With `taken` the last part has no
 * values in the rows, which are shorter by one: taken[i], not negative, is drawn to the left of zero. */
void chart_stacked(struct paper *p, const struct chart *c, const char *const part[], size_t parts,
	const struct span *label, const struct span *said, const int64_t *value, const int64_t *taken, size_t n);

/* Draws a table in which higher numbers have darker cells: `value` has `columns` values for each row.  More than
 * CHART_HEAT_COLUMNS columns would not be readable. */
#define CHART_HEAT_COLUMNS 12
void chart_heat(struct paper *p, const struct chart *c, const struct span *row, size_t rows, const struct span *column,
	size_t columns, const int64_t *value);

#endif
