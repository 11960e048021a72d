#include "testing.h"

#include "names.h"

#include <string.h>

/* The name for a number: of any length, with all byte values. */
static struct span
name_of(uint32_t i, char room[64])
{
	const size_t n = i % 41;

	memset(room, (int)(i % 7), n);
	if (n >= sizeof i)
		memcpy(room + n - sizeof i, &i, sizeof i);
	else
		memcpy(room, &i, n);
	return (struct span){room, n};
}

static bool
is_whole(uint32_t i)
{
	return i % 41 >= sizeof i;
}

/* Names long enough to contain their number are all different. */
static void
test_numbers(void **state)
{
	struct names n = {0};
	char room[64];

	(void)state;
	for (uint32_t i = 0; i < 50000; i++) {
		if (!is_whole(i))
			continue;
		assert_int_equal(names_find(&n, name_of(i, room)), NAME_NONE);
		assert_int_equal(names_add(&n, name_of(i, room), i)->number, i);
		assert_int_equal(names_find(&n, name_of(i, room)), i);
	}
	for (uint32_t i = 0; i < 50000; i++)
		if (is_whole(i)) {
			const struct names_entry *x = names_add(&n, name_of(i, room), 0);

			assert_int_equal(x->number, i);
			assert_true(x->name.p != room && span_eq(x->name, name_of(i, room)));
		}
	assert_true(n.slots >= 2 * n.used && n.slots <= 4 * n.used);
	names_free(&n);
	assert_int_equal(names_find(&n, name_of(40, room)), NAME_NONE);
}

/* Short names, empty or prefixes of others. */
static void
test_short(void **state)
{
	static const char *const names[] = {"", "市", "市水", "市水利", "市水利局", "市水利局二", "a", "ab", "abcdefg",
		"abcdefgh", "abcdefghi", "bbcdefghi", "abcdefghabcdefgh", "abcdefghabcdefgi"};
	struct names n = {0};

	(void)state;
	assert_int_equal(names_find(&n, SPAN("")), NAME_NONE);
	for (uint32_t i = 0; i < COUNT(names); i++)
		assert_int_equal(names_add(&n, span_of(names[i]), i)->number, i);
	for (uint32_t i = 0; i < COUNT(names); i++)
		assert_int_equal(names_find(&n, span_of(names[i])), i);
	assert_int_equal(names_find(&n, SPAN("a\0")), NAME_NONE);
	names_free(&n);
}

/* The number of an entry may be changed; the copy of its name keeps its address. */
static void
test_change(void **state)
{
	struct names n = {0};
	char room[64];

	(void)state;
	const char *copy = names_add(&n, SPAN("first"), 1)->name.p;
	names_add(&n, SPAN("first"), 2)->number = NAME_NONE;
	assert_int_equal(names_find(&n, SPAN("first")), NAME_NONE);
	for (uint32_t i = 0; i < 20000; i++)
		names_add(&n, name_of(i, room), i);
	struct span large = {calloc(1, 100000), 100000};
	names_add(&n, large, 7);
	assert_int_equal(names_find(&n, large), 7);
	assert_ptr_equal(names_add(&n, SPAN("first"), 3)->name.p, copy);
	assert_memory_equal(copy, "first", 5);
	free((char *)(uintptr_t)large.p);
	names_free(&n);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_short),
		cmocka_unit_test(test_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
