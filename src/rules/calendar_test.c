#include "testing.h"

#include "../base/say.h"
#include "calendar.h"

#define SHIPPED "src/tables/calendar.tsv"

/* M4.3.1: the n-th working day after the day of assignment, by what was known then. */
static void
due_days(void **state)
{
	static const struct {
		const char *from;
		int n;
		const char *known, *due;
		bool provisional;
	} cases[] = {
		/* An ordinary week, and one with a weekend. */
		{"2020-11-16", 1, "2020-11-16", "2020-11-17", false},
		{"2020-11-16", 5, "2020-11-16", "2020-11-23", false},
		{"2020-11-21", 1, "2020-11-21", "2020-11-23", false},
		{"2020-11-16", 10, "2020-11-16", "2020-11-30", false},
		/* Make-up working days: Sunday 2020-01-19 and Saturday 2020-02-01. */
		{"2020-01-17", 1, "2020-01-17", "2020-01-19", false},
		{"2020-01-21", 5, "2020-01-21", "2020-02-03", false},
		/* The Spring Festival of 2020, extended by the notice of 27 January. */
		{"2020-01-21", 5, "2020-01-26", "2020-02-03", false},
		{"2020-01-21", 5, "2020-01-27", "2020-02-05", false},
		{"2020-01-23", 1, "2020-01-23", "2020-01-31", false},
		{"2020-01-23", 1, "2020-01-27", "2020-02-03", false},
		/* Labour Day of 2019, rearranged in March. */
		{"2019-04-30", 1, "2019-03-21", "2019-05-02", false},
		{"2019-04-30", 1, "2019-03-22", "2019-05-05", false},
		/* 3 September 2015, a holiday by a notice of May. */
		{"2015-09-02", 2, "2015-05-12", "2015-09-04", false},
		{"2015-09-02", 2, "2015-05-13", "2015-09-07", false},
		/* Into a year whose notice is not published yet. */
		{"2020-11-24", 27, "2020-11-24", "2020-12-31", false},
		{"2020-11-24", 28, "2020-11-24", "2021-01-01", true},
		{"2020-11-24", 28, "2020-11-25", "2021-01-04", false},
		{"2020-12-31", 1, "2020-11-24", "2021-01-01", true},
		/* Rows of 2018 that belong to 2019: Saturday 2018-12-29 is a working day. */
		{"2018-12-28", 1, "2018-12-28", "2018-12-29", false},
		{"2018-12-28", 1, "2018-12-05", "2018-12-31", false},
		/* Across a leap day. */
		{"2020-02-28", 1, "2020-02-28", "2020-03-02", false},
		/* Days off by law, published in November 2024, in years that are not arranged yet. */
		{"2028-01-24", 1, "2024-11-11", "2028-01-25", true},
		{"2028-01-24", 1, "2024-11-12", "2028-01-31", true},
		{"2031-01-01", 3, "2031-01-01", "2031-01-06", true},
		/* After the last year of the table. */
		{"2041-01-01", 3, "2041-01-01", "2041-01-04", true},
		{"2001-01-05", 1, "2001-01-05", "2001-01-08", true},
	};
	struct calendar calendar = {0}, *c = &calendar;
	char got[DAY_SIZE];
	bool provisional;
	size_t i;

	(void)state;
	calendar_load(c, SHIPPED);
	for (i = 0; i < COUNT(cases); i++) {
		day_t due = calendar_after(c, day_of(cases[i].from), cases[i].n, day_of(cases[i].known), &provisional);

		assert_string_equal(day_print(got, due), cases[i].due);
		assert_int_equal(provisional, cases[i].provisional);
	}
	assert_int_equal(calendar_after(c, day_of("2020-11-16"), 1, day_of("2020-11-16"), NULL), day_of("2020-11-17"));
	calendar_free(c);
}

/* The fast count is compared with a count day by day. */
static void
between(void **state)
{
	static const char *const knowns[] = {"2001-01-01", "2020-01-26", "2020-01-27", "2020-11-25", "2030-01-01"};
	struct calendar calendar = {0}, *c = &calendar;
	day_t first = day_of("2008-06-01"), from, to, known;
	size_t k;
	int count;

	(void)state;
	calendar_load(c, SHIPPED);
	for (k = 0; k < COUNT(knowns); k++) {
		known = day_of(knowns[k]);
		for (from = first; from < first + 7000; from += 613) {
			assert_int_equal(calendar_between(c, from, from, known), 0);
			assert_int_equal(calendar_between(c, from, from - 5, known), 0);
			for (count = 0, to = from + 1; to < first + 7000; to++) {
				count += calendar_works(c, to, known);
				if (calendar_between(c, from, to, known) != count)
					fail_msg("%d days from %d to %d", count, from, to);
			}
		}
	}
	/* Also before the epoch. */
	assert_int_equal(calendar_between(c, day_of("1969-12-26"), day_of("1969-12-29"), 0), 1);
	assert_int_equal(calendar_between(c, day_of("1969-12-01"), day_of("1970-01-01"), 0), 23);
	calendar_free(c);
}

