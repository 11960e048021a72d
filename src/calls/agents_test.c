#include "../base/testing.h"

#include "agents.h"

static bool
fits(const char *pattern, const char *name)
{
	return agent_fits(span_of(pattern), span_of(name));
}

static void
whole_names(void **state)
{
	(void)state;
	assert_true(fits("SIP/8001", "SIP/8001"));
	assert_false(fits("SIP/8001", "SIP/80010"));
	assert_false(fits("SIP/8001", "SIP/800"));
	assert_false(fits("", "SIP/8001"));
	assert_false(fits("sip/8001", "SIP/8001"));
}

static void
runs(void **state)
{
	(void)state;
	assert_true(fits("*", ""));
	assert_true(fits("*", "SIP/8001"));
	assert_true(fits("SIP/*", "SIP/"));
	assert_true(fits("*01", "SIP/010101"));
	assert_true(fits("SIP/*-*", "SIP/8001-0a-1"));
	assert_true(fits("**1", "8001"));
	assert_true(fits("Local/*@*/n", "Local/8001@home/n/n"));
	assert_false(fits("*01", "SIP/0102"));
	assert_false(fits("a*b*c", "abab"));
	assert_true(fits("坐席*", "坐席01"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_names),
		cmocka_unit_test(runs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
