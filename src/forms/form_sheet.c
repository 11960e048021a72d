/* The rows of a sheet and the number of lines that each of them has. */
#include "form_part.h"

#include "../base/wrap.h"
#include "../paper/language.h"

enum {
	POINTS_OF_LINE = 15,
	POINTS_OF_FRAME = 4, /* a row's border and padding */
	ROWS_MOST = 32,
};

struct span
form_next_line(struct span *rest, size_t columns)
{
	const char *lf = rest->n > 0 ? memchr(rest->p, '\n', rest->n) : NULL;
	struct span paragraph = lf ? (struct span){rest->p, (size_t)(lf - rest->p)} : *rest;

	if (paragraph.n == 0) {
		*rest = lf ? (struct span){lf + 1, rest->n - 1} : *rest;
		return paragraph;
	}
	struct span after = paragraph, line = wrap_line(&after, columns);
	const char *from = after.n > 0 ? after.p : paragraph.p + paragraph.n + (lf != NULL);
	*rest = (struct span){from, (size_t)(rest->p + rest->n - from)};
	return line;
}

static unsigned
lines_of(struct span words, size_t columns)
{
	unsigned lines = 0;

	for (; words.n > 0; lines++)
		form_next_line(&words, columns);
	return lines;
}

/* Sets how many lines the text in a row takes, and that the row has at least these. */
static void
count_lines(const struct form_look *look, struct form_row *row)
{
	const size_t columns = row->boxes > 1 ? look->half : look->whole;

	row->used = 0;
	for (size_t i = 0; i < row->boxes; i++) {
		const unsigned lines = lines_of(row->box[i].words, columns);

		row->used = lines > row->used ? lines : row->used;
	}
	if (row->lines < row->used)
		row->lines = row->used;
}

static unsigned
points_of(const struct form_row *row)
{
	return (row->lines + (row->sign.n > 0)) * POINTS_OF_LINE + POINTS_OF_FRAME;
}

/* Returns how many blank lines a row can do without; a box to be signed keeps one for handwriting. */
static unsigned
spare_lines(const struct form_row *row)
{
	const unsigned least = row->used > 0 && row->sign.n == 0 ? row->used : row->used + 1;

	return row->lines > least ? row->lines - least : 0;
}

/* Takes blank lines from the rows that can spare most, until the sheet fits; if it cannot fit, none are taken. */
static void
fit(const struct form_look *look, struct form_row *row, size_t rows)
{
	unsigned points = 0, spare = 0, lines;

	for (size_t i = 0; i < rows; i++) {
		points += points_of(&row[i]);
		spare += spare_lines(&row[i]);
	}
	lines = points > look->points ? (points - look->points + POINTS_OF_LINE - 1) / POINTS_OF_LINE : 0;
	for (lines = lines <= spare ? lines : 0; lines > 0; lines--) {
		size_t most = 0;

		for (size_t i = 1; i < rows; i++)
			if (spare_lines(&row[i]) > spare_lines(&row[most]))
				most = i;
		row[most].lines--;
	}
}

/* Fills the boxes into rows; returns how many there are.  words: two for each row. */
static size_t
fill_rows(const struct filling *filling, struct form_row *row, struct buf *words)
{
	size_t rows = 0;

	for (const struct form_box *box = filling->form->box; box->label && rows < ROWS_MOST; box++) {
		struct form_row *r = &row[rows];
		struct buf *b = &words[2 * rows + r->boxes];

		if (box->fill)
			box->fill(filling, b);
		if (box->width == BOX_MAYBE && b->n == 0)
			continue;
		r->box[r->boxes++] = (struct form_line){span_of(D_(box->label)), buf_as_span(b)};
		r->lines = box->lines > r->lines ? box->lines : r->lines;
		r->sign = span_of(box->sign ? D_(box->sign) : "");
		if (box->width != BOX_HALF || r->boxes == 2)
			rows++;
	}
	return rows;
}

void
form_put_rows(const struct filling *filling)
{
	const struct form_look *look = filling->look;
	struct form_row row[ROWS_MOST] = {{.boxes = 0}};
	struct buf words[2 * ROWS_MOST] = {{.p = NULL}};
	const size_t rows = fill_rows(filling, row, words);

	for (size_t i = 0; i < rows; i++)
		count_lines(look, &row[i]);
	if (look->points > 0)
		fit(look, row, rows);
	for (size_t i = 0; i < rows; i++)
		look->boxes(filling->out, &row[i]);
	for (size_t i = 0; i < 2 * ROWS_MOST; i++)
		buf_free(&words[i]);
}
