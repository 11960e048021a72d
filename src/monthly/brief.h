/* The figures of the monthly brief, 《市长专线电话简报》 (R2.6, R3.2.3), or of an analysis of any span of days,
 * 问题分析报告 (R3.6.2).
 *
 * The cases of each span balance: carried over from before + accepted + reopened = answered on the spot + closed +
 * carried over to the next.  Void cases are not counted. */
#ifndef MONTHLY_BRIEF_H
#define MONTHLY_BRIEF_H

#include "../calls/duty.h"
#include "../counting/counting.h"
#include "../ledger/marks.h"
#include "conduct.h"

/* The balance of cases, from the beginning of the period to its end. */
enum balance {
	CARRIED_IN, /* open at the beginning */
	ACCEPTED_IN,
	REOPENED, /* closed at the beginning, and sent back since (R3.4) */
	DONE_ANSWERED,
	DONE_CLOSED, /* as of the end of the month */
	CARRIED_OUT,
	BALANCES
};
extern const char *const balance_names[BALANCES];

/* The state at the end of the month of the cases accepted in it. */
enum disposal { AT_ONCE, PASSED_ON, WAITING, DISPOSALS };
extern const char *const disposal_names[DISPOSALS];

/* A case in a list, with the unit or the other case concerned. */
struct brief_entry {
	uint32_t kase, other;
	stamp at;
};

struct brief_list {
	struct brief_entry *entry;
	size_t n, cap;
};

/* A `repeat`: `kase` repeats `earlier`. */
struct brief_repeat {
	uint32_t kase;
	struct case_id earlier;
	stamp at;
};

/* The lists of what makes figures misleading. */
enum misleading {
	ASKED_LATE,   /* extensions requested on the due day: case and unit */
	PASSED_ROUND, /* cases with three or more leads one after the other: case and unit */
	REPEATED,     /* closed, and repeated within 30 days: the closed case and the one that repeats it */
	MISLEADINGS
};
extern const char *const misleading_names[MISLEADINGS];

struct brief {
	struct counting counting; /* of the period, the one before, and the same one a year before */
	struct conduct conduct;
	/* Set by the caller, or empty: */
	const struct marks *marks;
	const struct duty *duty;
	/* Set by brief_settle(): */
	uint32_t balance[BALANCES][COMPARED], enterprise[BALANCES][COMPARED]; /* only complaints of companies (R2.2) */
	uint32_t disposal[DISPOSALS][COMPARED];
	struct tally enterprise_topic, enterprise_kind; /* accepted, by enum compared */
	struct duty_day calls[COMPARED];
	struct brief_list misleading[MISLEADINGS]; /* by case */
	/* Used while folding: */
	struct course *course; /* by the case's index */
	uint32_t courses;
	struct brief_list leading;  /* tasks that were leads of a case with two or more leads: the unit */
	struct brief_list closures; /* closings (1) and reopenings (0) that a repeat may refer to */
	struct brief_repeat *repeat;
	size_t repeats, repeats_cap;
};

/* Makes the fold keep the figures of a period.  Call it before the first entry, and do not move the brief
 * afterwards. */
void brief_watch(struct brief *brief, struct fold *f, struct period period);
/* Counts, after the fold. */
void brief_settle(struct brief *brief, struct secrecy *s);
void brief_free(struct brief *brief);

/* Return whether a mark of the period criticizes its unit, or praises it. */
bool brief_criticizes(const struct brief *brief, const struct mark *m);
bool brief_praises(const struct brief *brief, const struct mark *m);
/* Returns whether an item is from a leader of the province, the Party secretary or the mayor (R3.2.3). */
bool item_is_high(const struct item *item);
/* Returns whether the brief has such an item. */
bool brief_has_high_items(const struct brief *brief);

/* Appends all sections as TSV; a unit's note has its rate in the month before. */
void brief_tsv(struct brief *brief, int64_t target, struct buf *out);
/* Appends the rates of the period, which is a month, for unit-mark --take: unit act value ref text. `text` names the
 * issue.  Returns how many units were omitted because they are not in the roster. */
unsigned brief_rates(const struct brief *brief, struct span text, struct buf *out);

#endif
