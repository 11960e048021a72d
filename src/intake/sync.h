/* A platform's rows held against the ledger: what they have and it lacks is recorded in the platform's name.
 *
 * Each case goes through the same steps in the same order (sync.c).  What people have done here since the platform's
 * last word is theirs: the platform does not write over it. */
#ifndef INTAKE_SYNC_H
#define INTAKE_SYNC_H

#include "../ledger/secrecy.h"
#include "history.h"

/* What was done, and what was left. */
struct sync_counts {
	size_t act[ACTS];
	size_t raised;      /* times raised to that of the case's last entry */
	size_t earlier_due; /* due days that are earlier than the ledger's */
	size_t not_allowed; /* what the ledger's rules do not allow where it stands */
	size_t closed_otherwise; /* cases closed there otherwise than here, or under other units */
	size_t voided, answered, by_hand; /* cases left alone */
};

/* Starts as zeros, but for the first four. */
struct sync {
	struct import *import;
	struct histories *histories;
	struct span by;
	bool force; /* cases that people worked on here too */

	struct recording *recording;
	struct fold known, begun; /* cases that the ledgers had, with their entries; and the new ones */
	bool folded;
	struct secrecy secrecy[2];
	struct sync_counts counts;
};

/* Once the ledgers were looked at for numbers: records the new cases, and what became of all. */
void sync_record(struct sync *s, struct recording *recording);
/* Forgets what was learnt and counted: the ledger is to be looked at anew. */
void sync_forget(struct sync *s);
/* Appends a line that was recorded, as it may be shown. */
void sync_show(struct sync *s, struct buf *out, const struct line *line);
/* Says what was done and what was left. */
void sync_say_counts(const struct sync *s);

#endif
