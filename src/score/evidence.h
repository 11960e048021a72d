/* The evidence for a unit's figures: what was counted, what was left out, and why (score-unit --explain). */
#ifndef SCORE_EVIDENCE_H
#define SCORE_EVIDENCE_H

#include "../base/buf.h"
#include "../ledger/entry.h"

enum reason {
	REASON_NONE,
	/* Why a case, a mark or a month is left out. */
	REASON_RECALLED,
	REASON_VOID,
	REASON_REFUSED,
	REASON_CANCELLED,
	REASON_UNPUBLISHED,
	REASON_BACKDATED,    /* it is not stated when it was recorded */
	REASON_RECORDED,     /* day: of the recording */
	REASON_APPROVED,     /* a reply with the office's approval; day: of the recording */
	REASON_NOT_APPROVED, /* a reply without the office's approval */
	REASON_PLATFORM,     /* a reply from the platform, whose own record counts; day: recorded here */
	REASON_PROMISED,     /* day: promised for; not carried out yet */
	REASON_DONE_OUTSIDE, /* day: promised for; then: carried out, outside the period */
	REASON_UNANSWERED,   /* day: of a second urge without a reply before it (fault.urged.when) */
	/* Why a case counts for a part. */
	REASON_DONE,           /* day: promised for; then: carried out */
	REASON_URGED,          /* day: of a second urge; then: the last day for a result */
	REASON_NO_REPLY,       /* day: the due day */
	REASON_REPLIED,        /* day: the due day; then: of the reply */
	REASON_RECORDED_LATE,  /* day: the due day; then: of the recording of the reply, without an approval */
	REASON_RETURNED,       /* day: of the return that left the due day unchanged (limit.redo) */
	REASON_RETURNED_MOVED, /* day: of the return that set a due day */
	REASON_EACH_PERSON,    /* number: of persons named in a mark, each of whom counts (M9) */
	REASON_PERSONS_ONCE,   /* number: of persons named in a mark, which counts once (fund.inspect.persons) */
	REASONS
};

/* A reason with its days and number. */
struct said {
	enum reason reason;
	day_t day, then;
	int64_t number;
};

/* One piece of evidence for a unit's figure. */
#define EVIDENCE_SAID 2
struct evidence {
	unsigned unit;
	int part; /* an enum figure or EVIDENCE_ value, see figures.h */
	struct case_id id;
	struct said said[EVIDENCE_SAID]; /* REASON_NONE after the last */
};

/* Returns whether the reason has a day, so that it concerns a single case. */
bool said_is_dated(const struct said *s);

/* Returns the clause behind a reason. */
const char *reason_clause(enum reason r);

/* Appends the reason to a table in fixed words for other programs, or, translated by `translate`, to a paper. */
void said_put(struct buf *out, const struct said *s, const char *(*translate)(const char *msgid));

#endif
