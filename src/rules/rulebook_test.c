#include "../base/testing.h"

#include "../base/say.h"
#include "rulebook.h"

#define HEAD "key\tfrom\tvalue\tclause\tmeaning\n"

static const char rules[] = HEAD "limit.phone\t2020-06-11\t5\toffice\t\n"
				 "limit.phone\t2021-01-01\t3\tM4.3.1\t\n"
				 "limit.phone\t2020-09-01\t4\toffice\t\n"
				 "bonus.chief\t2020-01-01\t1.5\tM4.4\t\n"
				 "fault.reply.how\t2020-01-01\tpoor,shirk\tM4.4.5\t\n";

static struct rulebook
load_text(const char *text)
{
	const char *file = test_file(span_of(text));
	struct rulebook book = {0};

	rulebook_load(&book, file);
	unlink(file);
	return book;
}

static void
in_force(void **state)
{
	static const struct {
		int year, month, day;
		int64_t value;
		const char *clause;
	} cases[] = {
		{1999, 1, 1, 5, "office"}, /* before the first row, the first row */
		{2020, 6, 11, 5, "office"},
		{2020, 8, 31, 5, "office"},
		{2020, 9, 1, 4, "office"},
		{2020, 12, 31, 4, "office"},
		{2021, 1, 1, 3, "M4.3.1"},
		{2030, 1, 1, 3, "M4.3.1"},
	};
	struct rulebook book = load_text(rules), *r = &book;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		day_t day = day_make(cases[i].year, cases[i].month, cases[i].day);

		assert_int_equal(rule_whole(r, "limit.phone", day), cases[i].value);
		assert_true(span_is(rule_clause(r, "limit.phone", day), cases[i].clause));
	}
	assert_int_equal(rule_points(r, "bonus.chief", day_make(2019, 1, 1)), 150);
	assert_true(span_is(rule_words(r, "fault.reply.how", 0), "poor,shirk"));
	assert_true(rule_known(r, "fault.reply.how"));
	assert_false(rule_known(r, "fault.reply"));
	rulebook_free(r);
}

static void
shipped(void **state)
{
	struct rulebook book = {0}, *r = &book;
	day_t day = day_make(2020, 11, 16);

	(void)state;
	rulebook_load(r, "src/tables/rules.tsv");
	assert_int_equal(rule_whole(r, "limit.platform", day), 5);
	assert_int_equal(rule_whole(r, "limit.written", day), 10);
	assert_int_equal(rule_points(r, "ontime.target", day), 9500);
	rulebook_free(r);
}

static void
load_bad_day(const void *ctx)
{
	(void)ctx;
	load_text(HEAD "limit.a\t2020-01-01\t1\t\t\nlimit.b\t2020\t1\t\t\n");
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
	struct rulebook book = load_text(rules);

	(void)ctx;
	rule_words(&book, "limit.fax", 0);
}

static void
load_rows(const void *rows)
{
	char text[512];

	snprintf(text, sizeof text, HEAD "limit.phone\t2020-06-11\t5\t\t\n%s", (const char *)rows);
	load_text(text);
}

static void
damages(void **state)
{
	static const struct {
		void (*load)(const void *ctx);
		const char *rows, *said;
	} cases[] = {
		{load_bad_day, NULL, ":3: from: is not a day, such as 2020-01-31\n"},
		{load_nameless, NULL, ":2: key: the rule has no name\n"},
		{ask_missing, NULL, ": key: there is no rule limit.fax\n"},
		{load_rows, "limit.phone\t2020-06-11\t6\t\t\n",
			":3: key: appears twice from that day on: in line 2 too\n"},
		{load_rows, "limit.fax\t2020-06-11\t0\t\t\n",
			":3: value: '0' must be a whole number from 1 to 10000\n"},
		{load_rows, "limit.fax\t2020-06-11\t-5\t\t\n",
			":3: value: '-5' must be a whole number from 1 to 10000\n"},
		{load_rows, "bonus.chief\t2020-06-11\t-5\t\t\n",
			":3: value: '-5' must be a number from 0 to 1000000 with at most two decimals\n"},
		{load_rows, "ontime.target\t2020-06-11\tninety\t\t\n",
			":3: value: must be a number from 0 to 100 with at most two "
			"decimals\n"},
		{load_rows, "ontime.step\t2020-06-11\thalf\t\t\n",
			":3: value: must consist of the words: whole prorata\n"},
		{load_rows, "fault.reply.how\t2020-06-11\tpoor,lazy\t\t\n",
			":3: value: must consist of the words: poor perfunctory shirk "
			"unsolved\n"},
	};
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(test_ending(cases[i].load, cases[i].rows, said, sizeof said), EXIT_USAGE);
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
