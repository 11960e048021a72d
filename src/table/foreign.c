#include "foreign.h"

#include "../base/bytes.h"
#include "../base/progress.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "coding.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#define ABOVE_MOST 8

struct foreign {
	struct foreign_form form;
	const char *name;
	struct coded_text *text;
	struct span *column; /* the trimmed names in the header, once it is read */
	size_t columns;
	struct span header;               /* the header row in the text */
	struct csv_row above[ABOVE_MOST]; /* rows that do not fit, before the header */
	size_t aboves;
	char wrong[256];
	const struct foreign_taker *taker;
};

bool
delimiter_parse(const char *typed, char *delimiter)
{
	*delimiter = strcmp(typed, "\\t") == 0 ? '\t' : typed[0];
	return *delimiter == '\t' || (strlen(typed) == 1 && !strchr("\"\r\n", typed[0]));
}

static const char *
name_of(const struct foreign_form *form)
{
	return strcmp(form->file, "-") == 0 ? _("standard input") : form->file;
}

static bool
is_of_spreadsheet(const struct coded_text *t)
{
	const struct span text = coded_text_all(t);
	const char *lf = text.n > 0 ? memchr(text.p, '\n', text.n) : NULL;

	return coded_text_mark(t).n > 0 || (lf && lf > text.p && lf[-1] == '\r');
}

/* --- files that are not tables ----------------------------------------------------------------------- */

/* The command that converts such a file to CSV. */
static const char in2csv[] = "in2csv -I FILE | ...";
static const char soffice[] = "soffice --headless --convert-to csv FILE";

static bool
begins_with_tag(struct span text)
{
	static const char *const tags[] = {"<html", "<!doctype", "<table", "<?xml", "<meta", "<head", "<style"};

	text = span_trim(text);
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (text.n >= strlen(tags[i]) && strncasecmp(text.p, tags[i], strlen(tags[i])) == 0)
			return true;
	return false;
}

/* Detects a workbook or a web page, whatever its name: platforms call both .xls or even .csv. */
static void
refuse_workbook(const char *name, const struct bytes *bytes)
{
	const struct span text = {bytes->p, bytes->n < 512 ? bytes->n : 512};

	if (span_begins(text, SPAN("PK\3\4")))
		die_at(EXIT_USAGE, name, 0, NULL, _("is a workbook (.xlsx), not CSV; convert it to CSV first: %s"),
			in2csv);
	if (span_begins(text, SPAN("\xd0\xcf\x11\xe0")))
		die_at(EXIT_USAGE, name, 0, NULL,
			_("is a workbook of the old form (.xls), not CSV; convert it to CSV first: %s"), in2csv);
	if (begins_with_tag(text))
		die_at(EXIT_USAGE, name, 0, NULL,
			_("is a web page (HTML) or XML under another name, not CSV; convert it to CSV first: %s"),
			soffice);
}

struct table *
foreign_table(const struct foreign_form *form, const char *const *columns)
{
	struct bytes bytes = bytes_of(form->file);
	struct csv_form csv = form->csv;

	refuse_workbook(name_of(form), &bytes);
	/* Without --encoding, NUL is in no table; its place is reported. */
	if (!form->encoding && bytes.n > 0 && memchr(bytes.p, '\0', bytes.n))
		return table_parse(name_of(form), (struct span){bytes.p, bytes.n}, &csv, columns);
	struct coded_text *text = coded_text_take(form->encoding, bytes);
	if (form->own)
		csv.quotes = is_of_spreadsheet(text);
	struct table *t = table_parse(name_of(form), coded_text_all(text), &csv, columns);
	coded_text_free(text);
	return t;
}

