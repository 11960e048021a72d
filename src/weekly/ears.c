#include "ears.h"

#include <math.h>

/* Half of erfc(z / sqrt 2) is the probability of a value above z, and decreases with z: the interval that contains
 * the z for alpha is halved until it cannot become smaller. */
double
normal_quantile(double alpha)
{
	double below = -40, above = 40;

	for (;;) {
		const double z = below + (above - below) / 2;

		if (z <= below || z >= above)
			return z;
		if (erfc(z / sqrt(2)) / 2 > alpha)
			below = z;
		else
			above = z;
	}
}

double
ears_bound(const uint32_t *count, double z)
{
	double sum = 0, squares = 0;

	for (int i = 0; i < EARS_BASELINE; i++)
		sum += count[i];
	for (int i = 0; i < EARS_BASELINE; i++) {
		const double off = count[i] - sum / EARS_BASELINE;

		squares += off * off;
	}
	return sum / EARS_BASELINE + z * sqrt(squares / (EARS_BASELINE - 1));
}
