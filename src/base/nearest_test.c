#include "testing.h"

#include "nearest.h"

static const char units[] = "市水利局 市林业局 市金盛热力有限公司 市供水总公司";

static void
near_ones(void **state)
{
	(void)state;
	assert_string_equal(nearest_hint_among(SPAN("热力"), units), "; did you mean '市金盛热力有限公司'?");
	assert_string_equal(nearest_hint_among(SPAN("热力公司"), units), "; did you mean '市金盛热力有限公司'?");
	assert_string_equal(nearest_hint_among(SPAN("市水力局"), units), "; did you mean '市水利局'?");
	assert_string_equal(nearest_hint_among(SPAN("oepned"), "case opened closed"), "; did you mean 'opened'?");
	assert_string_equal(nearest_hint_among(SPAN("Complain"), "consult complaint"), "; did you mean 'complaint'?");
}

static void
none(void **state)
{
	(void)state;
	assert_string_equal(nearest_hint_among(SPAN("天庭"), units), "");
	assert_string_equal(nearest_hint_among(SPAN("colour"), "case opened closed"), "");
	assert_string_equal(nearest_hint_among(SPAN(""), units), "");
	assert_string_equal(nearest_hint_among(SPAN("局"), units), "");
	assert_string_equal(nearest_hint_among(SPAN("opened"), ""), "");
}

/* Among equally near names the shortest is offered, then the first. */
static void
nearest_one(void **state)
{
	(void)state;
	assert_string_equal(
		nearest_hint_among(SPAN("供暖"), "供暖服务/温度 供暖服务 供水服务"), "; did you mean '供暖服务'?");
	assert_string_equal(nearest_hint_among(SPAN("raet"), "seat rate rent"), "; did you mean 'rate'?");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(near_ones),
		cmocka_unit_test(none),
		cmocka_unit_test(nearest_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
