#include "../base/testing.h"

#include "../base/buf.h"
#include "csvtable.h"
#include "../base/say.h"

static const struct csv_form tsv = {.delimiter = '\t', .quotes = true};
static const struct csv_form plain = {.delimiter = '\t', .blanks = true};
static const struct csv_form csv = {.delimiter = ',', .quotes = true};
static const struct csv_form exact = {.delimiter = ',', .quotes = true, .blanks = true};

struct rows {
	struct buf seen;
	unsigned stop_after; /* 0 for never */
};

/* Writes a row as "LINE<cell><cell>{source}". */
static bool
note(void *ctx, const struct csv_row *row)
{
	struct rows *rows = ctx;
	size_t i;

	buf_printf(&rows->seen, "%u%s", (unsigned)row->line, row->wrong ? "!" : "");
	for (i = 0; i < row->cells; i++) {
		buf_char(&rows->seen, '<');
		buf_span(&rows->seen, row->cell[i]);
		buf_char(&rows->seen, '>');
	}
	buf_char(&rows->seen, '{');
	buf_span(&rows->seen, row->source);
	buf_char(&rows->seen, '}');
	return rows->stop_after == 0 || --rows->stop_after > 0;
}

static void
rows(void **state)
{
	static const struct {
		const struct csv_form *form;
		const char *text, *rows;
	} cases[] = {
		{&tsv, "", ""},
		{&tsv, "\n\r\n\n", ""},
		{&tsv,
			"\xef\xbb\xbf"
			"a\tb\r\n1\t2\r\n",
			"1<a><b>{a\tb\r\n}2<1><2>{1\t2\r\n}"},
		/* A last row without a line end is a row, also if it ends in a delimiter. */
		{&tsv, "a\tb\n1\t2", "1<a><b>{a\tb\n}2<1><2>{1\t2}"},
		{&tsv, "a\tb\n1\t", "1<a><b>{a\tb\n}2<1><>{1\t}"},
		/* TAB is not a blank if it is the delimiter, and empty cells are kept. */
		{&tsv, "\t\ta\t\n", "1<><><a><>{\t\ta\t\n}"},
		{&tsv, " a \t b\n", "1<a><b>{ a \t b\n}"},
		/* Blank lines are skipped, and line numbers stay right. */
		{&tsv, "\n  \na\n\n\r\nb\n", "3<a>{a\n}6<b>{b\n}"},
		{&plain, "\n  \na\n", "2<  >{  \n}3<a>{a\n}"},
		/* A quoted cell may contain line ends and delimiters; the row has the number of its first line. */
		{&csv, "x,\"a\nb,\"\"c\"\"\r\n\",y\nz\n",
			"1<x><a\nb,\"c\"\r\n><y>{x,\"a\nb,\"\"c\"\"\r\n\",y\n}4<z>{z\n}"},
		{&csv, "\"\n\n\"\n\nb", "1<\n\n>{\"\n\n\"\n}5<b>{b}"},
		{&csv, "\"\"\n", "1<>{\"\"\n}"},
		{&csv, "a,\"b\"", "1<a><b>{a,\"b\"}"},
		{&csv, " \"a b\" , c d \n", "1<a b><c d>{ \"a b\" , c d \n}"},
		{&exact, " a , b\n", "1< a >< b>{ a , b\n}"},
		{&csv, "\t5\" pipe\t,x\n", "1<5\" pipe><x>{\t5\" pipe\t,x\n}"},
		/* Without quoting, a quote is an ordinary character. */
		{&plain, "\"a\tb\n\"\t\"\"\n", "1<\"a><b>{\"a\tb\n}2<\"><\"\">{\"\t\"\"\n}"},
		/* A row with text after a closing quote is wrong; the next row is not. */
		{&csv, "\"a\"b,c\n\"d\" ,e\n", "1!{\"a\"b,c\n}2<d><e>{\"d\" ,e\n}"},
		{&csv, "a,\"b\nc\nd,\"e\"\nf\n", "1!{a,\"b\nc\nd,\"e\"\n}4<f>{f\n}"},
		{&csv, "a\"b\",c\"\"\n", "1<a\"b\"><c\"\">{a\"b\",c\"\"\n}"},
		/* Line ends of old systems. */
		{&csv, "a\rb\r\nc", "1<a>{a\r}2<b>{b\r\n}3<c>{c}"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		struct rows r = {{NULL, 0, 0}, 0};

		assert_int_equal(csv_each("t", span_of(cases[i].text), cases[i].form, note, &r), 0);
		buf_char(&r.seen, '\0');
		assert_string_equal(r.seen.p, cases[i].rows);
		buf_free(&r.seen);
	}
}

static void
stops(void **state)
{
	struct rows r = {{NULL, 0, 0}, 2};

	(void)state;
	assert_int_equal(csv_each("t", SPAN("a\nb\nc\nd\n"), &csv, note, &r), 0);
	assert_true(span_is(buf_as_span(&r.seen), "1<a>{a\n}2<b>{b\n}"));
	buf_free(&r.seen);
}

/* Longer than the buffers that libcsv allocates. */
static void
long_cell(void **state)
{
	struct buf text = {NULL, 0, 0};
	struct rows r = {{NULL, 0, 0}, 0};
	size_t n = 3000000;

	(void)state;
	buf_char(&text, '"');
	memset(buf_room(&text, n), 'x', n);
	text.n += n;
	buf_str(&text, "\",b");
	assert_int_equal(csv_each("t", buf_as_span(&text), &csv, note, &r), 0);
	assert_int_equal(r.seen.n, 1 + 2 + n + 3 + 2 + n + 4);
	buf_free(&text);
	buf_free(&r.seen);
}

struct damage {
	struct span text;
	const struct csv_form *form;
	const char *said;
};

static void
read_damaged(const void *ctx)
{
	static const char *const columns[] = {"unit", "class", NULL};
	const struct damage *d = ctx;

	table_parse("t.tsv", d->text, d->form, columns);
}

static void
damages(void **state)
{
	static const struct damage cases[] = {
		{SPAN(""), &tsv, "caseledger: t.tsv: not a table: there is no line of column names\n"},
		{SPAN("\n\n"), &tsv, "caseledger: t.tsv: not a table: there is no line of column names\n"},
		{SPAN("unit\tclass\na\0b\tc\n"), &tsv, "caseledger: t.tsv:2: a NUL byte: this is not a text table\n"},
		{SPAN("unit\tclass\n\na\t\xff\n"), &tsv, "caseledger: t.tsv:3: cell 2 is not UTF-8\n"},
		{SPAN("unit\tclass\na\tb\tc\n"), &tsv, "caseledger: t.tsv:2: 3 cells in a table of 2 columns\n"},
		{SPAN("unit\tclazz\n"), &tsv, "caseledger: t.tsv:1: class: the table has no such column\n"},
		{SPAN("unit\tclass\tunit\n"), &tsv, "caseledger: t.tsv:1: unit: the column appears twice\n"},
		{SPAN("unit\tclass\na\t\"b\nc\td\n"), &tsv,
			"caseledger: t.tsv:2: a quote opened in this row is never closed\n"},
	};
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(test_ending(read_damaged, &cases[i], said, sizeof said), EXIT_USAGE);
		assert_string_equal(said, cases[i].said);
	}
}

