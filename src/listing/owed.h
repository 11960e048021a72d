/* What units still owe: a reply, or the fulfillment of a promise (R3.3, M4.3.1, M4.3.2); and which tasks must be
 * supervised. */
#ifndef LISTING_OWED_H
#define LISTING_OWED_H

#include "../program/query.h"
#include "../table/column_rules.h"
#include "case_row.h"

struct owed {
	uint32_t kase, task;
	day_t due;
	int left;     /* working days until the due day; after it, minus those since, at most -1 */
	unsigned why; /* why it must be supervised: WHY_ bits (counts.h) */
};

/* The folded ledgers, and what days are counted with. */
struct owing {
	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
	struct secrecy secrecy;
	const struct calendar *calendar;
	day_t today;        /* the day of the as-of time */
	int supervise_left; /* the rule supervise.left: a due day is near if at most so many working days are left */
};

/* Call owing_start(), then owing_read(), which reads the ledgers; in between, a watcher that sees more than
 * counts_watch() may be set. */
void owing_start(struct owing *w);
void owing_read(struct owing *w, char **name, int names);
void owing_stop(struct owing *w);

/* Finds everything owed that `wanted` accepts, sorted by due day, case and unit; to be freed. `promised`: searches
 * for promises of cases closed as planned instead of replies. */
typedef bool owed_wanted(const struct owing *w, const struct owed *o, const void *ctx);
struct owed *owed_find(const struct owing *w, bool promised, owed_wanted *wanted, const void *ctx, size_t *n);

/* Additional columns; the others of the table are those of case_rules. */
extern const struct column_rule due_rules[];
#define DUE_LAYOUT "case unit role limit due left status urges extensions opened topic text supervised refused why"

/* A row of the table; rows with further columns start with one. */
struct owed_row {
	struct case_row row;
	const struct owed *owed;
	bool why; /* whether to fill the column with the reason for supervision */
};

/* Start the rows of a table, and make one the row of something owed. */
void owed_row_start(struct owed_row *row, struct owing *w, bool why);
void owed_row_set(struct owed_row *row, const struct owed *owed);

#endif
