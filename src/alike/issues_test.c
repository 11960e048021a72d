#include "issues.h"

#include "../base/testing.h"

#define NOISE SPAN("噪声污染")

static struct report
report(const char *area, const char *text, uint64_t caller)
{
	return (struct report){NOISE, span_of(area), span_of(text), caller, true};
}

static void
one_site_is_one_issue(void **state)
{
	const struct report r[] = {
		report("龙亭区", "福源小区旁边工地夜里打桩", 1),
		report("龙亭区", "恒达花园旁边工地夜里打桩", 2),
		report("龙亭区", "福源小区北边在建楼盘半夜打桩,老人睡不着", 3),
		report("鼓楼区", "福源小区旁边的工地夜里打桩", 4),
		report("", "福源小区对面打桩到凌晨", 5),
	};
	struct issues found;

	(void)state;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].reports, 3);
	assert_int_equal(found.issue[0].report[0], 0);
	assert_int_equal(found.issue[0].report[1], 2);
	assert_int_equal(found.issue[0].report[2], 4);
	assert_string_equal(found.issue[0].place, "福源小区");
	issues_free(&found);
}

static void
one_caller_is_none(void **state)
{
	struct report r[] = {
		report("", "福源小区旁边工地夜里打桩", 1),
		report("", "福源小区旁边工地夜里打桩", 1),
		report("", "福源小区旁边工地夜里打桩", 2),
		report("", "福源小区旁边工地夜里打桩", 2),
	};
	struct issues found;

	(void)state;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 0);
	issues_free(&found);
	r[3].caller = r[2].caller = 0; /* unknown callers count as different */
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	issues_free(&found);
}

static void
one_matter_stands_once_whatever_its_topics(void **state)
{
	struct report r[] = {
		report("", "福源小区旁边工地夜里打桩", 1),
		report("", "福源小区旁边工地半夜打桩,睡不着", 2),
		report("", "夜里福源小区北边工地又在打桩", 3),
	};
	struct issues found;

	(void)state;
	r[1].topic = SPAN("城乡建设");
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].reports, 3);
	issues_free(&found);
}

static void
other_words_are_another_matter(void **state)
{
	struct report r[] = {
		report("", "福源小区旁边工地夜里打桩", 1),
		report("", "福源小区旁边工地半夜打桩,睡不着", 2),
		report("", "夜里福源小区北边工地又在打桩", 3),
		report("", "福源小区三号楼自来水发黄", 4),
	};
	struct issues found;

	(void)state;
	r[3].topic = SPAN("供水服务");
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].reports, 3);
	issues_free(&found);
}

/* 一米 has no ending of a place name, but six people of one district write it and nobody elsewhere, so it is treated
 * as a name. */
static void
a_name_needs_no_ending(void **state)
{
	struct report r[] = {
		report("龙亭区", "一米收了定金不开工", 1),
		report("龙亭区", "一米跑路了,定金不退", 2),
		report("龙亭区", "一米关门,退定金", 3),
		report("龙亭区", "找的一米,收钱不开工", 4),
		report("龙亭区", "一米的老板跑路", 5),
		report("龙亭区", "退定金,一米", 6),
		report("鼓楼区", "门口的树枝挡住窗户", 7),
		report("鼓楼区", "井盖丢失", 8),
		report("鼓楼区", "广场舞声音大", 9),
		report("祥符区", "种粮补贴没有发到卡上", 10),
		report("祥符区", "校车超员", 11),
		report("杞县", "河水发绿", 12),
		report("尉氏县", "坟地被平", 19),
		report("尉氏县", "农机补贴手续", 20),
		report("兰考县", "校门口没有斑马线", 21),
		report("兰考县", "麦田浇不上水", 22),
		report("通许县", "变压器漏油", 23),
		report("通许县", "坑塘填平盖房", 25),
		report("禹王台区", "公厕锁门", 26),
		report("禹王台区", "出入证难办", 27),
		report("通许县", "低保名单不公示", 24),
		report("杞县", "村口路面塌陷", 13),
		report("祥符区", "学校食堂涨价", 14),
		report("祥符区", "快递丢失", 15),
		report("鼓楼区", "出租车绕路", 16),
		report("鼓楼区", "楼道灯坏", 17),
		report("杞县", "医保报销比例", 18),
	};
	struct issues found;

	(void)state;
	for (size_t i = 0; i < 6; i++)
		r[i].topic = SPAN("装修");
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].reports, 6);
	assert_string_equal(found.issue[0].place, "一米");
	issues_free(&found);
}

static void
a_secret_case_stands_for_none(void **state)
{
	struct report r[] = {
		report("", "柳林小区旁边工地夜里打桩", 1),
		report("", "柳林小区旁边工地夜里打桩", 2),
		report("", "柳林小区旁边工地夜里打桩,扬尘", 3),
	};
	struct issues found;

	(void)state;
	r[0].quotable = r[1].quotable = false;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].typical, 2);
	assert_string_equal(found.issue[0].place, "");
	issues_free(&found);
}

/* Returns whether the issue has a report with this text. */
static bool
has_text(const struct issue *issue, const struct report *r, struct span text)
{
	for (uint32_t i = 0; i < issue->reports; i++)
		if (span_eq(r[issue->report[i]].text, text))
			return true;
	return false;
}

