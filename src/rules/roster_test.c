#include "testing.h"

#include "../base/say.h"
#include "roster.h"

#define SHIPPED "src/tables/units.tsv"

/* The annex: 10 counties and districts, 28 departments, 2 vertical units, 9 secondary units, 10 companies. */
static void
annex(void **state)
{
	static const unsigned expected[] = {10, 28, 2, 9, 10};
	struct roster roster = {0}, *r = &roster;
	unsigned count[UNIT_STRANGER + 1] = {0}, i;

	(void)state;
	roster_load(r, SHIPPED);
	for (i = 0; i < r->listed; i++)
		count[r->unit[i].class]++;
	for (i = 0; i < COUNT(expected); i++)
		assert_int_equal(count[i], expected[i]);
	assert_int_equal(count[UNIT_STRANGER], 0);
	roster_free(r);
}

static void
names(void **state)
{
	struct roster roster = {0}, *r = &roster;
	unsigned water, urban;

	(void)state;
	roster_load(r, SHIPPED);
	water = roster_by_name(r, SPAN("市供水总公司"));
	urban = roster_by_name(r, SPAN("市城市管理局"));
	assert_int_equal(roster_by_name(r, SPAN("兰考县人民政府")), 0);
	assert_int_equal(roster_by_name(r, SPAN("兰考县")), UNIT_NONE);
	assert_int_equal(roster_typed(r, SPAN("兰考县")), 0);
	assert_int_equal(roster_typed(r, SPAN("市城管局")), urban);
	assert_int_equal(roster_typed(r, SPAN("")), UNIT_NONE);
	assert_int_equal(roster_typed(r, SPAN("nobody")), UNIT_NONE);
	assert_int_equal(r->unit[water].class, UNIT_COMPANY);
	assert_int_equal(r->unit[water].parent_id, (int)urban);
	assert_int_equal(r->unit[urban].parent_id, -1);
	roster_free(r);
}

struct spelt {
	const struct roster *roster;
	unsigned n, names;
};

static void
spell(void *ctx, struct span spelling)
{
	struct spelt *s = ctx;

	assert_int_not_equal(roster_typed(s->roster, spelling), UNIT_NONE);
	if (roster_by_name(s->roster, spelling) != UNIT_NONE)
		assert_int_equal(roster_by_name(s->roster, spelling), s->names++);
	else
		assert_int_equal(s->names, s->roster->listed);
	s->n++;
}

/* The names in the roster's order, then the aliases. */
static void
spellings(void **state)
{
	struct roster roster = {0}, *r = &roster;
	struct spelt s = {.roster = r};

	(void)state;
	roster_load(r, SHIPPED);
	roster_spellings(r, spell, &s);
	assert_int_equal(s.names, r->listed);
	assert_true(s.n > r->listed);
	roster_free(r);
}

static void
strangers(void **state)
{
	struct roster roster = {0}, *r = &roster;
	static char name[1000][16];
	unsigned listed, i;

	(void)state;
	roster_load(r, SHIPPED);
	listed = r->listed;
	assert_int_equal(roster_intern(r, SPAN("兰考县人民政府")), 0);
	/* An alias in a ledger is a name of its own that resolves to the row. */
	assert_int_equal(roster_intern(r, SPAN("兰考县")), listed);
	assert_int_equal(roster_resolve(r, listed, 0), 0);
	assert_int_equal(r->unit[listed].row, 0);
	for (i = 0; i < COUNT(name); i++) {
		snprintf(name[i], sizeof name[i], "office %u", i);
		assert_int_equal(roster_intern(r, span_of(name[i])), listed + 1 + i);
	}
	for (i = 0; i < COUNT(name); i++)
		assert_int_equal(roster_intern(r, span_of(name[i])), listed + 1 + i);
	assert_int_equal(r->listed, listed);
	assert_int_equal(r->units, listed + 1001);
	assert_int_equal(r->unit[listed].class, UNIT_STRANGER);
	assert_int_equal(roster_by_name(r, SPAN("office 7")), UNIT_NONE);
	assert_int_equal(roster_typed(r, SPAN("office 7")), UNIT_NONE);
	assert_int_equal(r->unit[listed + 8].row, UNIT_NONE);
	assert_int_equal(roster_resolve(r, listed + 8, 0), listed + 8);
	assert_int_equal(roster_typed(r, SPAN("兰考县")), 0);
	roster_free(r);
}

static struct roster
roster_of(const char *text)
{
	const char *file = test_file(span_of(text));
	struct roster roster = {0};

	roster_load(&roster, file);
	unlink(file);
	return roster;
}

/* A ends on 2020-04-01 with the successor B; B ends on 2020-09-01 with the successor C, named by an alias; D ends
 * without a successor. */
