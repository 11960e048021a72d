#include "../base/testing.h"

#include "query_options.h"

static void
times(void **state)
{
	const stamp now = day_start(day_make(2020, 11, 16)) + 9 * 3600;

	(void)state;
	query_options = (struct query_options){0};
	assert_int_equal(query_asof(), now);
	assert_int_equal(query_recorded_by(), UINT32_MAX);
	query_options = (struct query_options){.as_of = "2020-11-02", .recorded_by = "2020-11-03T10:00:00"};
	assert_int_equal(query_asof(), day_start(day_make(2020, 11, 3)) - 1);
	assert_int_equal(query_recorded_by(), day_start(day_make(2020, 11, 3)) + 10 * 3600);
}

static void
ask(const void *as_of)
{
	query_options = (struct query_options){.as_of = as_of};
	query_asof();
}

static void
ask_words(const void *list)
{
	query_words("--state", list, "new closed told");
}

static void
ask_unit(const void *name)
{
	unit_asked(name, 18500);
}

static void
wrong(void **state)
{
	char said[4096];

	(void)state;
	assert_int_equal(test_ending(ask, "tomorrow", said, sizeof said), 2);
	assert_non_null(strstr(said, "--as-of: 'tomorrow' is neither a time"));
	query_words("--state", NULL, "new closed told");
	query_words("--state", "told,new", "new closed told");
	assert_int_equal(test_ending(ask_words, "told,old", said, sizeof said), 2);
	assert_non_null(strstr(said, "--state: 'old' is not one of: new closed told"));
	assert_int_equal(test_ending(ask_words, "told,", said, sizeof said), 2);
}

/* By name or alias from the roster of --units. */
static void
units(void **state)
{
	static char name[64];
	char said[4096];

	(void)state;
	strcpy(name, test_file(SPAN("unit\tclass\tparent\taliases\n市水利局\tdepartment\t\t水利局\n市金盛热力有限公司\t"
				    "company\t\t\n")));
	table_options.units = name;
	assert_int_equal(unit_asked("水利局", 18500), unit_asked("市水利局", 18500));
	assert_int_not_equal(unit_asked("市水利局", 18500), unit_asked("市金盛热力有限公司", 18500));
	assert_int_equal(test_ending(ask_unit, "热力", said, sizeof said), 2);
	assert_non_null(strstr(said, "unknown unit '热力' (see --help=units); did you mean '市金盛热力有限公司'?"));
	unlink(name);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times),
		cmocka_unit_test(wrong),
		cmocka_unit_test(units),
	};

	setenv("CASE_NOW", "2020-11-16T09:00:00", 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
