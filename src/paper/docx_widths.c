/* The widths of a table's columns: text that must not be broken gets its room first, and the rest is given to
 * columns with longer texts.  Widths are counted in terminal columns, each half as wide as the type is high. */
#include "docx.h"

#include "../base/utf8.h"

#include <stdlib.h>

enum {
	MARGINS = 2 * 57 + 60, /* of a cell, in twips, with its line */
	WIDE_ENOUGH = 48,      /* the most that a cell requests */
};

/* Returns whether a character must stay with the one before: letters and digits, and the characters of a date after
 * its digits. */
static bool
holds_on(uint32_t c, bool after_figure)
{
	return (c > ' ' && c < 0x2e80) || (after_figure && (c == U'年' || c == U'月' || c == U'日'));
}

/* Returns the width of the widest piece that must not be broken.  Word processors add half a column of space between
 * Chinese characters and digits. */
static size_t
unbroken(struct span words)
{
	size_t widest = 0, run = 0, joints = 0;
	bool after_figure = false, was_wide = false;

	while (words.n > 0) {
		const uint32_t c = utf8_take(&words);
		const bool is_wide = c >= 0x2e80;

		if (!holds_on(c, after_figure))
			run = joints = 0;
		else
			joints += is_wide != was_wide;
		was_wide = is_wide;
		run += (size_t)utf8_columns_of(c);
		widest = run + (joints + 1) / 2 > widest ? run + (joints + 1) / 2 : widest;
		if (c >= '0' && c <= '9')
			after_figure = true;
		else if (c != U'年' && c != U'月' && c != U'日')
			after_figure = false;
	}
	return widest;
}

/* A heading of Chinese characters may have two lines. */
static size_t
narrowest_heading(struct span heading)
{
	const size_t columns = utf8_columns(heading), half = (columns + 3) / 4 * 2, word = unbroken(heading);

	return columns < 8 ? columns : half > word ? half : word;
}

struct room {
	size_t least, wanted;
};

static void
ask_cell(struct room *room, const struct grid_column *column, struct span cell)
{
	const size_t columns = utf8_columns(cell), wanted = columns < WIDE_ENOUGH ? columns : WIDE_ENOUGH;
	size_t least = column->number ? columns : unbroken(cell);

	if (!column->number && least < 8)
		least = wanted < 8 ? wanted : 8;
	room->least = least > room->least ? least : room->least;
	room->wanted = wanted > room->wanted ? wanted : room->wanted;
}

static void
ask(const struct grid *g, struct room *room)
{
	for (size_t i = 0; i < g->columns; i++) {
		const struct span name = span_of(g->column[i].name);

		room[i].least = narrowest_heading(name);
		room[i].wanted = utf8_columns(name);
	}
	for (size_t cell = 0; cell < g->cells; cell++)
		ask_cell(&room[cell % g->columns], &g->column[cell % g->columns], grid_cell(g, cell));
	for (size_t i = 0; i < g->columns; i++)
		room[i].wanted = room[i].wanted > room[i].least ? room[i].wanted : room[i].least;
}

/* Divides `all` among the columns by what they request. */
static void
hand_out(unsigned *twips, const size_t *share, size_t n, unsigned all)
{
	size_t sum = 0, done = 0;
	unsigned given = 0;

	for (size_t i = 0; i < n; i++)
		sum += share[i];
	for (size_t i = 0; i < n && sum > 0; i++) {
		done += share[i];
		const unsigned to = (unsigned)(all * done / sum);
		twips[i] += to - given;
		given = to;
	}
}

unsigned
docx_widths(const struct grid *g, unsigned *twips)
{
	struct room *room = ecalloc(g->columns, sizeof *room);
	size_t *share = ecalloc(g->columns, sizeof *share), least = 0, wanted = 0;
	unsigned size = 21, used = 0;

	ask(g, room);
	for (size_t i = 0; i < g->columns; i++) {
		least += room[i].least;
		wanted += room[i].wanted;
	}
	/* If the table would be too wide, the type is smaller: a column of text is 5 twips wide for each half point
	 * of type. */
	while (size > 15 && least * size * 5 + g->columns * MARGINS > DOCX_WIDE)
		size -= 3;
	const bool fits = least * size * 5 + g->columns * MARGINS <= DOCX_WIDE;
	const bool ample = wanted * size * 5 + g->columns * MARGINS <= DOCX_WIDE;
	for (size_t i = 0; i < g->columns; i++) {
		const size_t columns = ample ? room[i].wanted : room[i].least;

		twips[i] = fits ? (unsigned)(columns * size * 5 + MARGINS) : 0;
		used += twips[i];
		share[i] = !fits || ample ? columns + 1 : room[i].wanted - room[i].least;
	}
	if (fits && !ample && wanted == least)
		for (size_t i = 0; i < g->columns; i++)
			share[i] = 1;
	hand_out(twips, share, g->columns, DOCX_WIDE - used);
	free(share);
	free(room);
	return size;
}
