#include "linkage.h"

#include "../base/testing.h"
#include "../base/utf8.h"

#define REPORTS 40

/* Returns whether the last of n reports belongs to a group of them all; the others are about building noise at one
 * place. */
static bool
last_belongs(uint32_t n, const char *area, const char *text)
{
	struct report r[REPORTS];
	struct grouping g;

	for (uint32_t i = 0; i < n; i++)
		r[i] = (struct report){
			.area = SPAN("龙亭区"), .text = SPAN("福源小区旁边的工地夜里打桩"), .caller = i + 1};
	r[n - 1].area = span_of(area);
	r[n - 1].text = span_of(text);
	grouping_start(&g, r, n);
	const uint32_t to = standing_group(&g, 0);
	for (uint32_t i = 0; i < g.groups; i++)
		if (i != to && g.group[i].into == NO_GROUP)
			merge_group(&g, to, i);
	assert_int_equal(g.group[to].reports, n);
	for (uint32_t i = 0; i + 1 < n; i++)
		assert_true(belongs(&g, &g.group[to], i));
	const bool yes = belongs(&g, &g.group[to], n - 1);
	grouping_stop(&g);
	return yes;
}

static void
a_misfit_does_not_belong(void **state)
{
	static const uint32_t sizes[] = {6, 32, 33, 34, 35, REPORTS};

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		assert_true(last_belongs(sizes[i], "", "福源小区外面的工地半夜打桩"));
		assert_false(last_belongs(sizes[i], "", "恒达花园自来水发黄"));
		assert_false(last_belongs(sizes[i], "龙亭区", "恒达花园自来水发黄"));
	}
}

static void
a_common_district_is_evidence(void **state)
{
	(void)state;
	assert_true(last_belongs(6, "龙亭区", "半夜打桩，尘土飞扬"));
	assert_false(last_belongs(6, "", "半夜打桩，尘土飞扬"));
}

/* Returns the number of reports in the greatest group after linking reports without districts. */
static uint32_t
greatest_of(const char *const *texts, uint32_t n)
{
	struct report r[REPORTS];
	uint32_t most = 0;
	struct grouping g;

	for (uint32_t i = 0; i < n; i++)
		r[i] = (struct report){.text = span_of(texts[i]), .caller = i + 1};
	grouping_start(&g, r, n);
	join_by_linkage(&g);
	for (uint32_t i = 0; i < g.groups; i++)
		if (g.group[i].into == NO_GROUP && g.group[i].reports > most)
			most = g.group[i].reports;
	grouping_stop(&g);
	return most;
}

/* Writes a report that names what all name, and n characters that no other one contains. */
static char *
about_all(char *text, uint32_t report, uint32_t n)
{
	char *to = text + sprintf(text, "昱晟鑫砼翀，");

	for (uint32_t i = 0; i < n; i++)
		to += utf8_put(to, 0x3400 + report * 100 + i * 2);
	*to = '\0';
	return text;
}

/* Titles share little but the name; longer texts that share no more are not merged. */
static void
titles_need_less(void **state)
{
	char text[6][400];
	const char *texts[COUNT(text)];

	(void)state;
	for (uint32_t n = 2; n <= 50; n += 48) {
		for (uint32_t i = 0; i < COUNT(text); i++)
			texts[i] = about_all(text[i], i, n);
		assert_int_equal(greatest_of(texts, COUNT(text)), n == 2 ? COUNT(text) : 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_misfit_does_not_belong),
		cmocka_unit_test(a_common_district_is_evidence),
		cmocka_unit_test(titles_need_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
