#include "../rules/testing.h"

#include "figures.h"

#define WATER "市水利局"
#define WOODS "市林业局"

/* --- a ledger and its figures ------------------------------------------------------------------- */

/* An entry as in the ledger, without the columns that no figure uses. */
struct row {
	const char *at, *kase, *act, *unit, *due, *how, *flags, *ref;
};

struct told {
	struct roster roster;
	struct calendar calendar;
	struct fold fold;
	struct figures figures;
	char *text[32];
	size_t rows;
};

static const char *
or_empty(const char *s)
{
	return s ? s : "";
}

static char *
line_of(const struct row *r)
{
	char *line;

	assert_true(asprintf(&line, "2020-%s:00\t%s\t%s\t%s\t%s%s\t\t%s\t\t\t\t\t\t%s\t%s\t\t\n", r->at, r->kase,
			    r->act, or_empty(r->unit), r->due ? "2020-" : "", or_empty(r->due), or_empty(r->how),
			    or_empty(r->flags), or_empty(r->ref)) > 0);
	return line;
}

static struct figures
november(const struct calendar *calendar)
{
	struct figures g = {.period = {day_of("2020-11-01"), day_of("2020-11-30")},
		.asof = day_end(day_of("2020-12-10")),
		.calendar = calendar,
		.recorded_by = UINT32_MAX,
		.patience = 1,
		.poor = SPAN("poor,perfunctory,shirk"),
		.for_merge = true,
		.explained = UNIT_NONE};

	figures_start(&g);
	return g;
}

/* The figures of November as of 10 December. */
static void
tell(struct told *t, const struct row *row, size_t rows)
{
	const char *column;
	struct entry e;

	*t = (struct told){.rows = rows};
	roster_load(&t->roster, "src/tables/units.tsv");
	calendar_load(&t->calendar, "src/tables/calendar.tsv");
	fold_start(&t->fold, &t->roster, UINT32_MAX);
	t->figures = november(&t->calendar);
	figures_watch(&t->figures, &t->fold);
	for (size_t i = 0; i < rows; i++) {
		t->text[i] = line_of(&row[i]);
		assert_null(entry_read(&e, t->text[i], &t->roster, &column));
		assert_true(fold_entry(&t->fold, &e));
	}
	fold_settle(&t->fold);
	assert_int_equal(t->fold.refused, 0);
	figures_settle(&t->figures, &t->fold);
}

static void
stop(struct told *t)
{
	figures_free(&t->figures);
	fold_stop(&t->fold);
	calendar_free(&t->calendar);
	roster_free(&t->roster);
	for (size_t i = 0; i < t->rows; i++)
		free(t->text[i]);
}

static unsigned
unit(const struct told *t, const char *name)
{
	const unsigned unit = roster_by_name(&t->roster, span_of(name));

	assert_int_not_equal(unit, UNIT_NONE);
	return unit;
}

static int64_t
figure(const struct row *row, size_t rows, const char *name, enum figure figure)
{
	struct told t;

	tell(&t, row, rows);
	const int64_t n = t.figures.figure[unit(&t, name)][figure];
	stop(&t);
	return n;
}

/* --- in time (M4.3.1) ----------------------------------------------------------------------------- */

static void
expect_month(const struct row *row, size_t rows, int64_t counted, int64_t in_time)
{
	struct told t;

	tell(&t, row, rows);
	assert_int_equal(t.figures.months, 1);
	assert_int_equal(t.figures.month[unit(&t, WATER)].counted, counted);
	assert_int_equal(t.figures.month[unit(&t, WATER)].in_time, in_time);
	stop(&t);
}

static void
test_in_time(void **state)
{
	static const struct row rows[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-09T23:59", "20201102-00001", "reply", WATER},
	};
	static const struct row late[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-10T00:00", "20201102-00001", "reply", WATER},
	};
	/* Sent back after a reply in time: the next reply counts. */
	static const struct row returned[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-05T09:00", "20201102-00001", "reply", WATER},
		{.at = "11-06T09:00", "20201102-00001", "return", WATER},
		{.at = "11-12T09:00", "20201102-00001", "reply", WATER},
	};

	(void)state;
	expect_month(rows, COUNT(rows), 1, 1);
	expect_month(rows, 2, 1, 0);
	expect_month(late, COUNT(late), 1, 0);
	expect_month(returned, COUNT(returned), 1, 0);
}

/* A task due in another month, a recalled one, and one of a void case are not counted. */
static void
test_not_counted(void **state)
{
	static const struct row other_month[] = {
		{.at = "11-27T09:00", "20201127-00001", "new"},
		{.at = "11-27T09:00", "20201127-00001", "assign", WATER, "12-04"},
		{.at = "11-30T09:00", "20201127-00001", "reply", WATER},
	};
	static const struct row recalled[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-20T09:00", "20201102-00001", "recall", WATER},
	};
	static const struct row is_void[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-20T09:00", "20201102-00001", "void"},
	};

	(void)state;
	expect_month(other_month, COUNT(other_month), 0, 0);
	expect_month(recalled, COUNT(recalled), 0, 0);
	expect_month(is_void, COUNT(is_void), 0, 0);
	assert_int_equal(figure(other_month, COUNT(other_month), WATER, FIGURE_ASSIGNED), 1);
	assert_int_equal(figure(recalled, COUNT(recalled), WATER, FIGURE_ASSIGNED), 0);
}

