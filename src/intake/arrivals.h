/* Cases that have come in and wait for their numbers (R3.1).
 *
 * All that can be known of them without the ledger is made ready before its lock is
 * taken; under the lock one look over the ledger tells which numbers are free and which foreign
 * numbers are known. */
#ifndef INTAKE_ARRIVALS_H
#define INTAKE_ARRIVALS_H

#include "../base/names.h"
#include "../program/draft.h"
#include "../program/recording.h"

struct arrival {
	stamp at;
	size_t text;       /* where its entry stands in the store, from the act on */
	uint32_t size;     /* of its entry, LF included */
	uint32_t answer;   /* of the answer's entry behind it; 0: not answered */
	uint32_t channel;  /* with a foreign number: its number among the channels, */
	uint32_t same_ref; /* and the arrival before it that has the same from another channel; NAME_NONE: none */
	bool known;        /* its foreign number is in a ledger */
};

/* Starts as zeros, but for the time. */
struct arrivals {
	stamp now; /* that of the entries' drafts */
	struct arrival *at;
	size_t n, cap;
	size_t again; /* were not taken */
	struct buf store;
	struct names refs; /* foreign numbers: the latest arrival that has it */
	struct names channels;
	struct day_number {
		day_t day;
		uint32_t last; /* the day's highest number so far */
	} * day;               /* in order */
	size_t days;
};

/* Takes a case, and the answer that was given on the spot (empty: none).  False when one with the same channel and
 * foreign number is among them already: it is not taken. */
bool arrivals_add(struct arrivals *a, const struct draft *d, struct span answer);

/* Records the entries of those that no ledger of the recording knows, with the numbers that are free; those of a day of
 * which it has no case start at `first`. */
void arrivals_record(struct arrivals *a, struct recording *recording, uint32_t first);

/* How many were known: to a ledger, or among those taken. */
size_t arrivals_known(const struct arrivals *a);
/* How many were recorded, or would have been, last. */
size_t arrivals_recorded(const struct arrivals *a);
void arrivals_free(struct arrivals *a);

#endif
