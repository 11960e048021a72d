#include "concepts.h"
#include "signs.h"
#include "testing.h"

#include "../base/names.h"
#include "../base/utf8.h"

#include <math.h>

#define TEXTS_MOST 16

static void
no_word_is_in_two_concepts(void **state)
{
	struct names words = {.used = 0};
	uint32_t n = 0;

	(void)state;
	for (const char *const *c = concepts; *c; c++) {
		struct span rest = span_of(*c), word;

		for (; span_word(&rest, ' ', &word); n++)
			assert_int_equal(names_add(&words, word, n)->number, n);
	}
	assert_in_range(n, 1000, 10000);
	names_free(&words);
}

static void
other_words_are_one_concept(void **state)
{
	const struct report r[] = {
		test_report("", "杞县", "福源小区停水三天了"),
		test_report("", "杞县", "福源小区家里没水做饭"),
		test_report("", "杞县", "福源小区电梯困人"),
		test_report("供水服务/收费", "杞县", "福源小区"),
		test_report("停车服务/停水", "杞县", "福源小区"),
		test_report("", "杞县", "大梁门停车场夜里停水"),
	};
	struct outlines o;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	assert_true(concept_likeness(&o, 0, 1) > 0.5);
	assert_true(concept_likeness(&o, 0, 2) < CONCEPT_LEAST);
	/* Of a topic only the last level counts; and a name is no concept. */
	assert_true(concept_likeness(&o, 0, 3) < CONCEPT_LEAST);
	assert_true(concept_likeness(&o, 0, 4) > 0.5);
	assert_true(concept_likeness(&o, 0, 5) > 0.99);
	outlines_stop(&o);
}

static void
places_join_or_separate(void **state)
{
	const struct report r[] = {
		test_report("", "杞县", "福源小区停水三天了"),
		test_report("", "杞县", "家里没水做饭,我住福源小区"),
		test_report("", "杞县", "恒达花园停水三天了"),
		test_report("", "杞县", "停水三天了"),
	};
	double one[SIGNS], other[SIGNS], none[SIGNS];
	struct outlines o;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	signs_between(&o, 0, 1, one);
	signs_between(&o, 0, 2, other);
	signs_between(&o, 3, 0, none);
	assert_true(one[SIGN_PLACE] > 1 && one[SIGN_OTHER] == 0);
	assert_true(other[SIGN_PLACE] == 0 && other[SIGN_OTHER] == 1);
	assert_true(none[SIGN_PLACE] == 0 && none[SIGN_OTHER] == 0);
	assert_true(signs_odds(one, true) > 0);
	assert_true(signs_odds(other, true) < signs_odds(none, true));
	outlines_stop(&o);
}

static void
topics_that_differ_in_one_field_count_against(void **state)
{
	const struct report r[] = {
		test_report("供水服务/停水", "杞县", "福源小区停水三天了"),
		test_report("供水服务/水质", "杞县", "福源小区停水三天了"),
		test_report("咨询/其他", "杞县", "福源小区停水三天了"),
		test_report("", "杞县", "福源小区停水三天了"),
		test_report("供水服务/停水", "杞县", "福源小区停水三天了"),
	};
	double sign[SIGNS];
	struct outlines o;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	signs_between(&o, 0, 1, sign);
	assert_true(sign[SIGN_ASIDE] == 1 && sign[SIGN_TOPIC] == 0);
	signs_between(&o, 0, 2, sign);
	assert_true(sign[SIGN_ASIDE] == 0 && sign[SIGN_TOPIC] == 0);
	signs_between(&o, 0, 3, sign);
	assert_true(sign[SIGN_ASIDE] == 0 && sign[SIGN_TOPIC] == 0);
	signs_between(&o, 0, 4, sign);
	assert_true(sign[SIGN_ASIDE] == 0 && sign[SIGN_TOPIC] == 1);
	signs_between(&o, 3, 3, sign);
	assert_true(sign[SIGN_TOPIC] == 0);
	outlines_stop(&o);
}

/* Returns a sign between the first two of some texts, which must be the same the other way round. */
static double
sign_among(enum sign which, const char *const *texts, uint32_t n)
{
	struct report r[TEXTS_MOST];
	double sign[SIGNS], turned[SIGNS];
	struct outlines o;

	for (uint32_t i = 0; i < n; i++)
		r[i] = test_report("", "", texts[i]);
	outlines_start(&o, r, n);
	signs_between(&o, 0, 1, sign);
	signs_between(&o, 1, 0, turned);
	assert_true(sign[which] == turned[which]);
	outlines_stop(&o);
	return sign[which];
}

