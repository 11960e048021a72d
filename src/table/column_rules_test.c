#include "../base/testing.h"

#include "column_rules.h"

enum { NEEDS_MORE = 1 };

static void
put_number(struct buf *out, const void *row, int which)
{
	buf_printf(out, "%d", ((const int *)row)[which]);
}

static const struct column_rule rules[] = {
	{"first", put_number, 0, 0, NULL},
	{"second", put_number, 1, 0, NULL},
	{"third", put_number, 2, NEEDS_MORE, NULL},
	COLUMNS_END,
};

/* Returns the header and a row. */
static void
expect(const struct column_list *list, const char *printed)
{
	static const int row[] = {11, 22, 33};
	struct buf b = {0};

	columns_put_header(&b, list);
	columns_put_row(&b, list, row);
	buf_char(&b, '\0');
	assert_string_equal(b.p, printed);
	buf_free(&b);
}

static void
needed(void **state)
{
	struct column_list list = {.n = 0};

	(void)state;
	columns_add(&list, rules, 0);
	expect(&list, "first\tsecond\n11\t22\n");
	list.n = 0;
	columns_add(&list, rules, NEEDS_MORE);
	expect(&list, "first\tsecond\tthird\n11\t22\t33\n");
}

static void
named(void **state)
{
	struct column_list list = {.n = 0};

	(void)state;
	columns_add_named(&list, rules, "third first");
	columns_add_named(&list, rules, "");
	expect(&list, "third\tfirst\n33\t11\n");
	assert_ptr_equal(column_rule_named(rules, SPAN("second")), &rules[1]);
	assert_null(column_rule_named(rules, SPAN("sec")));
	assert_null(column_rule_named(rules, SPAN("")));
}

static void
kept(void **state)
{
	struct column_list list = {.n = 0};

	(void)state;
	columns_add(&list, rules, 0);
	columns_keep(&list, "second,first,second");
	expect(&list, "second\tfirst\tsecond\n22\t11\t22\n");
}

static void
keep(const void *names)
{
	struct column_list list = {.n = 0};

	columns_add(&list, rules, 0);
	columns_keep(&list, names);
}

struct members {
	const char *text, *none;
	struct span span;
	int64_t whole, points;
};

static void
members(void **state)
{
	static const struct column_rule columns[] = {
		{"text", put_text_member, offsetof(struct members, text), 0, NULL},
		{"none", put_text_member, offsetof(struct members, none), 0, NULL},
		{"span", put_span_member, offsetof(struct members, span), 0, NULL},
		{"whole", put_whole_member, offsetof(struct members, whole), 0, NULL},
		{"points", put_hundredths_member, offsetof(struct members, points), 0, NULL},
		COLUMNS_END,
	};
	const struct members row = {"a", NULL, {"bcd", 2}, -7, 125};
	struct column_list list;
	struct buf b = {0};

	(void)state;
	columns_start(&b, &list, columns);
	columns_put_row(&b, &list, &row);
	buf_char(&b, '\0');
	assert_string_equal(b.p, "text\tnone\tspan\twhole\tpoints\na\t\tbc\t-7\t1.25\n");
	buf_free(&b);
}

static void
not_kept(void **state)
{
	char said[4096], names[8 * COLUMN_LIST_MOST] = "first";

	(void)state;
	assert_int_equal(test_ending(keep, "first,third", said, sizeof said), 2);
	assert_non_null(strstr(said, "--columns: 'third' is not one of: first second"));
	assert_int_equal(test_ending(keep, "first,,second", said, sizeof said), 2);
	assert_non_null(strstr(said, "--columns: '' is not one of: first second"));
	for (int i = 1; i <= COLUMN_LIST_MOST; i++)
		strcat(names, ",first");
	assert_int_equal(test_ending(keep, names, said, sizeof said), 2);
	assert_non_null(strstr(said, "--columns: more than 64 columns\n"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(needed),
		cmocka_unit_test(named),
		cmocka_unit_test(kept),
		cmocka_unit_test(members),
		cmocka_unit_test(not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
