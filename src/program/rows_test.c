#include "../base/testing.h"

#include "rows.h"

#include <fcntl.h>

/* The option values of the test's program. */
static struct values {
	const char *unit, *text, *at;
	bool urgent;
} values;
static const char *other;

static const struct option_rule group[] = {
	{"urgent", 0, OPTION_FLAG, &values.urgent, NULL, "", NULL},
	OPTIONS_END,
};
static const struct option_rule rules[] = {
	{"unit", 0, OPTION_TEXT, &values.unit, "UNIT", "", NULL},
	{"text", 0, OPTION_TEXT, &values.text, "TEXT", "", NULL},
	{"at", 0, OPTION_TEXT, &values.at, "TIME", "", NULL},
	{"other", 0, OPTION_TEXT, &other, "OTHER", "", NULL},
	OPTIONS_SHARED(group),
	OPTIONS_END,
};
static const struct program program = {"test", "", "", rules};

/* Replaces standard input by a table. */
static void
give(const char *text)
{
	const char *name = test_file(span_of(text));
	const int fd = open(name, O_RDONLY);

	assert_true(fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO);
	close(fd);
	unlink(name);
	values = (struct values){0};
}

/* A row's values override those typed, which are restored afterwards. */
static void
set_and_unset(void **state)
{
	struct rows rows = {0};

	(void)state;
	give("case\tunit\twords\turgent\n"
	     "20201102-00001\t甲局\ta\\tb\tyes\n"
	     "20201102-00002\t\t\tno\n");
	values.text = "typed";
	rows_cases(&rows);
	rows_take(&rows, &program, "text=words,urgent", &values, sizeof values);
	assert_int_equal(rows.n, 2);
	assert_int_equal(rows.id[1].number, 2);
	rows_set(&rows, 1);
	assert_string_equal(values.unit, "甲局");
	assert_string_equal(values.text, "a\tb");
	assert_true(values.urgent);
	rows_unset(&rows);
	assert_null(values.unit);
	assert_string_equal(values.text, "typed");
	assert_false(values.urgent);
	rows_set(&rows, 2);
	assert_null(values.unit);
	assert_string_equal(values.text, "typed");
	assert_false(values.urgent);
	rows_unset(&rows);
	rows_set(&rows, 0);
	assert_string_equal(values.text, "typed");
	rows_unset(&rows);
	rows_free(&rows);
}

/* A typed unit applies to all rows. */
static void
typed_unit(void **state)
{
	struct rows rows = {0};

	(void)state;
	give("case\tunit\n20201102-00001\t甲局\n");
	values.unit = "乙局";
	rows_cases(&rows);
	rows_take(&rows, &program, NULL, &values, sizeof values);
	rows_set(&rows, 1);
	assert_string_equal(values.unit, "乙局");
	rows_unset(&rows);
	rows_free(&rows);
}

struct bad {
	const char *table, *take, *said;
	bool is_row; /* the row is bad, not the table */
};

static void
read_bad(const void *ctx)
{
	const struct bad *b = ctx;
	struct rows rows = {0};

	give(b->table);
	rows_cases(&rows);
	rows_take(&rows, &program, b->take, &values, sizeof values);
	if (rows_good(&rows, 1))
		rows_set(&rows, 1);
	_exit(rows_good(&rows, 1) ? 0 : 3);
}

static void
bad_tables(void **state)
{
	static const struct bad bad[] = {
		{"text\nx\n", NULL, "standard input:1: case: the table has no such column", false},
		{"case\n\n7\n", NULL, "standard input:3: case: '7' is not a case number", true},
		{"case\n20201102-00001\n", "text", "there is no column 'text'", false},
		{"case\tx\n20201102-00001\ty\n", "other=x", "'other' is not an option of test that a column can give",
			false},
		{"case\tx\n20201102-00001\tmaybe\n", "urgent=x", "standard input:2: x: is neither yes nor no", true},
		{"case\tx\n20201102-00001\ta\tb\n", "text=x", "standard input:2: it has 3 cells", true},
		{"case\tx\n20201102-00001\t\n", "at=x", "standard input:2: x: is empty", true},
	};
	char said[4096];

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		const int status = test_ending(read_bad, &bad[i], said, sizeof said);

		if (status != (bad[i].is_row ? 3 : 2))
			fail_msg("%s: %d: %s", bad[i].table, status, said);
		if (!strstr(said, bad[i].said))
			fail_msg("%s says: %s", bad[i].table, said);
	}
}

/* Values are mapped, columns are joined, other values are unchanged. */
static void
mapped(void **state)
{
	struct rows rows = {0};

	(void)state;
	give("case\ta\tb\tc\n20201102-00001\t是\tx\\ty\tz\n20201102-00002\t别的\t\tz\n");
	rows_cases(&rows);
	rows_take(&rows, &program, "urgent=a{是:yes,*:no},text=b+c", &values, sizeof values);
	assert_true(rows_set(&rows, 1));
	assert_true(values.urgent);
	assert_string_equal(values.text, "x\ty z");
	rows_unset(&rows);
	assert_true(rows_set(&rows, 2));
	assert_false(values.urgent);
	assert_string_equal(values.text, "z");
	rows_unset(&rows);
	rows_free(&rows);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(set_and_unset), cmocka_unit_test(typed_unit),
		cmocka_unit_test(bad_tables), cmocka_unit_test(mapped)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
