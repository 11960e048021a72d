/* The unit ledger: entries about a unit that do not belong to a case (case-ledger(5)). */
#ifndef LEDGER_MARKS_H
#define LEDGER_MARKS_H

#include "mark_acts.h"

/* The marks up to a time, as recorded by a time, in file order.  Their lines are valid as long as the source. */
struct marks {
	struct mark *mark;
	size_t n, cap;
	uint64_t damage;
	unsigned aimless; /* how many confirm or cancel a mark that does not exist */
};

/* Reads an open unit ledger.  Damaged lines (a bad time, mark number, act or value) are reported and counted.  Marks
 * cancelled by `asof` are flagged. */
void marks_read(struct marks *m, struct source *s, struct roster *roster, stamp asof, stamp recorded_by);
/* Decides, when all marks are read, which are cancelled and which are confirmed.  A number that occurs twice is
 * damage, since a confirmation could not name the right one: the second mark is reported, counted and skipped. */
void marks_settle(struct marks *m);
void marks_free(struct marks *m);
/* Returns whether a mark replaces the one kept so far (may be NULL): the one with the latest `at` is the newest; of
 * equal times, the one later in the file. */
static inline bool
mark_is_newer(const struct mark *m, const struct mark *held)
{
	return !held || m->at >= held->at;
}

/* Returns the first mark with this number, or NULL. */
struct mark *marks_find(const struct marks *m, struct mark_id id);
/* Returns whether an equal mark of the same day exists that is not cancelled. */
bool marks_have(const struct marks *m, const struct mark *mark);
/* Returns the number of a new mark of a day.  Exits with 2 if the day's numbers are used up. */
struct mark_id marks_next_id(const struct marks *m, day_t day);
/* Adds a recorded mark, whose line the caller keeps; `named` is the mark that it cancels or confirms, or NULL. */
void marks_add(struct marks *m, const struct mark *mark, struct mark *named);

/* Returns the rates that the bulletin published (M4.3.1): for each of the first `units` units of the roster and each
 * month that the period touches, the newest mark with its rate, or NULL if there is none or if the month is not
 * wholly in the period.  The array [units * months] is to be freed by the caller. */
const struct mark **marks_published(const struct marks *m, unsigned units, struct period p);

#endif