static void
load_missing(const void *ctx)
{
	static const char *const columns[] = {NULL};

	table_load(ctx, columns);
}

static void
whole_tables(void **state)
{
	static const char *const columns[] = {"class", "unit", NULL};
	/* As written by a spreadsheet: byte order mark, CRLF, quotes, short rows and a row of delimiters only. */
	const char *file = test_file(SPAN("\xef\xbb\xbf"
					  "unit\tclass\tnote\r\n\"兰考县\"\tcounty\r\n\t\t\r\nx\ty\tz\r\n"));
	struct table *t = table_load(file, columns);
	char said[256];

	(void)state;
	unlink(file);
	assert_int_equal(t->rows, 2);
	assert_int_equal(t->columns, 3);
	assert_int_equal(t->line[0], 2);
	assert_int_equal(t->line[1], 4);
	assert_int_equal(table_column(t, "unit"), 0);
	assert_int_equal(table_column(t, "nothing"), -1);
	assert_true(span_is(table_cell(t, 0, "unit"), "兰考县"));
	assert_true(span_is(table_cell(t, 0, "note"), ""));
	assert_true(span_is(table_cell(t, 1, "note"), "z"));
	assert_true(span_is(table_cell(t, 1, "nothing"), ""));
	table_free(t);
	table_free(NULL);
	assert_int_equal(test_ending(load_missing, "/nonexistent/units.tsv", said, sizeof said), EXIT_USAGE);
	assert_string_equal(said, "caseledger: /nonexistent/units.tsv: No such file or directory\n");
	assert_int_equal(test_ending(load_missing, "/", said, sizeof said), EXIT_USAGE);
	assert_string_equal(said, "caseledger: /: Is a directory\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows),
		cmocka_unit_test(stops),
		cmocka_unit_test(long_cell),
		cmocka_unit_test(damages),
		cmocka_unit_test(whole_tables),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
