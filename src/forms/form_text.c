/* A form as text of 79 columns, each case on a page of its own (separated by a form feed). */
#include "form_part.h"

#include "../base/utf8.h"
#include "../base/wrap.h"

enum {
	WIDTH = 79,
	LABEL = 12, /* columns of a label */
	HALF = 21,  /* of the text beside it, with two boxes in a line */
	WHOLE = 60, /* or with one */
};

static void
pad(struct buf *b, size_t columns)
{
	for (; columns > 0; columns--)
		buf_char(b, ' ');
}

/* Appends the text, padded to this number of columns. */
static void
put_left(struct buf *b, struct span words, size_t columns)
{
	const size_t used = utf8_columns(words);

	buf_visible(b, words);
	pad(b, used < columns ? columns - used : 0);
}

static void
put_right(struct buf *b, struct span words, size_t columns)
{
	const size_t used = utf8_columns(words);

	pad(b, used < columns ? columns - used : 0);
	buf_visible(b, words);
}

static void
put_rule(struct buf *b)
{
	buf_char(b, '+');
	for (int i = 2; i < WIDTH; i++)
		buf_char(b, '-');
	buf_str(b, "+\n");
}

static void
text_form_open(struct filling *filling, struct span title)
{
	(void)filling, (void)title;
}

static void
text_form_begin(struct buf *out, bool first, struct span title, struct span left, struct span right)
{
	const size_t ends = utf8_columns(left) + utf8_columns(right);

	if (!first)
		buf_char(out, '\f');
	put_right(out, title, (WIDTH + utf8_columns(title)) / 2);
	buf_str(out, "\n\n");
	buf_visible(out, left);
	pad(out, ends < WIDTH ? WIDTH - ends : 1);
	buf_visible(out, right);
	buf_char(out, '\n');
	put_rule(out);
}

/* Adds a line for handwriting, if there is room. */
static void
put_boxes_line(struct buf *b, struct form_line *box, size_t boxes, struct span sign)
{
	const size_t columns = boxes > 1 ? HALF : WHOLE;

	for (size_t i = 0; i < boxes; i++) {
		buf_str(b, i > 0 ? " | " : "| ");
		put_left(b, form_next_line(&box[i].label, LABEL), LABEL);
		buf_str(b, " | ");
		if (sign.n > 0)
			put_right(b, sign, columns);
		else
			put_left(b, form_next_line(&box[i].words, columns), columns);
	}
	buf_str(b, " |\n");
}

static void
text_form_boxes(struct buf *out, const struct form_row *row)
{
	struct form_line rest[2] = {row->box[0], row->box[1]};

	for (unsigned done = 0; done < row->lines; done++)
		put_boxes_line(out, rest, row->boxes, SPAN(""));
	if (row->sign.n > 0)
		put_boxes_line(out, rest, row->boxes, row->sign);
	while (rest[0].label.n > 0 || (row->boxes > 1 && rest[1].label.n > 0))
		put_boxes_line(out, rest, row->boxes, SPAN(""));
	put_rule(out);
}

static void
text_form_end(struct buf *out, struct span seal, struct span day)
{
	while (seal.n > 0) {
		put_right(out, wrap_line(&seal, WIDTH), WIDTH);
		buf_char(out, '\n');
	}
	put_right(out, day, WIDTH);
	buf_char(out, '\n');
}

static void
text_form_close(struct filling *filling)
{
	(void)filling;
}

const struct form_look form_text = {.name = "text",
	.open = text_form_open,
	.begin = text_form_begin,
	.half = HALF,
	.whole = WHOLE,
	.boxes = text_form_boxes,
	.end = text_form_end,
	.close = text_form_close};
