/* What moved a figure of a unit, or was left out of it, and what is said of it in words (score-unit --explain). */
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
	REASON_BACKDATED,    /* nothing says when it was recorded */
	REASON_RECORDED,     /* day: when */
	REASON_APPROVED,     /* a reply that the office approved; day: when it was recorded */
	REASON_NOT_APPROVED, /* one that it did not */
	REASON_PLATFORM,     /* a reply taken over from another system, whose record it is; day: when it was recorded here
			      */
	REASON_PROMISED,     /* day: promised for; not carried out */
	REASON_DONE_OUTSIDE, /* day: promised for; then: carried out, not in the period */
	REASON_UNANSWERED,   /* day: of a second urge that no answer came before (fault.urged.when) */
	/* Why a case moved a part. */
	REASON_DONE,           /* day: promised for; then: carried out */
	REASON_URGED,          /* day: of a second urge; then: the last day for a result */
	REASON_NO_REPLY,       /* day: due */
	REASON_REPLIED,        /* day: due; then: of the reply */
	REASON_RECORDED_LATE,  /* day: due; then: when the reply was recorded, without an approval */
	REASON_RETURNED,       /* day: of the return, which left the due day (limit.redo) */
	REASON_RETURNED_MOVED, /* day: of the return, which stated a due day */
	REASON_EACH_PERSON,    /* number: of persons named in a mark, each of whom counts (M9) */
	REASON_PERSONS_ONCE,   /* number: of persons named in a mark, which counts once (fund.inspect.persons) */
	REASONS
};

/* A reason, with its days and number. */
struct said {
	enum reason reason;
	day_t day, then;
	int64_t number;
};

/* Something that moved a figure of a unit that is to be explained. */
#define EVIDENCE_SAID 2
struct evidence {
	unsigned unit;
	int part; /* see figures.h */
	struct case_id id;
	struct said said[EVIDENCE_SAID]; /* REASON_NONE: no more */
};

/* Whether days are said, so that it is about a single case. */
bool said_is_dated(const struct said *s);

/* Whose rule a reason goes by. */
const char *reason_clause(enum reason r);

/* Adds what is said to a table, in the words that other programs look for; or, translated by `translate`, to a
 * paper. */
void said_put(struct buf *out, const struct said *s, const char *(*translate)(const char *msgid));

#endif