struct foreign *
foreign_open(const struct foreign_form *form)
{
	struct foreign *f = ecalloc(1, sizeof *f);
	const struct bytes bytes = bytes_of(form->file);

	f->form = *form;
	f->name = name_of(form);
	refuse_workbook(f->name, &bytes);
	progress_expect(bytes.n);
	f->text = coded_text_take(form->encoding, bytes);
	if (form->own)
		f->form.csv.quotes = is_of_spreadsheet(f->text);
	/* As UTF-8 it may be longer. */
	if (coded_text_all(f->text).n > bytes.n)
		progress_expect(coded_text_all(f->text).n - bytes.n);
	return f;
}

static void
free_row(const struct csv_row *row)
{
	for (size_t i = 0; i < row->cells; i++)
		free((char *)row->cell[i].p);
	free((struct span *)row->cell);
}

void
foreign_free(struct foreign *f)
{
	if (f == NULL)
		return;
	for (size_t i = 0; i < f->columns; i++)
		free((char *)f->column[i].p);
	free(f->column);
	for (size_t i = 0; i < f->aboves; i++)
		free_row(&f->above[i]);
	coded_text_free(f->text);
	free(f);
}

const char *
foreign_name(const struct foreign *f)
{
	return f->name;
}

/* --- the header -------------------------------------------------------------------------------------- */

/* Guesses the encoding of a header that contains NULs (U+0001 by now) beside its delimiters, or returns NULL.
 * Between ASCII names a delimiter has a NUL on either side; whether its place is odd gives the byte order, since
 * characters have two bytes. */
static const char *
wide_encoding(struct span text, struct span header, char delimiter)
{
	const char *end = header.p + header.n;

	for (const char *p = header.p; (p = memchr(p, delimiter, (size_t)(end - p))); p++) {
		const bool before = p > header.p && p[-1] == '\1', behind = p + 1 < end && p[1] == '\1';

		if (before || behind)
			return (before && behind ? (p - text.p) % 2 == 0 : behind) ? "UTF-16LE" : "UTF-16BE";
	}
	return NULL;
}

/* Takes a line from a text; returns how many times it has the delimiter outside quotes. */
static size_t
delimiters_of_line(struct span *text, char delimiter)
{
	bool quoted = false;
	size_t n = 0, i = 0;

	for (; i < text->n && text->p[i] != '\n' && text->p[i] != '\r'; i++) {
		if (text->p[i] == '"')
			quoted = !quoted;
		n += !quoted && text->p[i] == delimiter;
	}
	while (i < text->n && (text->p[i] == '\n' || text->p[i] == '\r'))
		i++;
	*text = (struct span){text->p + i, text->n - i};
	return n;
}

/* A header of a single name that contains another usual delimiter several times was separated by that. */
static void
check_delimiter(const struct foreign *f, const struct csv_row *csv)
{
	static const char usual[] = {',', '\t', ';', '|'};
	const char given = f->form.csv.delimiter;

	for (size_t i = 0; csv->cells == 1 && i < sizeof usual; i++) {
		struct span header = csv->source;

		if (usual[i] == given || delimiters_of_line(&header, usual[i]) < 2)
			continue;
		const char is[] = {given, '\0'}, looks[] = {usual[i], '\0'};
		const char *like = usual[i] == '\t' ? "\\t" : looks;

		die_at(EXIT_USAGE, f->name, csv->line, NULL,
			_("the delimiter is not '%s' but looks like '%s'; use --delimiter='%s'"),
			given == '\t' ? "\\t" : is, like, like);
	}
}

/* A column's name: trimmed, with a line break in it as LF. */
static struct span
name_in(struct span cell)
{
	struct span name = span_of(span_dup(span_trim(cell)));
	char *to = (char *)(uintptr_t)name.p;
	size_t n = 0;

	for (size_t i = 0; i < name.n; i++)
		if (name.p[i] != '\r')
			to[n++] = name.p[i];
		else if (i + 1 == name.n || name.p[i + 1] != '\n')
			to[n++] = '\n';
	return (struct span){name.p, n};
}

static struct span *
names_in(const struct csv_row *csv)
{
	struct span *name = ecalloc(csv->cells + 1, sizeof *name);

	for (size_t i = 0; i < csv->cells; i++)
		name[i] = name_in(csv->cell[i]);
	return name;
}

