#include "../base/testing.h"

#include "numbers.h"

/* The index a case gets in this test. */
static uint32_t
mark_of(struct case_id id)
{
	return (uint32_t)id.day * 31 + id.number * 7 + 1;
}

/* The days of a year with many numbers each, and numbers as far apart as possible. */
static bool
next_id(struct case_id *id)
{
	static const struct case_id far[] = {{-719162, 1}, {-719162, UINT32_MAX}, {-1, 64}, {0, 63}, {0, 65},
		{2932896, 1}, {2932896, UINT32_MAX - 63}, {2932896, UINT32_MAX}};
	static size_t given;

	if (given < 366 * 300)
		*id = (struct case_id){18262 + (day_t)(given / 300), (uint32_t)(given % 300) + 1};
	else if (given < 366 * 300 + COUNT(far))
		*id = far[given - 366 * 300];
	else
		given = SIZE_MAX;
	return ++given > 0;
}

static void
each_has_its_place(void **state)
{
	struct numbers n;
	struct case_id id;

	(void)state;
	numbers_start(&n);
	while (next_id(&id)) {
		assert_int_equal(*numbers_look(&n, id), 0);
		assert_int_equal(*numbers_place(&n, id), 0);
		*numbers_place(&n, id) = mark_of(id);
		assert_int_equal(*numbers_look(&n, id), mark_of(id));
	}
	while (next_id(&id)) {
		assert_int_equal(*numbers_look(&n, id), mark_of(id));
		assert_int_equal(*numbers_place(&n, id), mark_of(id));
	}
	assert_int_equal(*numbers_look(&n, (struct case_id){18262, 301}), 0);
	assert_int_equal(*numbers_look(&n, (struct case_id){18261, 1}), 0);
	numbers_stop(&n);
}

/* A year's numbers take few bytes each; distant numbers take a run each. */
static void
room(void **state)
{
	struct numbers n;
	struct case_id id;

	(void)state;
	numbers_start(&n);
	while (next_id(&id))
		numbers_place(&n, id);
	assert_int_equal(n.runs, 366 * 5 + 7);
	assert_true(n.size >= 4 * n.runs && n.size <= 8 * n.runs);
	numbers_stop(&n);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_has_its_place),
		cmocka_unit_test(room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
