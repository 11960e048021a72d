#include "chart.h"

#include "../base/utf8.h"
#include "../table/html.h"
#include "paper.h"

#include <inttypes.h>
#include <stdio.h>

/* Lengths are in the units of the drawing, of which a line of type has 11. */
enum {
	WIDTH = 360,
	EM = 11,
	LINE = 16,
	LEGEND = 20, /* its height */
	LABEL = 112, /* left of bars */
	NUMBER = 40, /* right of them */
	BAR = 12,
	BAR_STEP = 18,
	COLUMNS_HIGH = 100,
	CELL_HIGH = 18,
};

#define DARK  "#1f4e79"
#define LIGHT "#c6d9ea"

void
charts_open(struct buf *b)
{
	buf_str(b, "<div class=\"charts\">\n");
}

void
charts_close(struct buf *b)
{
	buf_str(b, "</div>\n");
}

/* --- parts ---------------------------------------------------------------------------- */

static void
chart_open(struct buf *b, const struct chart *c, int height)
{
	buf_str(b, "<figure>\n<figcaption>");
	html_text(b, span_of(c->title));
	buf_printf(b,
		"</figcaption>\n<svg class=\"chart\" role=\"img\" viewBox=\"0 0 %d %d\" "
		"aria-labelledby=\"chart%u-title\" aria-describedby=\"chart%u-about\" font-size=\"%d\">\n",
		WIDTH, height, c->number, c->number, EM);
	buf_printf(b, "<title id=\"chart%u-title\">", c->number);
	html_text(b, span_of(c->title));
	buf_printf(b, "</title>\n<desc id=\"chart%u-about\">", c->number);
	html_text(b, span_of(c->description));
	buf_str(b, "</desc>\n");
}

static void
chart_close(struct buf *b)
{
	buf_str(b, "</svg>\n</figure>\n");
}

static void
put_rect(struct buf *b, int x, int y, int width, int height, const char *fill)
{
	buf_printf(b, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"" DARK "\"/>\n", x, y,
		width, height, fill);
}

/* A line from one place to another, white beside it so that it shows on what is dark. */
static void
put_mark(struct buf *b, int x1, int y1, int x2, int y2)
{
	for (int white = 1; white >= 0; white--)
		buf_printf(b, "<path d=\"M%d %dL%d %d\" stroke=\"%s\" stroke-width=\"%d\"/>\n", x1, y1, x2, y2,
			white ? "#fff" : "#000", white ? 5 : 2);
}

static void
put_text(struct buf *b, int x, int y, const char *attributes, struct span words)
{
	buf_printf(b, "<text x=\"%d\" y=\"%d\"%s>", x, y, attributes);
	html_text(b, words);
	buf_str(b, "</text>\n");
}

static int
width_of(struct span words)
{
	return (int)utf8_columns(words) * EM / 2;
}

/* A label that has so many units of room; what is cut off can still be pointed at. */
static void
put_label(struct buf *b, int x, int y, const char *attributes, struct span label, int room)
{
	struct buf words = {0}, whole = {0};

	paper_words(&whole, label, SIZE_MAX);
	/* An ellipsis is as wide as two characters. */
	paper_words(&words, label, (size_t)(2 * (width_of(buf_as_span(&whole)) > room ? room - EM : room) / EM));
	buf_printf(b, "<text x=\"%d\" y=\"%d\"%s>", x, y, attributes);
	if (!span_eq(buf_as_span(&words), buf_as_span(&whole))) {
		buf_str(b, "<title>");
		html_text(b, buf_as_span(&whole));
		buf_str(b, "</title>");
	}
	html_text(b, buf_as_span(&words));
	buf_str(b, "</text>\n");
	buf_free(&words);
	buf_free(&whole);
}

