/* What units still owe: a reply, or the carrying out of a promise (R3.3, M4.3.1, M4.3.2); and where supervision is
 * owed.
 */
#ifndef LISTING_OWED_H
#define LISTING_OWED_H

#include "../table/column_rules.h"
#include "case_row.h"

struct owed {
	uint32_t kase, task;
	day_t due;
	int left;     /* working days up to due; past due minus those since, at most -1 */
	unsigned why; /* why it is to be supervised: WHY_ bits (counts.h) */
};

/* How it is found: the folded ledgers, and what days are counted by. */
struct owing {
	const struct fold *fold;
	const struct counts *counts;
	const struct calendar *calendar;
	day_t today;
	int supervise_left; /* rule supervise.left: so many working days are near */
};

/* What a live task owes, to `o`; false: nothing.  `promised`: it is asked about what the case was closed as planned
 * with, else about a reply. */
bool owed_by(const struct owing *w, uint32_t kase, uint32_t task, bool promised, struct owed *o);

/* By due day, case and unit. */
void owed_sort(struct owed *owed, size_t n, const struct fold *f);

/* Columns of their own; the others of their table are those of case_rules. */
extern const struct column_rule due_rules[];
#define DUE_LAYOUT "case unit role limit due left status urges extensions opened topic text supervised refused why"

/* Prints them as a table of these columns of DUE_LAYOUT, separated by commas, or of all (NULL); `row` is one by task, of
 * the same fold.  Without `why` its column is left empty. */
void owed_put_table(
	struct buf *out, const struct case_row *row, const struct owed *owed, size_t n, bool why, const char *names);

#endif
