/* The levels of a topic or an area, separated by '/'. */
#ifndef BASE_LEVELS_H
#define BASE_LEVELS_H

#include "span.h"

/* Returns the first level: for an area, the county or district. */
static inline struct span
level_top(struct span levels)
{
	const char *slash = levels.n > 0 ? memchr(levels.p, '/', levels.n) : NULL;

	return slash ? (struct span){levels.p, (size_t)(slash - levels.p)} : levels;
}

/* Returns the levels below the first: for an area, a street or village; may be empty. */
static inline struct span
level_below(struct span levels)
{
	const size_t n = level_top(levels).n;

	return n < levels.n ? (struct span){levels.p + n + 1, levels.n - n - 1} : (struct span){"", 0};
}

/* Returns whether a value equals `above` or lies below it. */
static inline bool
level_within(struct span levels, struct span above)
{
	return levels.n >= above.n && (above.n == 0 || memcmp(levels.p, above.p, above.n) == 0) &&
	       (levels.n == above.n || levels.p[above.n] == '/');
}

#endif
