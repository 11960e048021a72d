#include "csvtable.h"

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/say.h"
#include "../base/pipeline.h"
#include "../base/utf8.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

#define BATCH     ((size_t)256 << 10) /* bytes of text parsed at a time */
#define PAIR_SIZE ((size_t)4 << 20)   /* for smaller tables a second thread does not pay */

/* Parsed rows. libcsv passes each cell to a callback, and calls another at the end of a row, so the cells are
 * collected here. */
struct batch {
	struct buf bytes;
	size_t *end; /* where each cell ends in `bytes` */
	size_t cells, cells_cap;
	struct batch_row {
		size_t cells; /* the number of cells including its own */
		const char *wrong;
		uint64_t line;
		struct span source;
	} * row;
	size_t rows, rows_cap;
	bool whole;        /* the last row is complete */
	const char *wrong; /* NULL, or what is wrong with the text after these rows */
	uint64_t wrong_line;
};

static void
gather_cell(void *p, size_t n, void *ctx)
{
	struct batch *b = ctx;

	buf_add(&b->bytes, p, n);
	VEC_ROOM(b->end, b->cells, b->cells_cap);
	b->end[b->cells++] = b->bytes.n;
}

static void
gather_row(int terminator, void *ctx)
{
	struct batch *b = ctx;

	(void)terminator;
	b->whole = true;
}

static void
end_row(struct batch *b, const char *wrong, uint64_t line, struct span source)
{
	VEC_ROOM(b->row, b->rows, b->rows_cap);
	b->row[b->rows++] = (struct batch_row){b->cells, wrong, line, source};
	b->whole = false;
}

static void
batch_free(struct batch *b)
{
	buf_free(&b->bytes);
	free(b->end);
	free(b->row);
}

/* libcsv's own test for blanks includes TAB, which would remove the empty cells of a tab-separated table. */
static int
blank(unsigned char c)
{
	return c == ' ';
}

static int
no_blank(unsigned char c)
{
	(void)c;
	return 0;
}

/* A text that is read line by line. */
struct text_lines {
	struct span rest;
	const char *lf; /* the next LF, or the end; searched for once, even if many CRs come before it */
};

/* A text being read, and the callbacks for its rows. */
struct reading {
	const char *file;
	struct csv_parser parser;
	const struct csv_form *form;
	struct span blanks; /* the characters that libcsv must treat as blanks */
	struct text_lines lines;
	uint64_t line, first; /* the current line, and the first line of its row */
	struct span source;   /* of the row */
	bool open;            /* a row has begun */
	bool quoted;          /* and continues inside quotes */
	size_t bytes, cells;  /* the batch's sizes before the row */
	bool over;            /* all is parsed, or nothing more can be */
	/* Set by the thread that calls `each`. */
	_Atomic bool stopped; /* no more rows are wanted */
	int status;
	struct span *cell;
	size_t cap;
	bool (*each)(void *ctx, const struct csv_row *row);
	void *ctx;
};

static void
reading_start(struct reading *r, const struct csv_form *form)
{
	bool tabs = form->delimiter == '\t';

	r->form = form;
	r->blanks = form->blanks ? SPAN("") : tabs ? SPAN(" ") : SPAN(" \t");
	if (csv_init(&r->parser, 0) != 0)
		die(EXIT_USAGE, _("out of memory"));
	csv_set_delim(&r->parser, (unsigned char)form->delimiter);
	/* Without quoting, the quote character is NUL, which the text does not contain. */
	csv_set_quote(&r->parser, form->quotes ? '"' : '\0');
	/* Where libcsv's own tests for blanks (" \t") and line ends (CR, LF) are right, they are kept: a function of
	 * ours is called for every byte and halves the speed. */
	csv_set_space_func(&r->parser, form->blanks ? no_blank : tabs ? blank : NULL);
	csv_set_term_func(&r->parser, NULL);
	csv_set_blk_size(&r->parser, 1 << 16);
}

static void
reading_end(struct reading *r)
{
	csv_free(&r->parser);
	free(r->cell);
}

