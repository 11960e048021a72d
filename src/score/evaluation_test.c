#include "../rules/testing.h"

#include "evaluation.h"

#define WATER "市水利局"
#define WOODS "市林业局"

/* --- an evaluation of given figures ---------------------------------------------------------------- */

struct trial {
	struct roster roster;
	struct rulebook rules;
	struct figures figures;
	struct source source; /* of the marks */
	struct marks marks;
	struct evaluation evaluation;
};

/* The shipped rules, with `more` in force from a later day on. */
static void
load_rules_with(struct rulebook *rules, const char *more)
{
	struct buf text = {0};
	char part[4096];
	size_t n;
	FILE *shipped = fopen("src/tables/rules.tsv", "r");

	assert_non_null(shipped);
	while ((n = fread(part, 1, sizeof part, shipped)) > 0)
		buf_add(&text, part, n);
	fclose(shipped);
	buf_str(&text, more);
	const char *file = test_file(buf_as_span(&text));
	rulebook_load(rules, file);
	unlink(file);
	buf_free(&text);
}

/* Figures of 2020 that are all 0, and marks given as lines without the last column. */
static void
start(struct trial *t, const char *rules, const char *const *mark, size_t marks)
{
	struct buf text = {0};

	*t = (struct trial){.figures = {.explained = UNIT_NONE}};
	roster_load(&t->roster, "src/tables/units.tsv");
	load_rules_with(&t->rules, rules);
	t->figures = (struct figures){.period = {day_of("2020-01-01"), day_of("2020-12-31")}, .explained = UNIT_NONE};
	figures_start(&t->figures);
	figures_room(&t->figures, t->roster.units);
	buf_span(&text, mark_columns.header);
	buf_char(&text, '\n');
	for (size_t i = 0; i < marks; i++)
		buf_printf(&text, "%s\t\n", mark[i]);
	assert_true(source_open_bytes(&t->source, "marks", buf_as_span(&text), &mark_columns));
	buf_free(&text);
	marks_read(&t->marks, &t->source, &t->roster, UINT32_MAX, UINT32_MAX);
	assert_int_equal(t->marks.damage, 0);
	marks_settle(&t->marks);
}

static void
evaluate(struct trial *t, bool full_marks)
{
	evaluation_make(&t->evaluation, &t->figures, &t->marks, &t->roster, &t->rules, full_marks);
}

static void
stop(struct trial *t)
{
	evaluation_free(&t->evaluation);
	figures_free(&t->figures);
	marks_free(&t->marks);
	source_close(&t->source);
	rulebook_free(&t->rules);
	roster_free(&t->roster);
}

static unsigned
unit(const struct trial *t, const char *name)
{
	const unsigned unit = roster_by_name(&t->roster, span_of(name));

	assert_int_not_equal(unit, UNIT_NONE);
	return unit;
}

static const struct score *
score(const struct trial *t, const char *name)
{
	const struct score *s = evaluation_of(&t->evaluation, unit(t, name));

	assert_non_null(s);
	return s;
}

/* The index of a month's figures, counting months from 0. */
static size_t
month_of(const struct trial *t, const char *name, int month)
{
	return unit(t, name) * (size_t)t->figures.months + (size_t)month;
}

/* --- points and their rounding -------------------------------------------------------------------- */

static void
expect_ontime(const char *rules, int64_t in_time, int64_t counted, int64_t points)
{
	struct trial t;

	start(&t, rules, NULL, 0);
	t.figures.month[month_of(&t, WATER, 3)].counted = counted;
	t.figures.month[month_of(&t, WATER, 3)].in_time = in_time;
	evaluate(&t, false);
	assert_int_equal(score(&t, WATER)->part[PART_ONTIME], points);
	assert_int_equal(score(&t, WATER)->count[PART_ONTIME], counted - in_time);
	stop(&t);
}

/* Of 30 points, one is deducted for each percent below 95 (M4.3.1). */
static void
test_ontime(void **state)
{
	static const char prorata[] = "ontime.step\t2020-07-01\tprorata\toffice\t\n";

	(void)state;
	expect_ontime("", 0, 0, 3000);
	expect_ontime("", 20, 20, 3000);
	expect_ontime("", 19, 20, 3000);
	expect_ontime("", 18, 20, 2500);
	expect_ontime("", 0, 20, 0);
	/* An incomplete percent is not counted, however nearly complete. */
	expect_ontime("", 9401, 10000, 3000);
	expect_ontime("", 9400, 10000, 2900);
	expect_ontime("", 2, 3, 200);
	expect_ontime(prorata, 19, 20, 3000);
	expect_ontime(prorata, 9401, 10000, 2901);
	/* 28.333… and 0.005 less: rounded once, halves upward. */
	expect_ontime(prorata, 2, 3, 167);
	expect_ontime(prorata, 94995, 100000, 3000);
	expect_ontime(prorata, 94994, 100000, 2999);
	expect_ontime(prorata, 13, 20, 0);
	expect_ontime(prorata, 1, 20, 0);
}

