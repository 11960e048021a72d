/* Shared by unit tests that use days. */
#ifndef RULES_TESTING_H
#define RULES_TESTING_H

#include "../base/testing.h"
#include "day.h"

/* Returns the day written YYYY-MM-DD. */
__attribute__((unused)) static day_t
day_of(const char *text)
{
	day_t day = 0;

	assert_true(day_parse(span_of(text), &day));
	return day;
}

#endif