static double
sign_between(enum sign which, const char *one, const char *other)
{
	return sign_among(which, (const char *const[]){one, other}, 2);
}

static double
run_among(const char *const *texts, uint32_t n)
{
	return round(exp(sign_among(SIGN_RUN, texts, n)));
}

static double
run_of(const char *one, const char *other)
{
	return round(exp(sign_between(SIGN_RUN, one, other)));
}

/* A name need not have an ending, and may consist of words. */
static void
names_are_runs_of_what_makes_no_word(void **state)
{
	(void)state;
	assert_true(run_of("昱晟鑫砼欺骗业主", "请管管昱晟鑫砼") == 3);
	assert_true(run_of("昱晟鑫砼欺骗业主", "昱晟，鑫砼") == 1);
	assert_true(run_of("昱晟欺骗业主", "请管管昱晟") == 1);
	assert_true(run_of("领航未来教育骗人", "揭露领航未来教育") == 2);
	assert_true(run_of("领航未来教育骗人", "领航，未来教育") == 1);
	assert_true(run_of("家里停水没水", "停水没水三天") == 1);
	assert_true(run_of("12345热线", "12345热线") == 1);
	assert_true(run_of("这家KTV太吵", "一家KTV太吵") == 1);
}

/* Of a phrase, unlike a name, some pairs are written by many more. */
static void
what_makes_no_word_in_a_run_is_about_equally_frequent(void **state)
{
	const char *texts[TEXTS_MOST] = {"何时落实承诺", "请问何时落实承诺"};

	(void)state;
	for (size_t i = 2; i < COUNT(texts); i++)
		texts[i] = "停电何时落实";
	/* ln(n / 2) is at most 0.9. */
	for (uint32_t n = 2; n <= COUNT(texts); n++)
		assert_true(run_among(texts, n) == (n <= 4 ? 2 : 1));
}

static void
the_longest_name_counts(void **state)
{
	/* The first pair is in 2 texts, the other three are in 6. */
	static const char *const from_second[] = {
		"昱晟鑫砼翀", "昱晟鑫砼翀", "晟鑫砼翀", "晟鑫砼翀", "晟鑫砼翀", "晟鑫砼翀"};
	/* The pairs are in 2, 4, 6 and 6 texts; the third is in more than e to the 0.9 times 2. */
	static const char *const again[] = {"昱晟鑫砼翀", "昱晟鑫砼翀", "晟鑫砼翀", "晟鑫砼翀", "鑫砼翀", "鑫砼翀"};

	(void)state;
	assert_true(run_among(from_second, COUNT(from_second)) == 3);
	assert_true(run_among(again, COUNT(again)) == 2);
	assert_true(run_of("昱晟鑫砼翀，雒邕牧", "雒邕牧，昱晟鑫砼翀") == 4);
	assert_true(run_of("雒邕牧，昱晟鑫砼翀", "昱晟鑫砼翀，雒邕牧") == 4);
}

/* A district counts if three texts name it. */
static void
other_districts_are_elsewhere(void **state)
{
	static const char *const texts[] = {"石柳县停水", "住在云浦区，没水", "云浦区和石柳县都没水", "A7县没水",
		"停水三天", "临澜市停水", "到县里问过停水", "没水的生活区", "只有两人写的翀翯县停水"};
	static const struct {
		uint32_t a, b;
		bool elsewhere;
	} is[] = {{0, 1, true}, {0, 2, false}, {1, 2, false}, {0, 3, true}, {1, 3, true}, {0, 0, false}, {0, 4, false},
		{0, 5, false}, {0, 6, false}, {0, 7, false}, {0, 8, false}};
	struct report r[COUNT(texts) * 3 - 1];
	double sign[SIGNS], turned[SIGNS];
	struct outlines o;

	(void)state;
	/* Each text three times, but the last twice. */
	for (size_t i = 0; i < COUNT(r); i++)
		r[i] = test_report("", "", texts[i % COUNT(texts)]);
	outlines_start(&o, r, COUNT(r));
	for (size_t i = 0; i < COUNT(is); i++) {
		signs_between(&o, is[i].a, is[i].b, sign);
		signs_between(&o, is[i].b, is[i].a, turned);
		assert_true(sign[SIGN_ELSEWHERE] == is[i].elsewhere && turned[SIGN_ELSEWHERE] == is[i].elsewhere);
	}
	outlines_stop(&o);
}

static double
odds_with(enum sign which, double value, bool stated)
{
	double sign[SIGNS] = {0};

	sign[which] = value;
	return signs_odds(sign, stated) - signs_odds((double[SIGNS]){0}, stated);
}

