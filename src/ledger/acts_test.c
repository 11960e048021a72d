#include "../base/testing.h"

#include "acts.h"

/* Every act is found by its name, and by nothing else that looks like it. */
static void
names(void **state)
{
	(void)state;
	for (enum act act = 0; act < ACTS; act++) {
		const struct span name = span_of(acts[act].name);
		char other[16];

		assert_int_equal(act_named(name), act);
		assert_int_equal(act_named((struct span){name.p, name.n - 1}), ACTS);
		for (size_t i = 0; i < name.n; i++) {
			memcpy(other, name.p, name.n);
			other[i] = 'z';
			assert_int_equal(act_named((struct span){other, name.n}), ACTS);
		}
		memcpy(other, name.p, name.n);
		other[name.n] = 's';
		assert_int_equal(act_named((struct span){other, name.n + 1}), ACTS);
	}
	assert_int_equal(act_named(SPAN("")), ACTS);
	assert_int_equal(act_named(SPAN("n")), ACTS);
	assert_int_equal(act_named(SPAN("派单")), ACTS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
