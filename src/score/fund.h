/* Rewards and penalties in yuan for praise and criticism, and the points for their ranking (M7 to M12). */
#ifndef SCORE_FUND_H
#define SCORE_FUND_H

#include "../ledger/marks.h"
#include "../rules/rulebook.h"
#include "figures.h"

/* A unit with rewards or penalties. */
struct payee {
	struct span name;
	unsigned unit;                            /* in the roster, or a stranger */
	enum unit_group group;                    /* GROUP_COUNTY or GROUP_DEPARTMENT; GROUP_NONE if it is not ranked */
	int64_t praised, criticized, unconfirmed; /* numbers of marks */
	int64_t rewards, penalties;               /* in yuan, both positive */
	int rank;                                 /* in its group, 1 is the highest; 0 if it is not ranked */
	int64_t award;                            /* in hundredths of a point, negative for the last ranks */
};

/* A mark that was counted. */
struct fund_item {
	unsigned payee; /* the unit in the roster */
	const struct mark *mark;
	int64_t yuan;
	struct said said; /* the persons named in the mark, if several (M9) */
};

struct fund {
	struct payee *payee; /* in printing order */
	size_t n;
	struct fund_item *item;
	size_t items, items_cap;
};

/* Computes the fund of a period from the marks up to its as-of time, by the rules in force on its last day. */
void fund_make(
	struct fund *f, const struct marks *m, struct roster *r, const struct rulebook *rules, struct period period);
void fund_free(struct fund *f);
/* Returns the yuan for a mark of praise or criticism by the rules of a day, confirmed or not; negative for
 * criticism. */
int64_t fund_yuan(const struct mark *mark, struct roster *r, const struct rulebook *rules, day_t day);
/* Returns the award of a unit; 0 if it is not ranked. */
int64_t fund_award(const struct fund *f, unsigned unit);

#endif
