#include "grid.h"

#include <inttypes.h>
#include <stdlib.h>

void
grid_start(struct grid *g, const struct grid_column *column, size_t columns)
{
	*g = (struct grid){.column = column, .columns = columns};
}

void
grid_end_cell(struct grid *g)
{
	VEC_ROOM(g->end, g->cells, g->cap);
	g->end[g->cells++] = g->words.n;
}

void
grid_words(struct grid *g, struct span words)
{
	buf_span(&g->words, words);
	grid_end_cell(g);
}

void
grid_whole(struct grid *g, int64_t n)
{
	buf_printf(&g->words, "%" PRId64, n);
	grid_end_cell(g);
}

struct span
grid_cell(const struct grid *g, size_t cell)
{
	size_t from = cell ? g->end[cell - 1] : 0;

	return (struct span){buf_as_span(&g->words).p + from, g->end[cell] - from};
}

void
grid_stop(struct grid *g)
{
	buf_free(&g->words);
	free(g->end);
}
