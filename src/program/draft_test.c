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

/* A due day set by hand is fixed only for an assignment. */
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

/* The conditions are checked on what the ledger contains: the entry of a draft equals its line when parsed. */
static void
as_read(void **state)
{
	static const char *const hows[] = {"", "caller", "media", "planned", "platform", "calendar"};
	struct roster roster = {0};
	struct buf line = {0};
	const char *column;
	unsigned read = 0;

	(void)state;
	roster_load(&roster, "src/tables/units.tsv");
	for (unsigned i = 0; i < 2000; i++) {
		struct draft d = draft((enum act)some(ACTS), "2020-11-16T09:00:00");
		uint32_t unit = d.act == ACT_CLOSE ? UNIT_NONE : some(3) ? some(roster.listed) : UNIT_NONE;
		struct entry want, got;

		d.field[COL_UNIT] = unit == UNIT_NONE ? SPAN("") : roster.unit[unit].name;
		d.due = some(2) ? DAY_NONE : stamp_day(d.at) + (day_t)some(9);
		d.flags = some(1u << KNOWN_FLAGS);
		d.field[COL_HOW] = span_of(hows[some(COUNT(hows))]);
		d.field[COL_KIND] = some(2) ? SPAN("report") : SPAN("");
		d.field[COL_TEXT] = SPAN("说");
		line.n = 0;
		draft_put(&line, &d);
		line.p[line.n - 1] = '\t';
		buf_str(&line, "2020-11-17T01:02:03\n");
		if (entry_read(&want, line.p, &roster, &column))
			continue;
		read++;
		got = draft_entry(&d, unit, time_of("2020-11-17T01:02:03"), (struct span){line.p, line.n - 1});
		assert_true(case_id_eq(got.id, want.id));
		assert_int_equal(got.at, want.at);
		assert_int_equal(got.recorded, want.recorded);
		assert_int_equal(got.due, want.due);
		assert_int_equal(got.unit, want.unit);
		assert_int_equal(got.flags, want.flags);
		assert_int_equal(got.act, want.act);
		assert_int_equal(got.how, want.how);
		assert_int_equal(got.report, want.report);
		assert_int_equal(got.names_units, want.names_units);
		assert_int_equal(got.columns, want.columns);
		assert_int_equal(got.asked, want.asked);
		assert_ptr_equal(got.line, want.line);
		assert_true(span_eq(got.text, want.text));
	}
	assert_true(read > 500);
	roster_free(&roster);
	buf_free(&line);
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
		cmocka_unit_test(due_given), cmocka_unit_test(due_counted), cmocka_unit_test(as_read),
		cmocka_unit_test(fields)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
