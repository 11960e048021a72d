#include "testing.h"

#include "buf.h"
#include "visible.h"

static void
shows(void **state)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{"", ""},
		{"开封 café © Ø ضعف “引”…", "开封 café © Ø ضعف “引”…"},
		{"a\u202eb\u202c", "a<U+202E>b<U+202C>"},
		{"\u061c\u200e\u200f\u2066\u2067\u2068\u2069",
			"<U+061C><U+200E><U+200F><U+2066><U+2067><U+2068><U+2069>"},
		{"\xc2\x9b"
		 "31m",
			"<U+009B>31m"},
		{"\xc2\x80\xc2\x9f\xc2\xa0", "<U+0080><U+009F>\u00a0"},
		{"\x1b[2J\x7f\t", "<U+001B>[2J<U+007F><U+0009>"},
		{"\u200b\u2028\u2065", "\u200b\u2028\u2065"},
		/* Invalid bytes are copied, and so is what follows. */
		{"\xc2x\xe2\x80y\xd8", "\xc2x\xe2\x80y\xd8"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf b = {0};

		buf_visible(&b, span_of(cases[i].text));
		buf_char(&b, '\0');
		assert_string_equal(b.p, cases[i].shown);
		buf_free(&b);
	}
}

/* A replacement is as wide as it is displayed. */
static void
counts_columns(void **state)
{
	(void)state;
	assert_int_equal(utf8_columns(SPAN("a\u202eb")), 10);
	assert_int_equal(utf8_columns(SPAN("开\xc2\x85")), 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows),
		cmocka_unit_test(counts_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
