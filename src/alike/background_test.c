#include "background.h"
#include "testing.h"

static double
with(const char *pair)
{
	struct symbols s = {.n = 0};

	symbols_add(&s, span_of(pair));
	assert_int_equal(s.n, 2);
	const double texts = background_with(key_pair(s.symbol));
	symbols_free(&s);
	return texts;
}

static void
the_table_is_sorted(void **state)
{
	(void)state;
	assert_in_range(background_count, 10000, 100000);
	for (size_t i = 1; i < background_count; i++) {
		const char32_t *a = background_pairs + (i - 1) * BACKGROUND_FIELDS, *b = a + BACKGROUND_FIELDS;

		assert_true(a[0] != b[0] ? a[0] < b[0] : a[1] < b[1]);
	}
}

static void
what_people_write_everywhere_is_frequent(void **state)
{
	(void)state;
	assert_true(with("小区") > background_texts / 10);
	assert_true(with("小区") < background_texts);
	assert_in_range(with("停水"), 10, background_texts / 10);
	assert_true(with("昱晟") == 0);
	assert_true(with("翀翯") == 0);
}

static void
numbers_and_words_of_letters_are_kinds(void **state)
{
	(void)state;
	assert_true(with("3个") > 100);
	assert_true(with("3个") == with("17个"));
	assert_true(with("三个") == with("3个"));
	assert_true(with("app上") > 0);
	assert_true(with("app上") == with("KTV上"));
	assert_true(with("3个") != with("app上"));
}

/* After a name, its key looks like that of two numbers. */
static void
a_house_number_is_nobody_elses(void **state)
{
	const uint64_t named = (uint64_t)U'福' << 32 | U'花', number = SYMBOL_NUMBER | 13;
	const uint64_t two = number << 32 | number;

	(void)state;
	assert_true(background_with(named ^ two) == 0);
	assert_true(background_knows(named ^ two));
	assert_false(background_knows(number << 32 | U'路'));
	assert_true(background_knows(named));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_sorted),
		cmocka_unit_test(what_people_write_everywhere_is_frequent),
		cmocka_unit_test(numbers_and_words_of_letters_are_kinds),
		cmocka_unit_test(a_house_number_is_nobody_elses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
