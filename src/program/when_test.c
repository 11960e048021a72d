#include "../base/testing.h"

#include "when.h"

/* Wednesday. */
#define NOW "2020-11-04T12:00:00"

static void
expect_day(const char *typed, bool last, const char *wanted)
{
	char printed[DAY_SIZE];
	day_t day;

	assert_true(when_day(span_of(typed), last, &day));
	assert_string_equal(day_print(printed, day), wanted);
}

static void
days(void **state)
{
	(void)state;
	expect_day("2020-02-29", false, "2020-02-29");
	expect_day("today", true, "2020-11-04");
	expect_day("昨天", false, "2020-11-03");
	expect_day("monday", false, "2020-11-02");
	expect_day("周一", true, "2020-11-02");
}

static void
periods(void **state)
{
	(void)state;
	expect_day("2020-02", false, "2020-02-01");
	expect_day("2020-02", true, "2020-02-29");
	expect_day("2020-W53", false, "2020-12-28");
	expect_day("2020-W53", true, "2021-01-03");
	expect_day("2020", false, "2020-01-01");
	expect_day("2020", true, "2020-12-31");
}

static void
times(void **state)
{
	char printed[STAMP_SIZE];
	stamp at;

	(void)state;
	assert_true(when_time(SPAN("2020-11-02T09:00:01"), &at));
	assert_string_equal(stamp_print(printed, at), "2020-11-02T09:00:01");
	assert_true(when_time(SPAN("yesterday"), &at));
	assert_string_equal(stamp_print(printed, at), "2020-11-03T23:59:59");
	assert_true(when_time(SPAN("2020-10"), &at));
	assert_string_equal(stamp_print(printed, at), "2020-10-31T23:59:59");
	assert_false(when_time(SPAN("2200-01-01"), &at));
}

static void
none(void **state)
{
	static const char *const wrong[] = {"", "tomorrow", "2020-13", "2020-11-31", "2021-W53", "20201", "Monday"};
	day_t day;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(when_day(span_of(wrong[i]), false, &day));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days),
		cmocka_unit_test(periods),
		cmocka_unit_test(times),
		cmocka_unit_test(none),
	};

	setenv("CASE_NOW", NOW, 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
