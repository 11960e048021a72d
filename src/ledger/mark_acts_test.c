#include "../base/testing.h"

#include "marks.h"

/* The words offered by unit-mark --act are the acts of the table. */
static void
act_words(void **state)
{
	struct span rest = span_of(MARK_ACT_WORDS), word;
	unsigned acts = 0;

	(void)state;
	for (; span_word(&rest, ' ', &word); acts++)
		assert_int_equal(mark_act_named(word), acts);
	assert_int_equal(acts, MARK_ACTS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(act_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