static const char *
write_calendar(const char *rows)
{
	static char text[512];

	snprintf(text, sizeof text, "date\tday\tname\tnotice\tyear\n%s", rows);
	return test_file(span_of(text));
}

static void
decides(void **state)
{
	/* Of rows published on the same day the lower one is in force; a later notice overrides a lower row. */
	const char *file = write_calendar("2020-05-04\toff\ta\t2020-03-01\t2020\n"
					  "2020-05-04\twork\tb\t2020-01-01\t2020\n"
					  "2020-05-05\toff\tc\t2020-01-01\t2020\n"
					  "2020-05-05\twork\td\t2020-01-01\t2020\n");
	struct calendar calendar = {0}, *c = &calendar;
	day_t fourth = day_of("2020-05-04"), fifth = day_of("2020-05-05");

	(void)state;
	calendar_load(c, file);
	unlink(file);
	assert_null(calendar_row(c, fourth, day_of("2019-12-31")));
	assert_null(calendar_row(c, fourth - 1, day_of("2021-01-01")));
	assert_true(span_is(calendar_row(c, fourth, day_of("2020-01-01"))->name, "b"));
	assert_true(span_is(calendar_row(c, fourth, day_of("2020-03-01"))->name, "a"));
	assert_true(span_is(calendar_row(c, fifth, day_of("2020-03-01"))->name, "d"));
	assert_true(calendar_works(c, fifth, day_of("2020-03-01")));
	assert_false(calendar_covers(c, 2020, day_of("2019-12-31")));
	assert_true(calendar_covers(c, 2020, day_of("2020-01-01")));
	assert_false(calendar_covers(c, 2021, day_of("2030-01-01")));
	calendar_free(c);
	/* A row without a year makes a day off but covers no year; an arrangement overrides it. */
	file = write_calendar("2020-05-04\toff\tlaw\t2019-01-01\t\n"
			      "2020-05-05\toff\tlaw\t2019-01-01\t\n"
			      "2020-05-05\twork\tmoved\t2019-11-01\t2020\n");
	calendar_load(c, file);
	unlink(file);
	assert_false(calendar_works(c, fourth, day_of("2019-01-01")));
	assert_int_equal(calendar_row(c, fourth, day_of("2019-01-01"))->year, CALENDAR_BY_LAW);
	assert_false(calendar_covers(c, 2020, day_of("2019-10-31")));
	assert_true(calendar_works(c, fifth, day_of("2019-11-01")));
	assert_true(calendar_covers(c, 2020, day_of("2019-11-01")));
	assert_false(calendar_covers(c, CALENDAR_BY_LAW, day_of("2019-11-01")));
	assert_int_equal(calendar_uncovered(c, day_of("2020-12-28"), day_of("2020-12-31"), day_of("2020-12-28")), 0);
	assert_int_equal(calendar_uncovered(c, day_of("2020-12-28"), day_of("2021-01-01"), day_of("2020-12-28")), 2021);
	assert_int_equal(calendar_uncovered(c, day_of("2019-12-31"), day_of("2020-01-03"), day_of("2019-12-31")), 0);
	assert_int_equal(calendar_uncovered(c, day_of("2019-12-30"), day_of("2020-01-03"), day_of("2019-12-30")), 2019);
	assert_int_equal(calendar_uncovered(c, day_of("2019-12-30"), day_of("2022-01-03"), day_of("2019-12-30")), 2022);
	assert_int_equal(calendar_uncovered(c, day_of("2021-01-05"), day_of("2021-01-05"), day_of("2021-01-05")), 0);
	calendar_free(c);
	file = write_calendar("");
	calendar_load(c, file);
	unlink(file);
	assert_int_equal(calendar_between(c, fourth, fourth + 7, fourth), 5);
	assert_true(calendar_works(c, fourth, fourth));
	calendar_free(c);
}

static void
load(const void *file)
{
	calendar_load(&(struct calendar){0}, file);
}

static void
damages(void **state)
{
	static const struct {
		const char *rows, *said;
	} cases[] = {
		{"2020-02-30\toff\t\t2020-01-01\t2020\n", ":2: date: is not a day, such as 2020-01-31\n"},
		{"2020-02-03\toff\t\t2020-01\t2020\n", ":2: notice: is not a day, such as 2020-01-31\n"},
		{"2020-02-03\toff\t\t2020-01-01\t2020\n2020-02-03\trest\t\t2020-01-01\t2020\n",
			":3: day: is neither \"work\" nor \"off\"\n"},
		{"2020-02-03\toff\t\t2020-01-01\t20x0\n", ":2: year: is not a year, such as 2020\n"},
	};
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		const char *file = write_calendar(cases[i].rows);

		assert_int_equal(test_ending(load, file, said, sizeof said), EXIT_USAGE);
		assert_non_null(strstr(said, cases[i].said));
		unlink(file);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(due_days),
		cmocka_unit_test(between),
		cmocka_unit_test(decides),
		cmocka_unit_test(damages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
