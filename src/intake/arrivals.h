/* Cases that have come in and wait for their numbers (R3.1).
 *
 * All that can be known of them without the ledger is made ready before its lock is taken; under the lock one look over
 * the ledger tells which numbers are free and which foreign numbers are known.
 *
 * A foreign number is known that a `new` has, whatever its channel.  With a source (--source NAME) it stands in the
 * ledger as NAME:NUMBER, and a bare one is known too if its case was opened at the same time.  The same number with
 * another opening time is another matter, which is for people to sort out: it is never taken. */
#ifndef INTAKE_ARRIVALS_H
#define INTAKE_ARRIVALS_H

#include "../base/names.h"
#include "../program/draft.h"
#include "../program/recording.h"

/* Where an arrival stands in an export; line 0: it is from none. */
struct arrival_row {
	uint64_t line;
	struct span source;
};

struct arrival {
	stamp at;
	size_t text;     /* where its entry stands in the store, from the act on */
	uint32_t size;   /* of its entry, LF included */
	uint32_t answer; /* of the answer's entry behind it; 0: not answered */
	const char *known; /* the line of the `new` that has its foreign number; NULL: none has */
	struct arrival_row row;
	bool lacks_caller; /* see intake_lacks_caller() */
	bool other_time;   /* that `new` is of another time */
	const char *lacks; /* NULL, or why it cannot be recorded if it is not known */
	bool twice;        /* another row of the export has its foreign number, and says something else */
};

/* Starts as zeros, but for the time and what is said of the source. */
struct arrivals {
	stamp now; /* that of the entries' drafts */
	bool timed; /* their times are the export's */
	struct span source; /* "NAME:", in front of foreign numbers; empty: no source is named */
	struct arrival *at;
	size_t n, cap;
	size_t again; /* were not taken */
	struct buf store;
	struct names refs; /* foreign numbers, without the source: their arrivals */
	struct day_number {
		day_t day;
		uint32_t last; /* the day's highest number so far */
	} * day;               /* in order */
	size_t days;
};

/* Whether it is to be recorded; and whether it is a row of a case that is known. */
static inline bool
arrival_is_new(const struct arrival *one)
{
	return !one->known && !one->twice && !one->lacks;
}

static inline bool
arrival_is_known(const struct arrival *one)
{
	return one->known && !one->other_time && !one->twice;
}

/* Takes a case, and the answer that was given on the spot (empty: none).  Returns its number among the arrivals, or
 * that of the one that has its foreign number (`ref`, which the draft has with the source in front) already: if that
 * says the same, it was counted; else that one is `twice`. */
enum arrival_taken { ARRIVAL_TAKEN, ARRIVAL_AGAIN, ARRIVAL_TWICE };
enum arrival_taken arrivals_add(struct arrivals *a, const struct draft *d, struct span answer, struct span ref,
	struct arrival_row row, size_t *number);

/* Of one that was just counted AGAIN: the row differed in something else, so that it is `twice`. */
void arrivals_differ(struct arrivals *a, size_t number);

/* A field of an arrival's entry, as it will stand in the ledger. */
struct span arrival_field(const struct arrivals *a, const struct arrival *one, enum case_column c);

/* Before the ledgers are looked at, and when they are to be looked at anew: forgets what was learnt.  Numbers of a day of
 * which no ledger has a case start at `first`. */
void arrivals_begin(struct arrivals *a, uint32_t first);
/* Learns from a case's number, and from the line of its `new`. */
void arrivals_number(struct arrivals *a, struct case_id id);
void arrivals_new(struct arrivals *a, struct span line, struct span ref);
/* Does so for all ledgers of a recording. */
void arrivals_look(struct arrivals *a, struct recording *recording);

/* Records the entries of those that no ledger knows, with the numbers that are free. */
void arrivals_record(struct arrivals *a, struct recording *recording);
/* Records one of them; returns its `new` as it will stand in the ledger. */
struct span arrivals_record_one(struct arrivals *a, const struct arrival *one, struct recording *recording);

/* How many are in a ledger, or were among those taken. */
size_t arrivals_known(const struct arrivals *a);
/* How many are to be recorded. */
size_t arrivals_unknown(const struct arrivals *a);
/* How many of those lack the caller's name or phone (R3.1.1). */
size_t arrivals_lacking(const struct arrivals *a);
void arrivals_free(struct arrivals *a);

#endif