static void
expect_quality(int64_t handled, size_t faulty, int64_t points)
{
	struct trial t;

	start(&t, "", NULL, 0);
	const unsigned water = unit(&t, WATER);
	t.figures.figure[water][FIGURE_HANDLED] = handled;
	t.figures.repeated = calloc(faulty + 1, sizeof *t.figures.repeated);
	t.figures.answerable = calloc(faulty + 1, sizeof *t.figures.answerable);
	for (; t.figures.repeateds < faulty; t.figures.repeateds++) {
		const struct case_id id = {18500, (uint32_t)t.figures.repeateds + 1};

		t.figures.repeated[t.figures.repeateds] = (struct repeated){water, id, 2000};
		t.figures.answerable[t.figures.answerables++] = (struct answerable){water, id, 1000, FOR_EVER};
	}
	evaluate(&t, false);
	assert_int_equal(score(&t, WATER)->faulty, faulty);
	assert_int_equal(score(&t, WATER)->part[PART_QUALITY], points);
	stop(&t);
}

/* Of 30 points, the share without a fault (M4.3.2). */
static void
test_quality(void **state)
{
	(void)state;
	expect_quality(0, 0, 3000);
	expect_quality(0, 1, 0);
	expect_quality(3, 1, 2000);
	expect_quality(7, 2, 2143);
	expect_quality(7, 5, 857);
	expect_quality(800, 1, 2996);
	expect_quality(2, 3, 0);
}

/* Parts with fixed points for each count, positive or negative (M4.4). */
static void
test_counts(void **state)
{
	struct trial t;

	(void)state;
	start(&t, "", NULL, 0);
	int64_t *figure = t.figures.figure[unit(&t, WATER)];
	figure[FIGURE_LEADER] = 2;
	figure[FIGURE_CHIEF] = 3;
	figure[FIGURE_POOR] = 4;
	figure[FIGURE_URGED] = 5;
	figure[FIGURE_HANDLED] = 29;
	evaluate(&t, false);
	const struct score *s = score(&t, WATER);
	assert_int_equal(s->part[PART_LEADER], 2000);
	assert_int_equal(s->part[PART_CHIEF], 1500);
	assert_int_equal(s->part[PART_POOR], -2000);
	assert_int_equal(s->part[PART_URGED], -2500);
	assert_int_equal(s->count[PART_VOLUME], 2);
	assert_int_equal(s->part[PART_VOLUME], 200);
	int64_t total = 0;
	for (enum part p = 0; p < PARTS; p++)
		total += s->part[p];
	assert_int_equal(s->total, total);
	assert_int_equal(s->total, 3000 + 3000 + 2000 + 1500 - 2000 - 2500 + 200);
	stop(&t);
}

/* --- marks -------------------------------------------------------------------------------------------- */

#define MARK(at, number, act, who, how, value, ref)                                                                    \
	"2020-" at "T09:00:00\tM2020" number "\t" act "\t" who "\t" how "\t" value "\t\t" ref "\t"

/* The panel's final assessment of an item counts, otherwise its proposal; a missing one counts nothing, or in full
 * (M5.2, M5.3). */
static void
test_items(void **state)
{
	static const char *const marks[] = {
		MARK("11-01", "1101-001", "assess", WATER, "self", "5", "2020/base.1"),
		MARK("11-02", "1102-001", "assess", WATER, "panel", "3.25", "2020/base.1"),
		MARK("11-03", "1103-001", "assess", WATER, "panel", "4.5", "2020/base.2"),
		MARK("11-04", "1104-001", "assess", WATER, "final", "2", "2020/base.2"),
		MARK("11-05", "1105-001", "assess", WATER, "final", "1.75", "2020/base.2"),
		MARK("11-06", "1106-001", "assess", WATER, "final", "5", "2019/base.3"),
		MARK("11-07", "1107-001", "assess", WATER, "final", "5", "2020/system.4"),
		MARK("11-08", "1108-001", "assess", WATER, "final", "5", "2020/system.3"),
		MARK("11-09", "1109-001", "cancel", "", "", "", "M20201108-001"),
	};

	(void)state;
	for (int full = 0; full < 2; full++) {
		struct trial t;

		start(&t, "", marks, COUNT(marks));
		evaluate(&t, full);
		assert_int_equal(score(&t, WATER)->part[PART_BASE], 325 + 175 + (full ? 2 * 500 : 0));
		assert_int_equal(score(&t, WATER)->part[PART_SYSTEM], 500 + (full ? 3 * 500 : 0));
		assert_int_equal(score(&t, WATER)->count[PART_BASE], 2);
		assert_int_equal(score(&t, WATER)->missing, 0x7c);
		stop(&t);
	}
}

