/* Cases that have come in and wait for their numbers (R3.1).
 *
 * All that can be known of them without the ledger is made ready before its lock is
 * taken; under the lock one look over the ledger tells which numbers are free and which foreign
 * numbers are known. */
#ifndef INTAKE_ARRIVALS_H
#define INTAKE_ARRIVALS_H

#include "../ledger/source.h"
#include "../rules/day.h"
#include "../base/buf.h"
#include "map.h"

struct arrival {
	stamp at;
	size_t text;       /* where its entry stands in the store, from the act on */
	uint32_t size;     /* of its entry, LF included */
	uint32_t answer;   /* of the answer's entry behind it; 0: not answered */
	size_t key;        /* where its channel and foreign number stand in the store */
	uint32_t key_size; /* 0: it has none */
	uint32_t hash;     /* of the key */
	bool known;        /* its foreign number is in a ledger */
};

struct arrivals {
	struct arrival *at;
	size_t n, cap;
	struct buf store;
	uint32_t *index; /* by key -> arrival + 1 */
	size_t index_size, keyed;
	struct day_number {
		day_t day;
		uint32_t last; /* the day's highest number so far */
	} * day;               /* in order */
	size_t days;
	struct span header; /* the last one of the ledger looked at last */
	stamp recorded;     /* when they are recorded, by the clock */
};

/* Takes a case: fields as they go into the ledger.  `backdated` flags the answer.  False when one with the
 * same channel and foreign number is among them already: it is not taken. */
bool arrivals_add(struct arrivals *a, stamp at, const struct span field[INTAKE_FIELDS], bool backdated);

/* Forgets what was learnt from ledgers; numbers start at `first`. */
void arrivals_forget(struct arrivals *a, uint32_t first);
/* Learns from a ledger which numbers and foreign numbers it has; the one to be appended to last. */
void arrivals_look(struct arrivals *a, const struct source *s);
/* Appends the entries of those not known, numbered, to `lines`, under a header if they need one; calls `breathe`, if
 * not NULL, behind each. */
void arrivals_number(struct arrivals *a, struct buf *lines, void (*breathe)(void));
size_t arrivals_known(const struct arrivals *a);
void arrivals_free(struct arrivals *a);

#endif
