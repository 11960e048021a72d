#include "../words/testing.h"

#include "../words/say.h"
#include "rulebook.h"

#define HEAD "key\tfrom\tvalue\tclause\tmeaning\n"

static const char rules[] = HEAD "limit.phone\t2020-06-11\t5\toffice\t\n"
				 "limit.phone\t2021-01-01\t3\tM4.3.1\t\n"
				 "limit.phone\t2020-09-01\t4\toffice\t\n"
				 "bonus\t2020-01-01\t1.5\tM4.4\t\n"
				 "bonus\t2020-01-01\t2.25\tM4.4\t\n"
				 "word\t2020-01-01\tpoor,shirk\tM4.4.5\t\n";

static struct rulebook *
load_text(const char *text)
{
	const char *file = test_file(span_of(text));
	struct rulebook *r = rulebook_load(file);

	unlink(file);
	return r;
}

static void
in_force(void **state)
{
	static const struct {
		int year, month, day;
		int64_t value;
		const char *clause;
	} cases[] = {
		{1999, 1, 1, 5, "office"}, /* before the first, the first */
		{2020, 6, 11, 5, "office"},
		{2020, 8, 31, 5, "office"},
		{2020, 9, 1, 4, "office"},
		{2020, 12, 31, 4, "office"},
		{2021, 1, 1, 3, "M4.3.1"},
		{2030, 1, 1, 3, "M4.3.1"},
	};
	struct rulebook *r = load_text(rules);
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		day_t day = day_make(cases[i].year, cases[i].month, cases[i].day);

		assert_int_equal(rule_whole(r, "limit.phone", day, 0, 100), cases[i].value);
		assert_true(span_is(rule_clause(r, "limit.phone", day), cases[i].clause));
	}
	/* Of equal days the lower row, before the first day too. */
	assert_int_equal(rule_points(r, "bonus", day_make(2020, 1, 1)), 225);
	assert_int_equal(rule_points(r, "bonus", day_make(2019, 1, 1)), 150);
	assert_true(span_is(rule_words(r, "word", 0), "poor,shirk"));
	assert_true(rule_known(r, "word"));
	assert_false(rule_known(r, "words"));
	rulebook_free(r);
}

static void
shipped(void **state)
{
	struct rulebook *r = rulebook_load("src/tables/rules.tsv");
	day_t day = day_make(2020, 11, 16);

	(void)state;
	assert_int_equal(rule_whole(r, "limit.platform", day, 1, 1000), 5);
	assert_int_equal(rule_whole(r, "limit.written", day, 1, 1000), 10);
	assert_int_equal(rule_points(r, "ontime.target", day), 9500);
	rulebook_free(r);
}

static void
load_bad_day(const void *ctx)
{
	(void)ctx;
	load_text(HEAD "a\t2020-01-01\t1\t\t\nb\t2020\t1\t\t\n");
}

static void
load_nameless(const void *ctx)
{
	(void)ctx;
	load_text(HEAD "\t2020-01-01\t1\t\t\n");
}

static void
ask_missing(const void *ctx)
{
	(void)ctx;
	rule_words(load_text(rules), "limit.fax", 0);
}

static void
ask_out_of_range(const void *ctx)
{
	(void)ctx;
	rule_whole(load_text(rules), "limit.phone", 0, 10, 20);
}

static void
ask_no_number(const void *ctx)
{
	(void)ctx;
	rule_points(load_text(rules), "word", 0);
}

static void
damages(void **state)
{
	static const struct {
		void (*f)(const void *ctx);
		const char *said;
	} cases[] = {
		{load_bad_day, ":3: from: not a day as 2020-01-31\n"},
		{load_nameless, ":2: key: a rule without a name\n"},
		{ask_missing, ": key: there is no rule limit.fax\n"},
		{ask_out_of_range, ":2: value: limit.phone must be a whole number from 10 to 20\n"},
		{ask_no_number, ":7: value: word must be a number with at most two decimals\n"},
	};
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(test_ending(cases[i].f, NULL, said, sizeof said), EXIT_USAGE);
		assert_non_null(strstr(said, cases[i].said));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_force),
		cmocka_unit_test(shipped),
		cmocka_unit_test(damages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
