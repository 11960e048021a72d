/* Shared by the unit tests of this directory. */
#ifndef ALIKE_TESTING_H
#define ALIKE_TESTING_H

#include "../base/testing.h"
#include "report.h"
#include "weights.h"

static inline struct report
test_report(const char *topic, const char *area, const char *text)
{
	return (struct report){span_of(topic), span_of(area), span_of(text), 0, true};
}

/* Returns the index of the pair of two written symbols, which the texts must contain. */
static inline uint32_t
test_pair(const struct weights *w, const char *pair)
{
	struct symbols s = {.n = 0};

	symbols_add(&s, span_of(pair));
	assert_int_equal(s.n, 2);
	const uint32_t at = weights_find(w, key_pair(s.symbol));
	symbols_free(&s);
	assert_int_not_equal(at, PAIR_NONE);
	return at;
}

#endif
