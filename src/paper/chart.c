#include "chart.h"

#include "../base/utf8.h"
#include "canvas.h"
#include "paper.h"

#include <inttypes.h>

/* Lengths are in drawing units (canvas.h). */
enum {
	WIDTH = CANVAS_WIDTH,
	EM = CANVAS_EM,
	LINE = 16,
	LEGEND = 20, /* its height */
	LABEL = 112, /* to the left of bars */
	NUMBER = 40, /* to the right of bars */
	BAR = 12,
	BAR_STEP = 18,
	COLUMNS_HIGH = 100,
	CELL_HIGH = 18,
};

static const struct canvas_fill dark = {CANVAS_DARK, 0}, light = {CANVAS_LIGHT, 0};
static const struct canvas_type at_start = {.anchor = FROM_START}, in_the_middle = {.anchor = FROM_MIDDLE},
				at_end = {.anchor = FROM_END}, on_hatching = {.anchor = FROM_MIDDLE, .clear = true},
				on_dark = {.anchor = FROM_MIDDLE, .white = true},
				vertical = {.anchor = FROM_END, .vertical = true};

void
charts_open(struct paper *p)
{
	p->form->canvas->open_row(p->out);
}

void
charts_close(struct paper *p)
{
	p->form->canvas->close_row(p->out);
}

/* --- elements ------------------------------------------------------------------------- */

static void
put_rect(struct paper *p, const struct chart *c, int x, int y, int width, int height, struct canvas_fill fill)
{
	p->form->canvas->rect(p, c, x, y, width, height, fill);
}

static void
put_line(struct paper *p, int x1, int y1, int x2, int y2)
{
	p->form->canvas->line(p, x1, y1, x2, y2, false);
}

/* Draws a line that is visible on dark colours. */
static void
put_mark(struct paper *p, int x1, int y1, int x2, int y2)
{
	p->form->canvas->line(p, x1, y1, x2, y2, true);
}

static void
put_text(struct paper *p, int x, int y, const struct canvas_type *type, struct span words)
{
	p->form->canvas->text(p, x, y, type, words, SPAN(""));
}

/* Writes a label that fits into this width; the part that is cut off is shown when one points at it. */
static void
put_label(struct paper *p, int x, int y, const struct canvas_type *type, struct span label, int room)
{
	struct buf words = {0}, whole = {0};

	paper_words(&whole, label, SIZE_MAX);
	/* An ellipsis is as wide as two characters. */
	paper_words(&words, label, (size_t)(2 * (canvas_width_of(buf_as_span(&whole)) > room ? room - EM : room) / EM));
	const bool cut = !span_eq(buf_as_span(&words), buf_as_span(&whole));
	p->form->canvas->text(p, x, y, type, buf_as_span(&words), cut ? buf_as_span(&whole) : SPAN(""));
	buf_free(&words);
	buf_free(&whole);
}

/* Writes the text beside a column or bar. */
static void
put_said(struct paper *p, int x, int y, const struct canvas_type *type, const struct chart_item *item)
{
	struct buf number = {0};

	buf_printf(&number, "%" PRId64, item->value);
	put_text(p, x, y, type, item->said.n > 0 ? item->said : buf_as_span(&number));
	buf_free(&number);
}

static int64_t
greatest(const struct chart_item *item, size_t n)
{
	int64_t most = 1;

	for (size_t i = 0; i < n; i++) {
		most = item[i].value > most ? item[i].value : most;
		most = item[i].mark > most ? item[i].mark : most;
	}
	return most;
}

static int
scaled(int64_t value, int64_t most, int room)
{
	return (int)((__int128)value * room / most);
}

static int
legend_height(const struct chart *c)
{
	return c->mark_name ? LEGEND : 0;
}

/* Draws the legend of bars and marks. */
static void
put_legend(struct paper *p, const struct chart *c)
{
	const struct span name = span_of(c->value_name);
	const int next = 2 + EM + 4 + canvas_width_of(name) + 2 * EM;

	if (!c->mark_name)
		return;
	put_rect(p, c, 1, 3, EM, 8, dark);
	put_text(p, 2 + EM + 4, EM, &at_start, name);
	put_mark(p, next, 1, next, 13);
	put_text(p, next + 6, EM, &at_start, span_of(c->mark_name));
}

/* --- columns and bars ------------------------------------------------------------------ */