/* Takes a line with its line end: LF, CR LF, or CR alone. */
static struct span
take_line(struct text_lines *l)
{
	struct span line = {l->rest.p, 0};
	const char *end = l->rest.p + l->rest.n, *cr;

	if (l->lf == NULL || l->lf < l->rest.p) {
		l->lf = memchr(l->rest.p, '\n', l->rest.n);
		if (l->lf == NULL)
			l->lf = end;
	}
	cr = memchr(line.p, '\r', (size_t)(l->lf - line.p));
	if (cr != NULL && cr + 1 != l->lf)
		line.n = (size_t)(cr - line.p) + 1;
	else
		line.n = (size_t)(l->lf - line.p) + (l->lf < end);
	l->rest.p += line.n;
	l->rest.n -= line.n;
	return line;
}

static bool
is_blank(const struct reading *r, char c)
{
	return r->blanks.n > 0 && memchr(r->blanks.p, c, r->blanks.n) != NULL;
}

/* Returns whether libcsv would skip the line as blank. */
static bool
blank_line(const struct reading *r, struct span line)
{
	size_t i;

	for (i = 0; i < line.n; i++) {
		char c = line.p[i];

		if (c != '\n' && c != '\r' && !is_blank(r, c))
			return false;
	}
	return true;
}

static void
fail(struct reading *r, struct batch *b, const char *wrong)
{
	r->over = true;
	b->wrong = wrong;
	b->wrong_line = r->first;
}

/* The last row may lack a line end, and a closing quote. */
static void
parse_end(struct reading *r, struct batch *b)
{
	r->over = true;
	if (!r->open)
		return;
	csv_set_opts(&r->parser, CSV_STRICT | CSV_STRICT_FINI);
	if (csv_fini(&r->parser, gather_cell, gather_row, b) != 0)
		fail(r, b, _("a quote opened in this row is never closed"));
	else if (b->whole)
		end_row(b, NULL, r->first, r->source);
}

/* Returns whether a quote is at the start of a cell. */
static bool
begins_cell(const struct reading *r, const char *line, const char *quote)
{
	while (quote > line && is_blank(r, quote[-1]))
		quote--;
	return quote == line || quote[-1] == r->form->delimiter;
}

/* Tracks the quotes through a line.  Returns false if text follows a closing quote: libcsv would take that text, and
 * the following rows, as part of the cell. */
static bool
follow_quotes(struct reading *r, struct span line)
{
	const char *p = line.p, *end = line.p + line.n, *quote;

	while (end > p && (end[-1] == '\n' || end[-1] == '\r'))
		end--;
	while ((quote = memchr(p, '"', (size_t)(end - p)))) {
		p = quote + 1;
		if (!r->quoted) {
			r->quoted = begins_cell(r, line.p, quote);
		} else if (p < end && *p == '"') {
			p++;
		} else {
			r->quoted = false;
			while (p < end && is_blank(r, *p))
				p++;
			if (p < end && *p != r->form->delimiter)
				return false;
		}
	}
	return true;
}

/* Ends the open row with this line as a wrong row. */
static void
drop_row(struct reading *r, struct batch *b, const char *wrong)
{
	csv_fini(&r->parser, NULL, NULL, NULL);
	b->bytes.n = r->bytes;
	b->cells = r->cells;
	r->open = r->quoted = false;
	end_row(b, wrong, r->first, r->source);
}

/* A line ends at LF, or at the CR that ends a row. */
static void
count_row_line(struct reading *r, struct span line)
{
	r->line += line.p[line.n - 1] == '\n' || (line.p[line.n - 1] == '\r' && !r->open);
}

