/* How cases were handled, besides their numbers: whether callers were told (R3.5), promises carried out (M4.3.2) and
 * refusals decided (M4.4.5); and what makes figures look better than they are.
 *
 * Void cases are counted only as void.  Units are those that the names resolve to on the last day of the period. */
#ifndef MONTHLY_CONDUCT_H
#define MONTHLY_CONDUCT_H

#include "../counting/counting.h"
#include "../ledger/counts.h"

/* For cases that are closed, by the day of the close or answer: those whose caller was told since, and reached; and,
 * of those with an answer from the caller, how many were reached by the last call, are solved, and are satisfied. */
enum telling { TELL_TOLD, TELL_REACHED, TELL_SOLVED, TELL_SATISFIED, TELLINGS };
extern const char *const telling_names[TELLINGS];

/* Cases closed as planned: by the day of the close; by the promised day; and, of the latter, those carried out by
 * all units, overdue, or not due yet. */
enum promise { PROMISE_MADE, PROMISE_DUE, PROMISE_KEPT, PROMISE_OVERDUE, PROMISE_PENDING, PROMISES };
extern const char *const promise_names[PROMISES];

/* Refusals by their day, with the decision: the task was recalled, sent back to the unit, replied to after all, or
 * none yet. */
enum refusal { REFUSAL_ASKED, REFUSAL_AGREED, REFUSAL_DENIED, REFUSAL_REPLIED, REFUSAL_UNDECIDED, REFUSALS };
extern const char *const refusal_names[REFUSALS];

/* Void cases; tasks recalled and assigned again to the same unit, with a new due day; entries recorded late; tasks
 * extended again. */
enum lapse { LAPSE_VOID, LAPSE_REASSIGNED, LAPSE_BACKDATED, LAPSE_EXTENDED, LAPSES };
extern const char *const lapse_names[LAPSES];

/* A part and its whole, each by enum compared. */
struct shares {
	uint32_t part[COMPARED], whole[COMPARED];
};

/* The figures of one unit. */
struct conduct_unit {
	unsigned unit; /* UNIT_NONE for cases without a unit, which were answered on the spot */
	struct shares telling[TELLINGS];
	uint32_t refusal[REFUSALS][COMPARED];
};

/* An event of a unit's task in a case. */
struct conduct_event {
	uint32_t kase;
	unsigned unit; /* as resolved; UNIT_NONE for no particular unit */
	stamp at;
	const char *line;
	uint8_t fate;    /* for a refusal: an enum refusal */
	uint32_t before; /* the index of the previous one in a chain + 1; 0 for the first */
};

struct conduct_events {
	struct conduct_event *event;
	uint32_t n, cap;
};

struct conduct {
	struct counting *counting;
	/* Set by conduct_settle(): */
	struct shares telling[TELLINGS];
	uint32_t promise[PROMISES][COMPARED], refusal[REFUSALS][COMPARED], lapse[LAPSES][COMPARED];
	struct conduct_unit *unit;            /* in roster order; the one for no unit is last */
	struct conduct_events lapsed[LAPSES]; /* of the period, by case */
	struct conduct_events broken;         /* overdue promises, whenever made: one for each task that owes, by day */
	struct conduct_events supervision;    /* all, in file order */
	/* Used while folding: */
	struct counts counts;
	struct conduct_events refused, recalled;
	struct conduct_task *task; /* by the task's index */
	uint32_t tasks;
	uint32_t *recall; /* by the case's index: the index of its last recall + 1; 0 if none */
	uint32_t recalls;
};

/* Starts the figures; `counting` provides the fold and the periods, and must outlive c. */
void conduct_start(struct conduct *c, struct counting *counting);
/* The watcher's function for every entry. */
void conduct_see(struct conduct *c, const struct effect *x);
/* Counts, after the fold. */
void conduct_settle(struct conduct *c);
void conduct_free(struct conduct *c);

/* Returns the line of a task's last reply, or NULL. */
const char *conduct_reply(const struct conduct *c, uint32_t task);

/* Returns the number of rows of conduct.unit: one for each unit, and one for no unit. */
static inline unsigned
conduct_units(const struct conduct *c)
{
	return c->counting->fold->roster->units + 1;
}
/* Returns the name of a row's unit; empty for no unit. */
struct span conduct_unit_name(const struct conduct *c, unsigned unit);

#endif