/* --- confirmed claims (M4.4.1, M4.4.2, M4.4.4) ------------------------------------------------------ */

static void
test_handled(void **state)
{
	static const struct row rows[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WOODS, "11-09"},
		{.at = "11-05T09:00", "20201102-00001", "reply", WATER},
		{.at = "11-05T09:00", "20201102-00001", "reply", WOODS},
		{.at = "11-05T10:00", "20201102-00001", "close", .how = "solved"},
		{.at = "12-01T10:00", "20201102-00001", "return", WATER},
	};
	static const struct row answered[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:10", "20201102-00001", "answer"},
	};

	(void)state;
	assert_int_equal(figure(rows, 5, WATER, FIGURE_HANDLED), 0);
	assert_int_equal(figure(rows, 6, WATER, FIGURE_HANDLED), 1);
	assert_int_equal(figure(rows, 6, WOODS, FIGURE_HANDLED), 1);
	assert_int_equal(figure(rows, 7, WATER, FIGURE_HANDLED), 0);
	assert_int_equal(figure(answered, COUNT(answered), WATER, FIGURE_HANDLED), 0);
}

/* What the close confirms of two units' claims, if the mayor instructed before they replied. */
static void
expect_claims(const char *leader, const char *how, const char *confirmed, const char *named, int64_t signed_water,
	int64_t chief_woods)
{
	const struct row rows[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "instruct", .how = leader},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WOODS, "11-09"},
		{.at = "11-05T09:00", "20201102-00001", "reply", WATER, .flags = "signed"},
		{.at = "11-05T09:00", "20201102-00001", "reply", WOODS, .flags = "chief"},
		{.at = "11-05T10:00", "20201102-00001", "close", named, .how = how, .flags = confirmed},
	};

	assert_int_equal(figure(rows, COUNT(rows), WATER, FIGURE_LEADER), signed_water);
	assert_int_equal(figure(rows, COUNT(rows), WOODS, FIGURE_LEADER), 0);
	assert_int_equal(figure(rows, COUNT(rows), WOODS, FIGURE_CHIEF), chief_woods);
	assert_int_equal(figure(rows, COUNT(rows), WATER, FIGURE_CHIEF), 0);
}

static void
test_claims(void **state)
{
	(void)state;
	expect_claims("mayor", "solved", "chief,signed", NULL, 1, 1);
	expect_claims("vice", "solved", "signed", NULL, 1, 0);
	expect_claims("secretary", "solved", "chief", NULL, 0, 1);
	expect_claims("duty", "solved", "chief,signed", NULL, 0, 1);
	expect_claims("mayor", "solved", NULL, NULL, 0, 0);
	expect_claims("mayor", "solved", "chief,signed", WATER, 1, 0);
	expect_claims("mayor", "solved", "chief,signed", WATER "," WOODS, 1, 1);
	/* A promise counts only when it is carried out (M4.3.2). */
	expect_claims("mayor", "planned", "chief,signed", NULL, 0, 0);
}

/* --- faults (M4.4.5, M4.4.6) ------------------------------------------------------------------------- */

static void
expect_poor(const char *at, const char *how, int64_t poor)
{
	const struct row rows[] = {
		{.at = "10-12T09:00", "20201012-00001", "new"},
		{.at = "10-12T09:00", "20201012-00001", "assign", WATER, "10-19"},
		{.at = "10-13T09:00", "20201012-00001", "reply", WATER},
		{.at = at, "20201012-00001", "return", WATER, .how = how},
	};

	assert_int_equal(figure(rows, COUNT(rows), WATER, FIGURE_POOR), poor);
}

static void
test_poor(void **state)
{
	(void)state;
	expect_poor("11-02T09:00", "poor", 1);
	expect_poor("11-02T09:00", "shirk", 1);
	expect_poor("11-02T09:00", "unsolved", 0);
	expect_poor("11-02T09:00", NULL, 0);
	expect_poor("10-31T23:59", "poor", 0);
	expect_poor("12-01T00:00", "poor", 0);
}

/* Urges on these days, and a reply: counts the second urges in a row without a result. */
static void
expect_urged(const char *const urged[4], const char *replied, int64_t failings)
{
	struct row rows[8] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
	};
	size_t n = 2;

	for (size_t i = 0; i < 4 && urged[i]; i++)
		rows[n++] = (struct row){.at = urged[i], "20201102-00001", "urge", WATER};
	if (replied)
		rows[n++] = (struct row){.at = replied, "20201102-00001", "reply", WATER};
	assert_int_equal(figure(rows, n, WATER, FIGURE_URGED), failings);
}