/* Parses the text line by line, so that the line number of every row is known. */
static void
parse_line(struct reading *r, struct batch *b)
{
	struct span piece = take_line(&r->lines);

	if (!r->open && !blank_line(r, piece)) {
		r->open = true;
		r->first = r->line;
		r->source.p = piece.p;
		r->bytes = b->bytes.n;
		r->cells = b->cells;
	}
	if (!r->open) {
		count_row_line(r, piece);
		return;
	}
	r->source.n = (size_t)(piece.p + piece.n - r->source.p);
	if (r->form->quotes && !follow_quotes(r, piece)) {
		drop_row(r, b,
			_("there is text after the quote that ends a cell; inside a quoted cell a quote is written "
			  "twice"));
	} else if (csv_parse(&r->parser, piece.p, piece.n, gather_cell, gather_row, b) != piece.n) {
		fail(r, b, csv_strerror(csv_error(&r->parser)));
	} else if (b->whole) {
		r->open = false;
		end_row(b, NULL, r->first, r->source);
	}
	count_row_line(r, piece);
}

static bool
take(void *ctx, void *slot)
{
	const struct reading *r = ctx;

	(void)slot;
	return !r->over && !r->stopped;
}

/* Parses some rows, all complete unless the text ends inside one. */
static void
prepare(void *ctx, void *slot)
{
	struct reading *r = ctx;
	struct batch *b = slot;
	const char *from = r->lines.rest.p;

	b->bytes.n = b->cells = b->rows = 0;
	while (!r->over && (r->open || (size_t)(r->lines.rest.p - from) < BATCH))
		if (r->lines.rest.n > 0)
			parse_line(r, b);
		else
			parse_end(r, b);
}

static bool
hand_out(struct reading *r, const struct batch *b, size_t row)
{
	const size_t first = row > 0 ? b->row[row - 1].cells : 0, cells = b->row[row].cells - first;
	size_t start = first > 0 ? b->end[first - 1] : 0;

	if (r->cap < cells)
		r->cell = erealloc(r->cell, r->cap = cells * 2, sizeof *r->cell);
	for (size_t i = 0; i < cells; i++) {
		const size_t end = b->end[first + i];

		r->cell[i] = (struct span){buf_as_span(&b->bytes).p + start, end - start};
		start = end;
	}
	return r->each(
		r->ctx, &(struct csv_row){r->cell, cells, b->row[row].wrong, b->row[row].line, b->row[row].source});
}

static void
finish(void *ctx, void *slot)
{
	struct reading *r = ctx;
	const struct batch *b = slot;

	for (size_t i = 0; i < b->rows && !r->stopped; i++)
		r->stopped = !hand_out(r, b, i);
	if (b->wrong && !r->stopped) {
		say_at(r->file, b->wrong_line, NULL, "%s", b->wrong);
		r->status = -1;
	}
}

