/* What the seats did: their time by the call log, the cases they accepted, passed on and answered on the spot by the
 * ledger (R3.6.1). */
#ifndef CALLS_SEATS_H
#define CALLS_SEATS_H

#include "../ledger/fold.h"
#include "../rules/papers.h"
#include "duty.h"

/* An entry that a seat made. */
struct seat_entry {
	uint32_t kase, seat;
	day_t day;
	uint8_t act; /* ACT_NEW accepted, ACT_ASSIGN passed on, ACT_ANSWER answered on the spot */
};

/* A seat's day, as it is shown. */
struct seat_row {
	const struct seat *seat;
	const struct duty_day *of;
};

struct seats {
	const struct fold *fold;
	struct duty *duty;
	bool logged;          /* there is a call log: its seats are the seats, else whoever made entries */
	struct period period; /* what is shown */
	struct seat_entry *entry;
	size_t entries, entries_cap;
	struct duty_day others; /* cases of those who are no seats */
	struct seat_row *row;   /* in the period, by day, then seat in byte order */
	size_t rows;
	char **shown; /* names of seats, as they may be shown (R3.1.5) */
	size_t showns, showns_cap;
};

/* Lets the fold keep them: before the first entry.  The duty has its call log read, if there is one. */
void seats_watch(struct seats *s, struct fold *f, struct duty *d, bool logged);
/* When all is folded: the days there are, by the call log, else by the ledger. */
struct period seats_period(const struct seats *s);
/* Adds the cases of a period to the seats' days, a case once a seat and day; void ones count nowhere.  Puts the seats
 * in byte order: none can be asked for by name any more. */
void seats_settle(struct seats *s, struct period period);
void seats_free(struct seats *s);

/* As TSV: day seat calls talk duty idle paused accepted assigned answered; a row a day and seat, or a seat for the
 * period. */
void seats_tsv(const struct seats *s, bool by_day, struct buf *out);

/* What the paper needs to know besides the figures. */
struct seats_paper {
	const struct seats *seats;
	const struct paper_entry *entry; /* of its head and imprint; NULL: none */
	struct span office;              /* that it comes from */
	stamp asof;
	bool by_day; /* with each day's figures too */
};

/* As a paper, in a form of PAPER_FORMS. */
void seats_paper(const struct seats_paper *wanted, const char *form, struct buf *out);

#endif
