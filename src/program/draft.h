/* An entry that is about to be recorded. */
#ifndef PROGRAM_DRAFT_H
#define PROGRAM_DRAFT_H

#include "../ledger/standing.h"
#include "../base/buf.h"

/* Fields as they will stand in the ledger, escapes made. */
struct draft {
	stamp at;
	struct case_id id;
	enum act act;
	day_t due;                       /* DAY_NONE: not stated */
	uint32_t flags;                  /* FLAG_BIT()s */
	struct span field[CASE_COLUMNS]; /* those not above */
};

/* An entry of a time, drafted at the time `now`: what is of an earlier day is backdated, a `new` apart. */
struct draft draft_of(enum act act, struct case_id id, stamp at, stamp now);

static inline void
draft_flag(struct draft *d, enum flag flag)
{
	d->flags |= FLAG_BIT(flag);
}

/* Its due day, as somebody gave it: that of an assignment is fixed. */
void draft_give_due(struct draft *d, day_t due);
/* Its due day, as it was counted; provisional: through a year not yet covered by the calendar. */
void draft_set_due(struct draft *d, day_t due, bool provisional);
/* The same, counted as N working days after a day, by the calendar as known on the day of the entry. */
void draft_count_due(struct draft *d, day_t from, int n);

/* The due day of a return of a task, where it states none: work to be done again gets the days of the rule limit.redo,
 * and never a day before the old one; a refusal that is denied leaves the due day alone. */
void draft_redo_due(struct draft *d, const struct task *t);
/* Once: warns that a due day is provisional, for entries that are flagged so. */
void draft_warn_provisional(const struct draft *d);

/* Appends its line of our columns but the last, `recorded`, with LF; and what the line has from the act on. */
void draft_put(struct buf *b, const struct draft *d);
void draft_put_act(struct buf *b, const struct draft *d);

/* What was typed, as a field of a ledger: TAB, LF, CR and backslash become escapes.  NULL if it can
 * be one, else what is wrong (translated): another control character, bad UTF-8. */
const char *field_from(struct buf *b, struct span typed);

/* Who makes an entry, as a field of a ledger: `by`, what --by says; NULL: the name an entry gets where it is not given.
 * Dies with 2 when that cannot be a field. */
struct span author_from(struct buf *b, const char *by);

/* --text-file: the text of a file ("-": standard input) without the line ends behind it, to be freed.  Dies with 2
 * when it cannot be read or has a NUL byte. */
char *text_from(const char *file);

#endif
