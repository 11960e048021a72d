/* A paper for a terminal of 80 columns. */
#include "paper.h"

#include "../base/utf8.h"
#include "../base/wrap.h"

#include <stdlib.h>

#define WIDTH 80
#define GAP   2 /* between columns of a table */

/* Appends the text on lines of its own, the first indented by `first` columns. */
static void
put_lines(struct buf *b, struct span words, size_t first)
{
	for (size_t in = first; words.n > 0; in = 0) {
		buf_pad(b, in);
		buf_visible(b, wrap_line(&words, WIDTH - in));
		buf_char(b, '\n');
	}
}

static size_t
left_of(struct span words)
{
	size_t columns = utf8_columns(words);

	return columns < WIDTH ? WIDTH - columns : 0;
}

static void
text_centred(struct paper *p, struct span words)
{
	while (words.n > 0) {
		struct span line = wrap_line(&words, WIDTH);

		buf_pad(p->out, left_of(line) / 2);
		buf_visible(p->out, line);
		buf_char(p->out, '\n');
	}
}

static void
text_open(struct paper *p, const struct paper_about *about)
{
	text_centred(p, about->title);
}

static void
text_right(struct paper *p, struct span words)
{
	put_lines(p->out, words, left_of(words));
}

static void
text_ends(struct paper *p, struct span left, struct span right)
{
	size_t columns = utf8_columns(left) + utf8_columns(right);

	if (columns + GAP > WIDTH) {
		put_lines(p->out, left, 0);
		text_right(p, right);
		return;
	}
	buf_visible(p->out, left);
	buf_pad(p->out, WIDTH - columns);
	buf_visible(p->out, right);
	buf_char(p->out, '\n');
}

static void
put_dashes(struct buf *b, size_t columns)
{
	memset(buf_room(b, columns), '-', columns);
	b->n += columns;
	buf_char(b, '\n');
}

static void
text_rule(struct paper *p)
{
	put_dashes(p->out, WIDTH);
}

static void
text_line(struct paper *p, struct span words)
{
	put_lines(p->out, words, 0);
}

static void
text_heading(struct paper *p, struct span words)
{
	buf_char(p->out, '\n');
	put_lines(p->out, words, 0);
}

static void
text_paragraph(struct paper *p, struct span words)
{
	put_lines(p->out, words, p->indented ? 4 : 0);
}

/* --- tables ------------------------------------------------------------------------ */

static struct span
name_of(const struct grid *g, size_t column)
{
	return span_of(g->column[column].name);
}

/* Returns the least width of a heading: a Chinese one of four or more characters may have two lines, another a line
 * for each word. */
static size_t
narrowest(struct span heading)
{
	size_t longest = 0;
	struct span word;

	for (size_t i = 0; i < heading.n; i++)
		if (!((unsigned char)heading.p[i] & 0x80)) {
			while (span_word(&heading, ' ', &word))
				longest = utf8_columns(word) > longest ? utf8_columns(word) : longest;
			return longest;
		}
	longest = utf8_columns(heading);
	return longest < 8 ? longest : (longest + 3) / 4 * 2; /* Chinese characters have two columns. */
}

/* Returns the column to be narrowed next: a column of numbers whose heading can have two lines, otherwise the widest
 * column of text.  Returns `columns` if there is none. */
static size_t
widest_column(const struct grid *g, const size_t *width, const size_t *least)
{
	size_t widest = g->columns;

	for (size_t i = 0; i < g->columns; i++)
		if (g->column[i].number && width[i] > least[i] && (widest == g->columns || width[i] > width[widest]))
			widest = i;
	if (widest < g->columns)
		return widest;
	for (size_t i = 0; i < g->columns; i++)
		if (!g->column[i].number && width[i] > 2 && (widest == g->columns || width[i] > width[widest]))
			widest = i;
	return widest;
}

