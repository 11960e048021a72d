/* New cases that are to get their numbers (R3.1).
 *
 * Everything that does not need the ledger is prepared before its lock is taken; then one pass over the ledger finds
 * the free case numbers and the external numbers that are already known.
 *
 * An external number is known if a `new` has it, whatever its channel.  With a source (--source NAME) it is recorded
 * as NAME:NUMBER, and a number without a source is also known if its case was opened at the same time.  The same
 * number with another opening time is a different case: it is never recorded, and people have to decide about it. */
#ifndef INTAKE_ARRIVALS_H
#define INTAKE_ARRIVALS_H

#include "../base/names.h"
#include "../program/draft.h"
#include "../program/recording.h"

/* The place of an arrival in an export; line 0 if it is not from an export. */
struct arrival_row {
	uint64_t line;
	struct span source;
};

struct arrival {
	stamp at;
	size_t text;       /* the offset of its entry in the store, from the act on */
	uint32_t size;     /* the length of its entry, with LF */
	uint32_t answer;   /* the length of the answer's entry after it; 0 if not answered */
	const char *known; /* the line of the `new` that has its external number, or NULL */
	struct case_id id; /* that line's case number, if it has a valid one */
	struct arrival_row row;
	bool lacks_caller; /* see intake_lacks_caller() */
	bool other_time;   /* that `new` has another time */
	const char *lacks; /* NULL, or the reason why it cannot be recorded if it is not known */
	bool twice;        /* another row of the export has its external number but differs */
};

/* Starts zeroed, except for `now`, `timed` and the source. */
struct arrivals {
	stamp now;          /* the time when the entries were drafted */
	bool timed;         /* the times are those of the export */
	struct span source; /* "NAME:" before external numbers; empty without a source */
	struct arrival *at;
	size_t n, cap;
	size_t again; /* rows that repeat an arrival and were not added */
	struct buf store;
	struct names refs; /* arrivals by external number without the source */
	struct day_number {
		day_t day;
		uint32_t last; /* the highest number of the day so far */
	} * day;               /* sorted */
	size_t days;
};

/* Return whether it is to be recorded, and whether its case is already known. */
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

/* Adds a case and the answer given on the spot (may be empty), with the number of the arrival in *number.  If its
 * external number (`ref`, which the draft has with the source before it) was added before, *number is that arrival:
 * ARRIVAL_AGAIN if both rows agree, otherwise ARRIVAL_TWICE, and the arrival is flagged `twice`. */
enum arrival_taken { ARRIVAL_TAKEN, ARRIVAL_AGAIN, ARRIVAL_TWICE };
enum arrival_taken arrivals_add(struct arrivals *a, const struct draft *d, struct span answer, struct span ref,
	struct arrival_row row, size_t *number);

/* Turns the last ARRIVAL_AGAIN into `twice`, since the rows differ in something else. */
void arrivals_differ(struct arrivals *a, size_t number);

/* Returns an arrival's entry, from the act to the text, and one field of it, as they will be in the ledger. */
struct span arrival_text(const struct arrivals *a, const struct arrival *one);
struct span arrival_field(const struct arrivals *a, const struct arrival *one, enum case_column c);

/* Call it before the ledgers are read, and before they are read again: forgets what was found.  Numbers of a day
 * without cases start at `first`. */
void arrivals_begin(struct arrivals *a, uint32_t first);
/* Notes a case number, and the line of a `new`. */
void arrivals_number(struct arrivals *a, struct case_id id);
void arrivals_new(struct arrivals *a, struct span line, struct span ref);
/* Reads all ledgers of a recording with the functions above. */
void arrivals_look(struct arrivals *a, struct recording *recording);

/* Records the entries of all arrivals that no ledger has, with free case numbers. */
void arrivals_record(struct arrivals *a, struct recording *recording);
/* arrivals_record_one() in two steps: the first returns the case number for an arrival, in order; the second writes
 * its `new` with that number, without LF, to a place with room for arrival_room() bytes, and returns the end. */
struct case_id arrivals_next(struct arrivals *a, const struct arrival *one);
size_t arrival_room(const struct arrival *one);
char *arrival_write(char *p, const struct arrivals *a, const struct arrival *one, struct case_id id);

/* Returns how many are already in a ledger, or repeat another arrival. */
size_t arrivals_known(const struct arrivals *a);
/* Returns how many are to be recorded. */
size_t arrivals_unknown(const struct arrivals *a);
/* Returns how many of those lack the caller's name or phone (R3.1.1). */
size_t arrivals_lacking(const struct arrivals *a);
void arrivals_free(struct arrivals *a);

#endif
