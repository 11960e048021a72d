#include "../base/testing.h"

#include "papers.h"

#define HEAD "paper\tname\treport\tsend\tissue\tcopies\tfirst\tperiod\n"

static struct papers
load_text(const char *text)
{
	const char *file = test_file(span_of(text));
	struct papers papers = {0};

	papers_load(&papers, file);
	unlink(file);
	return papers;
}

/* The shipped table can be read and contains all papers. */
static void
shipped(void **state)
{
	static const char *const names[] = {"weekly", "brief", "analysis", "year", "seat"};
	struct papers papers = {0};

	(void)state;
	papers_load(&papers, "src/tables/papers.tsv");
	for (size_t i = 0; i < COUNT(names); i++)
		assert_non_null(papers_find(&papers, names[i]));
	assert_null(papers_find(&papers, "week"));
	papers_free(&papers);
}

static void
issues_are_counted(void **state)
{
	struct papers papers = load_text(HEAD "weekly\t\t\t\t\t30\t7\t2026-W51\nbrief\t\t\t\t\t\t101\t2026-11\n"
					      "year\t\t\t\t\t\t1\t2024\nseat\t\t\t\t\t\t\t\n");
	const struct paper_entry *weekly = papers_find(&papers, "weekly"), *brief = papers_find(&papers, "brief"),
				 *year = papers_find(&papers, "year");

	(void)state;
	assert_int_equal(weekly->copies, 30);
	assert_int_equal(paper_total(weekly, week_period(2026, 51)), 7);
	assert_int_equal(paper_total(weekly, week_period(2027, 1)), 10); /* 2026 has 53 weeks */
	assert_int_equal(paper_total(weekly, week_period(2026, 50)), 0);
	assert_int_equal(paper_total(weekly, month_period(2027 * 12)), 0);
	assert_int_equal(paper_total(brief, month_period(2027 * 12)), 103);
	assert_int_equal(paper_total(year, year_period(2026)), 3);
	assert_int_equal(paper_total(papers_find(&papers, "seat"), week_period(2026, 51)), 0);
	assert_int_equal(paper_total(NULL, week_period(2026, 51)), 0);
	papers_free(&papers);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shipped),
		cmocka_unit_test(issues_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