/* Gives each column the width of its widest cell, and narrows some if there is not enough room. */
static size_t
fit_columns(const struct grid *g, size_t *width)
{
	size_t all = GAP * (g->columns - 1), *least = ecalloc(g->columns, sizeof *least);

	for (size_t cell = 0; cell < g->cells; cell++) {
		size_t columns = utf8_columns(grid_cell(g, cell));

		if (columns > width[cell % g->columns])
			width[cell % g->columns] = columns;
	}
	for (size_t i = 0; i < g->columns; i++) {
		least[i] = narrowest(name_of(g, i)) > width[i] ? narrowest(name_of(g, i)) : width[i];
		if (utf8_columns(name_of(g, i)) > width[i])
			width[i] = utf8_columns(name_of(g, i));
		all += width[i];
	}
	for (size_t widest; all > WIDTH && (widest = widest_column(g, width, least)) < g->columns;) {
		const size_t to = g->column[widest].number ? least[widest] : width[widest] - 1;

		all -= width[widest] - to;
		width[widest] = to;
	}
	free(least);
	return all;
}

/* Prints a row with as many lines as its tallest cell needs, each at most `most` columns wide; uses up the cells. */
static void
put_row(struct buf *b, const struct grid *g, const size_t *width, const size_t *most, struct span *cell)
{
	bool more;

	do {
		const size_t start = b->n;

		more = false;
		for (size_t i = 0; i < g->columns; i++) {
			struct span line = cell[i].n > 0 ? wrap_line(&cell[i], most[i]) : cell[i];
			size_t columns = utf8_columns(line), empty = columns < width[i] ? width[i] - columns : 0;

			more |= cell[i].n > 0;
			buf_pad(b, (i ? GAP : 0) + (g->column[i].number ? empty : 0));
			buf_visible(b, line);
			buf_pad(b, g->column[i].number ? 0 : empty);
		}
		while (b->n > start && b->p[b->n - 1] == ' ')
			b->n--;
		buf_char(b, '\n');
	} while (more);
}

static void
text_table(struct paper *p, const struct grid *g)
{
	size_t *width = ecalloc(g->columns, 2 * sizeof *width), *half = width + g->columns, all = fit_columns(g, width);
	struct span *cell = ecalloc(g->columns, sizeof *cell);

	for (size_t i = 0; i < g->columns; i++) {
		const bool split = g->column[i].number && utf8_columns(name_of(g, i)) > width[i];

		half[i] = split ? narrowest(name_of(g, i)) : width[i];
		cell[i] = name_of(g, i);
	}
	put_row(p->out, g, width, half, cell);
	put_dashes(p->out, all);
	for (size_t row = 0; row < g->cells; row += g->columns) {
		for (size_t i = 0; i < g->columns; i++)
			cell[i] = grid_cell(g, row + i);
		put_row(p->out, g, width, width, cell);
	}
	free(width);
	free(cell);
}

static void
text_open_details(struct paper *p, struct span summary)
{
	buf_char(p->out, '\n');
	text_line(p, summary);
}

static void
text_close_details(struct paper *p)
{
	(void)p;
}

static void
text_attachment(struct paper *p, struct span number, struct span title)
{
	buf_char(p->out, '\n');
	text_rule(p);
	text_line(p, number);
	text_centred(p, title);
}

static void
text_imprint(struct paper *p, const struct paper_imprint *imprint)
{
	buf_char(p->out, '\n');
	text_rule(p);
	for (size_t i = 0; i < imprint->lines; i++)
		text_line(p, imprint->line[i]);
	if (imprint->lines > 0)
		text_rule(p);
	text_ends(p, imprint->office, imprint->day);
	if (imprint->copies.n > 0)
		text_right(p, imprint->copies);
	text_rule(p);
}

static void
text_close(struct paper *p)
{
	(void)p;
}

const struct paper_form paper_text = {"text", false, NULL, text_open, text_centred, text_ends, text_right, text_rule,
	text_line, text_heading, text_paragraph, text_table, text_open_details, text_close_details, text_attachment,
	text_imprint, text_close};
