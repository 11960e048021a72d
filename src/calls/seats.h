/* The work of the seats: their time from the call log, and the cases they accepted, assigned and answered on the
 * spot from the ledger (R3.6.1). */
#ifndef CALLS_SEATS_H
#define CALLS_SEATS_H

#include "../ledger/fold.h"
#include "../rules/papers.h"
#include "duty.h"

/* An entry made by a seat. */
struct seat_entry {
	uint32_t kase, seat;
	day_t day;
	uint8_t act; /* ACT_NEW for accepted, ACT_ASSIGN for assigned, ACT_ANSWER for answered on the spot */
};

/* A seat's day, for printing. */
struct seat_row {
	const struct seat *seat;
	const struct duty_day *of;
};

struct seats {
	const struct fold *fold;
	struct duty *duty;
	bool logged;          /* there is a call log, and only its seats are seats; otherwise all authors of entries
			       * are */
	struct period period; /* the period printed */
	struct seat_entry *entry;
	size_t entries, entries_cap;
	struct duty_day others; /* cases of authors who are not seats */
	struct seat_row *row;   /* in the period, sorted by day, then by seat in byte order */
	size_t rows;
	char **shown; /* names of seats as they may be shown (R3.1.5) */
	size_t showns, showns_cap;
};

/* Makes the fold note the entries.  Call it before the first entry.  The call log, if any, must have been read into
 * the duty. */
void seats_watch(struct seats *s, struct fold *f, struct duty *d, bool logged);
/* After the fold: returns the days in the call log, or, without one, in the ledger. */
struct period seats_period(const struct seats *s);
/* Adds the cases of a period to the seats' days, each once per seat and day, without void cases.  Sorts the seats in
 * byte order, so that they can no longer be looked up by name. */
void seats_settle(struct seats *s, struct period period);
void seats_free(struct seats *s);

/* Appends TSV: day seat calls talk duty idle paused accepted assigned answered; one row per day and seat, or per
 * seat for the whole period. */
void seats_tsv(const struct seats *s, bool by_day, struct buf *out);

/* What the paper needs besides the figures. */
struct seats_paper {
	const struct seats *seats;
	const struct paper_entry *entry; /* for its head and imprint; may be NULL */
	struct span office;              /* the office that issues it */
	stamp asof;
	bool by_day; /* with the figures of each day */
};

/* Appends the paper in a format of PAPER_FORMS. */
void seats_paper(const struct seats_paper *wanted, const char *form, struct buf *out);

#endif