static void
resolves(void **state)
{
	static const struct {
		const char *name, *day, *unit;
	} cases[] = {
		{"A", "2020-03-31", "A"},
		{"A", "2020-04-01", "B"},
		{"A", "2020-08-31", "B"},
		{"A", "2020-09-01", "C"},
		{"old A", "2020-03-31", "A"},
		{"old A", "2020-09-01", "C"},
		{"B", "2020-08-31", "B"},
		{"B", "2021-01-01", "C"},
		{"C", "2021-01-01", "C"},
		{"D", "2021-01-01", "D"},
		{"nobody", "2021-01-01", "nobody"},
	};
	struct roster roster = roster_of("unit\tclass\tparent\taliases\tuntil\tsuccessor\n"
					 "A\tdepartment\t\told A\t2020-04-01\tB\n"
					 "B\tdepartment\t\t\t 2020-09-01 \tthe C\n"
					 "C\tdepartment\t\tthe C\t\t\n"
					 "D\tdepartment\t\t\t2020-01-01\t\n"),
		      *r = &roster;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const unsigned unit = roster_resolve(r, roster_intern(r, span_of(cases[i].name)), day_of(cases[i].day));

		assert_true(span_is(r->unit[unit].name, cases[i].unit));
		assert_true(roster_holds(r, unit, day_of(cases[i].day)));
	}
	assert_int_equal(roster_resolve(r, UNIT_NONE, day_of("2020-01-01")), UNIT_NONE);
	assert_false(unit_has_ceased(&r->unit[0], day_of("2020-03-31")));
	assert_true(unit_has_ceased(&r->unit[0], day_of("2020-04-01")));
	assert_false(roster_holds(r, 0, day_of("2020-04-01")));
	roster_free(r);
}

static void
classes(void **state)
{
	(void)state;
	assert_string_equal(unit_class_name(UNIT_SECONDARY), "secondary");
	assert_string_equal(unit_class_name(UNIT_STRANGER), "-");
	assert_int_equal(unit_group_of(UNIT_VERTICAL), GROUP_DEPARTMENT);
	assert_int_equal(unit_group_of(UNIT_OTHER), GROUP_NONE);
}

static void
load(const void *file)
{
	roster_load(&(struct roster){0}, file);
}

#define PAST "unit\tclass\tparent\taliases\tuntil\tsuccessor\n"

static void
damages(void **state)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{"unit\tclass\tparent\nA\tcounty\t\n", ":1: aliases: the table has no such column\n"},
		{"unit\tclass\tparent\taliases\nA\tcounty\t\t\nA\tcounty\t\t\n", ":3: unit: appears twice\n"},
		{"unit\tclass\tparent\taliases\nA\tcounty\t\tx\nB\tcounty\t\ty,x\n",
			":3: aliases: one of them appears twice"},
		{"unit\tclass\tparent\taliases\nA\tcounty\t\tB\nB\tcounty\t\t\n",
			":2: aliases: one of them appears twice"},
		{"unit\tclass\tparent\taliases\nA\ttown\t\t\n",
			":2: class: is not one of county, department, vertical, secondary, company, other\n"},
		{"unit\tclass\tparent\taliases\nA\t-\t\t\n",
			":2: class: is not one of county, department, vertical, secondary, company, other\n"},
		{"unit\tclass\tparent\taliases\n\tcounty\t\t\n", ":2: unit: is not a unit's name\n"},
		{"unit\tclass\tparent\taliases\n\"A\nB\"\tcounty\t\t\n", ":2: unit: is not a unit's name\n"},
		{"unit\tclass\tparent\taliases\nA,B\tcounty\t\t\n", ":2: unit: is not a unit's name\n"},
		{PAST "A\tcounty\t\t\t2020-02-30\t\n", ":2: until: is not a day YYYY-MM-DD: give the first day"},
		{PAST "A\tcounty\t\t\t2020/2/3\t\n", ":2: until: is not a day YYYY-MM-DD: give the first day"},
		{PAST "A\tcounty\t\t\t2020-02-03\tB\n", ":2: successor: is not a unit of this table: add a row"},
		{PAST "A\tcounty\t\tx\t2020-02-03\tx\n", ":2: successor: leads back to its own unit: empty"},
		{PAST "A\tcounty\t\t\t2020-02-03\tB\nB\tcounty\t\t\t2020-02-03\tC\nC\tcounty\t\t\t\tB\n",
			":3: successor: leads back to its own unit: empty"},
	};
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		const char *file = test_file(span_of(cases[i].text));

		assert_int_equal(test_ending(load, file, said, sizeof said), EXIT_USAGE);
		if (!strstr(said, cases[i].said))
			fail_msg("%s: %s", cases[i].said, said);
		unlink(file);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(annex),
		cmocka_unit_test(names),
		cmocka_unit_test(spellings),
		cmocka_unit_test(strangers),
		cmocka_unit_test(resolves),
		cmocka_unit_test(classes),
		cmocka_unit_test(damages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
