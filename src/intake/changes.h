/* Compares what a platform says about a case's intake now with what it said before: its `new` and the amendments
 * made in the platform's name. */
#ifndef INTAKE_CHANGES_H
#define INTAKE_CHANGES_H

#include "../ledger/fold.h"
#include "../program/draft.h"
#include "../program/recording.h"
#include "arrivals.h"

/* Starts zeroed. */
struct changes {
	bool amend;       /* record the changes */
	struct buf table; /* the changes as TSV (case ref column old new), without header */
	size_t changed;   /* rows */
	size_t amended;   /* how many of them were recorded */
	size_t by_hand;   /* fields that people amended here, which are not changed */
	size_t refused;   /* amendments that are not allowed */
	struct span by;   /* the author of the entries */
};

/* Compares the filled fields of an arrival with what the platform last said about its case, and adds the differences
 * to the table; in secret cases names, phone numbers and texts are hidden there.  With `amend` it also records the
 * changes, except in fields that people amended since.  The fold must be settled and contain the case; the amendment
 * is added to it. */
void changes_see(struct changes *c, struct fold *f, uint32_t kase, const struct arrivals *a, const struct arrival *one,
	struct recording *recording);

/* Adds to the table what the platform says differently about a case's history and the ledger does not take.  Neither
 * value may be a caller's. */
void changes_differ(
	struct changes *c, const struct fold *f, uint32_t kase, const char *column, struct span old, struct span new);

/* Calls changes_see() for all arrivals that are in the ledgers of the recording, and reads only the parts of these
 * that it needs. */
void changes_look(struct changes *c, const struct arrivals *a, struct recording *recording);

/* The table's header with LF. */
extern const char changes_header[];

/* Forgets the results, but not `amend` and `by`, before the ledger is read again. */
void changes_forget(struct changes *c);

#endif
