#include "../rules/testing.h"

#include "marks.h"

#define HEADER "at\tmark\tact\tunit\thow\tvalue\tby\tref\ttext\n"

/* A roster with one unit. */
static struct roster *
the_unit(void)
{
	static struct roster roster;

	if (!roster.table) {
		const char *name = test_file(SPAN("unit\tclass\tparent\taliases\n甲局\tdepartment\t\t\n"));

		roster_load(&roster, name);
		unlink(name);
	}
	return &roster;
}

static struct mark
mark_of(const char *line)
{
	enum mark_column column;
	struct mark m = {0};

	line_split(&m.line, line_at(line), MARK_COLUMNS);
	assert_null(mark_parse(&m, the_unit(), &column));
	return m;
}

static void
read_marks(struct marks *m, struct source *s, const char *lines)
{
	assert_true(source_open_bytes(s, "marks", span_of(lines), &mark_columns));
	marks_read(m, s, the_unit(), UINT32_MAX, UINT32_MAX);
	marks_settle(m);
	assert_int_equal(m->damage, 0);
}

static void
numbers(void **state)
{
	struct source s;
	struct marks m = {0};

	(void)state;
	read_marks(&m, &s,
		HEADER "2020-11-02T09:00:00\tM20201102-007\tmedia\t甲局\t\t\tx\tr\t\n"
		       "2020-11-02T09:00:00\tM20201102-003\tmedia\t甲局\t\t\tx\tr\t\n");
	assert_int_equal(marks_next_id(&m, day_of("2020-11-02")).number, 8);
	assert_int_equal(marks_next_id(&m, day_of("2020-11-03")).number, 1);
	marks_free(&m);
	source_close(&s);
}

/* There is an equal mark of that day, unless it was cancelled. */
static void
had_before(void **state)
{
	static const char *const line = "2020-11-02T17:00:00\tM20201102-009\tmedia\t甲局\t\t\ty\tr\tother words\n";
	struct mark m = mark_of(line);
	struct marks marks = {0};
	struct source s;

	(void)state;
	read_marks(&marks, &s, HEADER "2020-11-02T09:00:00\tM20201102-001\tmedia\t甲局\t\t\tx\tr\t\n");
	assert_true(marks_have(&marks, &m));
	m = mark_of("2020-11-03T17:00:00\tM20201103-001\tmedia\t甲局\t\t\ty\tr\t\n");
	assert_false(marks_have(&marks, &m));
	m = mark_of("2020-11-02T17:00:00\tM20201102-009\tmedia\t甲局\t\t\ty\tother\t\n");
	assert_false(marks_have(&marks, &m));
	m = mark_of("2020-11-02T18:00:00\tM20201102-002\tcancel\t甲局\t\t\ty\tM20201102-001\t\n");
	marks_add(&marks, &m, marks_find(&marks, (struct mark_id){day_of("2020-11-02"), 1}));
	assert_int_equal(marks.n, 2);
	m = mark_of(line);
	assert_false(marks_have(&marks, &m));
	marks_free(&marks);
	source_close(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(numbers), cmocka_unit_test(had_before)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
