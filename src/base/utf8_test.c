#include "testing.h"

#include "utf8.h"

static void
validity(void **state)
{
	static const struct {
		struct span text;
		size_t valid;
	} cases[] = {
		{SPAN(""), 0},
		{SPAN("plain ASCII, longer than a word"), 31},
		{SPAN("市长专线电话"), 18},
		{SPAN("abc市长\xff"), 9},
		{SPAN("\xc0\xaf"), 0},              /* overlong / */
		{SPAN("a\xc1\xbf"), 1},             /* overlong */
		{SPAN("\xe0\x9f\xbf"), 0},          /* overlong */
		{SPAN("\xe0\xa0\x80"), 3},          /* U+0800 */
		{SPAN("\xed\x9f\xbf"), 3},          /* U+D7FF */
		{SPAN("\xed\xa0\x80"), 0},          /* a surrogate */
		{SPAN("\xee\x80\x80"), 3},          /* U+E000 */
		{SPAN("\xef\xbf\xbf"), 3},          /* U+FFFF */
		{SPAN("\xf0\x8f\xbf\xbf"), 0},      /* overlong */
		{SPAN("\xf0\x90\x80\x80"), 4},      /* U+10000 */
		{SPAN("\xf4\x8f\xbf\xbf"), 4},      /* U+10FFFF */
		{SPAN("\xf4\x90\x80\x80"), 0},      /* above U+10FFFF */
		{SPAN("\xf5\x80\x80\x80"), 0},      /* above U+10FFFF */
		{SPAN("\x80"), 0},                  /* a lone continuation byte */
		{SPAN("\xe5\xb8"), 0},              /* truncated */
		{SPAN("市\xe5\xb8"), 3},            /* truncated */
		{SPAN("\xf0\x9f\x98"), 0},          /* truncated */
		{SPAN("\xe5\xb8\x82\xe5\xb8x"), 3}, /* truncated in the middle */
		{SPAN("12345678\xb8"
		      "1234567"),
			8}, /* after eight ASCII bytes */
		{SPAN("1234567\xe5"
		      "12345678"),
			7},
		{SPAN("a\0b"), 3},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(utf8_valid(cases[i].text), cases[i].valid);
}

/* Every code point is encoded and decoded, and is valid unless it is a surrogate. */
static void
all_code_points(void **state)
{
	uint32_t c;

	(void)state;
	for (c = 0; c <= 0x10ffff; c++) {
		char text[4];
		struct span s = {text, utf8_put(text, c)};
		size_t valid = utf8_valid(s);

		if (c >= 0xd800 && c <= 0xdfff) {
			assert_int_equal(valid, 0);
			continue;
		}
		assert_int_equal(valid, s.n);
		assert_int_equal(utf8_take(&s), c);
		assert_int_equal(s.n, 0);
	}
}

static void
columns(void **state)
{
	static const struct {
		const char *text;
		size_t columns;
	} cases[] = {
		{"", 0},
		{"due", 3},
		{"供暖服务", 8},
		{"M4.3.1 按期办结率", 17},
		{"（，。、）", 10},
		{"\u3000", 2},
		{"e\u0301", 1},
		{"１２３４５", 10},
		{"ｱ", 1},
		{"한국", 4},
		{"😀", 2},
		{"\u00e9\u00d7", 2},
		{"\x1b[1m", 4},
		{"a long run of ASCII before 汉字", 31},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_int_equal(utf8_columns(span_of(cases[i].text)), cases[i].columns);
}

static void
halfwidth(void **state)
{
	(void)state;
	assert_int_equal(utf8_halfwidth(0xff10), '0');
	assert_int_equal(utf8_halfwidth(0xff21), 'A');
	assert_int_equal(utf8_halfwidth(0xff5e), '~');
	assert_int_equal(utf8_halfwidth(0x3000), ' ');
	assert_int_equal(utf8_halfwidth(0x4e2d), 0x4e2d);
	assert_int_equal(utf8_halfwidth(0xff5f), 0xff5f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(validity),
		cmocka_unit_test(all_code_points),
		cmocka_unit_test(columns),
		cmocka_unit_test(halfwidth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
