/* A table of a paper, filled cell by cell and row by row. */
#ifndef PAPER_GRID_H
#define PAPER_GRID_H

#include "../base/buf.h"

#include <stdbool.h>
#include <stdint.h>

struct grid_column {
	const char *name;
	bool number; /* aligned right */
};

struct grid {
	const struct grid_column *column;
	size_t columns;
	struct buf words; /* of all cells; append the text of a cell here, then end the cell */
	size_t *end;      /* where each cell ends in `words` */
	size_t cells, cap;
};

/* Starts an empty table with these columns; `column` must outlive it.  grid_end_cell() ends the current cell. */
void grid_start(struct grid *g, const struct grid_column *column, size_t columns);
void grid_end_cell(struct grid *g);
/* Appends a whole cell. */
void grid_words(struct grid *g, struct span words);
void grid_whole(struct grid *g, int64_t n);
/* Returns a cell by its index: row * columns + column. */
struct span grid_cell(const struct grid *g, size_t cell);
void grid_stop(struct grid *g);

#endif
