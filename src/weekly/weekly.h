/* The figures of the weekly report (R2.6, R3.2.1, R3.6.2): cases accepted and handled, tasks due, in the week and in
 * those compared with it; and trends of the topics. */
#ifndef WEEKLY_WEEKLY_H
#define WEEKLY_WEEKLY_H

#include "../counting/report_table.h"
#include "ears.h"

/* The criteria for trends of topics (R3.6.3). */
struct trend_rule {
	double z;  /* this many standard deviations above the mean are too many */
	int gap;   /* the weeks skipped before the week: EARS_C1_GAP, EARS_C2_GAP */
	int least; /* fewer cases are not significant */
};

#define RISING_WEEKS 3 /* consecutive weeks in which a count must increase */

/* The trends of a topic: emerging (苗头性), growing (倾向性), widespread (普遍性). */
struct trend {
	bool emerging, rising, widespread;
	double bound;       /* the highest expected count, if emerging */
	uint32_t districts; /* the districts with such a case in the week */
};

/* Cases of a topic in a district in the week; both are indexes of rows. */
struct spread {
	uint32_t topic, district, count;
};

struct weekly {
	struct counting counting;
	struct trend_rule rule;
	/* Set by weekly_settle(): */
	struct trend *trend;   /* for each row of the section by topic */
	struct tally district; /* counties and districts with a case in the week, by enum compared */
	struct spread *spread; /* sorted by topic, then by count, descending, then by district */
	uint32_t spreads, spreads_cap;
	uint32_t *accepted; /* the week's cases, in the order of their first entries */
	uint32_t accepted_n, accepted_cap;
};

/* Makes the fold keep the figures.  Call it before the first entry. */
void weekly_watch(struct weekly *w, struct fold *f, const struct periods *periods, const struct trend_rule *rule);
/* Counts, after the fold. */
void weekly_settle(struct weekly *w, struct secrecy *s);
void weekly_free(struct weekly *w);

/* Returns a case's county or district. */
struct span weekly_district(struct weekly *w, uint32_t kase);

/* Returns whether a case can be an example of the topic: it is not secret (R3.1.5), and has a text. */
bool weekly_is_example(struct weekly *w, uint32_t kase, struct span topic);

/* Returns whether a period can be compared: it exists and has accepted cases. */
bool weekly_knows(const struct weekly *w, enum compared p);
/* Returns whether the hotline existed this many weeks (spans) before the week's beginning or end. */
bool weekly_reaches(const struct weekly *w, int back);

/* Returns the index of a topic's first spread, after which its others follow; `spreads` if it has none. */
uint32_t weekly_spread(const struct weekly *w, uint32_t topic);

/* Appends all sections to the table, except the issues. */
void weekly_put(const struct weekly *w, struct report_table *t);

#endif
