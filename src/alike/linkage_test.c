#include "linkage.h"

#include "../base/testing.h"
#include "../base/utf8.h"

#define REPORTS 40

/* Makes a group of all n reports, and finds which belong to it. */
static void
find_all(const struct report *r, uint32_t n, bool *belongs)
{
	bool member[REPORTS];
	struct grouping g;
	uint32_t at = 0;

	grouping_start(&g, r, n);
	const uint32_t to = standing_group(&g, 0);
	for (uint32_t i = 0; i < g.groups; i++)
		if (i != to && g.group[i].into == NO_GROUP)
			merge_group(&g, to, i);
	assert_int_equal(g.group[to].reports, n);
	find_members(&g, &g.group[to], member);
	FOR_REPORTS (i, &g, &g.group[to])
		belongs[i] = member[at++];
	grouping_stop(&g);
}

static uint32_t
members(const struct report *r, uint32_t n)
{
	bool belongs[REPORTS];
	uint32_t found = 0;

	find_all(r, n, belongs);
	for (uint32_t i = 0; i < n; i++)
		found += belongs[i];
	return found;
}

/* Returns whether the last of n reports belongs to the group of them all, as the others must. */
static bool
is_member(const struct report *r, uint32_t n)
{
	bool belongs[REPORTS];

	find_all(r, n, belongs);
	for (uint32_t i = 0; i + 1 < n; i++)
		assert_true(belongs[i]);
	return belongs[n - 1];
}

/* Returns whether the last of n reports belongs to a group of them all; the others are about building noise at one
 * place. */
static bool
last_belongs(uint32_t n, const char *area, const char *text)
{
	struct report r[REPORTS];

	for (uint32_t i = 0; i < n; i++)
		r[i] = (struct report){
			.area = SPAN("龙亭区"), .text = SPAN("福源小区旁边的工地夜里打桩"), .caller = i + 1};
	r[n - 1].area = span_of(area);
	r[n - 1].text = span_of(text);
	return is_member(r, n);
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

/* These reports have nothing but the topic and a concept in common. */
static void
a_common_district_is_evidence(void **state)
{
	static const char *const texts[] = {"电钻", "挖掘机", "连夜", "赶工", "混凝土", "切割"};
	struct report r[COUNT(texts)];

	(void)state;
	for (uint32_t i = 0; i < COUNT(r); i++)
		r[i] = (struct report){SPAN("城建"), SPAN("龙亭区"), span_of(texts[i]), i + 1, true};
	assert_true(is_member(r, COUNT(r)));
	r[COUNT(r) - 1].area = SPAN("");
	assert_false(is_member(r, COUNT(r)));
}

/* It would belong to reports that fit each other no better. */
static void
who_is_far_behind_the_others_does_not_belong(void **state)
{
	(void)state;
	assert_false(last_belongs(6, "龙亭区", "半夜打桩，尘土飞扬"));
	assert_true(last_belongs(6, "龙亭区", "福源小区半夜打桩"));
}

/* One complaint at several places. */
static void
who_writes_of_other_places_does_not_belong(void **state)
{
	static const char *const places[] = {"福源小区", "恒达花园", "锦绣家园", "翠湖新村", "文昌社区"};
	char text[COUNT(places)][100];
	struct report r[COUNT(places)];

	(void)state;
	for (int same = 0; same < 2; same++) {
		for (uint32_t i = 0; i < COUNT(r); i++) {
			sprintf(text[i], "%s暖气不热，室内温度只有十五度", places[same ? 0 : i]);
			r[i] = (struct report){SPAN(""), SPAN(""), span_of(text[i]), i + 1, true};
		}
		assert_int_equal(members(r, COUNT(r)), same ? COUNT(r) : 0);
	}
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
		cmocka_unit_test(who_is_far_behind_the_others_does_not_belong),
		cmocka_unit_test(who_writes_of_other_places_does_not_belong),
		cmocka_unit_test(titles_need_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
