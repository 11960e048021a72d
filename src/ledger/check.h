/* Every breach of case-ledger(5) that a case ledger holds: lines that cannot be read, entries that are not allowed
 * where they stand, and what else is not as the format has it.
 *
 * What a single entry shows is looked at as it passes; what takes the whole ledger (an earlier case, a calendar that
 * was published since) at the end.  What is remembered grows with the cases and the findings, not with the ledger. */
#ifndef LEDGER_CHECK_H
#define LEDGER_CHECK_H

#include "fold.h"

enum finding_sort {
	FINDING_DAMAGE,    /* cannot be read: queries print no figures */
	FINDING_REFUSED,   /* not allowed where it stands: has no effect */
	FINDING_BREACH,    /* has effect, but is not as it should be */
	FINDING_DUE,       /* a due day that another calendar would have set (M4.3.1) */
	FINDING_BACKDATED, /* recorded on a later day than it happened: lawful, but listed (M4.3.1) */
	FINDING_REMARK,    /* lawful, but the office may want to look at it */
	FINDING_SORTS
};
extern const char *const finding_names[FINDING_SORTS];

struct finding {
	const char *where;  /* in its line */
	const char *wrong;  /* a sentence, translated; never a caller's name, phone or words */
	const char *clause; /* of the regulation; "" when the ledger's format alone is concerned */
	uint32_t source;    /* in which of the sources it stands, from 0 */
	int8_t column;      /* enum case_column; -1: none in particular */
	uint8_t sort;       /* enum finding_sort */
};

struct check {
	const struct source *source;
	size_t sources;
	const struct roster *roster;
	stamp clock; /* nothing may have happened after it */
	stamp until; /* entries after it, or recorded after the next, are not looked at */
	stamp recorded_by;
	struct finding *finding;
	size_t findings, findings_cap;
	char **made; /* sentences of findings */
	size_t mades, mades_cap;
	/* Entries whose truth the end shows: `repeat`s with effect, `new`s with a foreign number, and `new`s by phone
	 * without a caller. */
	const char **repeat, **foreign, **nameless;
	size_t repeats, repeats_cap, foreigns, foreigns_cap, namelesses, namelesses_cap;
};

/* Starts checking these sources, which are open, as they are folded into f: hears of their damage, and watches the
 * fold.  Damage is damage whatever its time. */
void check_start(struct check *c, struct source *source, size_t sources, struct fold *f, stamp clock, stamp until,
	stamp recorded_by);
void check_stop(struct check *c);

/* Looks at an entry that was understood, before it is folded; `ctx` is the struct check. */
void check_entry(void *ctx, struct source *s, const struct entry *e);

/* When all is folded and settled: looks at what takes the whole ledger. */
void check_settle(struct check *c, const struct fold *f);
/* A live task's due day would be another by the calendar known now: its assignment is to be listed. */
void check_due(struct check *c, const struct task *t, day_t known);
/* Puts the findings in the order of the sources and lines. */
void check_sort(struct check *c);

#endif
