#include "tableout.h"

#include "../base/escape.h"
#include "html.h"
#include "../base/utf8.h"

/* A page with this many columns or more is in landscape. */
#define WIDE_TABLE 8

static void
text_cell(struct buf *b, const struct tsv_column *c, struct span cell)
{
	size_t columns = c->width - utf8_columns(cell);

	if (c->numbers)
		buf_pad(b, columns);
	buf_visible(b, cell);
	if (!c->numbers)
		buf_pad(b, columns);
}

/* Ends the line that began at `start`, without trailing blanks. */
static void
text_end_line(struct buf *b, size_t start)
{
	while (b->n > start && b->p[b->n - 1] == ' ')
		b->n--;
	buf_char(b, '\n');
}

/* Escapes are kept, so that a row is one line. */
static void
text_row(struct buf *b, const struct tsv *t, const struct span *cell)
{
	size_t start = b->n, i;

	for (i = 0; i + 1 < t->columns; i++) {
		text_cell(b, &t->column[i], cell[i]);
		buf_pad(b, 2);
	}
	/* The last column, which is often long, is not padded. */
	if (t->column[i].numbers)
		text_cell(b, &t->column[i], cell[i]);
	else
		buf_visible(b, cell[i]);
	text_end_line(b, start);
}

static void
text_open(struct buf *b, const struct tsv *t)
{
	size_t start = b->n, i;

	for (i = 0; i < t->columns; i++) {
		text_cell(b, &t->column[i], t->column[i].name);
		buf_pad(b, 2);
	}
	text_end_line(b, start);
}

static void
nothing(struct buf *b)
{
	(void)b;
}

/* Returns whether a character starts a formula, including Unicode's compatibility forms and the minus sign. */
static bool
starts_formula(uint32_t c)
{
	static const uint16_t forms[] = {'+', '-', '=', '@', 0x207a, 0x207b, 0x207c, 0x208a, 0x208b, 0x208c, 0x2212,
		0x2a75, 0x2a76, 0xfb29, 0xfe62, 0xfe63, 0xfe66, 0xfe6b, 0xff0b, 0xff0d, 0xff1d, 0xff20};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (c == forms[i])
			return true;
	return false;
}

/* Returns whether a character is one that some programs skip before a formula: blanks and invisible characters. */
static bool
is_passed_over(uint32_t c)
{
	return c == ' ' || c == 0xa0 || c == 0xad || c == 0x3000 || c == 0xfeff || (c >= 0x2000 && c <= 0x200f) ||
	       (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x206f) || (c >= 0x80 && utf8_acts(c));
}

/* Returns whether the cell starts like a formula. */
static bool
begins_formula(struct span cell)
{
	uint32_t c = ' ';

	while (cell.n > 0 && is_passed_over(c))
		c = utf8_take(&cell);
	return starts_formula(c) || c == '\t' || c == '\r' || c == '\n';
}

/* Returns whether a spreadsheet would evaluate the cell; numbers, and "-" for a missing one, are harmless. */
static bool
runs(struct span cell)
{
	return begins_formula(cell) && !tsv_number(cell) && !span_is(cell, "-");
}

static bool
needs_quotes(struct span cell)
{
	static const bool special[256] = {
		[','] = true, [';'] = true, ['"'] = true, ['\t'] = true, ['\n'] = true, ['\r'] = true};
	size_t i;

	for (i = 0; i < cell.n; i++) {
		if (special[(unsigned char)cell.p[i]])
			return true;
	}
	return cell.n > 0 && (cell.p[0] == ' ' || cell.p[cell.n - 1] == ' ');
}

/* Quotes the text from `start` on, and doubles the quotes in it. */
static void
quote(struct buf *b, size_t start)
{
	size_t quotes = 2, i, to;

	for (i = start; i < b->n; i++)
		quotes += b->p[i] == '"';
	buf_room(b, quotes);
	to = b->n + quotes;
	b->p[--to] = '"';
	for (i = b->n; i > start; i--) {
		b->p[--to] = b->p[i - 1];
		if (b->p[to] == '"')
			b->p[--to] = '"';
	}
	b->p[--to] = '"';
	b->n += quotes;
}

void
csv_put(struct buf *b, struct span field)
{
	size_t start = b->n;
	struct span cell;

	unescape_put(b, field);
	cell = (struct span){buf_as_span(b).p + start, b->n - start};
	if (runs(cell)) {
		buf_room(b, 1);
		memmove(b->p + start + 1, b->p + start, b->n - start);
		b->p[start] = '\'';
		b->n++;
		cell = (struct span){b->p + start, b->n - start};
	}
	if (needs_quotes(cell))
		quote(b, start);
}

static void
csv_end_line(struct buf *b, const struct tsv *t, size_t start)
{
	/* A row of one empty cell must differ from a blank line. */
	if (t->columns == 1 && b->n == start)
		buf_str(b, "\"\"");
	buf_str(b, "\r\n");
}

static void
csv_row(struct buf *b, const struct tsv *t, const struct span *cell)
{
	size_t start = b->n, i;

	for (i = 0; i < t->columns; i++) {
		if (i > 0)
			buf_char(b, ',');
		csv_put(b, cell[i]);
	}
	csv_end_line(b, t, start);
}