/* Where a district is stated, names are known by it. */
static void
names_without_endings_count_where_no_district_is_stated(void **state)
{
	(void)state;
	assert_true(odds_with(SIGN_RUN, log(2), false) > 0.3);
	assert_true(odds_with(SIGN_RUN, log(2), true) == 0);
	for (int stated = 0; stated < 2; stated++) {
		assert_true(odds_with(SIGN_ELSEWHERE, 1, stated) < -0.5);
		assert_true(odds_with(SIGN_BURST, 1, stated) > 0);
		assert_true(odds_with(SIGN_BOND, 1, stated) > 0);
	}
	assert_true(odds_with(SIGN_BURST, 1, false) > odds_with(SIGN_BURST, 1, true));
}

/* Returns how sudden a pair of characters is that some of MANY texts contain; the others are about something else. */
#define MANY 400
static double
burst_of(const char *pair, const char *text, uint32_t n)
{
	struct report r[MANY];
	struct outlines o;

	for (uint32_t i = 0; i < MANY; i++)
		r[i] = test_report("", "", i < n ? text : "孩子上学的路上车太多，过马路危险，请加一个红绿灯");
	outlines_start(&o, r, MANY);
	const double burst = o.burst[test_pair(&o.weights, pair)];
	outlines_stop(&o);
	return burst;
}

static void
what_nobody_else_writes_is_sudden(void **state)
{
	(void)state;
	/* A name, as soon as a second one writes it; of what everybody complains about, more is needed. */
	assert_true(burst_of("昱晟", "昱晟欺骗业主", 1) == 0);
	assert_true(burst_of("昱晟", "昱晟欺骗业主", 2) > 2);
	assert_true(burst_of("漏雨", "屋里又漏雨", 9) > burst_of("漏雨", "屋里又漏雨", 3));
	assert_true(burst_of("漏雨", "屋里又漏雨", 4) < burst_of("昱晟", "昱晟欺骗业主", 4) - 1);
	/* 时候 is always written, and ordinary words count nothing. */
	assert_true(burst_of("时候", "什么时候通车", 9) == 0);
	assert_true(burst_of("院内", "院内没有灯", 9) == 0);
	/* Of numbers and words of letters the background knows the kind only. */
	assert_true(burst_of("38路", "38路等不来", 9) > 1);
	assert_true(burst_of("38路", "38路等不来", 9) < 2);
}

/* The pairs of one name count once, but two names more than one. */
static void
each_common_run_is_as_sudden_as_its_most_sudden_pair(void **state)
{
	const char *const one = "昱晟鑫砼", *const two = "昱晟，鑫砼";

	(void)state;
	assert_true(sign_between(SIGN_BURST, one, one) > 2);
	assert_true(sign_between(SIGN_BURST, "昱晟时候", "昱晟时候") == sign_between(SIGN_BURST, "昱晟", "昱晟"));
	assert_true(sign_between(SIGN_BURST, "时候昱晟", "时候昱晟") == sign_between(SIGN_BURST, "昱晟", "昱晟"));
	assert_true(sign_between(SIGN_BURST, two, two) > 1.5 * sign_between(SIGN_BURST, one, one));
	assert_true(sign_between(SIGN_BURST, one, "翀翯") == 0);
	assert_true(sign_between(SIGN_BURST, "昱晟，鑫砼，翀翯，雒邕，瓛瓘", "雒邕，昱晟，鑫砼，翀翯，瓛瓘") == 8);
}

/* Reports that share two names may well complain of two things. */
static void
other_concepts_weigh_half_where_much_is_sudden(void **state)
{
	(void)state;
	assert_true(sign_between(SIGN_APART, "昱晟停水", "昱晟电梯困人") == 1);
	assert_true(sign_between(SIGN_APART, "昱晟，鑫砼，停水", "昱晟，鑫砼，电梯困人") == 0.5);
	assert_true(sign_between(SIGN_APART, "昱晟，鑫砼，停水", "昱晟，鑫砼，没水") == 0);
	assert_true(sign_between(SIGN_APART, "昱晟，鑫砼，停水", "昱晟，鑫砼") == 0);
}

static bool
is_ordinary_pair(const struct outlines *o, const char *pair)
{
	return o->weights.pair[test_pair(&o->weights, pair)].ordinary;
}