void
chart_columns(struct paper *p, const struct chart *c, const struct chart_item *item, size_t n)
{
	const int top = legend_height(c) + LINE, foot = top + COLUMNS_HIGH, step = n > 0 ? WIDTH / (int)n : WIDTH;
	const int wide = step * 2 / 3;
	const int64_t most = greatest(item, n);

	p->form->canvas->open(p, c, foot + LINE, 0);
	put_legend(p, c);
	for (size_t i = 0; i < n; i++) {
		const int middle = (int)i * step + step / 2, left = middle - wide / 2;
		const int high = scaled(item[i].value, most, COLUMNS_HIGH);

		put_rect(p, c, left, foot - high, wide, high, item[i].weak ? light : dark);
		if (item[i].mark >= 0) {
			const int at = foot - scaled(item[i].mark, most, COLUMNS_HIGH);

			put_mark(p, left - 3, at, left + wide + 3, at);
		}
		put_said(p, middle, foot - high - 4, &in_the_middle, &item[i]);
		put_label(p, middle, foot + LINE - 4, &in_the_middle, item[i].label, step + EM);
	}
	put_line(p, 0, foot, WIDTH, foot);
	p->form->canvas->close(p);
}

void
chart_bars(struct paper *p, const struct chart *c, const struct chart_item *item, size_t n)
{
	const int top = legend_height(c), room = WIDTH - LABEL - NUMBER;
	const int64_t most = greatest(item, n);

	p->form->canvas->open(p, c, top + (int)n * BAR_STEP + 2, 0);
	put_legend(p, c);
	for (size_t i = 0; i < n; i++) {
		const int y = top + (int)i * BAR_STEP + 2, wide = scaled(item[i].value, most, room);
		const int mark = item[i].mark >= 0 ? scaled(item[i].mark, most, room) : 0;

		put_label(p, LABEL - 6, y + 10, &at_end, item[i].label, LABEL - 6);
		put_rect(p, c, LABEL, y, wide, BAR, item[i].weak ? light : dark);
		if (item[i].mark >= 0)
			put_mark(p, LABEL + mark, y - 2, LABEL + mark, y + BAR + 2);
		/* To the right of the bar, or of a mark that would cross the text. */
		put_said(p, LABEL + (mark > wide && mark < wide + NUMBER ? mark : wide) + 6, y + 10, &at_start,
			&item[i]);
	}
	put_line(p, LABEL, top, LABEL, top + (int)n * BAR_STEP);
	p->form->canvas->close(p);
}

/* --- bars with parts ------------------------------------------------------------------ */

static void
put_part(struct paper *p, const struct chart *c, size_t part, int x, int y, int width)
{
	put_rect(p, c, x, y, width, BAR, (struct canvas_fill){NULL, (unsigned)part});
}

/* Writes the names of the parts on as many lines as needed; with p NULL only counts the lines. */
static int
put_parts(struct paper *p, const struct chart *c, const char *const part[], size_t parts)
{
	int x = 0, line = 0;

	for (size_t i = 0; i < parts; i++) {
		const struct span name = span_of(part[i]);
		const int wide = 2 * EM + canvas_width_of(name) + EM;

		if (x > 0 && x + wide > WIDTH) {
			x = 0;
			line++;
		}
		if (p) {
			put_part(p, c, i, x + 1, line * LINE + 1, BAR);
			put_text(p, x + BAR + 6, line * LINE + EM, &at_start, name);
		}
		x += wide;
	}
	return line + 1;
}

static int64_t
sum_of(const int64_t *value, size_t n)
{
	int64_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += value[i];
	return sum;
}

/* The scale of the bars, and where zero is. */
struct stack_scale {
	int zero;
	int64_t most;
};

static int
stack_x(struct stack_scale scale, int64_t value)
{
	return scale.zero + scaled(value, scale.most, WIDTH - LABEL - NUMBER);
}

/* Draws a part from one value to another, with its number if there is room. */
static void
put_stretch(struct paper *p, const struct chart *c, size_t part, int from, int to, int y, int64_t value)
{
	struct buf number = {0};

	buf_printf(&number, "%" PRId64, value);
	put_part(p, c, part, from, y, to - from);
	if (to - from > canvas_width_of(buf_as_span(&number)) + 6)
		put_text(p, (from + to) / 2, y + 10, &on_hatching, buf_as_span(&number));
	buf_free(&number);
}

