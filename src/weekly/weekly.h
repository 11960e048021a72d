/* The figures of the weekly report (R2.6, R3.2.1, R3.6.2): what was accepted, how it was handled
 * and what was due, in the week and in those it is set against; and what the topics show. */
#ifndef WEEKLY_WEEKLY_H
#define WEEKLY_WEEKLY_H

#include "../counting/report_table.h"
#include "ears.h"

/* What to look for among the topics (R3.6.3). */
struct trend_rule {
	double z;  /* standard deviations above the mean are too many */
	int gap;   /* weeks left out before the week: EARS_C1_GAP, EARS_C2_GAP */
	int least; /* fewer cases are no matter */
};

#define RISING_WEEKS 3 /* running, a count is to go up */

/* What was found of a topic: that it is just beginning (苗头性), growing (倾向性), general (普遍性). */
struct trend {
	bool emerging, rising, widespread;
	double bound;       /* of what could be expected, where emerging */
	uint32_t districts; /* that had it in the week */
};

/* Cases of a topic in a district, in the week; both by number of the row. */
struct spread {
	uint32_t topic, district, count;
};

struct weekly {
	struct counting counting;
	struct trend_rule rule;
	/* when settled */
	struct trend *trend;   /* of each row of the section by topic */
	struct tally district; /* counties and districts that had a case in the week, by enum compared */
	struct spread *spread; /* by topic, then count downward, then district */
	uint32_t spreads, spreads_cap;
	uint32_t *accepted; /* the week's cases, in order of first entry */
	uint32_t accepted_n, accepted_cap;
};

/* Lets the fold keep the figures: before the first entry. */
void weekly_watch(struct weekly *w, struct fold *f, const struct periods *periods, const struct trend_rule *rule);
/* When all is folded: counts. */
void weekly_settle(struct weekly *w, struct secrecy *s);
void weekly_free(struct weekly *w);

/* A case's county or district. */
struct span weekly_district(struct weekly *w, uint32_t kase);

/* Whether a period is there to be set against: it exists and something was accepted in it. */
bool weekly_knows(const struct weekly *w, enum compared p);
/* Whether the hotline was there when that many weeks (spans) before the week began or ended. */
bool weekly_reaches(const struct weekly *w, int back);

/* A topic's first spread; the others follow.  spreads: it has none. */
uint32_t weekly_spread(const struct weekly *w, uint32_t topic);

/* Puts all sections into the table, but the issues. */
void weekly_put(const struct weekly *w, struct report_table *t);

#endif
