#include "../base/testing.h"

#include "tableout.h"

static void
csv_cells(void **state)
{
	static const struct {
		const char *field, *cell;
	} cases[] = {
		{"", ""},
		{"供暖", "供暖"},
		{"a,b", "\"a,b\""},
		{"a;b", "\"a;b\""},
		{"5\" pipe", "\"5\"\" pipe\""},
		{"\"", "\"\"\"\""},
		{" a", "\" a\""},
		{"a\\nb", "\"a\nb\""},
		{"a\\tb", "\"a\tb\""},
		{"C:\\\\x", "C:\\x"},
		/* Numbers, and "-" for a missing one, are unchanged. */
		{"-3", "-3"},
		{"+1.5", "+1.5"},
		{"-0.05", "-0.05"},
		{"-", "-"},
		/* Formulas are disarmed. */
		{"=1+1", "'=1+1"},
		{"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
		{"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
		{"-1+2", "'-1+2"},
		{"--", "'--"},
		{"+", "'+"},
		{"@SUM(1)", "'@SUM(1)"},
		{"\\t=1", "\"'\t=1\""},
		{"\\r=1", "\"'\r=1\""},
		{"\\n=1", "\"'\n=1\""},
		{"＝1", "'＝1"},
		{"＋1", "'＋1"},
		{"－1", "'－1"},
		{"＠x", "'＠x"},
		{"﹦1", "'﹦1"},
		{"﹢1", "'﹢1"},
		{"﹣1", "'﹣1"},
		{"﹫x", "'﹫x"},
		{"⁼1", "'⁼1"},
		{"₊1", "'₊1"},
		{"−1", "'−1"},
		{"⩵1", "'⩵1"},
		{"\u3000=1", "'\u3000=1"},
		{"\ufeff＝1", "'\ufeff＝1"},
		{"\u200b\u202e@x", "'\u200b\u202e@x"},
		{"\u3000", "\u3000"},
		{"\u3000甲=1", "\u3000甲=1"},
		{"！", "！"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		struct buf b = {NULL, 0, 0};

		buf_str(&b, "before,");
		csv_put(&b, span_of(cases[i].field));
		buf_char(&b, '\0');
		assert_string_equal(b.p + 7, cases[i].cell);
		buf_free(&b);
	}
}

static void
forms(void **state)
{
	static const struct {
		const char *form, *text, *out;
	} cases[] = {
		{"text", "unit\tn\ttext\n市公安局\t-1\ta\\nb\nB\t10\t\n",
			"unit       n  text\n"
			"市公安局  -1  a\\nb\n"
			"B         10\n"},
		{"text", "n\n1\n100\n\n", "  n\n  1\n100\n\n"},
		{"text", "a\tb\n", "a  b\n"},
		{"csv", "unit\tn\n市公安局\t-1\nB\t\n", "\xef\xbb\xbfunit,n\r\n市公安局,-1\r\nB,\r\n"},
		/* A row of one empty cell can be read back as a row. */
		{"csv", "a\n\n",
			"\xef\xbb\xbf"
			"a\r\n\"\"\r\n"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		const struct table_form *form = table_form_named(cases[i].form);
		char *file = (char *)test_file(span_of(cases[i].text));
		struct tsv *t = tsv_load(&file, 1);
		struct buf b = {NULL, 0, 0};
		struct tsv_walk w;

		unlink(file);
		form->open(&b, t);
		for (tsv_walk_start(&w, t); tsv_walk_next(&w);)
			form->row(&b, t, w.cell);
		tsv_walk_end(&w);
		form->close(&b);
		buf_char(&b, '\0');
		assert_string_equal(b.p, cases[i].out);
		buf_free(&b);
		tsv_free(t);
	}
	assert_null(table_form_named("xml"));
}

static void
html(void **state)
{
	static const char body[] =
		"<body class=\"portrait\">\n"
		"<table>\n<thead>\n<tr><th>text</th><th class=\"number\">n</th></tr>\n</thead>\n<tbody>\n"
		"<tr><td>&lt;b&gt;\n\\</td><td class=\"number\">1</td></tr>\n"
		"</tbody>\n</table>\n</body>\n</html>\n";
	const struct table_form *form = table_form_named("html");
	char *file = (char *)test_file(SPAN("text\tn\n<b>\\n\\\\\t1\n"));
	struct tsv *t = tsv_load(&file, 1);
	struct buf b = {NULL, 0, 0};
	struct tsv_walk w;
	char *at;

	(void)state;
	unlink(file);
	form->open(&b, t);
	for (tsv_walk_start(&w, t); tsv_walk_next(&w);)
		form->row(&b, t, w.cell);
	tsv_walk_end(&w);
	form->close(&b);
	buf_char(&b, '\0');
	at = strstr(b.p, "<body");
	assert_non_null(at);
	assert_string_equal(at, body);
	buf_free(&b);
	tsv_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_cells),
		cmocka_unit_test(forms),
		cmocka_unit_test(html),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