static void
put_stack(struct paper *p, const struct chart *c, const int64_t *value, size_t parts, struct span said,
	struct stack_scale scale, int y)
{
	const struct chart_item whole = {.value = sum_of(value, parts), .said = said};
	int64_t before = 0;

	for (size_t i = 0; i < parts; i++) {
		if (value[i] > 0)
			put_stretch(p, c, i, stack_x(scale, before), stack_x(scale, before + value[i]), y, value[i]);
		before += value[i];
	}
	put_said(p, stack_x(scale, whole.value) + 6, y + 10, &at_start, &whole);
}

void
chart_stacked(struct paper *p, const struct chart *c, const char *const part[], size_t parts, const struct span *label,
	const struct span *said, const int64_t *value, const int64_t *taken, size_t n)
{
	const size_t rows = taken ? parts - 1 : parts; /* parts to the right of zero */
	const int top = put_parts(NULL, c, part, parts) * LINE + 4;
	struct stack_scale scale = {LABEL, 1};
	int64_t left = 0;

	for (size_t i = 0; i < n; i++) {
		scale.most = sum_of(value + i * rows, rows) > scale.most ? sum_of(value + i * rows, rows) : scale.most;
		left = taken && taken[i] > left ? taken[i] : left;
	}
	scale.most += left;
	scale.zero = stack_x(scale, left);
	p->form->canvas->open(p, c, top + (int)n * BAR_STEP + 2, (unsigned)parts);
	put_parts(p, c, part, parts);
	for (size_t i = 0; i < n; i++) {
		const int y = top + (int)i * BAR_STEP + 2;

		put_label(p, LABEL - 6, y + 10, &at_end, label[i], LABEL - 6);
		if (taken && taken[i] > 0)
			put_stretch(p, c, rows, stack_x(scale, -taken[i]), scale.zero, y, taken[i]);
		put_stack(p, c, value + i * rows, rows, said ? said[i] : SPAN(""), scale, y);
	}
	if (left > 0)
		put_line(p, scale.zero, top, scale.zero, top + (int)n * BAR_STEP);
	p->form->canvas->close(p);
}

/* --- shaded tables --------------------------------------------------------------------------- */

static const char *const shades[] = {"ffffff", "deebf7", "bdd7ee", "7fb3dd", CANVAS_DARK};
#define SHADES ((int)(sizeof shades / sizeof *shades))

static void
put_cell(struct paper *p, const struct chart *c, int x, int y, int width, int64_t value, int64_t most)
{
	const int shade = value > 0 ? 1 + scaled(value, most, SHADES - 2) : 0;
	struct buf number = {0};

	put_rect(p, c, x, y, width, CELL_HIGH, (struct canvas_fill){shades[shade], 0});
	buf_printf(&number, "%" PRId64, value);
	if (value > 0)
		put_text(p, x + width / 2, y + CELL_HIGH - 5, shade == SHADES - 1 ? &on_dark : &in_the_middle,
			buf_as_span(&number));
	buf_free(&number);
}

void
chart_heat(struct paper *p, const struct chart *c, const struct span *row, size_t rows, const struct span *column,
	size_t columns, const int64_t *value)
{
	const int room = 8 * EM + 4, wide = (WIDTH - LABEL - 2) / (columns > 0 ? (int)columns : 1);
	const int cell = wide < 3 * EM ? wide : 3 * EM;
	int head = EM;
	int64_t most = 1;

	for (size_t i = 0; i < rows * columns; i++)
		most = value[i] > most ? value[i] : most;
	for (size_t i = 0; i < columns; i++)
		head = canvas_width_of(column[i]) > head ? canvas_width_of(column[i]) : head;
	head = (head < room ? head : room) + 6;
	p->form->canvas->open(p, c, head + (int)rows * CELL_HIGH + 2, 0);
	for (size_t i = 0; i < columns; i++)
		put_label(p, LABEL + (int)i * cell + cell / 2, head - 4, &vertical, column[i], room);
	for (size_t i = 0; i < rows; i++) {
		const int y = head + (int)i * CELL_HIGH;

		put_label(p, LABEL - 6, y + CELL_HIGH - 5, &at_end, row[i], LABEL - 6);
		for (size_t j = 0; j < columns; j++)
			put_cell(p, c, LABEL + (int)j * cell, y, cell, value[i * columns + j], most);
	}
	p->form->canvas->close(p);
}
