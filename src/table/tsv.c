#include "tsv.h"

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/escape.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "csvtable.h"

#include <stdlib.h>

/* Takes the next line from a text, without its line end; the last line may lack one. */
static struct span
take_line(struct span *text)
{
	const char *lf = memchr(text->p, '\n', text->n);
	struct span line = {text->p, lf ? (size_t)(lf - text->p) : text->n};
	size_t taken = line.n + (lf != NULL);

	text->p += taken;
	text->n -= taken;
	if (line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	return line;
}

const char *
tsv_part_name(const struct tsv_part *part)
{
	return strcmp(part->file, "-") == 0 ? _("standard input") : part->file;
}

/* Exits for the damaged byte at `at`, naming its line and field. */
static _Noreturn void
die_of_byte(const struct tsv_part *part, size_t at, const char *what)
{
	struct buf column = {NULL, 0, 0};
	uint64_t line = 1;
	unsigned field = 1;
	size_t i;

	for (i = 0; i < at; i++) {
		field = part->text.p[i] == '\n' ? 1 : field + (part->text.p[i] == '\t');
		line += part->text.p[i] == '\n';
	}
	buf_printf(&column, _("field %u"), field);
	buf_char(&column, '\0');
	die_at(EXIT_USAGE, tsv_part_name(part), line, column.p, "%s", what);
}

/* Converts a quoted table to the form our programs print, and frees its text. */
static char *
unquoted(const char *name, char *quoted, size_t *n)
{
	static const struct csv_form form = {.delimiter = '\t', .quotes = true};
	struct table *t = table_parse(name, (struct span){quoted, *n}, &form, (const char *[]){NULL});
	struct buf b = {0};

	for (size_t row = 0; row <= t->rows; row++)
		for (size_t i = 0; i < t->columns; i++) {
			escape_put(&b, row == 0 ? t->head[i] : t->cell[(row - 1) * t->columns + i]);
			buf_char(&b, i + 1 < t->columns ? '\t' : '\n');
		}
	table_free(t);
	free(quoted);
	*n = b.n;
	return b.p;
}

static void
load_part(struct tsv_part *part, const char *file, bool quoted)
{
	struct span *text = &part->text;
	const char *nul;
	size_t valid;

	part->file = file;
	part->store = read_whole(file, &text->n);
	if (quoted)
		part->store = unquoted(tsv_part_name(part), part->store, &text->n);
	text->p = part->store;
	if (text->n >= 3 && memcmp(text->p, "\xef\xbb\xbf", 3) == 0)
		*text = (struct span){text->p + 3, text->n - 3};
	if (text->n == 0)
		die_at(EXIT_USAGE, tsv_part_name(part), 0, NULL, _("not a table: it is empty"));
	nul = memchr(text->p, '\0', text->n);
	if (nul != NULL)
		die_of_byte(part, (size_t)(nul - text->p), _("a NUL byte: this is not a text table"));
	valid = utf8_valid(*text);
	if (valid < text->n)
		die_of_byte(part, valid, _("not UTF-8"));
}

/* Splits a row into at most `columns` cells; returns how many fields it has. */
static size_t
split(struct span row, struct span *cell, size_t columns)
{
	const char *p = row.p, *end = row.p + row.n, *tab;
	size_t n = 0;

	do {
		tab = memchr(p, '\t', (size_t)(end - p));
		if (n < columns)
			cell[n] = (struct span){p, (size_t)((tab ? tab : end) - p)};
		n++;
		if (tab != NULL)
			p = tab + 1;
	} while (tab != NULL);
	return n;
}

static void
read_head(struct tsv *t)
{
	struct span text = t->part[0].text, *name;
	size_t i;

	t->head = take_line(&text);
	t->columns = split(t->head, NULL, 0);
	t->column = ecalloc(t->columns, sizeof *t->column);
	name = ecalloc(t->columns, sizeof *name);
	split(t->head, name, t->columns);
	for (i = 0; i < t->columns; i++)
		t->column[i] = (struct tsv_column){.name = name[i], .width = utf8_columns(name[i])};
	free(name);
}

static void
check_heads(const struct tsv *t)
{
	struct span text;
	size_t i;

	for (i = 1; i < t->parts; i++) {
		text = t->part[i].text;
		if (!span_eq(take_line(&text), t->head))
			die_at(EXIT_USAGE, t->part[i].file, 1, NULL, _("the columns differ from those of %s"),
				t->part[0].file);
	}
}

/* Finds the widths of the columns, and which contain numbers. */
static void
survey(struct tsv *t)
{
	bool *words = ecalloc(t->columns, sizeof *words);
	struct tsv_walk w;
	size_t i, width;

	tsv_walk_start(&w, t);
	while (tsv_walk_next(&w)) {
		for (i = 0; i < t->columns; i++) {
			if (w.cell[i].n == 0)
				continue;
			width = utf8_columns(w.cell[i]);
			if (width > t->column[i].width)
				t->column[i].width = width;
			if (words[i])
				continue;
			if (tsv_number(w.cell[i]))
				t->column[i].numbers = true;
			else if (!span_is(w.cell[i], "-"))
				words[i] = true;
		}
	}
	tsv_walk_end(&w);
	for (i = 0; i < t->columns; i++)
		t->column[i].numbers &= !words[i];
	free(words);
}

static struct tsv *
load(char *const *file, int files, bool quoted)
{
	struct tsv *t = ecalloc(1, sizeof *t);

	t->part = ecalloc((size_t)files, sizeof *t->part);
	for (; t->parts < (size_t)files; t->parts++)
		load_part(&t->part[t->parts], file[t->parts], quoted);
	read_head(t);
	check_heads(t);
	survey(t);
	return t;
}

struct tsv *
tsv_load(char *const *file, int files)
{
	return load(file, files, false);
}

struct tsv *
tsv_load_quoted(char *const *file, int files)
{
	return load(file, files, true);
}

struct tsv *
tsv_take(const char *file, char *text, size_t n)
{
	struct tsv *t = ecalloc(1, sizeof *t);

	t->part = ecalloc(1, sizeof *t->part);
	t->part[0] = (struct tsv_part){.file = file, .store = text, .text = {text, n}};
	t->parts = 1;
	read_head(t);
	survey(t);
	return t;
}

size_t
tsv_column(const struct tsv *t, const char *name)
{
	for (size_t i = 0; i < t->columns; i++)
		if (span_is(t->column[i].name, name))
			return i;
	die_at(EXIT_USAGE, tsv_part_name(&t->part[0]), 1, name, _("the table has no such column"));
}

void
tsv_free(struct tsv *t)
{
	size_t i;

	for (i = 0; i < t->parts; i++)
		free(t->part[i].store);
	free(t->part);
	free(t->column);
	free(t);
}

void
tsv_walk_start(struct tsv_walk *w, const struct tsv *t)
{
	*w = (struct tsv_walk){.table = t, .rest = t->part[0].text};
	w->cell = ecalloc(t->columns, sizeof *w->cell);
}

void
tsv_walk_end(struct tsv_walk *w)
{
	free(w->cell);
}

/* Takes the next line of any part; returns false at the end. */
static bool
walk_line(struct tsv_walk *w, struct span *line)
{
	while (w->rest.n == 0) {
		if (++w->part >= w->table->parts)
			return false;
		w->rest = w->table->part[w->part].text;
		w->line = 0;
	}
	*line = take_line(&w->rest);
	w->line++;
	return true;
}

bool
tsv_walk_next(struct tsv_walk *w)
{
	const struct tsv *t = w->table;
	struct span line;
	size_t fields;

	do {
		if (!walk_line(w, &line))
			return false;
	} while (span_eq(line, t->head));
	fields = split(line, w->cell, t->columns);
	if (fields != t->columns)
		die_at(EXIT_USAGE, tsv_part_name(&t->part[w->part]), w->line, NULL,
			_("%zu field(s), but the header has %zu"), fields, t->columns);
	return true;
}

static size_t
take_digits(struct span *s)
{
	const size_t n = span_digits(*s, 0);

	s->p += n;
	s->n -= n;
	return n;
}

/* Takes one of the characters if it is next. */
static bool
take_any(struct span *s, const char *characters)
{
	if (s->n == 0 || strchr(characters, *s->p) == NULL)
		return false;
	s->p++;
	s->n--;
	return true;
}

bool
tsv_number(struct span s)
{
	take_any(&s, "+-");
	if (take_digits(&s) == 0)
		return false;
	if (take_any(&s, ".") && take_digits(&s) == 0)
		return false;
	if (take_any(&s, "eE")) {
		take_any(&s, "+-");
		if (take_digits(&s) == 0)
			return false;
	}
	take_any(&s, "%");
	return s.n == 0;
}
