#include "../base/testing.h"

#include "tables.h"

static void
paths(void **state)
{
	const char *units;

	(void)state;
	setenv("CASE_TABLES", "/srv/tables", 1);
	units = tables_path("units.tsv", NULL);
	assert_string_equal(units, "/srv/tables/units.tsv");
	assert_string_equal(tables_path("rules.tsv", NULL), "/srv/tables/rules.tsv");
	assert_string_equal(tables_path("calendar.tsv", NULL), "/srv/tables/calendar.tsv");
	assert_string_equal(tables_path("routes.tsv", NULL), "/srv/tables/routes.tsv");
	assert_string_equal(units, "/srv/tables/units.tsv");
	/* The command line has priority. */
	assert_string_equal(tables_path("units.tsv", "mine.tsv"), "mine.tsv");
	/* If the program's directory has no such table, the installed one is used. */
	unsetenv("CASE_TABLES");
	assert_string_equal(tables_path("no-such.tsv", NULL), PKGDATADIR "/no-such.tsv");
}

static void
locale(void **state)
{
	(void)state;
	setenv("CASE_LOCALE", "/srv/locale", 1);
	assert_string_equal(tables_locale(), "/srv/locale");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths),
		cmocka_unit_test(locale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