/* What is said beside a column or bar. */
static void
put_said(struct buf *b, int x, int y, const char *attributes, const struct chart_item *item)
{
	struct buf number = {0};

	buf_printf(&number, "%" PRId64, item->value);
	put_text(b, x, y, attributes, item->said.n > 0 ? item->said : buf_as_span(&number));
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

/* What a bar is and what a mark. */
static void
put_legend(struct buf *b, const struct chart *c)
{
	const struct span name = span_of(c->value_name);
	const int next = 2 + EM + 4 + width_of(name) + 2 * EM;

	if (!c->mark_name)
		return;
	put_rect(b, 1, 3, EM, 8, DARK);
	put_text(b, 2 + EM + 4, EM, "", name);
	put_mark(b, next, 1, next, 13);
	put_text(b, next + 6, EM, "", span_of(c->mark_name));
}

/* --- columns and bars ------------------------------------------------------------------ */

void
chart_columns(struct buf *b, const struct chart *c, const struct chart_item *item, size_t n)
{
	const int top = legend_height(c) + LINE, foot = top + COLUMNS_HIGH, step = n > 0 ? WIDTH / (int)n : WIDTH;
	const int wide = step * 2 / 3;
	const int64_t most = greatest(item, n);

	chart_open(b, c, foot + LINE);
	put_legend(b, c);
	for (size_t i = 0; i < n; i++) {
		const int middle = (int)i * step + step / 2, left = middle - wide / 2;
		const int high = scaled(item[i].value, most, COLUMNS_HIGH);

		put_rect(b, left, foot - high, wide, high, item[i].weak ? LIGHT : DARK);
		if (item[i].mark >= 0) {
			const int at = foot - scaled(item[i].mark, most, COLUMNS_HIGH);

			put_mark(b, left - 3, at, left + wide + 3, at);
		}
		put_said(b, middle, foot - high - 4, " text-anchor=\"middle\"", &item[i]);
		put_label(b, middle, foot + LINE - 4, " text-anchor=\"middle\"", item[i].label, step + EM);
	}
	buf_printf(b, "<path d=\"M0 %dH%d\" stroke=\"#000\"/>\n", foot, WIDTH);
	chart_close(b);
}

void
chart_bars(struct buf *b, const struct chart *c, const struct chart_item *item, size_t n)
{
	const int top = legend_height(c), room = WIDTH - LABEL - NUMBER;
	const int64_t most = greatest(item, n);

	chart_open(b, c, top + (int)n * BAR_STEP + 2);
	put_legend(b, c);
	for (size_t i = 0; i < n; i++) {
		const int y = top + (int)i * BAR_STEP + 2, wide = scaled(item[i].value, most, room);
		const int mark = item[i].mark >= 0 ? scaled(item[i].mark, most, room) : 0;

		put_label(b, LABEL - 6, y + 10, " text-anchor=\"end\"", item[i].label, LABEL - 6);
		put_rect(b, LABEL, y, wide, BAR, item[i].weak ? LIGHT : DARK);
		if (item[i].mark >= 0)
			put_mark(b, LABEL + mark, y - 2, LABEL + mark, y + BAR + 2);
		/* Right of the bar, or of a mark that would stand in it. */
		put_said(b, LABEL + (mark > wide && mark < wide + NUMBER ? mark : wide) + 6, y + 10, "", &item[i]);
	}
	buf_printf(b, "<path d=\"M%d %dV%d\" stroke=\"#000\"/>\n", LABEL, top, top + (int)n * BAR_STEP);
	chart_close(b);
}

/* --- bars of parts ----------------------------------------------------------------------- */

/* Each part's colour (of those by Okabe and Ito) and what is drawn over it. */
static const struct {
	const char *colour, *hatching;
} parts_drawn[CHART_SERIES] = {
	{"#0072b2", ""},
	{"#f0e442", "M0 6L6 0"},
	{"#ffffff", "M3 0V6"},
	{"#e69f00", "M0 3H6"},
	{"#9fd6f3", "M0 0L6 6M0 6L6 0"},
	{"#cc79a7", "M2 3H4"},
};

static void
define_parts(struct buf *b, const struct chart *c, size_t parts)
{
	buf_str(b, "<defs>\n");
	for (size_t i = 0; i < parts; i++)
		buf_printf(b,
			"<pattern id=\"chart%u-part%zu\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
			"<path d=\"M0 0H6V6H0Z\" fill=\"%s\"/><path d=\"%s\" stroke=\"#000\"/></pattern>\n",
			c->number, i + 1, parts_drawn[i].colour, parts_drawn[i].hatching);
	buf_str(b, "</defs>\n");
}

static void
put_part(struct buf *b, const struct chart *c, size_t part, int x, int y, int width)
{
	char fill[48];

	snprintf(fill, sizeof fill, "url(#chart%u-part%zu)", c->number, part + 1);
	put_rect(b, x, y, width, BAR, fill);
}

/* Names of the parts, on as many lines as they need; with b NULL only counts those. */
static int
put_parts(struct buf *b, const struct chart *c, const char *const part[], size_t parts)
{
	int x = 0, line = 0;

	for (size_t i = 0; i < parts; i++) {
		const struct span name = span_of(part[i]);
		const int wide = 2 * EM + width_of(name) + EM;

		if (x > 0 && x + wide > WIDTH) {
			x = 0;
			line++;
		}
		if (b) {
			put_part(b, c, i, x + 1, line * LINE + 1, BAR);
			put_text(b, x + BAR + 6, line * LINE + EM, "", name);
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

static void
put_stack(
	struct buf *b, const struct chart *c, const int64_t *value, size_t parts, struct span said, int64_t most, int y)
{
	const int room = WIDTH - LABEL - NUMBER;
	const struct chart_item whole = {.value = sum_of(value, parts), .said = said};
	struct buf number = {0};
	int64_t before = 0;

	for (size_t i = 0; i < parts; i++) {
		const int from = scaled(before, most, room), to = scaled(before + value[i], most, room);

		before += value[i];
		number.n = 0;
		buf_printf(&number, "%" PRId64, value[i]);
		if (value[i] > 0)
			put_part(b, c, i, LABEL + from, y, to - from);
		if (value[i] > 0 && to - from > width_of(buf_as_span(&number)) + 6)
			put_text(b, LABEL + (from + to) / 2, y + 10,
				" text-anchor=\"middle\" stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"",
				buf_as_span(&number));
	}
	put_said(b, LABEL + scaled(whole.value, most, room) + 6, y + 10, "", &whole);
	buf_free(&number);
}

void
chart_stacked(struct buf *b, const struct chart *c, const char *const part[], size_t parts, const struct span *label,
	const struct span *said, const int64_t *value, size_t n)
{
	const int top = put_parts(NULL, c, part, parts) * LINE + 4;
	int64_t most = 1;

	for (size_t i = 0; i < n; i++)
		most = sum_of(value + i * parts, parts) > most ? sum_of(value + i * parts, parts) : most;
	chart_open(b, c, top + (int)n * BAR_STEP + 2);
	define_parts(b, c, parts);
	put_parts(b, c, part, parts);
	for (size_t i = 0; i < n; i++) {
		const int y = top + (int)i * BAR_STEP + 2;

		put_label(b, LABEL - 6, y + 10, " text-anchor=\"end\"", label[i], LABEL - 6);
		put_stack(b, c, value + i * parts, parts, said ? said[i] : SPAN(""), most, y);
	}
	chart_close(b);
}

/* --- tables by shade ------------------------------------------------------------------------- */

static const char *const shades[] = {"#ffffff", "#deebf7", "#bdd7ee", "#7fb3dd", DARK};
#define SHADES ((int)(sizeof shades / sizeof *shades))

static void
put_cell(struct buf *b, int x, int y, int width, int64_t value, int64_t most)
{
	const int shade = value > 0 ? 1 + scaled(value, most, SHADES - 2) : 0;
	struct buf number = {0};

	put_rect(b, x, y, width, CELL_HIGH, shades[shade]);
	buf_printf(&number, "%" PRId64, value);
	if (value > 0)
		put_text(b, x + width / 2, y + CELL_HIGH - 5,
			shade == SHADES - 1 ? " text-anchor=\"middle\" fill=\"#fff\"" : " text-anchor=\"middle\"",
			buf_as_span(&number));
	buf_free(&number);
}

void
chart_heat(struct buf *b, const struct chart *c, const struct span *row, size_t rows, const struct span *column,
	size_t columns, const int64_t *value)
{
	const int room = 8 * EM + 4, wide = (WIDTH - LABEL - 2) / (columns > 0 ? (int)columns : 1);
	const int cell = wide < 3 * EM ? wide : 3 * EM;
	int head = EM;
	int64_t most = 1;

	for (size_t i = 0; i < rows * columns; i++)
		most = value[i] > most ? value[i] : most;
	for (size_t i = 0; i < columns; i++)
		head = width_of(column[i]) > head ? width_of(column[i]) : head;
	head = (head < room ? head : room) + 6;
	chart_open(b, c, head + (int)rows * CELL_HIGH + 2);
	for (size_t i = 0; i < columns; i++)
		put_label(b, LABEL + (int)i * cell + cell / 2, head - 4,
			" text-anchor=\"end\" style=\"writing-mode:vertical-rl\"", column[i], room);
	for (size_t i = 0; i < rows; i++) {
		const int y = head + (int)i * CELL_HIGH;

		put_label(b, LABEL - 6, y + CELL_HIGH - 5, " text-anchor=\"end\"", row[i], LABEL - 6);
		for (size_t j = 0; j < columns; j++)
			put_cell(b, LABEL + (int)j * cell, y, cell, value[i * columns + j], most);
	}
	chart_close(b);
}