static void
test_urged(void **state)
{
	static const char *const once[4] = {"11-10T09:00"}, *const one_day[4] = {"11-10T09:00", "11-10T15:00"};
	static const char *const twice[4] = {"11-10T09:00", "11-11T09:00"};
	static const char *const early[4] = {"11-03T09:00", "11-04T09:00"};
	static const char *const four[4] = {"11-10T09:00", "11-11T09:00", "11-12T09:00", "11-13T09:00"};

	(void)state;
	expect_urged(once, NULL, 0);
	expect_urged(one_day, NULL, 0);
	expect_urged(twice, NULL, 1);
	expect_urged(four, NULL, 2);
	/* One working day is allowed after the second urge, and never less than until the due day. */
	expect_urged(twice, "11-12T23:59", 0);
	expect_urged(twice, "11-13T00:00", 1);
	expect_urged(early, "11-09T23:59", 0);
	expect_urged(early, "11-10T00:00", 1);
}

/* --- repeats (M4.3.2) ------------------------------------------------------------------------------------ */

static int64_t
faulty(const struct row *row, size_t rows, const char *name)
{
	struct told t;

	tell(&t, row, rows);
	int64_t *all = calloc(t.roster.units, sizeof *all);
	figures_faulty(&t.figures, all, t.roster.units);
	const int64_t n = all[unit(&t, name)];
	free(all);
	stop(&t);
	return n;
}

static void
test_faulty(void **state)
{
	static const struct row rows[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-05T09:00", "20201102-00001", "reply", WATER},
		{.at = "11-12T09:00", "20201112-00001", "new"},
		{.at = "11-12T09:00", "20201112-00001", "repeat", WATER, .ref = "20201102-00001"},
		{.at = "11-13T09:00", "20201113-00001", "new"},
		{.at = "11-13T09:00", "20201113-00001", "repeat", WATER, .ref = "20201102-00001"},
	};
	/* The unit has not replied and is not late; another unit was never assigned. */
	static const struct row in_work[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-20"},
		{.at = "11-12T09:00", "20201112-00001", "new"},
		{.at = "11-12T09:00", "20201112-00001", "repeat", WATER, .ref = "20201102-00001"},
		{.at = "11-12T09:00", "20201112-00001", "repeat", WOODS, .ref = "20201102-00001"},
	};

	(void)state;
	assert_int_equal(faulty(rows, 3, WATER), 0);
	assert_int_equal(faulty(rows, 5, WATER), 1);
	assert_int_equal(faulty(rows, 7, WATER), 1);
	assert_int_equal(faulty(in_work, COUNT(in_work), WATER), 0);
	assert_int_equal(faulty(in_work, COUNT(in_work), WOODS), 0);
}

/* --- several machines ---------------------------------------------------------------------------------- */

static void
test_merge(void **state)
{
	static const struct row rows[] = {
		{.at = "11-02T09:00", "20201102-00001", "new"},
		{.at = "11-02T09:00", "20201102-00001", "assign", WATER, "11-09"},
		{.at = "11-10T09:00", "20201102-00001", "urge", WATER},
		{.at = "11-11T09:00", "20201102-00001", "urge", WATER},
		{.at = "11-25T09:00", "20201102-00001", "reply", WATER},
		{.at = "11-25T10:00", "20201102-00001", "close", .how = "solved"},
		{.at = "11-27T09:00", "20201127-00001", "new"},
		{.at = "11-27T09:00", "20201127-00001", "repeat", WATER, .ref = "20201102-00001"},
	};
	struct told t;

	(void)state;
	tell(&t, rows, COUNT(rows));
	const unsigned water = unit(&t, WATER);
	struct figures sum = november(&t.calendar);
	struct buf tally = {0};
	figures_put(&t.figures, &t.roster, &tally);
	for (int times = 1; times <= 2; times++) {
		assert_true(figures_add(&sum, &t.roster, "tally", buf_as_span(&tally)));
		for (int f = 0; f < FIGURES; f++)
			assert_int_equal(sum.figure[water][f], times * t.figures.figure[water][f]);
		assert_int_equal(sum.month[water].counted, times);
		assert_int_equal(sum.month[water].in_time, 0);
	}
	int64_t *all = calloc(t.roster.units, sizeof *all);
	figures_faulty(&sum, all, t.roster.units);
	assert_int_equal(all[water], 1);
	free(all);
	buf_free(&tally);
	figures_free(&sum);
	stop(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_in_time),
		cmocka_unit_test(test_not_counted),
		cmocka_unit_test(test_handled),
		cmocka_unit_test(test_claims),
		cmocka_unit_test(test_poor),
		cmocka_unit_test(test_urged),
		cmocka_unit_test(test_faulty),
		cmocka_unit_test(test_merge),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