static void
take_header(struct foreign *f, const struct csv_row *csv)
{
	if (csv->wrong)
		die_at(EXIT_USAGE, f->name, csv->line, NULL, "%s", csv->wrong);
	const char *wide = wide_encoding(coded_text_all(f->text), csv->source, f->form.csv.delimiter);
	if (wide)
		die_at(EXIT_USAGE, f->name, csv->line, NULL,
			_("the header is not %s but looks like %s; use --encoding=%s"), coded_text_encoding(f->text),
			wide, wide);
	/* A file that is not GB18030, as was said, is most likely UTF-8. */
	const char *encoding = coded_text_encoding(f->text);
	if (utf8_valid(csv->source) != csv->source.n)
		die_at(EXIT_USAGE, f->name, csv->line, NULL,
			_("the header is not %s; give the encoding, as in --encoding=%s"), encoding,
			strncasecmp(encoding, "GB", 2) == 0 ? "UTF-8" : "GB18030");
	check_delimiter(f, csv);
	f->header = csv->source;
	f->columns = csv->cells;
	f->column = names_in(csv);
	f->taker->header(f->taker->ctx, f->column, f->columns);
}

/* --- rows --------------------------------------------------------------------------------------------- */

/* Returns the first cell that is not UTF-8, and was therefore invalid in the file's encoding. */
static struct span
broken_column(const struct foreign *f, const struct csv_row *csv)
{
	for (size_t i = 0; i < csv->cells && i < f->columns; i++)
		if (utf8_valid(csv->cell[i]) != csv->cell[i].n)
			return f->column[i];
	return SPAN("");
}

/* Returns whether a row has as many cells as the header; further cells must be empty. */
static bool
fits(const struct foreign *f, const struct csv_row *csv)
{
	size_t i = f->columns;

	while (i < csv->cells && csv->cell[i].n == 0)
		i++;
	return (csv->cells >= f->columns || f->form.own) && i >= csv->cells;
}

/* Concatenated pages repeat the header. */
static bool
is_header_again(const struct foreign *f, const struct csv_row *csv)
{
	size_t named = 0;

	if (csv->cells < f->columns)
		return false;
	for (size_t i = 0; i < f->columns; i++) {
		const struct span cell = span_trim(csv->cell[i]);

		if (!span_eq(cell, f->column[i]))
			return false;
		named += cell.n > 0;
	}
	return named > 1;
}

/* Returns whether a text begins with digits of either width, after blanks; and the text after them. */
static bool
takes_digits(struct span *s)
{
	bool any = false;

	for (*s = span_trim(*s); s->n > 0; any = true) {
		struct span rest = *s;
		const uint32_t c = utf8_halfwidth(utf8_take(&rest));

		if (c < '0' || c > '9')
			break;
		*s = rest;
	}
	*s = span_trim(*s);
	return any;
}

static bool
is_one_of(struct span s, const char *const *word)
{
	while (*word && !span_is(s, *word))
		word++;
	return *word;
}

/* Returns whether a text is the label of a row of totals: 合计, 合计：8, 总计 8 件, 共8条. */
static bool
says_total(struct span s)
{
	static const char *const words[] = {
		"合计", "总计", "小计", "共计", "合 计", "总 计", "小 计", "总数", "共", NULL};
	static const char *const counted[] = {"", "条", "件", "个", "宗", "笔", "项", "行", "条记录", NULL};

	for (size_t i = 0; words[i]; i++) {
		struct span rest = s;
		bool colon = false;

		if (!span_begins(s, span_of(words[i])))
			continue;
		rest = span_trim((struct span){s.p + strlen(words[i]), s.n - strlen(words[i])});
		if (rest.n > 0 && (rest.p[0] == ':' || span_begins(rest, SPAN("：")))) {
			colon = true;
			utf8_take(&rest);
		}
		const bool number = takes_digits(&rest);
		if (span_is(span_of(words[i]), "共") ? number && is_one_of(rest, counted)
						     : colon || is_one_of(rest, counted))
			return true;
	}
	return false;
}

