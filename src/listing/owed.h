/* What units still owe: a reply, or the carrying out of a promise (R3.3, M4.3.1, M4.3.2); and where supervision is
 * owed.
 */
#ifndef LISTING_OWED_H
#define LISTING_OWED_H

#include "../program/query.h"
#include "../table/column_rules.h"
#include "case_row.h"

struct owed {
	uint32_t kase, task;
	day_t due;
	int left;     /* working days up to due; past due minus those since, at most -1 */
	unsigned why; /* why it is to be supervised: WHY_ bits (counts.h) */
};

/* The folded ledgers that it is found in, and what days are counted by. */
struct owing {
	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
	struct secrecy secrecy;
	const struct calendar *calendar;
	day_t today;        /* of the query's time */
	int supervise_left; /* rule supervise.left: so many working days are near */
};

/* Reads the ledgers.  A watcher that has more to see than counts_watch() may be set in between. */
void owing_start(struct owing *w);
void owing_read(struct owing *w, char **name, int names);
void owing_stop(struct owing *w);

/* All that is owed and wanted, by due day, case and unit; to be freed.  `promised`: it is asked about what cases were
 * closed as planned with, else about replies. */
typedef bool owed_wanted(const struct owing *w, const struct owed *o, const void *ctx);
struct owed *owed_find(const struct owing *w, bool promised, owed_wanted *wanted, const void *ctx, size_t *n);

/* Columns of their own; the others of their table are those of case_rules. */
extern const struct column_rule due_rules[];
#define DUE_LAYOUT "case unit role limit due left status urges extensions opened topic text supervised refused why"

/* A row of its table; what has further columns begins with one. */
struct owed_row {
	struct case_row row;
	const struct owed *owed;
	bool why; /* it says why it is to be supervised; else that column is empty */
};

/* Starts rows of a table, and makes one that of something owed. */
void owed_row_start(struct owed_row *row, struct owing *w, bool why);
void owed_row_set(struct owed_row *row, const struct owed *owed);

#endif