static void
csv_open(struct buf *b, const struct tsv *t)
{
	size_t start, i;

	/* Without a byte order mark Excel assumes GBK or another encoding. */
	buf_str(b, "\xef\xbb\xbf");
	start = b->n;
	for (i = 0; i < t->columns; i++) {
		if (i > 0)
			buf_char(b, ',');
		csv_put(b, t->column[i].name);
	}
	csv_end_line(b, t, start);
}

/* `open` is the tag without '>'. */
static void
html_cell(struct buf *b, const char *open, const struct tsv_column *c, struct span field, const char *close)
{
	struct buf cell = {NULL, 0, 0};

	if (field.n > 0 && memchr(field.p, '\\', field.n)) {
		unescape_put(&cell, field);
		field = buf_as_span(&cell);
	}
	buf_str(b, open);
	if (c->numbers) {
		buf_str(b, " class=\"number\">");
		html_text(b, field);
	} else {
		buf_char(b, '>');
		html_words(b, field);
	}
	buf_str(b, close);
	buf_free(&cell);
}

static void
html_row(struct buf *b, const struct tsv *t, const struct span *cell)
{
	size_t i;

	buf_str(b, "<tr>");
	for (i = 0; i < t->columns; i++)
		html_cell(b, "<td", &t->column[i], cell[i], "</td>");
	buf_str(b, "</tr>\n");
}

/* The page's title is the name of the table's file. */
static struct span
title(const struct tsv *t)
{
	const char *file = t->part[0].file, *slash = strrchr(file, '/');

	return strcmp(file, "-") == 0 ? SPAN("table") : span_of(slash ? slash + 1 : file);
}

static void
table_open(struct buf *b, const struct tsv *t)
{
	size_t i;

	/* The data is Chinese, whatever the language of messages. */
	html_open(b, "zh-CN", title(t), t->columns > WIDE_TABLE ? HTML_LANDSCAPE : HTML_PORTRAIT);
	buf_str(b, "<table>\n<thead>\n<tr>");
	for (i = 0; i < t->columns; i++)
		html_cell(b, "<th", &t->column[i], t->column[i].name, "</th>");
	buf_str(b, "</tr>\n</thead>\n<tbody>\n");
}

static void
table_close(struct buf *b)
{
	buf_str(b, "</tbody>\n</table>\n");
	html_close(b);
}

/* --- json (RFC 8259) -------------------------------------------------------------- */

/* Appends a field as a JSON string; terminal control characters are escaped. */
static void
json_put(struct buf *b, struct span field)
{
	struct buf cell = {NULL, 0, 0};

	unescape_put(&cell, field);
	buf_char(b, '"');
	for (struct span rest = buf_as_span(&cell); rest.n > 0;) {
		const char *from = rest.p;
		const uint32_t c = utf8_take(&rest);

		if (c == '"' || c == '\\')
			buf_char(b, '\\');
		if (c == '\n' || c == '\t' || c == '\r')
			buf_printf(b, "\\%c", c == '\n' ? 'n' : c == '\t' ? 't' : 'r');
		else if (utf8_acts(c))
			buf_printf(b, "\\u%04x", c);
		else
			buf_add(b, from, (size_t)(rest.p - from));
	}
	buf_char(b, '"');
	buf_free(&cell);
}

static void
json_open(struct buf *b, const struct tsv *t)
{
	(void)t;
	buf_char(b, '[');
}

/* Prints one row per line. */
static void
json_row(struct buf *b, const struct tsv *t, const struct span *cell)
{
	buf_str(b, "\n{");
	for (size_t i = 0; i < t->columns; i++) {
		if (i > 0)
			buf_str(b, ", ");
		json_put(b, t->column[i].name);
		buf_str(b, ": ");
		json_put(b, cell[i]);
	}
	buf_char(b, '}');
}

static void
json_close(struct buf *b)
{
	buf_str(b, "\n]\n");
}

/* --- tsv ------------------------------------------------------------------------ */

static void
tsv_row(struct buf *b, const struct tsv *t, const struct span *cell)
{
	for (size_t i = 0; i < t->columns; i++) {
		buf_span(b, cell[i]);
		buf_char(b, i + 1 < t->columns ? '\t' : '\n');
	}
}

static void
tsv_open(struct buf *b, const struct tsv *t)
{
	buf_span(b, t->head);
	buf_char(b, '\n');
}

void
table_put(struct buf *out, const struct tsv *t, const struct table_form *form, void (*each)(struct buf *out))
{
	struct tsv_walk walk;

	form->open(out, t);
	tsv_walk_start(&walk, t);
	for (size_t rows = 0; tsv_walk_next(&walk); rows++) {
		if (rows > 0)
			buf_str(out, form->between);
		form->row(out, t, walk.cell);
		if (each)
			each(out);
	}
	tsv_walk_end(&walk);
	form->close(out);
}

const struct table_form *
table_form_named(const char *name)
{
	static const struct table_form forms[] = {
		{"text", text_open, text_row, "", nothing},
		{"csv", csv_open, csv_row, "", nothing},
		{"html", table_open, html_row, "", table_close},
		{"json", json_open, json_row, ",", json_close},
		{"tsv", tsv_open, tsv_row, "", nothing},
	};
	size_t i;

	for (i = 0; i < sizeof forms / sizeof *forms; i++) {
		if (strcmp(forms[i].name, name) == 0)
			return &forms[i];
	}
	return NULL;
}
