#include "testing.h"

#include "levels.h"

static void
levels(void **state)
{
	(void)state;
	assert_true(span_is(level_top(SPAN("龙亭区/北郊乡/孙李唐庄")), "龙亭区"));
	assert_true(span_is(level_top(SPAN("龙亭区")), "龙亭区"));
	assert_true(span_is(level_top(SPAN("/a")), ""));
	assert_int_equal(level_top((struct span){NULL, 0}).n, 0);
	assert_true(span_is(level_below(SPAN("龙亭区/北郊乡/孙李唐庄")), "北郊乡/孙李唐庄"));
	assert_true(span_is(level_below(SPAN("龙亭区")), ""));
}

static void
within(void **state)
{
	(void)state;
	assert_true(level_within(SPAN("供暖服务"), SPAN("供暖服务")));
	assert_true(level_within(SPAN("供暖服务/停暖"), SPAN("供暖服务")));
	assert_false(level_within(SPAN("供暖服务站"), SPAN("供暖服务")));
	assert_false(level_within(SPAN("供暖服务"), SPAN("供暖服务/停暖")));
	assert_true(level_within(SPAN(""), SPAN("")));
	assert_false(level_within(SPAN("供暖服务"), SPAN("")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(levels),
		cmocka_unit_test(within),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
