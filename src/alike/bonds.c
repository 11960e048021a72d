#include "bonds.h"

#include "../base/buf.h"

#include <math.h>
#include <stdlib.h>

#define BOND_REPORTS 3    /* a pair of characters has a bond if at least so many reports contain it, */
#define BOND_BURST   1.0f /* and if it is at least so sudden, and not one of a concept's words */

/* The weights of what is known of a pair, and what is added.  They were fitted by logistic regression to the share of
 * the pairs of reports with it that are about one problem, in the same texts as those of the signs. */
#define FACTOR_ODDS    1.26  /* of the odds above ODDS_LEAST, on average over all reports with the pair */
#define FACTOR_APART   -1.35 /* of SIGN_APART, on average over those that met */
#define FACTOR_CONCEPT -1.1  /* of SIGN_CONCEPT, too; negative, since the odds contain it already */
#define FACTOR_REPORTS 0.43  /* of ln(reports) */
#define FACTOR_BURST   0.3   /* of how sudden the pair is */
#define FACTOR_ALWAYS  -2.2

/* What the reports with a pair of characters have in common: sums in units of 1/ODDS_UNIT over those that met. */
struct shared {
	int64_t odds, apart, concept;
	uint32_t met;
};

static int64_t
units(double value)
{
	return (int64_t)(value * ODDS_UNIT);
}

/* Adds two reports to what is known of the pairs that both contain, and that may have a bond. */
static void
add_met(const struct outlines *o, const struct met *met, struct shared *of)
{
	const struct outline *a = &o->of[met->a], *b = &o->of[met->b];
	double sign[SIGNS];
	const int64_t odds = units(odds_between(o, met->a, met->b, sign) - ODDS_LEAST);
	const int64_t apart = units(sign[SIGN_APART]), concept = units(sign[SIGN_CONCEPT]);

	for (uint32_t i = 0, k = 0; next_common(a, b, &i, &k);) {
		const uint32_t pair = a->seen[i - 1].pair;
		struct shared *c = &of[pair];

		if (o->of_concept[pair] || o->burst[pair] < BOND_BURST)
			continue;
		c->odds += odds;
		c->apart += apart;
		c->concept += concept;
		c->met++;
	}
}

static double
bond(const struct shared *c, double reports, double burst)
{
	const double met = c->met * (double)ODDS_UNIT, all = reports * (reports - 1) / 2 * ODDS_UNIT;

	return FACTOR_ALWAYS + FACTOR_ODDS * (double)c->odds / all + FACTOR_APART * (double)c->apart / met +
	       FACTOR_CONCEPT * (double)c->concept / met + FACTOR_REPORTS * log(reports) + FACTOR_BURST * burst;
}

void
find_bonds(struct outlines *o, const struct met *met, size_t n)
{
	const uint32_t pairs = o->weights.count;
	struct shared *of = ecalloc(pairs + 1, sizeof *of);
	float *found = ecalloc(pairs + 1, sizeof *found);

	for (size_t i = 0; i < n; i++)
		add_met(o, &met[i], of);
	for (uint32_t i = 0; i < pairs; i++) {
		const uint32_t reports = o->weights.pair[i].texts;

		if (reports >= BOND_REPORTS && of[i].met > 0)
			found[i] = (float)fmax(0, bond(&of[i], reports, o->burst[i]));
	}
	free(of);
	o->bond = found;
}