static void
the_order_of_reports_makes_no_difference(void **state)
{
	struct report r[] = {
		report("龙亭区", "福源小区旁边工地夜里打桩", 1),
		report("龙亭区", "福源小区工地半夜打桩,睡不着", 2),
		report("", "福源小区对面打桩到凌晨", 3),
		report("龙亭区", "福源小区自来水发黄", 4),
		report("龙亭区", "自来水发黄有铁锈,福源小区", 5),
		report("龙亭区", "福源小区水龙头流出的自来水发黄", 6),
		report("鼓楼区", "恒达花园夜里打桩", 7),
		report("", "夜里打桩", 8),
	};
	struct report turned[COUNT(r)];
	struct issues found, again;

	(void)state;
	for (size_t i = 3; i < 6; i++)
		r[i].topic = SPAN("供水服务");
	for (size_t i = 0; i < COUNT(r); i++)
		turned[i] = r[COUNT(r) - 1 - i];
	issues_find(&found, r, COUNT(r));
	issues_find(&again, turned, COUNT(r));
	assert_int_equal(found.n, 2);
	assert_int_equal(again.n, 2);
	for (size_t i = 0; i < COUNT(r); i++) {
		const bool first = has_text(&found.issue[0], r, r[i].text);
		const struct issue *same = has_text(&again.issue[0], turned, r[found.issue[0].report[0]].text)
						   ? &again.issue[0]
						   : &again.issue[1];

		assert_int_equal(has_text(same, turned, r[i].text), first);
	}
	issues_free(&found);
	issues_free(&again);
}

static void
a_name_ends_with_a_word(void **state)
{
	const struct report r[] = {
		report("尉氏县", "特岗教师没有绩效", 1),
		report("尉氏县", "特岗教师的绩效没有发", 2),
		report("尉氏县", "特岗教师何时发绩效", 3),
		report("尉氏县", "特岗教师绩效", 4),
		report("尉氏县", "我是特岗教师,没有绩效", 5),
		report("尉氏县", "绩效不给特岗教师", 6),
		report("尉氏县", "特岗教师问绩效", 21),
		report("鼓楼区", "门口的树枝挡住窗户", 7),
		report("鼓楼区", "井盖丢失", 8),
		report("祥符区", "校车超员", 9),
		report("杞县", "河水发绿", 10),
		report("兰考县", "麦田浇不上水", 11),
		report("通许县", "变压器漏油", 12),
		report("祥符区", "快递丢失", 13),
		report("杞县", "医保报销比例", 14),
		report("兰考县", "公厕锁门", 15),
		report("通许县", "低保名单不公示", 16),
		report("禹王台区", "坑塘填平盖房", 17),
		report("禹王台区", "出入证难办", 18),
		report("鼓楼区", "出租车绕路", 19),
		report("祥符区", "种粮补贴没有发到卡上", 20),
		report("鼓楼区", "楼道灯坏", 22),
		report("祥符区", "学校食堂涨价", 23),
		report("杞县", "村口路面塌陷", 24),
	};
	struct issues found;

	(void)state;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_string_equal(found.issue[0].place, "特岗");
	issues_free(&found);
}

static void
one_matter_may_be_told_in_other_words(void **state)
{
	const struct report r[] = {
		{SPAN("供水"), SPAN("杞县"), SPAN("惠丰花园停水两天了,没有通知"), 1, true},
		{SPAN("物业"), SPAN("杞县"), SPAN("住在惠丰花园,家里一滴水都没有,怎么做饭"), 2, true},
		{SPAN("供水"), SPAN("杞县"), SPAN("水泵坏了没人修,惠丰花园几百户等着用水"), 3, true},
		{SPAN("电梯"), SPAN("杞县"), SPAN("惠丰花园电梯困人,维保不管"), 4, true},
		{SPAN("路灯"), SPAN("杞县"), SPAN("惠丰花园北门晚上漆黑一片"), 5, true},
		{SPAN("供水"), SPAN("兰考县"), SPAN("惠丰花园停水两天了"), 6, true},
	};
	struct issues found;

	(void)state;
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.issue[0].reports, 3);
	for (uint32_t i = 0; i < 3; i++)
		assert_int_equal(found.issue[0].report[i], i);
	issues_free(&found);
}

static void
nothing_gives_nothing(void **state)
{
	const struct report r[] = {report("", "", 1), report("", "", 2), report("", "谢谢", 3), report("", "。", 4)};
	struct issues found;

	(void)state;
	issues_find(&found, NULL, 0);
	assert_int_equal(found.n, 0);
	issues_free(&found);
	issues_find(&found, r, COUNT(r));
	assert_int_equal(found.n, 0);
	issues_free(&found);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_site_is_one_issue),
		cmocka_unit_test(one_caller_is_none),
		cmocka_unit_test(one_matter_stands_once_whatever_its_topics),
		cmocka_unit_test(other_words_are_another_matter),
		cmocka_unit_test(a_name_needs_no_ending),
		cmocka_unit_test(a_secret_case_stands_for_none),
		cmocka_unit_test(the_order_of_reports_makes_no_difference),
		cmocka_unit_test(a_name_ends_with_a_word),
		cmocka_unit_test(one_matter_may_be_told_in_other_words),
		cmocka_unit_test(nothing_gives_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
