/* The unit ledger: what happened to a unit and not in a case (case-ledger(5)). */
#ifndef LEDGER_MARKS_H
#define LEDGER_MARKS_H

#include "mark_acts.h"

/* The marks up to a time, as recorded by a time, in file order; the lines live as long as the source. */
struct marks {
	struct mark *mark;
	size_t n, cap;
	uint64_t damage;
	unsigned aimless; /* confirm or cancel what is not there */
};

/* Reads an opened unit ledger: says what is damaged (a bad time, mark number, act or value) and counts it. Marks
 * cancelled by `asof` are flagged so. */
void marks_read(struct marks *m, struct source *s, struct roster *roster, stamp asof, stamp recorded_by);
/* When all are read: settles what is cancelled and what is confirmed.  A number that stands twice is damage, for no
 * confirmation could name the one that is meant: says so of the second, counts it and leaves it out. */
void marks_settle(struct marks *m);
void marks_free(struct marks *m);
/* Whether a mark takes the place of one held until now (NULL: none): the newest is that of the latest `at`, of equals
 * the one lower in the file. */
static inline bool
mark_is_newer(const struct mark *m, const struct mark *held)
{
	return !held || m->at >= held->at;
}

/* The first mark of this number, or NULL. */
struct mark *marks_find(const struct marks *m, struct mark_id id);
/* Whether there is a mark of that day, not cancelled, that says what this one says. */
bool marks_have(const struct marks *m, const struct mark *mark);
/* The number of a new mark of a day: the next.  Ends the program with 2 when there is none. */
struct mark_id marks_next_id(const struct marks *m, day_t day);
/* Adds a mark that is recorded, its line kept elsewhere; `named` is the one that it cancels or confirms, or NULL. */
void marks_add(struct marks *m, const struct mark *mark, struct mark *named);

/* What the bulletin published of units' months holds (M4.3.1): for the first so many units of the roster and each month
 * that the period touches the mark that gives its rate, of several the newest; NULL where there is none, or the month
 * is not wholly in the period.  [units * months], to be freed. */
const struct mark **marks_published(const struct marks *m, unsigned units, struct period p);

#endif