uint64_t
count_lines(const char *p, const char *end)
{
	uint64_t lines = 0;

	while ((p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		lines++;
		p++;
	}
	return lines;
}

int
csv_each(const char *file, struct span text, const struct csv_form *form,
	bool (*each)(void *ctx, const struct csv_row *row), void *ctx)
{
	struct reading r = {.file = file, .line = 1, .first = 1, .each = each, .ctx = ctx};
	struct pipeline pipeline = {.take = take, .prepare = prepare, .finish = finish, .in_order = true, .ctx = &r};
	struct batch batch[PIPELINE_SLOTS] = {0};
	const char *nul = text.n ? memchr(text.p, '\0', text.n) : NULL;

	if (nul != NULL) {
		say_at(file, count_lines(text.p, nul) + 1, NULL, _("a NUL byte: this is not a text table"));
		return -1;
	}
	if (text.n >= 3 && memcmp(text.p, "\xef\xbb\xbf", 3) == 0) {
		text.p += 3;
		text.n -= 3;
	}
	r.lines.rest = text;
	reading_start(&r, form);
	for (int i = 0; i < PIPELINE_SLOTS; i++)
		pipeline.slot[i] = &batch[i];
	pipeline_run(&pipeline, text.n >= PAIR_SIZE);
	for (int i = 0; i < PIPELINE_SLOTS; i++)
		batch_free(&batch[i]);
	reading_end(&r);
	return r.status;
}

/* A table being loaded. */
struct loading {
	struct table *table;
	size_t used; /* of the table's store */
	size_t row_cap, line_cap;
};

/* The store is as large as the text, and a cell is never longer than its source. */
static void
keep_row(struct loading *l, struct span *cells, const struct csv_row *row)
{
	struct table *t = l->table;
	size_t i;

	for (i = 0; i < t->columns; i++) {
		cells[i] = (struct span){t->store + l->used, i < row->cells ? row->cell[i].n : 0};
		if (cells[i].n > 0)
			memcpy(t->store + l->used, row->cell[i].p, cells[i].n);
		l->used += cells[i].n;
	}
}

static bool
all_empty(const struct csv_row *row)
{
	size_t i;

	for (i = 0; i < row->cells; i++) {
		if (row->cell[i].n > 0)
			return false;
	}
	return true;
}

static void
check_row(const struct table *t, const struct csv_row *row)
{
	size_t i;

	for (i = 0; i < row->cells; i++) {
		if (utf8_valid(row->cell[i]) != row->cell[i].n)
			die_at(EXIT_USAGE, t->file, row->line, NULL, _("cell %zu is not UTF-8"), i + 1);
	}
	if (t->head != NULL && row->cells > t->columns)
		die_at(EXIT_USAGE, t->file, row->line, NULL, _("%zu cells in a table of %zu columns"), row->cells,
			t->columns);
}

static bool
load_row(void *ctx, const struct csv_row *row)
{
	struct loading *l = ctx;
	struct table *t = l->table;

	if (row->wrong)
		die_at(EXIT_USAGE, t->file, row->line, NULL, "%s", row->wrong);
	/* Spreadsheets write rows that consist of delimiters only. */
	if (all_empty(row))
		return true;
	check_row(t, row);
	if (t->head == NULL) {
		t->columns = row->cells;
		t->head = ecalloc(t->columns, sizeof *t->head);
		keep_row(l, t->head, row);
		return true;
	}
	VEC_ROOM(t->line, t->rows, l->line_cap);
	t->line[t->rows] = row->line;
	if (t->rows == l->row_cap) {
		l->row_cap = l->line_cap;
		t->cell = erealloc(t->cell, l->row_cap * t->columns, sizeof *t->cell);
	}
	keep_row(l, t->cell + t->rows * t->columns, row);
	t->rows++;
	return true;
}

static void
check_columns(const struct table *t, const char *const *columns)
{
	size_t i;
	int at;

	for (; *columns != NULL; columns++) {
		at = table_column(t, *columns);
		if (at < 0)
			die_at(EXIT_USAGE, t->file, 1, *columns, _("the table has no such column"));
		for (i = (size_t)at + 1; i < t->columns; i++) {
			if (span_is(t->head[i], *columns))
				die_at(EXIT_USAGE, t->file, 1, *columns, _("the column appears twice"));
		}
	}
}

struct table *
table_parse(const char *file, struct span text, const struct csv_form *form, const char *const *columns)
{
	struct loading l = {.table = ecalloc(1, sizeof *l.table)};

	l.table->file = file;
	l.table->store = emalloc(text.n);
	if (csv_each(file, text, form, load_row, &l) != 0)
		exit(EXIT_USAGE);
	if (l.table->head == NULL)
		die_at(EXIT_USAGE, file, 0, NULL, _("not a table: there is no line of column names"));
	check_columns(l.table, columns);
	return l.table;
}

struct table *
table_load(const char *file, const char *const *columns)
{
	static const struct csv_form ours = {.delimiter = '\t', .quotes = true};
	struct table *t;
	size_t n;
	char *text = read_whole(file, &n);

	t = table_parse(file, (struct span){text, n}, &ours, columns);
	free(text);
	return t;
}

int
table_column(const struct table *t, const char *column)
{
	size_t i;

	for (i = 0; i < t->columns; i++) {
		if (span_is(t->head[i], column))
			return (int)i;
	}
	return -1;
}

struct span
table_cell(const struct table *t, size_t row, const char *column)
{
	int at = table_column(t, column);

	return at < 0 ? (struct span){"", 0} : t->cell[row * t->columns + (size_t)at];
}

void
table_free(struct table *t)
{
	if (t == NULL)
		return;
	free(t->head);
	free(t->cell);
	free(t->line);
	free(t->store);
	free(t);
}
