/* The early aberration reporting system's methods C1 and C2 (Hutwagner and others, J Urban Health 80, 2003): is a count
 * more than what those before it let expect?  The numbers are those of earsC in R's surveillance package. */
#ifndef WEEKLY_EARS_H
#define WEEKLY_EARS_H

#include <stdint.h>

enum {
	EARS_BASELINE = 7, /* counts before the one asked about */
	EARS_C1_GAP = 0,   /* between them and it: of one that swells slowly the beginning is not to hide the rest */
	EARS_C2_GAP = 2,
};

/* The quantile of 1 - alpha of the normal distribution, 0 < alpha < 1, exact to 12 digits. */
double normal_quantile(double alpha);

/* Mean and z standard deviations (of a sample, n - 1) of EARS_BASELINE counts. */
double ears_bound(const uint32_t *count, double z);

#endif
