/* Finds which reports to compare: comparing every two would take too long. */
#ifndef ALIKE_MEET_H
#define ALIKE_MEET_H

#include "signs.h"

/* A pair of reports, a < b. */
struct met {
	uint32_t a, b;
};

/* Finds, for each report, up to 500 others, fewer if there are many reports, that share the most valuable pairs of
 * characters with it and may be of its district.  Returns each pair of reports once, sorted by a and b; sets *n; free
 * the result. */
struct met *meet_reports(const struct outlines *o, size_t *n);

#endif
