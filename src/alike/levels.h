/* The levels of a topic or an area, parted by '/'. */
#ifndef ALIKE_LEVELS_H
#define ALIKE_LEVELS_H

#include "../base/span.h"

#include <stdint.h>

/* The first level: the county or district. */
static inline struct span
top(struct span levels)
{
	const char *slash = levels.n > 0 ? memchr(levels.p, '/', levels.n) : NULL;

	return slash ? (struct span){levels.p, (size_t)(slash - levels.p)} : levels;
}

/* What lies below it: a street, a village; or nothing. */
static inline struct span
area_below(struct span area)
{
	const size_t n = top(area).n;

	return n < area.n ? (struct span){area.p + n + 1, area.n - n - 1} : (struct span){"", 0};
}

/* A word as a number: such are compared more often than anything else.  0: it is empty. */
static inline uint64_t
word_number(struct span word)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < word.n; i++)
		hash = (hash ^ (unsigned char)word.p[i]) * UINT64_C(1099511628211);
	return word.n > 0 ? hash : 0;
}

/* What is not stated may be anything. */
static inline bool
may_be_one(uint64_t a, uint64_t b)
{
	return a == 0 || b == 0 || a == b;
}

#endif
