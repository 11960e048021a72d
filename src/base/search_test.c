#include "testing.h"

#include "search.h"

static bool
is_less(const void *item, const void *key)
{
	return *(const int *)item < *(const int *)key;
}

static bool
is_at_most(const void *item, const void *key)
{
	return *(const int *)item <= *(const int *)key;
}

/* Counts the items before a key by comparing all. */
static size_t
count(const int *items, size_t n, bool (*is_before)(const void *, const void *), int key)
{
	size_t before = 0;

	for (size_t i = 0; i < n; i++)
		before += is_before(&items[i], &key);
	return before;
}

/* Every length up to 40, with duplicates, and each key between and beyond the items. */
static void
test_lower_bound(void **state)
{
	int items[40];

	(void)state;
	for (size_t n = 0; n <= COUNT(items); n++) {
		for (size_t i = 0; i < n; i++)
			items[i] = (i > 0 ? items[i - 1] : 0) + (int)some(3);
		for (int key = -1; key < 90; key++) {
			assert_int_equal(
				lower_bound(items, n, sizeof *items, is_less, &key), count(items, n, is_less, key));
			assert_int_equal(lower_bound(items, n, sizeof *items, is_at_most, &key),
				count(items, n, is_at_most, key));
		}
	}
	const int key = 1;
	assert_int_equal(lower_bound(NULL, 0, sizeof key, is_less, &key), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lower_bound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
