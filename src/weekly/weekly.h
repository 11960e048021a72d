/* The figures of the weekly report (R2.6, R3.2.1, R3.6.2): what was accepted, how it was handled
 * and what was due, in the week and in those it is set against. */
#ifndef REPORT_WEEKLY_H
#define REPORT_WEEKLY_H

#include "../ledger/secrecy.h"
#include "ears.h"
#include "../counting/keys.h"
#include "../counting/weeks.h"

enum weekly_total { ACCEPTED, ANSWERED, ASSIGNED, CLOSED, WEEKLY_TOTALS };

/* The acts behind the totals. */
extern const enum act weekly_acts[WEEKLY_TOTALS];

/* Sections of the report.  The counts of all but units are cases; those of a unit are tasks: what counted
 * in the week, what of it was in time, and what counted a year ago. */
enum weekly_section { BY_TOTAL, BY_CHANNEL, BY_KIND, BY_TOPIC, BY_AREA, BY_UNIT, WEEKLY_SECTIONS };

/* A leader's instruction (R2.3). */
struct instruction {
	uint32_t kase, order; /* order: among all, as they took effect */
	const char *line;
	stamp at;
};

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
	const struct fold *fold;
	struct secrecy *secrecy;
	struct keys keys;
	struct weeks weeks;
	struct trend_rule rule;
	day_t began; /* the day of the first case there is */
	uint32_t total[WEEKLY_TOTALS][PERIODS];
	struct tally section[WEEKLY_SECTIONS]; /* settled */
	struct trend *trend;                   /* of each row of the section by topic */
	struct tally district;                 /* counties and districts that had a case in the week */
	struct spread *spread;                 /* by topic, then count downward, then district */
	uint32_t spreads, spreads_cap;
	uint32_t *accepted; /* the week's cases, in order of first entry */
	uint32_t accepted_n, accepted_cap;
	struct instruction *instruction; /* those with effect, within a case in order */
	uint32_t instructions, instructions_cap;
	uint64_t *done; /* by number of the case: which acts in which periods */
	uint32_t cases;
};

/* Lets the fold keep the figures: before the first entry. */
void weekly_watch(struct weekly *w, struct fold *f, const struct weeks *weeks, const struct trend_rule *rule);
/* When all is folded: counts.  Void cases count nowhere. */
void weekly_settle(struct weekly *w, struct secrecy *s);
void weekly_free(struct weekly *w);
/* The part of weekly_settle that looks at the topics, when they are counted. */
void weekly_find_trends(struct weekly *w);

/* A case's key in the sections by channel, kind, topic and area, as keys_of() has it; good until the next call. */
struct span weekly_key(struct weekly *w, uint32_t kase, enum weekly_section s);

/* Whether a period is there to be set against: it exists and something was accepted in it. */
bool weekly_knows(const struct weekly *w, enum compared p);
/* Whether the hotline was there when that many weeks (spans) before the week began or ended. */
bool weekly_reaches(const struct weekly *w, int back);

/* The county or district of an area: its first level. */
struct span weekly_district(struct span area);
/* A topic's first spread; the others follow.  spreads: it has none. */
uint32_t weekly_spread(const struct weekly *w, uint32_t topic);

/* All sections as TSV: section key count previous yearago share note. */
void weekly_tsv(const struct weekly *w, struct buf *out);

/* 100 part / whole in hundredths, halves away from zero; whole > 0. */
int64_t per_cent(int64_t part, int64_t whole);

#endif
