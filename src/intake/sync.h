/* Compares a platform's rows with the ledger, and records what the ledger lacks in the platform's name.
 *
 * Each case goes through the same steps in the same order (steps.h).  What people have recorded here since the
 * platform's last entry is not overwritten. */
#ifndef INTAKE_SYNC_H
#define INTAKE_SYNC_H

#include "../ledger/secrecy.h"
#include "steps.h"

/* Starts zeroed, except for the first four members. */
struct sync {
	struct import *import;
	struct histories *histories;
	struct span by;
	bool force; /* include cases that people also worked on here */

	struct recording *recording;
	struct fold known;  /* the cases that were in the ledgers */
	struct steps steps; /* the steps of these */
	bool folded;
	struct sync_counts counts;
	/* The new cases, for printing what was recorded. */
	struct fold begun;
	bool begun_folded;
	struct secrecy secrecy[2];
};

/* Records the new cases and the further course of all, after the ledgers were read for numbers. */
void sync_record(struct sync *s, struct recording *recording);
/* Forgets all results, before the ledger is read again. */
void sync_forget(struct sync *s);
/* Appends a recorded line as it may be shown. */
void sync_show(struct sync *s, struct buf *out, const struct line *line);
/* Reports what was done and what was not. */
void sync_say_counts(const struct sync *s);

#endif
