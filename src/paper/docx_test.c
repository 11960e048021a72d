#include "../base/testing.h"

#include "docx.h"

static void
text_is_what_xml_can_say(void **state)
{
	static const struct {
		const char *text, *xml;
	} cases[] = {
		{"", ""},
		{"供暖", "供暖"},
		{"<w:t>&\"", "&lt;w:t&gt;&amp;&quot;"},
		{"a\tb\x01", "a b "},
		{"\uffff甲\ufffe", " 甲 "},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf b = {0};

		docx_text(&b, span_of(cases[i].text));
		buf_char(&b, '\0');
		assert_string_equal(b.p, cases[i].xml);
		buf_free(&b);
	}
}

static void
lines_are_broken(void **state)
{
	struct buf b = {0};

	(void)state;
	docx_run(&b, SPAN("一\n二"), 18);
	buf_char(&b, '\0');
	assert_string_equal(b.p, "<w:r><w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>"
				 "<w:t xml:space=\"preserve\">一</w:t><w:br/>"
				 "<w:t xml:space=\"preserve\">二</w:t></w:r>");
	buf_free(&b);
}

#define MOST_COLUMNS 12

/* Fills a table with one row, and compares its widths with the least widths. */
static unsigned
widths_of(const struct grid_column *column, const char *const *cell, size_t columns, unsigned twips[MOST_COLUMNS])
{
	struct grid g;
	unsigned sum = 0;

	memset(twips, 0, MOST_COLUMNS * sizeof *twips);
	grid_start(&g, column, columns);
	for (size_t i = 0; i < columns; i++)
		grid_words(&g, span_of(cell[i]));
	const unsigned size = docx_widths(&g, twips);
	for (size_t i = 0; i < columns; i++)
		sum += twips[i];
	assert_int_equal(sum, DOCX_WIDE);
	grid_stop(&g);
	return size;
}

/* Text that must not be broken has room: a date of 14 columns, at 5 twips for each half point of the type. */
static void
dates_and_numbers_have_their_room(void **state)
{
	static const struct grid_column column[] = {{"日期", false}, {"件数", true}, {"反映内容", false}};
	static const char *const cell[] = {"2026年12月31日", "1234567",
		("一二三四五六七八九十一二三四五六七八九十一二三四五六七八"
		 "九十一二三四五六七八九十一二三四五六七八九十")};
	unsigned twips[MOST_COLUMNS];

	(void)state;
	assert_int_equal(widths_of(column, cell, COUNT(column), twips), 21);
	/* including the space that is added at its five joints */
	assert_true(twips[0] >= (14 + 3) * 21 * 5 + 2 * 57);
	assert_true(twips[1] >= 7 * 21 * 5 + 2 * 57);
	assert_true(twips[2] > twips[0]);
}

/* With too many columns, the type is smaller. */
static void
many_columns_have_smaller_type(void **state)
{
	static const struct grid_column column[] = {{"甲", true}, {"乙", true}, {"丙", true}, {"丁", true},
		{"戊", true}, {"己", true}, {"庚", true}, {"辛", true}, {"壬", true}, {"癸", true}};
	static const char *const cell[] = {"12345678", "12345678", "12345678", "12345678", "12345678", "12345678",
		"12345678", "12345678", "12345678", "12345678"};
	unsigned twips[MOST_COLUMNS];

	(void)state;
	const unsigned size = widths_of(column, cell, COUNT(column), twips);
	assert_in_range(size, 15, 18);
	for (size_t i = 0; i < COUNT(column); i++)
		assert_true(twips[i] >= 8 * size * 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_what_xml_can_say),
		cmocka_unit_test(lines_are_broken),
		cmocka_unit_test(dates_and_numbers_have_their_room),
		cmocka_unit_test(many_columns_have_smaller_type),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
