/* Which tasks a unit is reminded of by letter, which of them the letter urges, and which the office must supervise
 * after two urges without result (R3.3, M4.4.6). */
#ifndef LISTING_REMINDING_H
#define LISTING_REMINDING_H

#include "../base/names.h"
#include "owed.h"

/* How a task was urged. */
struct urged {
	day_t by_letter; /* the last day; 0 if never */
	bool today;      /* by anyone */
};

struct reminding {
	struct owing owing;
	struct urged *urged; /* by the task's index */
	uint32_t room;
	const char *by;
	struct buf text;   /* of urges by letter, as a field */
	struct names sent; /* letters already sent */
};

/* Starts; reminding_read() reads the ledgers. by, text: the author and the text of the urges recorded for letters;
 * sent: a table of the letters sent, whose second column has due-DAY-UNIT, or NULL.  Exits with 2 if it cannot be
 * read. */
void reminding_start(struct reminding *r, const char *by, const char *text, const char *sent);
void reminding_read(struct reminding *r, char **name, int names);
void reminding_stop(struct reminding *r);

/* Returns whether a task is to be supervised; one that was just urged for the second time is not yet.  For
 * owed_find(), with the reminding as ctx. */
bool reminding_supervises(const struct owing *w, const struct owed *o, const void *ctx);

/* A row of the table, and its columns besides those of due_rules. */
struct reminder_row {
	struct owed_row owed;
	const struct reminding *reminding;
};
extern const struct column_rule reminder_rules[];

#endif
