#include "../base/testing.h"

#include "canvas.h"
#include "chart.h"
#include "paper.h"

static const struct chart plain = {.number = 7, .title = "T", .description = "D"};

static const struct paper_form page = {.name = "page", .canvas = &canvas_svg};

static size_t
times(const struct buf *b, const char *what)
{
	const struct span s = buf_as_span(b);
	const size_t length = strlen(what);
	size_t n = 0;

	for (size_t i = 0; i + length <= s.n; i++)
		n += memcmp(s.p + i, what, length) == 0;
	return n;
}

/* The longest column has the full height, half of it half; a mark is a line at its height. */
static void
columns_are_as_high_as_their_values(void **state)
{
	const struct chart_item item[] = {
		{.label = SPAN("1.1"), .value = 10, .mark = -1, .weak = true},
		{.label = SPAN("1.8"), .value = 20, .mark = 5},
	};
	struct buf b = {0};
	struct paper p = {.form = &page, .out = &b};

	(void)state;
	chart_columns(&p, &plain, item, 2);
	assert_int_equal(times(&b, "height=\"50\""), 1);
	assert_int_equal(times(&b, "height=\"100\""), 1);
	assert_int_equal(times(&b, "y=\"16\""), 1); /* the foot is at 116 */
	assert_int_equal(times(&b, " 91L"), 2);     /* at a quarter of the height, in white and in black */
	assert_int_equal(times(&b, ">10</text>"), 1);
	assert_int_equal(times(&b, "aria-labelledby=\"chart7-title\""), 1);
	assert_int_equal(times(&b, "<desc id=\"chart7-about\">D</desc>"), 1);
	buf_free(&b);
}

/* Text from a ledger is escaped, and the part that is cut off is in the title. */
static void
labels_are_text(void **state)
{
	const struct chart_item item[] = {
		{.label = SPAN("<b>&\\n"), .value = 1, .mark = -1},
		{.label = SPAN("一二三四五六七八九十一二三"), .value = 1, .mark = -1, .said = SPAN("<1/2>")},
	};
	struct buf b = {0};
	struct paper p = {.form = &page, .out = &b};

	(void)state;
	chart_bars(&p, &plain, item, 2);
	assert_int_equal(times(&b, ">&lt;b&gt;&amp;</text>"), 1);
	assert_int_equal(times(&b, "<title>一二三四五六七八九十一二三</title>"), 1);
	assert_int_equal(times(&b, "</title>一二三四五六七……</text>"), 1);
	assert_int_equal(times(&b, ">&lt;1/2&gt;</text>"), 1);
	buf_free(&b);
}

/* Each part has its own pattern, and its number if there is room. */
static void
parts_have_patterns(void **state)
{
	static const char *const part[] = {"甲", "乙"};
	static const struct span label[] = {SPAN("一"), SPAN("二")};
	static const int64_t value[] = {90, 1, 0, 50};
	struct buf b = {0};
	struct paper p = {.form = &page, .out = &b};

	(void)state;
	chart_stacked(&p, &plain, part, 2, label, NULL, value, NULL, 2);
	assert_int_equal(times(&b, "<pattern id=\"chart7-part"), 2);
	assert_int_equal(times(&b, "fill=\"url(#chart7-part1)\""), 2); /* the legend's and one bar */
	assert_int_equal(times(&b, "fill=\"url(#chart7-part2)\""), 3);
	assert_int_equal(times(&b, ">90</text>"), 1);
	assert_int_equal(times(&b, ">91</text>"), 1);
	assert_int_equal(times(&b, ">1</text>"), 0); /* too narrow */
	buf_free(&b);
}

/* The taken part is to the left of the zero of the others. */
static void
what_is_taken_is_left_of_zero(void **state)
{
	static const char *const part[] = {"得", "扣"};
	static const struct span label[] = {SPAN("一"), SPAN("二")};
	static const int64_t value[] = {60, 30}, taken[] = {0, 44};
	struct buf b = {0};
	struct paper p = {.form = &page, .out = &b};

	(void)state;
	chart_stacked(&p, &plain, part, 2, label, NULL, value, taken, 2);
	/* 208 units for 104: zero is 88 to the right of the end of the labels, 112. */
	assert_int_equal(times(&b, "<rect x=\"200\" y=\"22\" width=\"120\""), 1);
	assert_int_equal(times(&b, "<rect x=\"200\" y=\"40\" width=\"60\""), 1);
	assert_int_equal(times(&b, "<rect x=\"112\" y=\"40\" width=\"88\""), 1);
	assert_int_equal(times(&b, "M200 20L200 56"), 1);
	buf_free(&b);
}

/* The highest value is darkest and has white text; zero has no number. */
static void
heat_has_its_numbers(void **state)
{
	static const struct span row[] = {SPAN("甲"), SPAN("乙")}, column[] = {SPAN("东"), SPAN("西")};
	static const int64_t value[] = {0, 1, 8, 4};
	struct buf b = {0};
	struct paper p = {.form = &page, .out = &b};

	(void)state;
	chart_heat(&p, &plain, row, 2, column, 2, value);
	assert_int_equal(times(&b, "fill=\"#fff\">8</text>"), 1);
	assert_int_equal(times(&b, ">4</text>"), 1);
	assert_int_equal(times(&b, ">1</text>"), 1);
	assert_int_equal(times(&b, ">0</text>"), 0);
	assert_int_equal(times(&b, "<rect"), 4);
	buf_free(&b);
}

static void
empty_ones_do_no_harm(void **state)
{
	struct buf b = {0};
	struct paper p = {.form = &page, .out = &b};

	(void)state;
	chart_columns(&p, &plain, NULL, 0);
	chart_bars(&p, &plain, NULL, 0);
	chart_stacked(&p, &plain, NULL, 0, NULL, NULL, NULL, NULL, 0);
	chart_heat(&p, &plain, NULL, 0, NULL, 0, NULL);
	assert_int_equal(times(&b, "<svg"), 4);
	assert_int_equal(times(&b, "</svg>"), 4);
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_as_high_as_their_values),
		cmocka_unit_test(labels_are_text),
		cmocka_unit_test(parts_have_patterns),
		cmocka_unit_test(what_is_taken_is_left_of_zero),
		cmocka_unit_test(heat_has_its_numbers),
		cmocka_unit_test(empty_ones_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
