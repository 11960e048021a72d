/* What the seats of the hotline do all day, as a call log tells it (R3.6.1): on duty, on the telephone, paused.
 *
 * A seat is on duty while it is logged in anywhere, in however many queues, or on a call; it talks while a call is up;
 * it is paused when it takes calls from none of its queues.  What is on duty and neither of these is idle.  A log may
 * begin and end in the middle: what ends without having begun had begun before the log did, and what does not end goes
 * on to the end of what is asked about. */
#ifndef CALLS_DUTY_H
#define CALLS_DUTY_H

#include "../base/names.h"
#include "../rules/day.h"
#include "agents.h"

/* A seat's day; times in seconds. */
struct duty_day {
	day_t day;
	uint32_t calls;                        /* answered on it */
	uint32_t accepted, assigned, answered; /* cases, which the ledger tells (calls/seats.h) */
	uint64_t talk, duty, paused;           /* paused: without the time on a call */
};

enum seat_act {
	SEAT_LOGIN,
	SEAT_LOGOUT,
	SEAT_ANSWER,
	SEAT_HANGUP,
	SEAT_PAUSE,
	SEAT_RESUME,
};

/* Something a seat did. */
struct seat_event {
	stamp at;
	enum seat_act act;
	struct span seat;
	struct span agent; /* whose it is where a seat may have several; else empty */
	struct span queue; /* that it is about; empty: all */
	struct span call;  /* which; empty where a seat has one at a time */
	uint32_t lasted;   /* seconds that, as the log says, what ends had lasted; 0: it does not say */
};

struct seat {
	struct span name;
	struct duty_day *day; /* in order */
	uint32_t days, days_cap;
	bool heard;          /* of in the call log */
	bool presumed;       /* on duty since before the log began */
	struct place *place; /* the queues it was met in */
	uint32_t places, places_cap;
	uint64_t *call; /* that are up, as hashes */
	uint32_t calls, calls_cap;
	stamp mark;     /* up to here its time is accounted for */
	stamp first;    /* what it did before is presumed, from the log's beginning to here: */
	uint8_t before; /* enum doing */
};

struct duty {
	stamp asof;            /* what was later is not taken */
	struct agents *agents; /* who they are; NULL: seats are called as the log has them */
	stamp first, last;     /* the earliest and the latest time the log has; last 0: none */
	struct seat *seat;
	uint32_t seats, seats_cap;
	struct names names; /* of the seats: their numbers */
	bool one_call;      /* the log tells no calls apart: a seat has one at a time, which its logout ends */
	uint64_t back;      /* events before the seat's last one */
	uint64_t unfit;     /* events that do not fit the one before: of what stands between them a line is lost */
	uint32_t unended;   /* seats on duty or on a call at the end */
};

void duty_start(struct duty *d, stamp asof);
void duty_free(struct duty *d);

/* Before the first event: the agents of the log are these seats, which are there whether the log has them or not. */
void duty_know(struct duty *d, struct agents *agents);
/* Takes the next event.  Within a seat they come in order of time; one that is before the last counts as at the same
 * time, so that no time is negative. */
void duty_take(struct duty *d, const struct seat_event *e);
/* The log has something of this time, be it of no seat. */
void duty_hear(struct duty *d, stamp at);
/* The exchange was started again at `at`, having been heard of last at `heard`: the calls that were up had ended. */
void duty_restart(struct duty *d, stamp heard, stamp at);
/* When all are in: accounts for what was before the first and what goes on behind the last, up to `end` (not in it),
 * but not beyond the last day the log has something of: of later days it knows nothing. */
void duty_settle(struct duty *d, stamp end);

/* The seat of this name, begun if there is none; good until the next call. */
struct seat *duty_seat(struct duty *d, struct span name);
/* NULL: the log has none of that name. */
struct seat *duty_find(const struct duty *d, struct span name);
struct duty_day *seat_day(struct seat *s, day_t day);
/* Adds a day to a sum. */
void duty_add(struct duty_day *sum, const struct duty_day *d);
/* Adds up a seat's days in a period; returns how many it has. */
uint32_t seat_sum(const struct seat *s, struct period period, struct duty_day *sum);

static inline uint64_t
duty_idle(const struct duty_day *d)
{
	return d->duty - d->talk - d->paused;
}

#endif
