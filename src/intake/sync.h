/* Compares a platform's rows with the ledger, and records what the ledger lacks in the platform's name.
 *
 * Each case goes through the same steps in the same order (sync.c).  What people have recorded here since the
 * platform's last entry is not overwritten. */
#ifndef INTAKE_SYNC_H
#define INTAKE_SYNC_H

#include "../ledger/secrecy.h"
#include "history.h"

/* What was done and what was not. */
struct sync_counts {
	size_t act[ACTS];
	size_t raised;      /* times moved to that of the case's last entry */
	size_t earlier_due; /* due days that are earlier than the ledger's */
	size_t not_allowed; /* entries that the ledger's rules do not allow */
	size_t closed_otherwise;          /* cases that the platform closed differently, or with other units */
	size_t voided, answered, by_hand; /* cases not changed */
};

/* Starts zeroed, except for the first four members. */
struct sync {
	struct import *import;
	struct histories *histories;
	struct span by;
	bool force; /* include cases that people also worked on here */

	struct recording *recording;
	struct fold known, begun; /* the cases that were in the ledgers, with their entries; and the new ones */
	bool folded;
	struct secrecy secrecy[2];
	struct sync_counts counts;
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
