#include "../base/testing.h"

#include "ears.h"

#include <math.h>

#define ASSERT_NEAR(value, wanted, most) assert_true(fabs((value) - (wanted)) < (most))

/* Quantiles from tables of the normal distribution. */
static void
quantiles(void **state)
{
	static const struct {
		double alpha, z;
	} cases[] = {
		{0.5, 0},
		{0.1, 1.2815515655446004},
		{0.05, 1.6448536269514722},
		{0.025, 1.9599639845400545},
		{0.01, 2.3263478740408408},
		{0.001, 3.0902323061678132},
		{0.000001, 4.753424308822899},
		{0.95, -1.6448536269514722},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		ASSERT_NEAR(normal_quantile(cases[i].alpha), cases[i].z, 1e-12);
}

/* By hand: 2, 4, 4, 4, 5, 5, 4 have the mean 28/7 = 4 and the sum of squared differences 4 + 0 + 0 + 0 + 1 + 1 + 0 =
 * 6, of which a sixth is 1. */
static void
mean_and_deviation(void **state)
{
	static const uint32_t spread[] = {2, 4, 4, 4, 5, 5, 4}, level[] = {3, 3, 3, 3, 3, 3, 3}, none[7];

	(void)state;
	ASSERT_NEAR(ears_bound(spread, 3), 7, 1e-12);
	ASSERT_NEAR(ears_bound(spread, 0), 4, 1e-12);
	ASSERT_NEAR(ears_bound(level, 3), 3, 1e-12);
	ASSERT_NEAR(ears_bound(none, 3), 0, 1e-12);
}

/* The first bounds that R's surveillance package gives for its salmNewport counts of 2011 by C1 with alpha 0.05.
 * Seven counts with such a bound must have the sums 12, 12, 11 and 13 and the sums of squares 26, 26, 25 and 33; so
 * have the counts here, in one week after the other. */
static void
as_surveillance(void **state)
{
	static const uint32_t count[] = {3, 1, 1, 3, 2, 1, 1, 3, 0, 3};
	static const double bound[] = {3.278854, 3.278854, 3.436517, 3.855617};

	(void)state;
	for (size_t i = 0; i < COUNT(bound); i++)
		ASSERT_NEAR(ears_bound(count + i, normal_quantile(0.05)), bound[i], 5e-7);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quantiles),
		cmocka_unit_test(mean_and_deviation),
		cmocka_unit_test(as_surveillance),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
