#include "../base/testing.h"

#include "tally_text.h"

#include <stdlib.h>

static const struct tally_text form = {"count", SPAN("record\tunit\tn"), SPAN("asked\tby=unit\t"), 3};

#define HEADS "record\tunit\tn\nasked\tby=unit\t\n"

struct taken {
	struct buf text;
	bool refuse;
};

static bool
take(void *ctx, const struct span *cell)
{
	struct taken *t = ctx;

	for (int i = 0; i < 3; i++) {
		buf_span(&t->text, cell[i]);
		buf_char(&t->text, i < 2 ? ' ' : ';');
	}
	return !t->refuse;
}

static void
reads(const char *text, const char *wanted)
{
	struct taken t = {0};

	assert_true(tally_text_read(&form, "file", span_of(text), take, &t));
	buf_char(&t.text, '\0');
	assert_string_equal(t.text.p, wanted);
	buf_free(&t.text);
}

static void
what_was_put(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_str(&b, HEADS "count\ta\t1\ncount\tb\t2\n");
	tally_text_end(&form, &b, 2);
	buf_char(&b, '\0');
	assert_string_equal(b.p, HEADS "count\ta\t1\ncount\tb\t2\nrows\t2\t\n");
	reads(b.p, "count a 1;count b 2;");
	buf_free(&b);
	reads(HEADS "rows\t0\t\n", "");
}

/* Several parts, concatenated or sorted by a batch engine. */
static void
in_any_order(void **state)
{
	(void)state;
	reads(HEADS "count\ta\t1\nrows\t1\t\n" HEADS "count\tb\t2\nrows\t1\t\n", "count a 1;count b 2;");
	reads("asked\tby=unit\t\nasked\tby="
	      "unit\t\ncount\ta\t1\ncount\tb\t2\nrecord\tunit\tn\nrecord\tunit\tn\nrows\t1\t\n"
	      "rows\t1\t\n",
		"count a 1;count b 2;");
}

/* Ends with 1 if it is refused, and with 9 if rows of something else were accepted. */
struct refused {
	const char *text;
	bool row; /* the program refuses the row */
};

static void
read_refused(const void *ctx)
{
	const struct refused *r = ctx;
	struct taken t = {.refuse = r->row};

	if (!tally_text_read(&form, "file", span_of(r->text), take, &t))
		exit(!r->row && t.text.n > 0 ? 9 : 1);
}

static void
not_taken(void **state)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{"", "file: is not the output of count --tally"},
		{"record\tunit\tn\n", "file: is not the output of count --tally"},
		{"case\tunit\n1\t2\n", "file: is not the output of count --tally"},
		{HEADS "count\ta\t1\n", "file: lacks lines"},
		{HEADS "rows\t1\t\n", "file: lacks lines"},
		{HEADS "count\ta\t1\ncount\tb\t1\nrows\t1\t\n", "file: lacks lines"},
		{"asked\tby=unit\t\ncount\ta\t1\nrows\t1\t\n" HEADS "count\ta\t1\nrows\t1\t\n", "file: lacks lines"},
		{HEADS "count\ta\t1\nrows\tx\t\n", "file:4: is damaged"},
		{HEADS "count\ta\t1\nrows\t1", "file:4: is incomplete"},
		{HEADS "count\ta\t1\nrows\n", "file:4: is damaged"},
		{"record\tarea\tn\nasked\tby=unit\t\nrows\t0\t\n", "file:1: was tallied by other columns"},
		{"record\tunit\tn\nasked\tby=area\t\nrows\t0\t\n", "file:2: was tallied with other options"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char said[1024];

		assert_int_equal(
			test_ending(read_refused, &(struct refused){cases[i].text, false}, said, sizeof said), 1);
		if (!strstr(said, cases[i].said))
			fail_msg("%zu: %s", i, said);
	}
}

static void
rows_not_taken(void **state)
{
	char said[1024];

	(void)state;
	assert_int_equal(test_ending(read_refused, &(struct refused){HEADS "count\ta\t1\t2\nrows\t1\t\n", false}, said,
				 sizeof said),
		1);
	assert_non_null(strstr(said, "file:3: is not a row of the output of count --tally"));
	assert_int_equal(
		test_ending(read_refused, &(struct refused){HEADS "count\ta\t1\nrows\t1\t\n", true}, said, sizeof said),
		1);
	assert_non_null(strstr(said, "file:3: is not a row of the output of count --tally"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_put),
		cmocka_unit_test(in_any_order),
		cmocka_unit_test(not_taken),
		cmocka_unit_test(rows_not_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
