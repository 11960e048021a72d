/* What a platform says of a case's intake now, and said before: its `new`, and what was amended since in its name. */
#ifndef INTAKE_CHANGES_H
#define INTAKE_CHANGES_H

#include "../ledger/fold.h"
#include "../program/draft.h"
#include "../program/recording.h"
#include "arrivals.h"

/* Starts as zeros. */
struct changes {
	bool amend;       /* they are recorded */
	struct buf table; /* case ref column old new, as TSV, without its header */
	size_t changed;   /* rows */
	size_t amended;   /* of these, recorded */
	size_t by_hand;   /* fields that people amended here, which stay as they are */
	size_t refused;   /* amendments that are not allowed */
	struct span by;   /* who records */
};

/* Compares what an arrival states (its filled fields) with what the platform last said of its case, for the table; the
 * names, numbers and words of secret cases are hidden there.  With `amend` records what has changed, except fields that
 * people amended since.  The fold is settled and has the case; it gets the amendment too. */
void changes_see(struct changes *c, struct fold *f, uint32_t kase, const struct arrivals *a, const struct arrival *one,
	struct recording *recording);

/* Does so for all arrivals that ledgers of the recording know, reading no more of these than it must. */
void changes_look(struct changes *c, const struct arrivals *a, struct recording *recording);

/* The table's header, with its LF. */
extern const char changes_header[];

void changes_forget(struct changes *c);

#endif
