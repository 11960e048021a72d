#include "linkage.h"

#include "../base/testing.h"

#define REPORTS 40

/* Returns whether the last of n reports belongs to a group of them all; the others are about building noise at one
 * place. */
static bool
last_belongs(uint32_t n, const char *area, const char *text)
{
	struct report r[REPORTS];
	struct grouping g;

	for (uint32_t i = 0; i < n; i++)
		r[i] = (struct report){
			.area = SPAN("龙亭区"), .text = SPAN("福源小区旁边的工地夜里打桩"), .caller = i + 1};
	r[n - 1].area = span_of(area);
	r[n - 1].text = span_of(text);
	grouping_start(&g, r, n);
	const uint32_t to = standing_group(&g, 0);
	for (uint32_t i = 0; i < g.groups; i++)
		if (i != to && g.group[i].into == NO_GROUP)
			merge_group(&g, to, i);
	assert_int_equal(g.group[to].reports, n);
	for (uint32_t i = 0; i + 1 < n; i++)
		assert_true(belongs(&g, &g.group[to], i));
	const bool yes = belongs(&g, &g.group[to], n - 1);
	grouping_stop(&g);
	return yes;
}

static void
a_misfit_does_not_belong(void **state)
{
	static const uint32_t sizes[] = {6, 32, 33, 34, 35, REPORTS};

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		assert_true(last_belongs(sizes[i], "", "福源小区外面的工地半夜打桩"));
		assert_false(last_belongs(sizes[i], "", "恒达花园自来水发黄"));
		assert_false(last_belongs(sizes[i], "龙亭区", "恒达花园自来水发黄"));
	}
}

static void
a_common_district_is_evidence(void **state)
{
	(void)state;
	assert_true(last_belongs(6, "龙亭区", "半夜打桩，尘土飞扬"));
	assert_false(last_belongs(6, "", "半夜打桩，尘土飞扬"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_misfit_does_not_belong),
		cmocka_unit_test(a_common_district_is_evidence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