/* A published month replaces the counted one, the newest of several; other months are counted (M4.3.1). */
static void
test_published(void **state)
{
	static const char *const marks[] = {
		MARK("11-02", "1102-001", "rate", WATER, "", "9/10", "2020-10"),
		MARK("11-04", "1104-001", "rate", WATER, "", "7/10", "2020-10"),
		MARK("11-03", "1103-001", "rate", WATER, "", "8/10", "2020-10"),
		MARK("11-05", "1105-001", "rate", WATER, "", "1/10", "2020-10"),
		MARK("11-06", "1106-001", "cancel", "", "", "", "M20201105-001"),
		MARK("11-07", "1107-001", "rate", WOODS, "", "5/6", "2020-10"),
		MARK("11-07", "1107-002", "rate", WATER, "", "1/100", "2019-12"),
	};
	struct trial t;

	(void)state;
	start(&t, "", marks, COUNT(marks));
	t.figures.month[month_of(&t, WATER, 9)].counted = 99;
	t.figures.month[month_of(&t, WATER, 10)].counted = 4;
	t.figures.month[month_of(&t, WATER, 10)].in_time = 3;
	evaluate(&t, false);
	assert_int_equal(score(&t, WATER)->due.counted, 10 + 4);
	assert_int_equal(score(&t, WATER)->due.in_time, 7 + 3);
	assert_int_equal(score(&t, WOODS)->due.counted, 6);
	stop(&t);
}

/* A month not wholly in the period is counted; unlisted units have no published months. */
static void
test_part_of_month(void **state)
{
	static const char *const marks[] = {
		MARK("11-02", "1102-001", "rate", WATER, "", "9/10", "2020-10"),
		MARK("12-02", "1202-001", "rate", WATER, "", "8/10", "2020-11"),
		MARK("12-02", "1202-002", "rate", "天庭", "", "8/10", "2020-11"),
	};
	struct trial t;

	(void)state;
	start(&t, "", marks, COUNT(marks));
	const struct period p = {day_of("2020-10-02"), day_of("2020-11-30")};
	const struct mark **published = marks_published(&t.marks, t.roster.listed, p);
	for (size_t i = 0; i < t.roster.listed * (size_t)2; i++)
		assert_ptr_equal(published[i], i == unit(&t, WATER) * (size_t)2 + 1 ? &t.marks.mark[1] : NULL);
	free(published);
	evaluate(&t, false);
	stop(&t);
}

/* --- ranks -------------------------------------------------------------------------------------------- */

/* Gives units points for completed tasks; a negative value means that the unit does not take part. */
static void
handle(struct trial *t, const char *const *name, const int64_t *points, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int64_t *figure = t->figures.figure[unit(t, name[i])];

		figure[FIGURE_ASSIGNED] = points[i] >= 0;
		figure[FIGURE_HANDLED] = points[i] >= 0 ? 10 * points[i] : 0;
	}
}

/* Equal totals share a rank, and the next rank skips as many places; each group is ranked separately.  Among equals
 * the roster's order applies, and units that do not take part come last, without a rank (M5.2). */
static void
test_ranks(void **state)
{
	static const char *const name[] = {
		"兰考县人民政府", "尉氏县人民政府", "顺河回族区人民政府", "禹王台区人民政府", WATER, WOODS};
	static const int64_t points[] = {-1, 3, 7, 3, 1, 2};
	static const int ranks[] = {0, 2, 1, 2, 2, 1};
	struct trial t;

	(void)state;
	start(&t, "", NULL, 0);
	handle(&t, name, points, COUNT(name));
	evaluate(&t, false);
	for (size_t i = 0; i < COUNT(name); i++)
		assert_int_equal(score(&t, name[i])->rank, ranks[i]);
	const struct score *s = t.evaluation.score;
	assert_int_equal(s[0].unit, unit(&t, name[2]));
	assert_int_equal(s[1].unit, unit(&t, name[1]));
	assert_int_equal(s[2].unit, unit(&t, name[3]));
	for (size_t i = 0; i < t.evaluation.n; i++) {
		assert_true(s[i].takes_part || s[i].rank == 0);
		if (i > 0 && s[i].group == s[i - 1].group)
			assert_true(s[i - 1].takes_part || !s[i].takes_part);
		else if (i > 0)
			assert_true(s[i].group > s[i - 1].group);
	}
	stop(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ontime),
		cmocka_unit_test(test_quality),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_items),
		cmocka_unit_test(test_published),
		cmocka_unit_test(test_part_of_month),
		cmocka_unit_test(test_ranks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
