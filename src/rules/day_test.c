#include "../base/testing.h"

#include "../base/say.h"
#include "day.h"

static void
days(void **state)
{
	static const struct {
		const char *text;
		day_t day; /* DAY_NONE if it is refused */
		int weekday;
	} cases[] = {
		{"1970-01-01", 0, 4},
		{"1969-12-31", -1, 3},
		{"2000-02-29", 11016, 2},
		{"2020-02-29", 18321, 6},
		{"2020-11-16", 18582, 1},
		{"0001-01-01", -719162, 1},
		{"9999-12-31", 2932896, 5},
		{"1900-02-29", DAY_NONE, 0},
		{"2100-02-29", DAY_NONE, 0},
		{"2021-02-29", DAY_NONE, 0},
		{"2020-04-31", DAY_NONE, 0},
		{"2020-13-01", DAY_NONE, 0},
		{"2020-00-01", DAY_NONE, 0},
		{"2020-01-00", DAY_NONE, 0},
		{"0000-01-01", DAY_NONE, 0},
		{"2020-1-01", DAY_NONE, 0},
		{"2020-01-011", DAY_NONE, 0},
		{"2020/01/01", DAY_NONE, 0},
		{"2020-01/01", DAY_NONE, 0},
		{"+020-01-01", DAY_NONE, 0},
		{"2020-01- 1", DAY_NONE, 0},
		{"", DAY_NONE, 0},
		{"2020-01-01T00:00:00", DAY_NONE, 0},
	};
	char out[DAY_SIZE];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		day_t day = DAY_NONE;

		assert_int_equal(day_parse(span_of(cases[i].text), &day), cases[i].day != DAY_NONE);
		assert_int_equal(day, cases[i].day);
		if (day == DAY_NONE)
			continue;
		assert_string_equal(day_print(out, day), cases[i].text);
		assert_int_equal(day_weekday(day), cases[i].weekday);
	}
}

/* All days of the years 1 to 9999 are consecutive. */
static void
every_day(void **state)
{
	day_t day, last = day_make(9999, 12, 31);
	int y = 1, m = 1, d = 1, year, month, mday;

	(void)state;
	for (day = day_make(1, 1, 1); day <= last; day++) {
		day_split(day, &year, &month, &mday);
		if (year != y || month != m || mday != d)
			fail_msg("%04d-%02d-%02d is not %04d-%02d-%02d", year, month, mday, y, m, d);
		if (day_make(year, month, mday) != day)
			fail_msg("%04d-%02d-%02d is another day", year, month, mday);
		d++;
		if (d > 28 && day + 1 == month_period(y * 12 + m).from) {
			d = 1;
			m = m % 12 + 1;
			y += m == 1;
		}
	}
}

static void
times(void **state)
{
	static const struct {
		const char *text;
		bool good;
		stamp at;
	} cases[] = {
		{"1970-01-01T00:00:00", true, 0},
		{"2020-11-16T09:30:05", true, 1605519005},
		{"2105-12-31T23:59:59", true, 4291747199u},
		{"2106-01-01T00:00:00", false, 0},
		{"1969-12-31T23:59:59", false, 0},
		{"2020-11-16 09:30:05", false, 0},
		{"2020-11-16T24:00:00", false, 0},
		{"2020-11-16T23:60:00", false, 0},
		{"2020-12-31T23:59:60", false, 0},
		{"2020-11-16T09:30:05Z", false, 0},
		{"2020-11-16T9:30:05", false, 0},
		{"2020-11-16T09-30-05", false, 0},
		{"2020-11-31T09:30:05", false, 0},
		{"2020-11-16", false, 0},
		{"", false, 0},
	};
	char out[STAMP_SIZE];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		stamp at = 0;

		assert_int_equal(stamp_parse(span_of(cases[i].text), &at), cases[i].good);
		assert_int_equal(at, cases[i].at);
		if (cases[i].good)
			assert_string_equal(stamp_print(out, at), cases[i].text);
	}
}

/* day_put() and stamp_put() give the same as day_print() and stamp_print(), also for days that share a place in the
 * cache. */
static void
appended(void **state)
{
	struct buf b = {0}, expected = {0};
	char text[STAMP_SIZE];

	(void)state;
	for (day_t day = 0; day < 50000; day += day % 3 ? 509 : 3) {
		const stamp at = day_start(day) + (stamp)day;

		day_put(&b, day);
		stamp_put(&b, at);
		buf_str(&expected, day_print(text, day));
		buf_str(&expected, stamp_print(text, at));
	}
	assert_true(span_eq(buf_as_span(&b), buf_as_span(&expected)));
	buf_free(&b);
	buf_free(&expected);
}

static void
as_of(void **state)
{
	stamp at;
	day_t day = day_make(2020, 11, 16);

	(void)state;
	assert_true(asof_parse(SPAN("2020-11-16"), &at));
	assert_int_equal(at, day_end(day));
	assert_int_equal(stamp_day(at), day);
	assert_int_equal(stamp_day(at + 1), day + 1);
	assert_true(asof_parse(SPAN("2020-11-16T00:00:00"), &at));
	assert_int_equal(at, day_start(day));
	assert_false(asof_parse(SPAN("2106-01-01"), &at));
	assert_false(asof_parse(SPAN("2020-11"), &at));
}

