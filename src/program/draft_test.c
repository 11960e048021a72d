#include "../base/testing.h"

#include "draft.h"
#include "rule_tables.h"

static stamp
time_of(const char *text)
{
	stamp at;

	assert_true(stamp_parse(span_of(text), &at));
	return at;
}

static struct draft
draft(enum act act, const char *at)
{
	const stamp time = time_of(at);

	return draft_of(act, (struct case_id){stamp_day(time), 7}, time, time_of("2020-11-16T10:00:00"));
}

static void
expect_line(const struct draft *d, const char *want)
{
	struct buf b = {0};

	draft_put(&b, d);
	buf_char(&b, '\0');
	assert_string_equal(b.p, want);
	buf_free(&b);
}

static void
line(void **state)
{
	struct draft d = draft(ACT_TELL, "2020-11-16T09:00:00");

	(void)state;
	d.field[COL_BY] = SPAN("甲");
	d.field[COL_TEXT] = SPAN("说");
	draft_flag(&d, FLAG_UNSOLVED);
	draft_flag(&d, FLAG_SATISFIED);
	expect_line(&d, "2020-11-16T09:00:00\t20201116-00007\ttell\t\t\t甲\t\t\t\t\t\t\tsatisfied,unsolved\t\t说\n");
}

/* An entry of an earlier day is backdated, unless it is a `new`. */
static void
backdated(void **state)
{
	(void)state;
	assert_int_equal(draft(ACT_NOTE, "2020-11-15T23:59:59").flags, FLAG_BIT(FLAG_BACKDATED));
	assert_int_equal(draft(ACT_NOTE, "2020-11-16T00:00:00").flags, 0);
	assert_int_equal(draft(ACT_NEW, "2020-11-15T23:59:59").flags, 0);
}

/* A due day given by hand is fixed only for an assignment. */
static void
due_given(void **state)
{
	struct draft d = draft(ACT_ASSIGN, "2020-11-16T09:00:00");
	day_t day;

	(void)state;
	assert_true(day_parse(SPAN("2020-11-20"), &day));
	draft_give_due(&d, day);
	expect_line(&d, "2020-11-16T09:00:00\t20201116-00007\tassign\t\t2020-11-20\t\t\t\t\t\t\t\tfixed\t\t\n");
	d = draft(ACT_EXTEND, "2020-11-16T09:00:00");
	draft_give_due(&d, day);
	assert_int_equal(d.flags, 0);
	assert_int_equal(d.due, day);
}

/* A computed due day is provisional in a year that the calendar does not cover. */
static void
due_counted(void **state)
{
	struct draft d = draft(ACT_EXTEND, "2020-11-16T09:00:00");
	const char *name = test_file(SPAN("date\tday\tname\tnotice\tyear\n2020-11-17\toff\tx\t2019-11-21\t2020\n"));
	day_t from = stamp_day(d.at);

	(void)state;
	table_options.calendar = name;
	draft_count_due(&d, from, 2);
	assert_int_equal(d.due, from + 3);
	assert_int_equal(d.flags, 0);
	draft_count_due(&d, from, 60);
	assert_int_equal(d.flags, FLAG_BIT(FLAG_PROVISIONAL));
	draft_set_due(&d, from + 1, false);
	assert_int_equal(d.flags, 0);
	assert_int_equal(d.due, from + 1);
	unlink(name);
}

static void
fields(void **state)
{
	struct buf b = {0};

	(void)state;
	assert_null(field_from(&b, SPAN("a\tb\\\r\n终")));
	buf_char(&b, '\0');
	assert_string_equal(b.p, "a\\tb\\\\\\r\\n终");
	assert_non_null(field_from(&b, SPAN("\x01")));
	assert_non_null(field_from(&b, SPAN("\x7f")));
	assert_non_null(field_from(&b, SPAN("\xff")));
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(line), cmocka_unit_test(backdated),
		cmocka_unit_test(due_given), cmocka_unit_test(due_counted), cmocka_unit_test(fields)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
