/* Rewards and penalties in yuan for praise and criticism, and what their
 * ranking is worth in points (M7 to M12). */
#ifndef SCORE_FUND_H
#define SCORE_FUND_H

#include "../ledger/marks.h"
#include "../rules/rulebook.h"
#include "figures.h"

/* A unit that is paid, or pays. */
struct payee {
	struct span name;
	unsigned unit;                            /* in the roster; its strangers too */
	enum unit_group group;                    /* GROUP_COUNTY, GROUP_DEPARTMENT; GROUP_NONE: not ranked */
	int64_t praised, criticized, unconfirmed; /* marks */
	int64_t rewards, penalties;               /* yuan, both positive */
	int rank;                                 /* in its group, 1 the highest; 0: not ranked */
	int64_t award;                            /* points in hundredths, negative at the bottom */
};

/* A mark that counted. */
struct fund_item {
	unsigned payee; /* unit in the roster */
	const struct mark *mark;
	int64_t yuan;
	struct said said; /* of the persons that the mark names, if several (M9) */
};

struct fund {
	struct payee *payee; /* as score-fund shows them */
	size_t n;
	struct fund_item *item;
	size_t items, items_cap;
};

/* The fund of a period: marks up to its as-of time, by the rules in force on its last day. */
void fund_make(
	struct fund *f, const struct marks *m, struct roster *r, const struct rulebook *rules, struct period period);
void fund_free(struct fund *f);
/* What a mark of praise or criticism is worth by the rules of a day, confirmed or not: yuan, of criticism negative. */
int64_t fund_yuan(const struct mark *mark, struct roster *r, const struct rulebook *rules, day_t day);
/* The award of a unit, 0 for one that is not ranked. */
int64_t fund_award(const struct fund *f, unsigned unit);

#endif
