#include "testing.h"

#include "typed.h"

static void
remembered(void **state)
{
	static const char words[] = "cases,days";

	(void)state;
	typed_keep(words, SPAN("件数"));
	assert_true(span_is(typed_of((struct span){words, 5}), "件数"));
	assert_true(span_is(typed_of((struct span){words + 6, 4}), "days"));
	typed_keep(words, SPAN("件 数"));
	assert_true(span_is(typed_of((struct span){words, 5}), "件 数"));
	assert_true(span_is(typed_of(SPAN("cases")), "cases"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(remembered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
