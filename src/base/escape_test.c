#include "testing.h"

#include "escape.h"

static void
unescapes(void **state)
{
	static const struct {
		const char *field, *says;
	} cases[] = {
		{"", ""},
		{"供暖服务", "供暖服务"},
		{"a\\tb\\nc\\rd\\\\e", "a\tb\nc\rd\\e"},
		{"\\\\n", "\\n"},
		{"\\\\\\n", "\\\n"},
		{"\\x\\", "\\x\\"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		struct buf b = {NULL, 0, 0};

		unescape_put(&b, span_of(cases[i].field));
		assert_true(span_is(buf_as_span(&b), cases[i].says));
		buf_free(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unescapes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
