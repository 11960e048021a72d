#include "../base/testing.h"

#include "../base/buf.h"
#include "../base/say.h"
#include "tsv.h"

static void
walks(void **state)
{
	static const struct {
		struct span text;
		const char *rows; /* LINE<cell>...; */
	} cases[] = {
		{SPAN("a\n"), ""},
		{SPAN("a"), ""},
		{SPAN("a\tb\n1\t2\n"), "2<1><2>;"},
		{SPAN("a\tb\n\t\n"), "2<><>;"},
		{SPAN("a\tb\n1\t2"), "2<1><2>;"},
		/* In a table with one column a blank line is a row. */
		{SPAN("a\n\nx\n"), "2<>;3<x>;"},
		/* As written by a spreadsheet. */
		{SPAN("\xef\xbb\xbf"
		      "a\tb\r\n1\t2\r\n"),
			"2<1><2>;"},
		/* Concatenated tables are one; quotes and backslashes are ordinary characters. */
		{SPAN("a\tb\n1\t\"2\na\tb\n3\t\\n\n"), "2<1><\"2>;4<3><\\n>;"},
	};
	size_t i, k;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		char *file = (char *)test_file(cases[i].text);
		struct tsv *t = tsv_load(&file, 1);
		struct buf seen = {NULL, 0, 0};
		struct tsv_walk w;

		unlink(file);
		tsv_walk_start(&w, t);
		while (tsv_walk_next(&w)) {
			buf_printf(&seen, "%u", (unsigned)w.line);
			for (k = 0; k < t->columns; k++)
				buf_printf(&seen, "<%.*s>", (int)w.cell[k].n, w.cell[k].p);
			buf_char(&seen, ';');
		}
		tsv_walk_end(&w);
		assert_true(span_is(buf_as_span(&seen), cases[i].rows));
		buf_free(&seen);
		tsv_free(t);
	}
}

static void
columns(void **state)
{
	char *file = (char *)test_file(SPAN("case\trate\tnote\tempty\n"
					    "1\t98.50\t供暖\t\n"
					    "2\t-\t3\t\n"));
	char *files[] = {file, file};
	struct tsv *t = tsv_load(files, 2);
	struct tsv_walk w;
	unsigned rows = 0;

	(void)state;
	unlink(file);
	assert_int_equal(t->columns, 4);
	assert_true(span_is(t->column[1].name, "rate"));
	assert_true(t->column[0].numbers);
	assert_true(t->column[1].numbers);
	assert_false(t->column[2].numbers);
	assert_false(t->column[3].numbers);
	assert_int_equal(t->column[0].width, 4);
	assert_int_equal(t->column[1].width, 5);
	assert_int_equal(t->column[2].width, 4);
	for (tsv_walk_start(&w, t); tsv_walk_next(&w);)
		rows++;
	tsv_walk_end(&w);
	assert_int_equal(rows, 4);
	tsv_free(t);
}

static void
load(const void *ctx)
{
	char *file = (char *)(uintptr_t)ctx;

	tsv_load(&file, 1);
}

static void
load_others(const void *ctx)
{
	char *files[] = {"/dev/null", "/dev/null"};

	files[0] = (char *)test_file(SPAN("a\tb\n1\t2\n"));
	files[1] = (char *)(uintptr_t)ctx;
	tsv_load(files, 2);
}

static void
damages(void **state)
{
	static const struct {
		struct span text;
		const char *said;
	} cases[] = {
		{SPAN(""), ": not a table: it is empty\n"},
		{SPAN("\xef\xbb\xbf"), ": not a table: it is empty\n"},
		{SPAN("a\tb\n1\t2\n3\n"), ":3: 1 field(s), but the header has 2\n"},
		{SPAN("a\tb\n1\t2\t3\n"), ":2: 3 field(s), but the header has 2\n"},
		{SPAN("a\tb\n\n"), ":2: 1 field(s), but the header has 2\n"},
		{SPAN("a\tb\n1\t2\n3\t\xe5\xb8\n"), ":3: field 2: not UTF-8\n"},
		{SPAN("a\tb\n1\0\t2\n"), ":2: field 1: a NUL byte: this is not a text table\n"},
	};
	const char *file;
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		file = test_file(cases[i].text);
		assert_int_equal(test_ending(load, file, said, sizeof said), EXIT_USAGE);
		assert_non_null(strstr(said, cases[i].said));
		unlink(file);
	}
	assert_int_equal(test_ending(load_others, "src/tables/rules.tsv", said, sizeof said), EXIT_USAGE);
	assert_non_null(strstr(said, "src/tables/rules.tsv:1: the columns differ from those of /"));
}

static void
numbers(void **state)
{
	static const struct {
		const char *text;
		bool number;
	} cases[] = {
		{"0", true},
		{"-3", true},
		{"+1.5", true},
		{"98.50%", true},
		{"-1e5", true},
		{"1.25E-3", true},
		{"", false},
		{"-", false},
		{"1.", false},
		{".5", false},
		{"1e", false},
		{"1,000", false},
		{"1-2", false},
		{"-1+2", false},
		{"１", false},
		{"20201116-00001", false},
		{"2020-11-16", false},
		{"7/20", false},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(tsv_number(span_of(cases[i].text)), cases[i].number);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(walks),
		cmocka_unit_test(columns),
		cmocka_unit_test(damages),
		cmocka_unit_test(numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
