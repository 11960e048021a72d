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

/* Takes the next line of a text, which a line end in it also breaks. */
static struct span
next_line(struct span *rest, size_t columns)
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

/* Adds a line for handwriting, if there is room. */
static void
put_boxes_line(struct buf *b, struct form_line *box, size_t boxes, struct span sign)
{
	const size_t columns = boxes > 1 ? HALF : WHOLE;

	for (size_t i = 0; i < boxes; i++) {
		buf_str(b, i > 0 ? " | " : "| ");
		put_left(b, next_line(&box[i].label, LABEL), LABEL);
		buf_str(b, " | ");
		if (sign.n > 0)
			put_right(b, sign, columns);
		else
			put_left(b, next_line(&box[i].words, columns), columns);
	}
	buf_str(b, " |\n");
}

static void
text_form_boxes(struct buf *out, const struct form_line *box, size_t boxes, unsigned lines, struct span sign)
{
	struct form_line rest[2] = {box[0], boxes > 1 ? box[1] : box[0]};

	for (unsigned done = 0; done < lines || rest[0].words.n > 0 || (boxes > 1 && rest[1].words.n > 0); done++)
		put_boxes_line(out, rest, boxes, SPAN(""));
	if (sign.n > 0)
		put_boxes_line(out, rest, boxes, sign);
	while (rest[0].label.n > 0 || (boxes > 1 && rest[1].label.n > 0))
		put_boxes_line(out, rest, boxes, SPAN(""));
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

const struct form_look form_text = {
	"text", text_form_open, text_form_begin, text_form_boxes, text_form_end, text_form_close};
