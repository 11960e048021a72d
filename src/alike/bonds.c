#include "bonds.h"

#include "../base/buf.h"

#include <stdlib.h>

#define BOND_UNIT 1024 /* odds are added in units of 1/1024, so that their order makes no difference */

/* Adds the odds of two reports to the sums of the pairs that both contain. */
static void
add_odds(const struct outlines *o, const struct met *met, int64_t odds, int64_t *sum)
{
	const struct outline *a = &o->of[met->a], *b = &o->of[met->b];

	for (uint32_t i = 0, k = 0; i < a->pairs && k < b->pairs;) {
		const uint32_t x = a->seen[i].pair, y = b->seen[k].pair;

		i += x <= y;
		k += y <= x;
		if (x == y && o->strange[x])
			sum[x] += odds;
	}
}

void
find_bonds(struct outlines *o, const struct met *met, size_t n)
{
	const uint32_t pairs = o->weights.count;
	int64_t *sum = ecalloc(pairs + 1, sizeof *sum);
	float *bond = ecalloc(pairs + 1, sizeof *bond);

	for (size_t i = 0; i < n; i++) {
		double sign[SIGNS];
		const double odds = odds_between(o, met[i].a, met[i].b, sign) - ODDS_LEAST;

		if (odds > 0)
			add_odds(o, &met[i], (int64_t)(odds * BOND_UNIT), sum);
	}
	for (uint32_t i = 0; i < pairs; i++) {
		const double reports = o->weights.pair[i].texts;

		if (reports >= BOND_REPORTS)
			bond[i] = (float)((double)sum[i] / BOND_UNIT / (reports * (reports - 1) / 2));
	}
	free(sum);
	o->bond = bond;
}
