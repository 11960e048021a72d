#include "wrap.h"

#include "testing.h"
#include "utf8.h"

/* Wraps `text` and compares with these lines, separated by '|'. */
static void
expect(const char *text, size_t columns, const char *lines)
{
	struct span rest = span_of(text), want = span_of(lines), line;

	while (span_word(&want, '|', &line)) {
		assert_true(rest.n > 0);
		struct span got = wrap_line(&rest, columns);

		assert_true(span_eq(got, line));
	}
	assert_int_equal(rest.n, 0);
}

static void
breaks_at_blanks(void **state)
{
	(void)state;
	expect("one two three", 7, "one two|three");
	expect("one two three", 80, "one two three");
	expect("one   two", 3, "one|two");
}

static void
breaks_beside_wide_characters(void **state)
{
	(void)state;
	expect("供暖服务", 4, "供暖|服务");
	expect("供暖服务", 5, "供暖|服务");
	expect("共12件", 4, "共12|件");
}

static void
keeps_signs_with_their_words(void **state)
{
	(void)state;
	expect("供暖，服务", 4, "供|暖，|服务");
	expect("供暖（服务）", 6, "供暖|（服|务）");
}

static void
cuts_what_has_no_break(void **state)
{
	(void)state;
	expect("abcdef", 4, "abcd|ef");
	expect("供暖", 1, "供|暖");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(breaks_at_blanks),
		cmocka_unit_test(breaks_beside_wide_characters),
		cmocka_unit_test(keeps_signs_with_their_words),
		cmocka_unit_test(cuts_what_has_no_break),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
