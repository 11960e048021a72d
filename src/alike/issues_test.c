#include "issues.h"

#include "../base/testing.h"

#define NOISE SPAN("噪声污染")

static struct report
report(const char *area, const char *text, uint64_t caller)
{
	return (struct report){NOISE, span_of(area), span_of(text), caller, true};
}

static void
one_site_is_one_issue(void **state)
{
	const struct report r[] = {
		report("龙亭区", "福源小区旁边工地夜里打桩", 1),
		report("龙亭区", "恒达花园旁边工地夜里打桩", 2),
		report("龙亭区", "福源小区北边在建楼盘半夜打桩,老人睡不着", 3),
		report("鼓楼区", "福源小区旁边工地夜里打桩", 4),
		report("", "福源小区对面打桩到凌晨", 5),
	};
	struct issues found;

	(void)state;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].reports, 3);
	assert_int_equal(found.issue[0].report[0], 0);
	assert_int_equal(found.issue[0].report[1], 2);
	assert_int_equal(found.issue[0].report[2], 4);
	assert_string_equal(found.issue[0].place, "福源小区");
	issues_free(&found);
}

static void
one_caller_is_none(void **state)
{
	struct report r[] = {
		report("", "福源小区旁边工地夜里打桩", 1),
		report("", "福源小区旁边工地夜里打桩", 1),
		report("", "福源小区旁边工地夜里打桩", 2),
		report("", "福源小区旁边工地夜里打桩", 2),
	};
	struct issues found;

	(void)state;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 0);
	issues_free(&found);
	r[3].caller = r[2].caller = 0; /* not known: others */
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	issues_free(&found);
}

static void
other_topics_are_other_matters(void **state)
{
	struct report r[] = {
		report("", "福源小区旁边工地夜里打桩", 1),
		report("", "福源小区旁边工地夜里打桩", 2),
		report("", "福源小区旁边工地夜里打桩", 3),
	};
	struct issues found;

	(void)state;
	r[1].topic = SPAN("供水服务");
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 0);
	issues_free(&found);
}

static void
a_secret_case_stands_for_none(void **state)
{
	struct report r[] = {
		report("", "柳林小区旁边工地夜里打桩", 1),
		report("", "柳林小区旁边工地夜里打桩", 2),
		report("", "柳林小区旁边工地夜里打桩,扬尘", 3),
	};
	struct issues found;

	(void)state;
	r[0].quotable = r[1].quotable = false;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].typical, 2);
	assert_string_equal(found.issue[0].place, "");
	issues_free(&found);
}

static void
nothing_gives_nothing(void **state)
{
	const struct report r[] = {report("", "", 1), report("", "", 2), report("", "谢谢", 3), report("", "。", 4)};
	struct issues found;

	(void)state;
	issues_find(&found, NULL, 0);
	assert_int_equal(found.n, 0);
	issues_free(&found);
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 0);
	issues_free(&found);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_site_is_one_issue),
		cmocka_unit_test(one_caller_is_none),
		cmocka_unit_test(other_topics_are_other_matters),
		cmocka_unit_test(a_secret_case_stands_for_none),
		cmocka_unit_test(nothing_gives_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