/* They are written in short, too, and many problems are in one district. */
static void
districts_named_in_texts_are_no_names(void **state)
{
	const struct report r[] = {
		test_report("", "", "石柳县城没有公交"),
		test_report("", "", "请问石柳县哪里办证"),
		test_report("", "", "石柳人民盼望修路"),
		test_report("", "", "香颂小区停水"),
		test_report("", "", "香颂小区丢车"),
		test_report("", "", "香颂南区漏雨"),
		test_report("", "", "香颂南区停电"),
		test_report("", "", "大梁市场占道"),
		test_report("", "", "大梁市场卖菜"),
		test_report("", "", "B7县修路"),
		test_report("", "", "B7县停电"),
		/* Once, however often in one text. */
		test_report("", "", "昱晟县来信，昱晟县停电"),
		test_report("", "", "昱晟家园停水"),
	};
	static const struct {
		const char *pair;
		bool ordinary;
	} is[] = {{"石柳", true}, {"柳县", true}, {"香颂", false}, {"颂小", false}, {"颂南", false}, {"大梁", false},
		{"B7县", true}, {"昱晟", false}, {"晟县", false}};
	struct outlines o;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	for (size_t i = 0; i < COUNT(is); i++)
		assert_int_equal(is_ordinary_pair(&o, is[i].pair), is[i].ordinary);
	outlines_stop(&o);
}

static void
a_district_is_named_in_one_of_six_texts(void **state)
{
	struct report r[13];
	struct outlines o;

	(void)state;
	for (size_t i = 0; i < COUNT(r); i++)
		r[i] = test_report("", "", i < 2 ? "翀翯县停电" : "翀翯家园漏雨");
	for (uint32_t n = 12; n <= 13; n++) {
		outlines_start(&o, r, n);
		assert_int_equal(is_ordinary_pair(&o, "翀翯"), n == 12);
		assert_true(is_ordinary_pair(&o, "翯县"));
		outlines_stop(&o);
	}
}

static double
agreement(const char *one, const char *other)
{
	return round(exp(sign_between(SIGN_AGREES, one, other))) - 1;
}

static void
phrases_are_counted_not_words(void **state)
{
	(void)state;
	assert_true(agreement("鲁班大师没有来", "昨天下雨") == 0);
	assert_true(agreement("找鲁班大师", "鲁班大师说过") == 1);
	assert_true(agreement("鲁班大师，蓝鲸骑士", "先有蓝鲸骑士，后有鲁班大师") == 2);
	/* Written as one, they are one. */
	assert_true(agreement("鲁班大师蓝鲸骑士", "鲁班大师蓝鲸骑士") == 1);
	/* A word of letters is part of one. */
	assert_true(agreement("鲁班ABC大师GHI先锋", "鲁班ABC大师GHI先锋") == 1);
	/* Concepts and ordinary words have no value, alone or side by side. */
	assert_true(agreement("昨天，臭气", "臭气，今天") == 0);
	assert_true(agreement("昨天，没水，臭气", "臭气，没水，今天") == 0);
	assert_true(agreement("昨天，工作人员", "工作人员，今天") == 0);
}

/* Writes n characters that form no words. */
static char *
characters(char *out, uint32_t first, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		out += utf8_put(out, first + i * 2);
	*out = '\0';
	return out;
}

static void
of_very_long_texts_the_start_is_compared(void **state)
{
	char text[6000], other[6000];

	(void)state;
	for (uint32_t n = 250; n < 1300; n += 50) {
		characters(text, 0x3400, n);
		assert_true(agreement(text, text) == 1);
	}
	characters(characters(text, 0x3400, 300), 0x4000, 10);
	characters(characters(other, 0x3700, 300), 0x4000, 10);
	assert_true(agreement(text, other) == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_word_is_in_two_concepts),
		cmocka_unit_test(other_words_are_one_concept),
		cmocka_unit_test(places_join_or_separate),
		cmocka_unit_test(topics_that_differ_in_one_field_count_against),
		cmocka_unit_test(names_are_runs_of_what_makes_no_word),
		cmocka_unit_test(what_makes_no_word_in_a_run_is_about_equally_frequent),
		cmocka_unit_test(the_longest_name_counts),
		cmocka_unit_test(other_districts_are_elsewhere),
		cmocka_unit_test(names_without_endings_count_where_no_district_is_stated),
		cmocka_unit_test(what_nobody_else_writes_is_sudden),
		cmocka_unit_test(each_common_run_is_as_sudden_as_its_most_sudden_pair),
		cmocka_unit_test(other_concepts_weigh_half_where_much_is_sudden),
		cmocka_unit_test(districts_named_in_texts_are_no_names),
		cmocka_unit_test(a_district_is_named_in_one_of_six_texts),
		cmocka_unit_test(phrases_are_counted_not_words),
		cmocka_unit_test(of_very_long_texts_the_start_is_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
