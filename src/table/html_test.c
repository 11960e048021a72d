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
		/* A direction change ends with the text, whatever the text leaves open or closes. */
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

/* Numbers, dates and case numbers are not broken; a number without a possible line break is not marked. */
static void
words(void **state)
{
	static const struct {
		const char *text, *html;
	} cases[] = {
		{"", ""},
		{"共60件", "共60件"},
		{"于2026年12月31日印发", "于<span class=\"whole\">2026年12月31日</span>印发"},
		{"〔20261231-00002〕", "〔<span class=\"whole\">20261231-00002</span>〕"},
		{"95.00%<", "<span class=\"whole\">95.00%</span>&lt;"},
		{"一年-月", "一年-月"},
		{"20261231-00002: 18:00.",
			"<span class=\"whole\">20261231-00002</span>: <span class=\"whole\">18:00</span>."},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf b = {NULL, 0, 0};

		html_words(&b, span_of(cases[i].text));
		assert_true(span_is(buf_as_span(&b), cases[i].html));
		buf_free(&b);
	}
}

/* A page loads nothing from elsewhere. */
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
	assert_null(strstr(b.p, "overflow-wrap:anywhere"));
	buf_free(&b);
}

/* Printed papers have the page of GB/T 9704-2012: its margins at the top, right, bottom and left, and page numbers
 * at the outer side. */
static void
papers(void **state)
{
	struct buf b = {NULL, 0, 0};

	(void)state;
	html_open(&b, "zh-CN", SPAN("a"), HTML_PAPER);
	buf_char(&b, '\0');
	assert_non_null(strstr(b.p, "@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}"));
	assert_non_null(strstr(b.p, "@page :right{@bottom-right{content:\"— \" counter(page) \" —\";font:14pt"));
	assert_non_null(strstr(b.p, "@page :left{@bottom-left{content:\"— \" counter(page) \" —\";font:14pt"));
	assert_non_null(strstr(b.p, "@media print{body{font-size:16pt;line-height:28.95pt"));
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text),
		cmocka_unit_test(words),
		cmocka_unit_test(page),
		cmocka_unit_test(papers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
