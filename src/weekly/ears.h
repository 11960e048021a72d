/* Methods C1 and C2 of the Early Aberration Reporting System (Hutwagner and others, J Urban Health 80, 2003), which
 * test whether a count is higher than expected from the counts before it.  The results equal those of earsC in R's
 * surveillance package. */
#ifndef WEEKLY_EARS_H
#define WEEKLY_EARS_H

#include <stdint.h>

enum {
	EARS_BASELINE = 7, /* how many earlier counts are used */
	EARS_C1_GAP = 0,   /* the counts skipped before the current one; with a gap, the start of a slow increase
			    * does not hide the rest */
	EARS_C2_GAP = 2,
};

/* Returns the quantile of 1 - alpha of the normal distribution, 0 < alpha < 1, exact to 12 digits. */
double normal_quantile(double alpha);

/* Returns the mean of EARS_BASELINE counts plus z standard deviations (of a sample, n - 1). */
double ears_bound(const uint32_t *count, double z);

#endif
