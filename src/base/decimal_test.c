#include "testing.h"

#include "decimal.h"

static void
hundredths(void **state)
{
	static const struct {
		const char *text;
		int64_t value; /* INT64_MIN if it is refused */
		const char *printed;
	} cases[] = {
		{"0", 0, "0.00"},
		{"-0", 0, "0.00"},
		{"12", 1200, "12.00"},
		{"12.5", 1250, "12.50"},
		{"12.05", 1205, "12.05"},
		{"-3.25", -325, "-3.25"},
		{"-0.05", -5, "-0.05"},
		{"007", 700, "7.00"},
		{"999999999999.99", 99999999999999, "999999999999.99"},
		{"1000000000000", INT64_MIN, NULL},
		{"1.234", INT64_MIN, NULL},
		{"1.", INT64_MIN, NULL},
		{".5", INT64_MIN, NULL},
		{"", INT64_MIN, NULL},
		{"-", INT64_MIN, NULL},
		{"+1", INT64_MIN, NULL},
		{" 1", INT64_MIN, NULL},
		{"1 ", INT64_MIN, NULL},
		{"1,5", INT64_MIN, NULL},
		{"1e2", INT64_MIN, NULL},
		{"--1", INT64_MIN, NULL},
		{"１", INT64_MIN, NULL},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		struct buf b = {NULL, 0, 0};
		int64_t value = INT64_MIN;

		assert_int_equal(hundredths_parse(span_of(cases[i].text), &value), cases[i].printed != NULL);
		assert_int_equal(value, cases[i].value);
		if (cases[i].printed == NULL)
			continue;
		hundredths_put(&b, value);
		assert_true(span_is(buf_as_span(&b), cases[i].printed));
		buf_free(&b);
	}
}

static void
whole_printed(void **state)
{
	static const struct {
		int64_t n;
		const char *printed;
	} cases[] = {{0, "0"}, {9, "9"}, {10, "10"}, {1234567890123, "1234567890123"}, {-1, "-1"}, {-42, "-42"},
		{INT64_MAX, "9223372036854775807"}, {INT64_MIN, "-9223372036854775808"}};
	struct buf b = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		b.n = 0;
		whole_put(&b, cases[i].n);
		assert_true(span_is(buf_as_span(&b), cases[i].printed));
	}
	buf_free(&b);
}

static void
whole(void **state)
{
	static const struct {
		const char *text;
		int64_t min, max, value; /* value is -99 if it is refused */
	} cases[] = {
		{"0", 0, 10, 0},
		{"10", 0, 10, 10},
		{"11", 0, 10, -99},
		{"-1", 0, 10, -99},
		{"-1", -5, 10, -1},
		{"-6", -5, 10, -99},
		{"-0", 0, 10, -99},
		{"", 0, 10, -99},
		{"-", -5, 10, -99},
		{"1.0", 0, 10, -99},
		{"4", 5, 10, -99},
		{"999999999999999999", 0, INT64_MAX, 999999999999999999},
		{"99999999999999999999999", 0, INT64_MAX, -99},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		int64_t value = -99;

		assert_int_equal(
			whole_parse(span_of(cases[i].text), cases[i].min, cases[i].max, &value), cases[i].value != -99);
		assert_int_equal(value, cases[i].value);
	}
}

static void
rounding(void **state)
{
	static const struct {
		int64_t n, d, rounded;
	} cases[] = {
		{0, 7, 0},
		{1, 2, 1},
		{-1, 2, -1},
		{3, 2, 2},
		{-3, 2, -2},
		{1, 3, 0},
		{-1, 3, 0},
		{2, 3, 1},
		{-2, 3, -1},
		{5, 10, 1},
		{4, 10, 0},
		{-5, 10, -1},
		{7, 1, 7},
		{900000, 2000, 450},
		{INT64_MAX, 1, INT64_MAX},
		{INT64_MIN, 1, INT64_MIN},
	};
	struct buf b = {NULL, 0, 0};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(divide_rounded(cases[i].n, cases[i].d), cases[i].rounded);
	/* Doubling the numerator would overflow. */
	assert_int_equal(divide_rounded((__int128)1 << 126, (__int128)1 << 126), 1);
	hundredths_put(&b, INT64_MIN);
	assert_true(span_is(buf_as_span(&b), "-92233720368547758.08"));
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hundredths),
		cmocka_unit_test(whole),
		cmocka_unit_test(whole_printed),
		cmocka_unit_test(rounding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
