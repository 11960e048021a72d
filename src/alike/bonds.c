#include "bonds.h"

#include "../base/buf.h"

#include <stdlib.h>

/* Adds the odds of two reports to the sums of the pairs that both contain. */
static void
add_odds(const struct outlines *o, const struct met *met, int64_t odds, int64_t *sum)
{
	const struct outline *a = &o->of[met->a], *b = &o->of[met->b];

	for (uint32_t i = 0, k = 0; next_common(a, b, &i, &k);)
		if (o->strange[a->seen[i - 1].pair])
			sum[a->seen[i - 1].pair] += odds;
}

/* Returns whether the reports of a pair have a name in common.  If a district is stated, it must be one before an
 * ending or known by its district; otherwise, one that makes no words will do. */
static bool
share_name(const struct outlines *o, const struct met *met, const double sign[SIGNS])
{
	return sign[SIGN_PLACE] > 0 || (sign[SIGN_RUN] > 0 && !state_district(o, met->a, met->b));
}

void
find_bonds(struct outlines *o, struct met *met, size_t n)
{
	const uint32_t pairs = o->weights.count;
	int64_t *sum = ecalloc(pairs + 1, sizeof *sum);
	float *bond = ecalloc(pairs + 1, sizeof *bond);

	for (size_t i = 0; i < n; i++) {
		double sign[SIGNS];
		const double odds = odds_between(o, met[i].a, met[i].b, sign);

		met[i].odds = (float)odds;
		met[i].name = share_name(o, &met[i], sign);
		if (odds > ODDS_LEAST)
			add_odds(o, &met[i], (int64_t)((odds - ODDS_LEAST) * ODDS_UNIT), sum);
	}
	for (uint32_t i = 0; i < pairs; i++) {
		const double reports = o->weights.pair[i].texts;

		if (reports >= BOND_REPORTS)
			bond[i] = (float)((double)sum[i] / ODDS_UNIT / (reports * (reports - 1) / 2));
	}
	free(sum);
	o->bond = bond;
}
