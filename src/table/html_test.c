#include "../base/testing.h"

#include "html.h"

static void
text(void **state)
{
	static const struct {
		const char *text, *html;
	} cases[] = {
		{"", ""},
		{"供暖", "供暖"},
		{"<script>", "&lt;script&gt;"},
		{"a&b\"c'd", "a&amp;b&quot;c&#39;d"},
		{"&amp;", "&amp;amp;"},
		{"\xc2\x85", "&lt;U+0085&gt;"},
		/* A direction of its own ends with the text, whatever it leaves open or closes. */
		{"a\u202eb", "\u2068a\u202eb\u2069"},
		{"\u2069\u202e<", "\u2068\u202e&lt;\u2069"},
		{"\u2067a", "\u2068\u2067a\u2069\u2069"},
		{"\u2067a\u2069\u2069b", "\u2068\u2067a\u2069b\u2069"},
		{"شارع 12", "\u2068شارع 12\u2069"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		struct buf b = {NULL, 0, 0};

		html_text(&b, span_of(cases[i].text));
		assert_true(span_is(buf_as_span(&b), cases[i].html));
		buf_free(&b);
	}
}

/* A page stands alone: nothing in it is fetched from elsewhere. */
static void
page(void **state)
{
	struct buf b = {NULL, 0, 0};

	(void)state;
	html_open(&b, "zh-CN", SPAN("a<b"), HTML_LANDSCAPE);
	html_close(&b);
	buf_char(&b, '\0');
	assert_non_null(strstr(b.p, "<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
	assert_non_null(strstr(b.p, "<meta charset=\"utf-8\">"));
	assert_non_null(strstr(b.p, "<title>a&lt;b</title>"));
	assert_non_null(strstr(b.p, "size:A4 landscape"));
	assert_null(strstr(b.p, "http"));
	assert_null(strstr(b.p, "url("));
	assert_null(strstr(b.p, "<link"));
	assert_null(strstr(b.p, "<script"));
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text),
		cmocka_unit_test(page),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
