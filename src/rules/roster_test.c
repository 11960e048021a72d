#include "../base/testing.h"

#include "../base/say.h"
#include "roster.h"

#define SHIPPED "src/tables/units.tsv"

/* The annex: 10 counties and districts, 28 departments, 2 vertical units, 9
 * secondary ones, 10 companies. */
static void
annex(void **state)
{
	static const unsigned expected[] = {10, 28, 2, 9, 10};
	struct roster *r = roster_load(SHIPPED);
	unsigned count[UNIT_STRANGER + 1] = {0}, i;

	(void)state;
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
	struct roster *r = roster_load(SHIPPED);
	unsigned water = roster_by_name(r, SPAN("市供水总公司")), urban = roster_by_name(r, SPAN("市城市管理局"));

	(void)state;
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

/* Names in the roster's order, then all that stands for one. */
static void
spellings(void **state)
{
	struct roster *r = roster_load(SHIPPED);
	struct spelt s = {.roster = r};

	(void)state;
	roster_spellings(r, spell, &s);
	assert_int_equal(s.names, r->listed);
	assert_true(s.n > r->listed);
	roster_free(r);
}

static void
strangers(void **state)
{
	struct roster *r = roster_load(SHIPPED);
	static char name[1000][16];
	unsigned listed = r->listed, i;

	(void)state;
	assert_int_equal(roster_intern(r, SPAN("兰考县人民政府")), 0);
	/* Ledgers have names, no aliases. */
	assert_int_equal(roster_intern(r, SPAN("兰考县")), listed);
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
	assert_int_equal(roster_typed(r, SPAN("兰考县")), 0);
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
	roster_load(file);
}

static void
damages(void **state)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{"unit\tclass\tparent\nA\tcounty\t\n", ":1: aliases: the table has no such column\n"},
		{"unit\tclass\tparent\taliases\nA\tcounty\t\t\nA\tcounty\t\t\n", ":3: unit: A stands twice\n"},
		{"unit\tclass\tparent\taliases\nA\tcounty\t\tx\nB\tcounty\t\ty,x\n", ":3: aliases: x stands twice\n"},
		{"unit\tclass\tparent\taliases\nA\tcounty\t\tB\nB\tcounty\t\t\n", ":2: aliases: B stands twice\n"},
		{"unit\tclass\tparent\taliases\nA\ttown\t\t\n",
			":2: class: not one of county, department, vertical, secondary, company, other\n"},
		{"unit\tclass\tparent\taliases\nA\t-\t\t\n",
			":2: class: not one of county, department, vertical, secondary, company, other\n"},
		{"unit\tclass\tparent\taliases\n\tcounty\t\t\n", ":2: unit: not a unit's name\n"},
		{"unit\tclass\tparent\taliases\n\"A\nB\"\tcounty\t\t\n", ":2: unit: not a unit's name\n"},
		{"unit\tclass\tparent\taliases\nA,B\tcounty\t\t\n", ":2: unit: not a unit's name\n"},
	};
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		const char *file = test_file(span_of(cases[i].text));

		assert_int_equal(test_ending(load, file, said, sizeof said), EXIT_USAGE);
		assert_non_null(strstr(said, cases[i].said));
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
		cmocka_unit_test(classes),
		cmocka_unit_test(damages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