static void
months(void **state)
{
	static const struct {
		const char *text, *first, *last; /* NULL if it is refused */
	} cases[] = {
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"2020-12", "2020-12-01", "2020-12-31"},
		{"0001-01", "0001-01-01", "0001-01-31"},
		{"2021-01", "2021-01-01", "2021-01-31"},
		{"2020-13", NULL, NULL},
		{"2020-00", NULL, NULL},
		{"2020-1", NULL, NULL},
		{"2020-01-01", NULL, NULL},
		{"0000-01", NULL, NULL},
	};
	char out[DAY_SIZE];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		int month = 0;

		assert_int_equal(month_parse(span_of(cases[i].text), &month), cases[i].first != NULL);
		if (cases[i].first == NULL)
			continue;
		assert_string_equal(day_print(out, month_period(month).from), cases[i].first);
		assert_string_equal(day_print(out, month_period(month).to), cases[i].last);
		assert_int_equal(day_month(month_period(month).from), month);
		assert_int_equal(day_month(month_period(month).to), month);
	}
}

static void
weeks(void **state)
{
	static const struct {
		const char *day;
		int year, week;
		const char *monday;
	} cases[] = {
		{"2020-11-16", 2020, 47, "2020-11-16"},
		{"2020-11-22", 2020, 47, "2020-11-16"},
		{"2020-12-31", 2020, 53, "2020-12-28"},
		{"2021-01-03", 2020, 53, "2020-12-28"},
		{"2021-01-04", 2021, 1, "2021-01-04"},
		{"2019-12-30", 2020, 1, "2019-12-30"},
		{"2019-12-29", 2019, 52, "2019-12-23"},
		{"2016-01-01", 2015, 53, "2015-12-28"},
		{"2000-01-01", 1999, 52, "1999-12-27"},
	};
	static const struct {
		const char *text;
		bool good;
	} written[] = {
		{"2020-W53", true},
		{"2019-W53", false},
		{"2019-W52", true},
		{"2020-W00", false},
		{"2020-W01", true},
		{"2020-w01", false},
		{"2020-W1", false},
		{"2020W01", false},
	};
	char out[DAY_SIZE];
	int year, week;
	size_t i;
	day_t day;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_true(day_parse(span_of(cases[i].day), &day));
		day_week(day, &year, &week);
		assert_int_equal(year, cases[i].year);
		assert_int_equal(week, cases[i].week);
		assert_string_equal(day_print(out, week_period(year, week).from), cases[i].monday);
	}
	for (i = 0; i < COUNT(written); i++)
		assert_int_equal(week_parse(span_of(written[i].text), &year, &week), written[i].good);
	assert_int_equal(year_weeks(2015), 53);
	assert_int_equal(year_weeks(2019), 52);
	assert_int_equal(year_weeks(2020), 53);
	assert_int_equal(year_weeks(2021), 52);
	assert_int_equal(year_weeks(2026), 53);
}

static void
periods(void **state)
{
	const struct period may = month_period(2020 * 12 + 4), none = PERIOD_NONE, ever = PERIOD_EVER;
	struct period met = PERIOD_NONE;

	(void)state;
	assert_true(period_has(may, may.from) && period_has(may, may.to));
	assert_false(period_has(may, may.from - 1) || period_has(may, may.to + 1));
	assert_int_equal(period_days(may), 31);
	assert_true(period_any(may) && period_begins(may) && period_ends(may));
	assert_false(period_any(none) || period_has(none, 0) || period_has(none, 1));
	assert_true(period_has(ever, INT32_MIN) && period_has(ever, INT32_MAX));
	assert_false(period_begins(ever) || period_ends(ever));
	assert_int_equal(period_days(year_period(2020)), 366);
	assert_int_equal(day_month(year_period(2020).to), 2020 * 12 + 11);
	period_cover(&met, may.to);
	assert_true(period_eq(met, (struct period){may.to, may.to}));
	period_cover(&met, may.from);
	period_cover(&met, may.from + 3);
	assert_true(period_eq(met, may));
}

static void
ask_clock(const void *ctx)
{
	setenv("CASE_NOW", ctx, 1);
	clock_now();
}

static void
pinned_clock(void **state)
{
	char said[256], out[STAMP_SIZE];

	(void)state;
	setenv("CASE_NOW", "2020-11-16T09:30:00", 1);
	assert_string_equal(stamp_print(out, clock_now()), "2020-11-16T09:30:00");
	assert_int_equal(test_ending(ask_clock, "2020-11-16", said, sizeof said), EXIT_USAGE);
	assert_string_equal(said, "caseledger: CASE_NOW must be a time, such as 2020-11-16T09:30:00\n");
	assert_int_equal(test_ending(ask_clock, "", said, sizeof said), EXIT_USAGE);
}

/* With a cache a time is read as without one, whatever was read before. */
static void
cached(void **state)
{
	static const char *const text[] = {"2020-11-16T09:30:00", "2020-11-16T23:59:59", "2020-11-16T24:00:00",
		"2020-11-16 09:30:00", "2020-11-17T00:00:00", "2020-11-1xT00:00:00", "2020-11-17T00:00:00",
		"2020-11-17T0x:00:00", "2020-02-30T00:00:00", "2020-02-29T00:00:00", "1969-12-31T00:00:00",
		"2105-12-31T23:59:59", "2106-01-01T00:00:00", "2105-12-31T23:59:60", "2020-11-16T09:30:00"};
	struct day_cache cache = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(text); i++) {
		stamp with = 0, without = 0;

		assert_int_equal(stamp_read(&cache, text[i], &with), stamp_read(NULL, text[i], &without));
		assert_int_equal(with, without);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days),
		cmocka_unit_test(every_day),
		cmocka_unit_test(times),
		cmocka_unit_test(appended),
		cmocka_unit_test(as_of),
		cmocka_unit_test(months),
		cmocka_unit_test(weeks),
		cmocka_unit_test(periods),
		cmocka_unit_test(pinned_clock),
		cmocka_unit_test(cached),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
