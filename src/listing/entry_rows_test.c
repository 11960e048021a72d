#include "../base/testing.h"

#include "../ledger/caseset.h"
#include "../program/output.h"
#include "../program/rule_tables.h"
#include "entry_rows.h"

#define UNITS  "unit\tclass\tparent\taliases\n市水利局\tdepartment\t\t水利局\n"
#define HEADER "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\n"

#define TIP  "20201102-00001"
#define LEAK "20201103-00001"

/* A tip; a case that is assigned, of which a reply is undone; an assignment after it is closed. */
#define LEDGER                                                                                                                  \
	HEADER                                                                                                                  \
	"2020-11-02T09:00:00\t" TIP "\tnew\t\t\t\tphone\treport\t\t\t张三\t13900000001\tsecret\t\t张三举报工地扬尘\n" \
	"2020-11-03T09:00:00\t" LEAK "\tnew\t\t\t\tweb\tcomplaint\t\t\t李四\t13900000002\t\t\t水管漏水\n"                 \
	"2020-11-03T10:00:00\t" LEAK "\tassign\t市水利局\t2020-11-10\t\tplatform\t\t\t\t\t\t\t\t\n"                         \
	"2020-11-04T10:00:00\t" LEAK "\treply\t市水利局\t\t\t\t\t\t\t\t\tsigned\t\t写错了\n"                             \
	"2020-11-04T11:00:00\t" LEAK "\tundo\t\t\t\t\t\t\t\t\t\t\t\t写错了\n"                                                \
	"2020-11-05T10:00:00\t" LEAK "\treply\t市水利局\t\t\t\t\t\t\t\t\tsigned\t\t已修好\n"                             \
	"2020-11-06T10:00:00\t" LEAK "\tclose\t\t\t\tsolved\t\t\t\t\t\t\t\t\n"                                                  \
	"2020-11-07T10:00:00\t" TIP "\tnote\t\t\t\t\t\t\t\t\t\t\t\t张三来电\n"                                              \
	"2020-11-08T10:00:00\t" LEAK "\tassign\t市水利局\t2020-11-16\t\tplatform\t\t\t\t\t\t\t\t\n"

static bool
wants_all(const void *ctx, const struct entry *e, const struct line *l)
{
	(void)ctx, (void)e, (void)l;
	return true;
}

static bool
wants_shown_all(const void *ctx, const struct entry_row *row)
{
	(void)ctx, (void)row;
	return true;
}

static bool
wants_new(const void *ctx, const struct entry *e, const struct line *l)
{
	(void)ctx, (void)l;
	return e->act == ACT_NEW;
}

static bool
wants_leak(const void *ctx, const struct entry_row *row)
{
	const struct span text = entry_shown(row, COL_TEXT);

	(void)ctx;
	return memmem(text.p, text.n, "漏水", strlen("漏水")) != NULL;
}

static const struct entry_rows_use every = {.wants = wants_all, .wants_shown = wants_shown_all};

/* Expects this output of the columns; `number`: of this case only, if not NULL. */
static void
expect(struct entry_rows rows, const char *number, struct entry_rows_use use, const char *columns, const char *text)
{
	char units[PATH_MAX], ledger[PATH_MAX];
	struct column_list list = {.n = 0};
	struct case_set cases = {0};
	struct buf *out = program_output();
	struct case_id id;

	strcpy(units, test_file(span_of(UNITS)));
	strcpy(ledger, test_file(span_of(LEDGER)));
	table_options.units = units;
	table_options.calendar = "src/tables/calendar.tsv";
	columns_add_named(&list, entry_rules, columns);
	use.columns = &list;
	if (number) {
		assert_true(case_id_parse(span_of(number), &id));
		case_set_add(&cases, id);
	}
	entry_rows_open(&rows, (char *[]){ledger}, 1, number ? &cases : NULL);
	assert_int_equal(rows.partly, number != NULL);
	assert_true(entry_rows_print(&rows, &use));
	buf_char(out, '\0');
	assert_string_equal(out->p, text);
	out->n = 0;
	entry_rows_close(&rows);
	case_set_free(&cases);
	unlink(units);
	unlink(ledger);
}

/* In file order; what is undone, the undo, and what the case does not permit have no effect. */
static void
entries_with_effect(void **state)
{
	(void)state;
	expect((struct entry_rows){0}, NULL, every, "at act unit",
		"at\tact\tunit\n"
		"2020-11-02T09:00:00\tnew\t\n"
		"2020-11-03T09:00:00\tnew\t\n"
		"2020-11-03T10:00:00\tassign\t市水利局\n"
		"2020-11-05T10:00:00\treply\t市水利局\n"
		"2020-11-06T10:00:00\tclose\t\n"
		"2020-11-07T10:00:00\tnote\t\n");
}

static void
all_entries_with_their_fate(void **state)
{
	(void)state;
	expect((struct entry_rows){.all = true}, NULL, every, "case act fate",
		"case\tact\tfate\n"
		"20201102-00001\tnew\teffect\n"
		"20201103-00001\tnew\teffect\n"
		"20201103-00001\tassign\teffect\n"
		"20201103-00001\treply\tundone\n"
		"20201103-00001\tundo\tundone\n"
		"20201103-00001\treply\teffect\n"
		"20201103-00001\tclose\teffect\n"
		"20201102-00001\tnote\teffect\n"
		"20201103-00001\tassign\trefused\n");
}

/* Of a few cases only their own lines are read, with the same result. */
static void
entries_of_one_case(void **state)
{
	(void)state;
	expect((struct entry_rows){.all = true}, "20201103-00001", every, "act fate",
		"act\tfate\nnew\teffect\nassign\teffect\nreply\tundone\nundo\tundone\nreply\teffect\nclose\teffect\n"
		"assign\trefused\n");
	expect((struct entry_rows){0}, "20201102-00001", every, "act text",
		"act\ttext\nnew\t***举报工地扬尘\nnote\t***来电\n");
}

/* The caller of a tip is hidden in all entries of the case. */
static void
callers_are_hidden(void **state)
{
	struct entry_rows_use new = every;

	(void)state;
	new.wants = wants_new;
	expect((struct entry_rows){0}, NULL, new, "name phone text",
		"name\tphone\ttext\n***\t***\t***举报工地扬尘\n李四\t13900000002\t水管漏水\n");
	expect((struct entry_rows){.reveal = true}, NULL, new, "name phone text",
		"name\tphone\ttext\n张三\t13900000001\t张三举报工地扬尘\n李四\t13900000002\t水管漏水\n");
}

static void
rows_are_chosen_by_what_is_shown(void **state)
{
	struct entry_rows_use leak = every;

	(void)state;
	leak.wants_shown = wants_leak;
	expect((struct entry_rows){0}, NULL, leak, "case", "case\n20201103-00001\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entries_with_effect),
		cmocka_unit_test(all_entries_with_their_fate),
		cmocka_unit_test(entries_of_one_case),
		cmocka_unit_test(callers_are_hidden),
		cmocka_unit_test(rows_are_chosen_by_what_is_shown),
	};

	setenv("CASE_NOW", "2020-11-15T12:00:00", 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
