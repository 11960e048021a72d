/* The figures of the monthly brief, 《市长专线电话简报》 (R2.6, R3.2.3), or of any other span of days, 问题分析报告
 * (R3.6.2).
 *
 * Each span's cases agree: carried over from the one before + accepted + reopened = answered on the spot + closed +
 * carried over into the next.  Void cases count nowhere. */
#ifndef MONTHLY_BRIEF_H
#define MONTHLY_BRIEF_H

#include "../calls/duty.h"
#include "../counting/counting.h"
#include "../ledger/marks.h"
#include "conduct.h"

/* Cases, from the beginning of the period to its end. */
enum balance {
	CARRIED_IN, /* open when it began */
	ACCEPTED_IN,
	REOPENED, /* closed when it began, and sent back since (R3.4) */
	DONE_ANSWERED,
	DONE_CLOSED, /* as they stand at the month's end */
	CARRIED_OUT,
	BALANCES
};
extern const char *const balance_names[BALANCES];

/* Where those accepted in the month stood at its end. */
enum disposal { AT_ONCE, PASSED_ON, WAITING, DISPOSALS };
extern const char *const disposal_names[DISPOSALS];

/* A case among those that are kept by list: the unit, or the other case, that it is about. */
struct brief_entry {
	uint32_t kase, other;
	stamp at;
};

struct brief_list {
	struct brief_entry *entry;
	size_t n, cap;
};

/* A `repeat`: this case repeats that one. */
struct brief_repeat {
	uint32_t kase;
	struct case_id earlier;
	stamp at;
};

/* The lists of what misleads. */
enum misleading {
	ASKED_LATE,   /* extensions asked for on the due day: case, unit */
	PASSED_ROUND, /* led by three units or more, one after the other: case, unit */
	REPEATED,     /* closed, and repeated within 30 days: the closed case, the one that repeats it */
	MISLEADINGS
};
extern const char *const misleading_names[MISLEADINGS];

struct brief {
	struct counting counting; /* of the period, the one before and the same one a year before */
	struct conduct conduct;
	/* filled in by the caller, or empty */
	const struct marks *marks;
	const struct duty *duty;
	/* when settled */
	uint32_t balance[BALANCES][COMPARED], enterprise[BALANCES][COMPARED]; /* of enterprises alone: R2.2 */
	uint32_t disposal[DISPOSALS][COMPARED];
	struct tally enterprise_topic, enterprise_kind; /* accepted, by enum compared */
	struct duty_day calls[COMPARED];
	struct brief_list misleading[MISLEADINGS]; /* by case */
	/* while folding */
	struct course *course; /* by number of the case */
	uint32_t courses;
	struct brief_list leading; /* tasks that led a case which two units or more have led: the unit */
	struct brief_list turns;   /* closings (1) and reopenings (0) that a repeat may be about */
	struct brief_repeat *repeat;
	size_t repeats, repeats_cap;
};

/* Lets the fold keep the figures of a period: before the first entry.  The brief is not moved afterwards. */
void brief_watch(struct brief *brief, struct fold *f, struct period period);
/* When all is folded: counts. */
void brief_settle(struct brief *brief, struct secrecy *s);
void brief_free(struct brief *brief);

/* What a mark of the period says of its unit: criticized, or praised. */
bool brief_criticizes(const struct brief *brief, const struct mark *m);
bool brief_praises(const struct brief *brief, const struct mark *m);
/* Whether an item is by a leader of the province, the Party secretary or the mayor (R3.2.3). */
bool item_is_high(const struct item *item);

/* All sections as TSV; a unit's note has its rate in the month before. */
void brief_tsv(struct brief *brief, int64_t target, struct buf *out);
/* The rates of the period, which is a month, as unit-mark --take records them: unit act value ref text.  `text`: the
 * issue. Returns how many units were left out for not being in the roster. */
unsigned brief_rates(const struct brief *brief, struct span text, struct buf *out);

#endif