/* Returns whether the first filled cell marks a row of totals. */
static bool
is_total(const struct foreign *f, const struct csv_row *csv)
{
	struct span cell = SPAN("");

	for (size_t i = 0; i < f->columns && i < csv->cells && cell.n == 0; i++)
		cell = span_trim(csv->cell[i]);
	return says_total(cell);
}

static void
check_row(struct foreign *f, struct foreign_row *row, const struct csv_row *csv)
{
	row->wrong = csv->wrong;
	if (csv->wrong)
		return;
	if (utf8_valid(csv->source) != csv->source.n) {
		snprintf(f->wrong, sizeof f->wrong, _("it contains bytes that are not %s"),
			coded_text_encoding(f->text));
		row->column = broken_column(f, csv);
		row->wrong = f->wrong;
	} else if (!fits(f, csv)) {
		snprintf(f->wrong, sizeof f->wrong,
			_("it has %zu cells, the header %zu; quote the cells that contain a delimiter, quote or line "
			  "end"),
			csv->cells, f->columns);
		row->wrong = f->wrong;
	} else if (is_header_again(f, csv)) {
		row->wrong = _("it repeats the column names");
	} else if (is_total(f, csv)) {
		row->wrong = _("it is a line of totals");
	}
}

static bool
is_blank(const struct csv_row *csv)
{
	for (size_t i = 0; i < csv->cells; i++)
		if (csv->cell[i].n > 0)
			return false;
	return !csv->wrong;
}

#define TITLES_MOST 3 /* in the lines after a title */

/* Returns whether one of the next lines, after others without a delimiter, is of several cells. */
static bool
precedes_table(const struct foreign *f, const struct csv_row *csv)
{
	const struct span all = coded_text_all(f->text);
	struct span rest = {csv->source.p + csv->source.n, 0};
	size_t n = 0;

	rest.n = (size_t)(all.p + all.n - rest.p);
	for (int i = 0; i <= TITLES_MOST && n == 0 && rest.n > 0; i++)
		n = delimiters_of_line(&rest, f->form.csv.delimiter);
	return n > 1;
}

static size_t
filled_cells(const struct csv_row *csv)
{
	size_t filled = 0;

	for (size_t i = 0; i < csv->cells; i++)
		filled += span_trim(csv->cell[i]).n > 0;
	return filled;
}

/* Returns whether a row is a title: merged over all columns, so that only one of several cells is filled, or a line
 * of a single cell above a table of several columns. */
static bool
is_title(const struct foreign *f, const struct csv_row *csv)
{
	return filled_cells(csv) == 1 && (csv->cells > 2 || (csv->cells == 1 && precedes_table(f, csv)));
}

/* Takes the header that was found below other rows, if these cannot be cases, since at most half as many
 * cells are filled. */
static void
take_header_below(struct foreign *f, const struct csv_row *csv)
{
	size_t i = 0;

	while (i < f->aboves && filled_cells(&f->above[i]) * 2 <= csv->cells)
		i++;
	if (i < f->aboves) {
		take_header(f, &f->above[0]);
		return;
	}
	for (i = 0; i < f->aboves; i++)
		say_at(f->name, f->above[i].line, NULL, _("a line before the columns' names was skipped"));
	take_header(f, csv);
}

/* Takes a row before the header is known. */
static void
seek_header(struct foreign *f, const struct csv_row *csv)
{
	struct csv_row row = *csv;

	if (f->form.titled && is_title(f, csv)) {
		say_at(f->name, csv->line, NULL, _("a title before the columns' names was skipped"));
		return;
	}
	if (!f->taker->fits || csv->wrong) {
		take_header(f, csv);
		return;
	}
	row.cell = names_in(csv);
	/* A row with most of its cells filled is the header, or a case, but no title. */
	const bool is_filled = filled_cells(&row) * 2 > row.cells && (row.cells > 2 || !precedes_table(f, csv));
	if (f->taker->fits(f->taker->ctx, row.cell, row.cells)) {
		free_row(&row);
		take_header_below(f, csv);
	} else if (is_filled) {
		take_header(f, &row);
		free_row(&row);
	} else {
		f->above[f->aboves++] = row;
		if (f->aboves == ABOVE_MOST)
			take_header(f, &f->above[0]);
	}
}

