/* The working time of the seats from a call log (R3.6.1): on duty, on the phone, paused.
 *
 * A seat is on duty while it is logged in to at least one queue, or is on a call; it talks while a call is
 * connected; it is paused when it takes calls from none of its queues.  Time on duty that is neither is idle.  A log
 * may begin and end in the middle: an end event without a start is taken to have started before the log, and a start
 * without an end to continue to the end of the period asked about. */
#ifndef CALLS_DUTY_H
#define CALLS_DUTY_H

#include "../base/names.h"
#include "../rules/day.h"
#include "agents.h"

/* A seat's day; times are in seconds. */
struct duty_day {
	day_t day;
	uint32_t calls;                        /* answered on that day */
	uint32_t accepted, assigned, answered; /* numbers of cases, from the ledger (calls/seats.h) */
	uint64_t talk, duty, paused;           /* `paused` does not include time on a call */
};

enum seat_act {
	SEAT_LOGIN,
	SEAT_LOGOUT,
	SEAT_ANSWER,
	SEAT_HANGUP,
	SEAT_PAUSE,
	SEAT_RESUME,
};

/* An event of a seat. */
struct seat_event {
	stamp at;
	enum seat_act act;
	struct span seat;
	struct span agent; /* the agent, if a seat may have several; otherwise empty */
	struct span queue; /* the queue concerned; empty for all */
	struct span call;  /* the call; empty if a seat has one at a time */
	uint32_t lasted;   /* the duration in seconds that the log states at an end; 0 if not stated */
};

struct seat {
	struct span name;
	struct duty_day *day; /* sorted by day */
	uint32_t days, days_cap;
	bool heard;          /* it occurs in the call log */
	bool presumed;       /* it was on duty before the log began */
	struct place *place; /* the queues it used */
	uint32_t places, places_cap;
	uint64_t *call; /* hashes of the connected calls */
	uint32_t calls, calls_cap;
	stamp mark;     /* its time is counted up to here */
	stamp first;    /* from the log's beginning to here, its activity is an assumption: */
	uint8_t before; /* an enum doing */
};

struct duty {
	stamp asof;            /* later events are ignored */
	struct agents *agents; /* maps agents to seats; NULL if seats have the names of the log */
	stamp first, last;     /* the earliest and the latest time in the log; last is 0 if none */
	struct seat *seat;
	uint32_t seats, seats_cap;
	struct names names; /* the indexes of the seats */
	bool one_call;      /* the log does not distinguish calls: a seat has one at a time, which its logout ends */
	uint64_t back;      /* how many events are earlier than the seat's last one */
	uint64_t unfit;     /* how many events contradict the one before, so that a line must be missing between them */
	uint32_t unended;   /* how many seats are on duty or on a call at the end */
};

/* Starts without events; events after `asof` will be ignored.  duty_free() frees everything. */
void duty_start(struct duty *d, stamp asof);
void duty_free(struct duty *d);

/* Sets the seats of the log's agents, which are listed even if the log does not contain them.  Call it before the
 * first event. */
void duty_know(struct duty *d, struct agents *agents);
/* Adds the next event.  The events of a seat must be in order of time; one that is earlier than the last is treated
 * as simultaneous, so that no duration is negative. */
void duty_take(struct duty *d, const struct seat_event *e);
/* Notes that the log has a line of this time, even if it concerns no seat. */
void duty_hear(struct duty *d, stamp at);
/* Handles a restart of the exchange at `at`, with the last line before it at `heard`: all calls have ended. */
void duty_restart(struct duty *d, stamp heard, stamp at);
/* Called after all events: counts the time before the first event and after the last, up to `end` (exclusive), but
 * not beyond the last day in the log. */
void duty_settle(struct duty *d, stamp end);

/* Returns the seat with this name, which is created if needed; valid until the next call. */
struct seat *duty_seat(struct duty *d, struct span name);
/* Returns the seat with this name, or NULL if the log has none. */
struct seat *duty_find(const struct duty *d, struct span name);
struct duty_day *seat_day(struct seat *s, day_t day);
/* Adds a day to a sum. */
void duty_add(struct duty_day *sum, const struct duty_day *d);
/* Adds up a seat's days in a period; returns how many there are. */
uint32_t seat_sum(const struct seat *s, struct period period, struct duty_day *sum);

static inline uint64_t
duty_idle(const struct duty_day *d)
{
	return d->duty - d->talk - d->paused;
}

#endif
