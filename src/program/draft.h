/* A draft is an entry that is about to be recorded. */
#ifndef PROGRAM_DRAFT_H
#define PROGRAM_DRAFT_H

#include "../ledger/standing.h"
#include "../base/buf.h"

/* The fields are as in the ledger, with escapes. */
struct draft {
	stamp at;
	struct case_id id;
	enum act act;
	day_t due;                       /* DAY_NONE if not stated */
	uint32_t flags;                  /* FLAG_BIT()s */
	struct span field[CASE_COLUMNS]; /* the fields not listed above */
};

/* Returns an entry of the time `at`, drafted at `now`.  It is flagged backdated if its day is earlier, unless it is
 * a `new`. */
struct draft draft_of(enum act act, struct case_id id, stamp at, stamp now);

static inline void
draft_flag(struct draft *d, enum flag flag)
{
	d->flags |= FLAG_BIT(flag);
}

/* Sets a due day given by hand; that of an assignment is flagged fixed. */
void draft_give_due(struct draft *d, day_t due);
/* Sets a computed due day; `provisional` if it depends on a year that the calendar does not cover yet. */
void draft_set_due(struct draft *d, day_t due, bool provisional);
/* Sets the due day N working days after a day, by the calendar as known on the day of the entry. */
void draft_count_due(struct draft *d, day_t from, int n);

/* Sets the due day of a return that states none: work to be redone gets the days of the rule limit.redo, but no day
 * before the old due day; a denied refusal keeps the old one. */
void draft_redo_due(struct draft *d, const struct task *t);
/* Warns, once per year, that a due day flagged so is provisional because the holidays of that year are not known. */
void draft_warn_provisional(const struct draft *d);

/* Append the entry's line with our columns except the last, `recorded`, and LF; and the part of it from the act on. */
void draft_put(struct buf *b, const struct draft *d);
void draft_put_act(struct buf *b, const struct draft *d);
/* As draft_put(), without LF, to a place with room for draft_room() bytes.  Returns the end. */
size_t draft_room(const struct draft *d);
char *draft_write(char *p, const struct draft *d);

/* Returns the entry that the draft's line is parsed to once it is recorded: at the time `recorded`, as `line`, with the
 * roster's number of its unit. */
struct entry draft_entry(const struct draft *d, uint32_t unit, stamp recorded, struct span line);

/* Appends typed text as a field of a ledger, with TAB, LF, CR and backslash escaped.  Returns NULL, or a translated
 * message: another control character, or invalid UTF-8. */
const char *field_from(struct buf *b, struct span typed);

/* Returns the author of an entry as a field of a ledger: `by`, the value of --by, or, if it is NULL, the default
 * author.  Exits with 2 if it cannot be a field. */
struct span author_from(struct buf *b, const char *by);

/* Returns the text of the file of --text-file ("-" for standard input) without line ends at its end, to be freed.
 * Exits with 2 if it cannot be read or contains a NUL byte. */
char *text_from(const char *file);

#endif