/* Returns whether a row says who made the table, when or how, in its first cell alone: 导出时间：2020-11-15 02:00. */
static bool
is_note(const struct foreign *f, const struct csv_row *csv)
{
	static const char *const words[] = {
		"导出", "制表", "填表", "打印", "生成", "统计", "审核", "备注", "说明", "注"};
	const struct span cell = csv->cells > 0 ? span_trim(csv->cell[0]) : SPAN("");
	size_t word = 0;

	for (size_t i = 1; i < csv->cells; i++)
		if (span_trim(csv->cell[i]).n > 0)
			return false;
	while (word < sizeof words / sizeof *words && !span_begins(cell, span_of(words[word])))
		word++;
	return word < sizeof words / sizeof *words && f->columns > 2 &&
	       (memchr(cell.p, ':', cell.n) || memmem(cell.p, cell.n, "：", strlen("：")));
}

static bool
take_row(void *ctx, const struct csv_row *csv)
{
	struct foreign *f = ctx;
	struct foreign_row row = {.line = csv->line, .cell = csv->cell, .cells = csv->cells, .source = csv->source};

	/* Spreadsheets write rows that consist of delimiters only. */
	if (is_blank(csv))
		return true;
	if (f->column == NULL) {
		seek_header(f, csv);
		return true;
	}
	if (f->form.titled && is_note(f, csv)) {
		say_at(f->name, csv->line, NULL, _("a note about the table was skipped"));
		return true;
	}
	check_row(f, &row, csv);
	progress_did(csv->source.n);
	return f->taker->row(f->taker->ctx, &row);
}

int
foreign_each(struct foreign *f, const struct foreign_taker *taker)
{
	f->taker = taker;
	if (csv_each(f->name, coded_text_all(f->text), &f->form.csv, take_row, f) != 0)
		return -1;
	if (f->column == NULL && f->aboves > 0)
		take_header(f, &f->above[0]);
	if (f->column == NULL)
		die_at(EXIT_USAGE, f->name, 0, NULL, _("there is no line of column names"));
	return 0;
}

/* --- the file of bad rows ------------------------------------------------------------------------------ */

/* Appends a row of the file, with a line end if the last row lacks one. */
static void
put_source(struct foreign *f, struct buf *out, struct span source)
{
	buf_span(out, coded_text_source(f->text, source));
	if (source.n == 0 || (source.p[source.n - 1] != '\n' && source.p[source.n - 1] != '\r'))
		coded_text_put(f->text, out, SPAN("\n"));
}

void
foreign_reject_header(struct foreign *f, struct buf *out)
{
	char front[] = "line,reason,";

	front[strlen("line")] = front[strlen("line,reason")] = f->form.csv.delimiter;
	buf_span(out, coded_text_mark(f->text));
	coded_text_put(f->text, out, span_of(front));
	put_source(f, out, f->header);
}

void
foreign_reject(
	struct foreign *f, struct buf *out, uint64_t line, struct span source, struct span column, const char *reason)
{
	struct buf front = {0};

	buf_printf(&front, "%" PRIu64 "%c\"", line, f->form.csv.delimiter);
	if (column.n > 0) {
		buf_span(&front, column);
		buf_str(&front, ": ");
	}
	for (; *reason; reason++) {
		if (*reason == '"')
			buf_char(&front, '"');
		buf_char(&front, *reason);
	}
	buf_char(&front, '"');
	buf_char(&front, f->form.csv.delimiter);
	coded_text_put(f->text, out, buf_as_span(&front));
	buf_free(&front);
	put_source(f, out, source);
}
