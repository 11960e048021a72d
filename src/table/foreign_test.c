#include "../base/testing.h"

#include "foreign.h"

#define GBK_NAME "\xc3\xfb" /* 名 in GBK */

/* The rows received, and the file of bad rows. */
struct seen {
	struct foreign *table;
	struct buf text, rejects;
};

static void
see_header(void *ctx, const struct span *column, size_t columns)
{
	struct seen *s = ctx;

	for (size_t i = 0; i < columns; i++)
		buf_printf(&s->text, "[%.*s]", (int)column[i].n, column[i].p);
	foreign_reject_header(s->table, &s->rejects);
}

static bool
see_row(void *ctx, const struct foreign_row *row)
{
	struct seen *s = ctx;

	buf_printf(&s->text, " %d", (int)row->line);
	if (row->wrong) {
		buf_printf(&s->text, "!%.*s", (int)row->column.n, row->column.p);
		foreign_reject(s->table, &s->rejects, row->line, row->source, row->column, "a \"reason\"");
	} else {
		buf_printf(&s->text, "=%.*s", (int)row->cell[0].n, row->cell[0].p);
	}
	return true;
}

static struct seen
read_bytes(struct span bytes, const char *encoding, char delimiter)
{
	const char *name = test_file(bytes);
	const struct foreign_form form = {name, encoding, {.delimiter = delimiter, .quotes = true}, false, false};
	struct seen s = {.table = foreign_open(&form)};
	const struct foreign_taker taker = {NULL, see_header, see_row, &s};

	unlink(name);
	assert_int_equal(foreign_each(s.table, &taker), 0);
	buf_char(&s.text, '\0');
	buf_char(&s.rejects, '\0');
	foreign_free(s.table);
	return s;
}

static void
expect(struct seen s, const char *text, const char *rejects)
{
	assert_string_equal(s.text.p, text);
	assert_string_equal(s.rejects.p, rejects);
	buf_free(&s.text);
	buf_free(&s.rejects);
}

/* Names are trimmed, blank rows are skipped, and a row has as many cells as the header, or further empty ones. */
static void
rows(void **state)
{
	(void)state;
	expect(read_bytes(SPAN("\xef\xbb\xbf no ,\"b\"\r\n1,x\r\n,\r\n\r\n2,x,,\r\n\"3\n\",\"a,b\"\r\n"), NULL, ','),
		"[no][b] 2=1 5=2 6=3\n", "\xef\xbb\xbfline,reason, no ,\"b\"\r\n");
	expect(read_bytes(SPAN("a\tb\n1\n2\t\t3\n4\t\n"), NULL, '\t'), "[a][b] 2! 3! 4=4",
		"line\treason\ta\tb\n2\t\"a \"\"reason\"\"\"\t1\n3\t\"a \"\"reason\"\"\"\t2\t\t3\n");
}

/* An invalid byte makes its row bad, with the column in the message; the row is written to the file of bad rows
 * unchanged, apart from a missing last line end. */
static void
encodings(void **state)
{
	(void)state;
	expect(read_bytes(SPAN(GBK_NAME ",b\n" GBK_NAME ",x\n1,\xff\n2,x"), "GB18030", ','), "[名][b] 2=名 3!b 4=2",
		"line,reason," GBK_NAME ",b\n3,\"b: a \"\"reason\"\"\",1,\xff\n");
	expect(read_bytes(SPAN("a,b\n1"), NULL, ','), "[a][b] 2!", "line,reason,a,b\n2,\"a \"\"reason\"\"\",1\n");
}

struct file {
	struct span bytes;
	struct foreign_form form;
};

static void
read_all(const void *ctx)
{
	const struct file *file = ctx;

	read_bytes(file->bytes, file->form.encoding, file->form.csv.delimiter);
}

static void
no_tables(void **state)
{
	static const struct {
		struct span bytes;
		const char *looks;
	} wide[] = {
		{SPAN("a\0,\0b\0\n\0"), "looks like UTF-16LE"},
		{SPAN("\0a\0,\0b\0\n"), "looks like UTF-16BE"},
		{SPAN("\xf7\x53,\0\xf6\x65\n\0"), "looks like UTF-16LE"},
		{SPAN("\x53\xf7\0,\x65\xf6\0\n"), "looks like UTF-16BE"},
	};
	const struct file wrong = {SPAN(GBK_NAME "\n1\n"), {.csv.delimiter = ','}},
			  none = {SPAN(""), {.csv.delimiter = ','}};
	char said[4096];

	(void)state;
	assert_int_equal(test_ending(read_all, &wrong, said, sizeof said), 2);
	assert_non_null(strstr(said, ":1: the header is not UTF-8; give the encoding"));
	for (size_t i = 0; i < COUNT(wide); i++) {
		const struct file file = {wide[i].bytes, {.csv.delimiter = ','}};

		assert_int_equal(test_ending(read_all, &file, said, sizeof said), 2);
		assert_non_null(strstr(said, wide[i].looks));
	}
	assert_int_equal(test_ending(read_all, &none, said, sizeof said), 2);
	assert_non_null(strstr(said, "there is no line of column names"));
}

/* Returns the cell in the first row of a whole table. */
static struct table *
load(struct span bytes, bool own)
{
	static const char *const columns[] = {"a", "b", NULL};
	const char *name = test_file(bytes);
	const struct foreign_form form = {name, NULL, {.delimiter = '\t', .quotes = true, .blanks = own}, own, false};
	struct table *t = foreign_table(&form, columns);

	unlink(name);
	return t;
}

static void
expect_cell(struct span bytes, bool own, const char *want)
{
	struct table *t = load(bytes, own);
	const struct span cell = table_cell(t, 0, "b");

	assert_int_equal(t->rows, 1);
	assert_true(span_is(cell, want));
	table_free(t);
}

/* A table of ours has no quotes, unless a spreadsheet wrote it. */
static void
quotes(void **state)
{
	(void)state;
	expect_cell(SPAN("a\tb\n1\t\"x\"\n"), true, "\"x\"");
	expect_cell(SPAN("a\tb\r\n1\t\"x\"\r\n"), true, "x");
	expect_cell(SPAN("\xef\xbb\xbf"
			 "a\tb\n1\t\"x\"\n"),
		true, "x");
	expect_cell(SPAN("a\tb\n1\t\"x\"\n"), false, "x");
	expect_cell(SPAN("a\tb\n1\t x\n"), true, " x");
	expect_cell(SPAN("a\tb\n1\t x\n"), false, "x");
}

static void
load_nul(const void *ctx)
{
	(void)ctx;
	load(SPAN("a\tb\n1\t\0\n"), true);
}

static void
nul(void **state)
{
	char said[4096];

	(void)state;
	assert_int_equal(test_ending(load_nul, NULL, said, sizeof said), 2);
	assert_non_null(strstr(said, ":2: a NUL byte: this is not a text table"));
}

static void
delimiters(void **state)
{
	char c;

	(void)state;
	assert_true(delimiter_parse("\\t", &c) && c == '\t');
	assert_true(delimiter_parse(";", &c) && c == ';');
	assert_false(delimiter_parse("\"", &c));
	assert_false(delimiter_parse("\n", &c));
	assert_false(delimiter_parse("", &c));
	assert_false(delimiter_parse(",,", &c));
	assert_false(delimiter_parse("，", &c));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(rows), cmocka_unit_test(encodings),
		cmocka_unit_test(no_tables), cmocka_unit_test(quotes), cmocka_unit_test(nul),
		cmocka_unit_test(delimiters)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
