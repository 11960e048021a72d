#include "../base/testing.h"

#include "tally.h"

#include <stdio.h>

enum { FIRST, SECOND, COUNTS };

static void
rows(void **state)
{
	struct tally t;

	(void)state;
	tally_start(&t, COUNTS);
	assert_int_equal(tally_find(&t, SPAN("a")), NO_ROW);
	tally_row(&t, SPAN("b"))->count[FIRST] += 2;
	tally_row(&t, SPAN("a"))->count[FIRST] += 2;
	tally_row(&t, SPAN("c"))->count[FIRST] += 3;
	tally_row(&t, SPAN(""))->count[FIRST]++;
	tally_row(&t, SPAN("a"))->count[SECOND]++;
	tally_row(&t, SPAN("d"))->count[SECOND] += 9;
	assert_int_equal(t.rows, 5);
	tally_settle(&t);
	/* By the first count, descending, then by key; rows with a first count of 0 are removed. */
	static const char *const wanted[] = {"c", "a", "b", ""};
	assert_int_equal(t.rows, COUNT(wanted));
	for (uint32_t i = 0; i < t.rows; i++) {
		assert_true(span_is(t.row[i].key, wanted[i]));
		assert_int_equal(tally_find(&t, span_of(wanted[i])), i);
	}
	assert_int_equal(t.row[1].count[SECOND], 1);
	assert_int_equal(tally_find(&t, SPAN("d")), NO_ROW);
	assert_int_equal(tally_rest(&t, 1), 5);
	assert_int_equal(tally_rest(&t, 4), 0);
	tally_free(&t);
}

static void
many(void **state)
{
	struct tally t;
	char key[16];

	(void)state;
	tally_start(&t, 1);
	for (int i = 0; i < 5000; i++) {
		snprintf(key, sizeof key, "%d", i % 1000);
		tally_row(&t, span_of(key))->count[0] += (uint32_t)(i % 1000);
	}
	assert_int_equal(t.rows, 1000);
	tally_settle(&t);
	assert_int_equal(t.rows, 999);
	assert_true(span_is(t.row[0].key, "999"));
	for (uint32_t i = 0; i < t.rows; i++)
		assert_int_equal(t.row[i].count[0], 5 * (999 - i));
	tally_free(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows),
		cmocka_unit_test(many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
