#include "../base/testing.h"

#include "flags.h"

static void
words(void **state)
{
	static const char *const unknown[] = {"x", "lea", "leadx", "xlead", "Lead", "signed ", "确认"};

	(void)state;
	for (enum flag flag = 0; flag < KNOWN_FLAGS; flag++)
		assert_int_equal(flags_read(flag_names[flag]), FLAG_BIT(flag));
	for (size_t i = 0; i < COUNT(unknown); i++)
		assert_int_equal(flags_read(span_of(unknown[i])), FLAG_BIT(KNOWN_FLAGS));
}

/* A flag in which one letter is another is unknown. */
static void
near(void **state)
{
	(void)state;
	for (enum flag flag = 0; flag < KNOWN_FLAGS; flag++)
		for (size_t i = 0; i < flag_names[flag].n; i++) {
			char other[16];

			memcpy(other, flag_names[flag].p, flag_names[flag].n);
			other[i] = 'z';
			assert_int_equal(flags_read((struct span){other, flag_names[flag].n}), FLAG_BIT(KNOWN_FLAGS));
		}
}

static void
lists(void **state)
{
	(void)state;
	assert_int_equal(flags_read(SPAN("")), 0);
	assert_int_equal(flags_read(SPAN("lead")), FLAG_BIT(FLAG_LEAD));
	assert_int_equal(flags_read(SPAN("chief,signed")), FLAG_BIT(FLAG_CHIEF) | FLAG_BIT(FLAG_SIGNED));
	assert_int_equal(flags_read(SPAN("signed,,chief")), FLAG_BIT(FLAG_CHIEF) | FLAG_BIT(FLAG_SIGNED));
	assert_int_equal(flags_read(SPAN("sign")), FLAG_BIT(KNOWN_FLAGS));
}

/* A list of all flags fits into FLAGS_SIZE. */
static void
all(void **state)
{
	size_t size = 0;

	(void)state;
	for (unsigned i = 0; i < KNOWN_FLAGS; i++)
		size += flag_names[i].n + 1;
	assert_true(size < FLAGS_SIZE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(near),
		cmocka_unit_test(lists),
		cmocka_unit_test(all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
