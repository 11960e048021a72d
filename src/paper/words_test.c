#include "../base/testing.h"

#include "language.h"
#include "words.h"

#include <libgen.h>
#include <limits.h>
#include <string.h>

/* Uses the catalogue that was built with this test. */
static int
find_catalogue(void **state)
{
	char path[PATH_MAX], locale[PATH_MAX + 16];
	const ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);

	(void)state;
	assert_true(n > 0);
	path[n] = '\0';
	snprintf(locale, sizeof locale, "%s/../locale", dirname(path));
	return setenv("CASE_LOCALE", locale, 1);
}

static void
is_text(struct span s, const char *text)
{
	char *copy = strndup(s.p, s.n);

	assert_string_equal(copy, text);
	free(copy);
}

static void
labels(void **state)
{
	(void)state;
	language_start("en");
	is_text(word_label(OF_KIND, SPAN("report")), "tip");
	is_text(word_label(OF_KIND, SPAN("no word")), "no word");
	language_start("zh");
	is_text(word_label(OF_KIND, SPAN("report")), "举报");
	is_text(word_label(OF_OUTCOME, SPAN("planned")), "列入计划，待日后落实");
	is_text(word_brief(OF_OUTCOME, SPAN("planned")), "列入计划");
	is_text(word_brief(OF_ACT, SPAN("refuse")), "退单");
	is_text(word_brief(OF_COLUMN, SPAN("unit")), "承办单位");
	/* The label depends on what the word belongs to. */
	is_text(word_label(OF_STATE, SPAN("report")), "report");
}

static void
typed(void **state)
{
	(void)state;
	for (int chinese = 0; chinese < 2; chinese++) {
		language_start(chinese ? "zh" : "en");
		assert_string_equal(word_of_chinese("consult complaint report", SPAN("举报")), "report");
		assert_string_equal(word_of_chinese("solved planned", SPAN("列入计划")), "planned");
		assert_string_equal(word_of_chinese("solved planned", SPAN("列入计划，待日后落实")), "planned");
		assert_string_equal(word_of_chinese("new refuse reply", SPAN("退单")), "refuse");
		/* Only words of the given list match, and no headings. */
		assert_null(word_of_chinese("consult complaint", SPAN("举报")));
		assert_null(word_of_chinese("unit cases", SPAN("件数")));
		assert_null(word_of_chinese("consult complaint", SPAN("")));
	}
}

static void
headings_typed(void **state)
{
	(void)state;
	assert_string_equal(column_of_chinese("area unit cases", SPAN("承办单位")), "unit");
	assert_string_equal(column_of_chinese("area topic topic:1", SPAN("问题大类")), "topic:1");
	assert_null(column_of_chinese("area topic", SPAN("承办单位")));
	/* A word that is not a column's name. */
	assert_null(column_of_chinese("solved report", SPAN("举报")));
}

/* Everything printed in Chinese can be typed: no two words of a list share a label. */
static void
one_word_each(void **state)
{
	static const char *const lists[] = {"phone mailbox web media enterprise leader other",
		"consult request complaint suggest criticize report praise other",
		"new referred instructed assigned replied closed told filed void",
		"solved planned explained declined answered", "province party mayor vice secretary duty",
		"anonymous enterprise secret urgent", "caller leader media", "opened closed due assigned"};

	(void)state;
	language_start("zh");
	for (size_t i = 0; i < COUNT(lists); i++) {
		struct span rest = span_of(lists[i]), word;

		while (span_word(&rest, ' ', &word)) {
			bool found = false;

			for (int of = 0; of < WORDS; of++) {
				const struct span label = word_brief((enum words)of, word);
				const char *back = span_eq(label, word) ? NULL : word_of_chinese(lists[i], label);

				found = found || (back && span_is(word, back));
			}
			if (!found)
				fail_msg("'%.*s' of '%s' cannot be typed in Chinese", (int)word.n, word.p, lists[i]);
		}
	}
}

static void
cells(void **state)
{
	static const struct {
		const char *column, *act, *cell, *shown;
	} cases[] = {
		{"state", "", "told", "已反馈来话人"},
		{"unit", "", "other", "other"},
		{"how", "new", "phone", "市长专线电话"},
		{"how", "urge", "phone", "电话"},
		{"how", "close", "solved", "已解决"},
		{"flags", "", "secret,urgent", "保密、紧急"},
		{"flags", "", "secret,unknown", "保密、unknown"},
		{"closed", "", "3", "3"},
		{"state", "", "", ""},
		{"text", "", "new", "new"},
	};
	struct buf list = {0};

	(void)state;
	language_start("zh");
	for (size_t i = 0; i < COUNT(cases); i++)
		is_text(cell_brief(
				false, span_of(cases[i].column), span_of(cases[i].act), span_of(cases[i].cell), &list),
			cases[i].shown);
	is_text(cell_brief(true, SPAN("unit"), SPAN(""), SPAN("total"), &list), "合计");
	is_text(cell_brief(false, SPAN("unit"), SPAN(""), SPAN("total"), &list), "total");
	buf_free(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(labels),
		cmocka_unit_test(typed),
		cmocka_unit_test(headings_typed),
		cmocka_unit_test(one_word_each),
		cmocka_unit_test(cells),
	};

	return cmocka_run_group_tests(tests, find_catalogue, NULL);
}
