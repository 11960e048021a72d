#include "testing.h"

static void
words_of_lists(void **state)
{
	static const struct {
		const char *list;
		const char *words; /* each followed by ';' */
	} cases[] = {
		{"", ""},
		{"a", "a;"},
		{"a,b", "a;b;"},
		{"a,,b", "a;;b;"},
		{"a,", "a;;"},
		{",", ";;"},
		{",a", ";a;"},
		{"主办,协办", "主办;协办;"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		struct span rest = span_of(cases[i].list), word;
		char got[64] = "";

		while (span_word(&rest, ',', &word)) {
			strncat(got, word.p, word.n);
			strcat(got, ";");
		}
		assert_string_equal(got, cases[i].words);
		assert_null(rest.p);
		assert_false(span_word(&rest, ',', &word));
	}
}

static void
has_word(void **state)
{
	(void)state;
	assert_true(span_has_word(SPAN("chief,signed"), SPAN("signed")));
	assert_false(span_has_word(SPAN("unsigned"), SPAN("signed")));
	assert_false(span_has_word(SPAN(""), SPAN("")));
	assert_false(span_has_word(SPAN("chief,signed"), SPAN("chief,signed")));
}

static void
trim(void **state)
{
	static const struct {
		const char *text, *trimmed;
	} cases[] = {
		{"", ""},
		{"   ", ""},
		{" a b\t", "a b"},
		{"\u3000\u00a0 兰考县 \u3000\r\n", "兰考县"},
		{"a\u3000b", "a\u3000b"},
		/* Characters whose last bytes are those of a blank. */
		{"\u0420", "\u0420"},
		{"\u4000", "\u4000"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_true(span_is(span_trim(span_of(cases[i].text)), cases[i].trimmed));
}

static void
order(void **state)
{
	(void)state;
	assert_true(span_cmp(SPAN("a"), SPAN("ab")) < 0);
	assert_true(span_cmp(SPAN("b"), SPAN("ab")) > 0);
	assert_true(span_cmp(SPAN("z"), SPAN("中")) < 0);
	assert_int_equal(span_cmp(span_of(NULL), SPAN("")), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_lists),
		cmocka_unit_test(has_word),
		cmocka_unit_test(trim),
		cmocka_unit_test(order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
