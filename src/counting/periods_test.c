#include "../rules/testing.h"

#include "periods.h"

static void
assert_period(struct period p, const char *from, const char *to)
{
	char text[DAY_SIZE];

	assert_string_equal(day_print(text, p.from), from);
	assert_string_equal(day_print(text, p.to), to);
}

static void
weeks(void **state)
{
	struct periods p;

	(void)state;
	periods_of_span(&p, week_period(2020, 47));
	assert_int_equal(p.year, 2020);
	assert_int_equal(p.week, 47);
	assert_period(p.of[NOW], "2020-11-16", "2020-11-22");
	assert_period(p.of[BEFORE], "2020-11-09", "2020-11-15");
	assert_period(p.of[YEAR_AGO], "2019-11-18", "2019-11-24");
	assert_period(p.of[periods_back(2)], "2020-11-02", "2020-11-08");
	assert_period(p.of[periods_back(PERIODS_BACK - 1)], "2020-09-14", "2020-09-20");
	/* 2019 has no week 53, and only weeks are compared with a year before. */
	periods_of_span(&p, week_period(2020, 53));
	assert_false(period_any(p.of[YEAR_AGO]));
	periods_of_span(&p, (struct period){day_of("2020-11-17"), day_of("2020-11-23")});
	assert_int_equal(p.week, 0);
	assert_false(period_any(p.of[YEAR_AGO]));
	assert_period(p.of[BEFORE], "2020-11-10", "2020-11-16");
	assert_period(week_before(day_of("2020-11-16")), "2020-11-09", "2020-11-15");
	assert_period(week_before(day_of("2020-11-15")), "2020-11-02", "2020-11-08");
}

static struct period
days_of(const char *from, const char *to)
{
	return (struct period){day_of(from), day_of(to)};
}

static void
reports(void **state)
{
	struct periods p;

	(void)state;
	periods_of_report(&p, month_period(2020 * 12 + 2));
	assert_period(p.of[NOW], "2020-03-01", "2020-03-31");
	assert_period(p.of[BEFORE], "2020-02-01", "2020-02-29");
	assert_period(p.of[YEAR_AGO], "2019-03-01", "2019-03-31");
	assert_false(period_any(p.of[periods_back(2)]));
	/* Whole months are compared with as many months, whatever their days. */
	periods_of_report(&p, days_of("2020-07-01", "2020-09-30"));
	assert_period(p.of[BEFORE], "2020-04-01", "2020-06-30");
	assert_period(p.of[YEAR_AGO], "2019-07-01", "2019-09-30");
	periods_of_report(&p, days_of("2020-02-01", "2020-02-29"));
	assert_period(p.of[YEAR_AGO], "2019-02-01", "2019-02-28");
	/* For a year, the period before and the period a year before are the same. */
	periods_of_report(&p, days_of("2020-01-01", "2020-12-31"));
	assert_period(p.of[BEFORE], "2019-01-01", "2019-12-31");
	assert_period(p.of[YEAR_AGO], "2019-01-01", "2019-12-31");
	periods_of_report(&p, days_of("2020-02-29", "2020-03-10"));
	assert_period(p.of[BEFORE], "2020-02-18", "2020-02-28");
	assert_period(p.of[YEAR_AGO], "2019-02-28", "2019-03-10");
}

static void
kinds(void **state)
{
	(void)state;
	assert_int_equal(span_kind_of(days_of("2020-02-01", "2020-02-29")), SPAN_MONTH);
	assert_int_equal(span_kind_of(days_of("2020-10-01", "2020-12-31")), SPAN_QUARTER);
	assert_int_equal(span_kind_of(days_of("2020-11-01", "2021-01-31")), SPAN_DAYS);
	assert_int_equal(span_kind_of(days_of("2020-07-01", "2020-12-31")), SPAN_HALF);
	assert_int_equal(span_kind_of(days_of("2020-04-01", "2020-09-30")), SPAN_DAYS);
	assert_int_equal(span_kind_of(days_of("2020-01-01", "2020-12-31")), SPAN_YEAR);
	assert_int_equal(span_kind_of(days_of("2020-07-01", "2021-06-30")), SPAN_DAYS);
	assert_int_equal(span_kind_of(days_of("2020-01-01", "2020-12-30")), SPAN_DAYS);
	assert_int_equal(span_months(days_of("2020-11-01", "2021-01-31")), 3);
	assert_int_equal(span_months(days_of("2020-11-02", "2021-01-31")), 0);
}

static void
of_a_day(void **state)
{
	struct periods p;

	(void)state;
	periods_of_report(&p, month_period(2020 * 12 + 2));
	assert_int_equal(periods_with(&p, day_of("2020-03-31")), 1 << NOW);
	assert_int_equal(periods_with(&p, day_of("2020-02-29")), 1 << BEFORE);
	assert_int_equal(periods_with(&p, day_of("2019-03-01")), 1 << YEAR_AGO);
	assert_int_equal(periods_with(&p, day_of("2020-04-01")), 0);
	assert_int_equal(periods_with(&p, day_of("2020-01-31")), 0);
	/* Periods may overlap. */
	p.of[YEAR_AGO] = p.of[BEFORE];
	assert_int_equal(periods_with(&p, day_of("2020-02-29")), 1 << BEFORE | 1 << YEAR_AGO);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weeks),
		cmocka_unit_test(reports),
		cmocka_unit_test(kinds),
		cmocka_unit_test(of_a_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
