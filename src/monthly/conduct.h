/* How cases were conducted, besides their numbers: whether callers were told (R3.5), promises kept (M4.3.2), refusals
 * decided (M4.4.5); and what makes figures look better than they are.
 *
 * Void cases count nowhere but as void.  Units are those that the names resolve to on the last day of the period. */
#ifndef MONTHLY_CONDUCT_H
#define MONTHLY_CONDUCT_H

#include "../counting/counting.h"
#include "../ledger/counts.h"

/* Of the cases that stand closed, by the day of the close or answer: told, since then, and reached; and of those whose
 * caller was called, or said so, how many were reached by the last call, say that it is solved, are satisfied. */
enum telling { TELL_TOLD, TELL_REACHED, TELL_SOLVED, TELL_SATISFIED, TELLINGS };
extern const char *const telling_names[TELLINGS];

/* Cases that stand closed as planned: by the day of the close; by the promised day, and what of these was carried out
 * by all units, is past its day, or is still to come. */
enum promise { PROMISE_MADE, PROMISE_DUE, PROMISE_KEPT, PROMISE_OVERDUE, PROMISE_PENDING, PROMISES };
extern const char *const promise_names[PROMISES];

/* Refusals by their day, each with its end: the task recalled, sent back to the unit, replied to after all, or none
 * yet. */
enum refusal { REFUSAL_ASKED, REFUSAL_AGREED, REFUSAL_DENIED, REFUSAL_REPLIED, REFUSAL_UNDECIDED, REFUSALS };
extern const char *const refusal_names[REFUSALS];

/* Cases void; tasks recalled and assigned again to the same unit, whose time begins anew; entries recorded late; tasks
 * given more time again. */
enum lapse { LAPSE_VOID, LAPSE_REASSIGNED, LAPSE_BACKDATED, LAPSE_EXTENDED, LAPSES };
extern const char *const lapse_names[LAPSES];

/* So many of so many; each by enum compared. */
struct shares {
	uint32_t part[COMPARED], whole[COMPARED];
};

/* A unit, with figures of its own. */
struct conduct_unit {
	unsigned unit; /* UNIT_NONE: cases without one, answered on the spot */
	struct shares telling[TELLINGS];
	uint32_t refusal[REFUSALS][COMPARED];
};

/* Something that happened to a unit's task in a case. */
struct conduct_event {
	uint32_t kase;
	unsigned unit; /* UNIT_NONE: none in particular; as resolved */
	stamp at;
	const char *line;
	uint8_t fate;    /* of a refusal: enum refusal */
	uint32_t before; /* number + 1 of one before it in a chain; 0: the first */
};

struct conduct_events {
	struct conduct_event *event;
	uint32_t n, cap;
};

struct conduct {
	struct counting *counting;
	/* when settled */
	struct shares telling[TELLINGS];
	uint32_t promise[PROMISES][COMPARED], refusal[REFUSALS][COMPARED], lapse[LAPSES][COMPARED];
	struct conduct_unit *unit;            /* in roster order, those of no unit last */
	struct conduct_events lapsed[LAPSES]; /* of the period, by case */
	struct conduct_events broken;      /* promises past their day, whenever made: of each task that owes; by day */
	struct conduct_events supervision; /* all, in file order */
	/* while folding */
	struct counts counts;
	struct conduct_events refused, recalled;
	struct conduct_task *task; /* by number of the task */
	uint32_t tasks;
	uint32_t *recall; /* by number of the case: number + 1 of its last recall; 0: none */
	uint32_t recalls;
};

void conduct_start(struct conduct *c, struct counting *counting);
/* What the watcher calls for every entry. */
void conduct_see(struct conduct *c, const struct effect *x);
/* When all is folded and counted. */
void conduct_settle(struct conduct *c);
void conduct_free(struct conduct *c);

/* The line of a task's last reply; NULL: there is none. */
const char *conduct_reply(const struct conduct *c, uint32_t task);

/* So many rows has conduct.unit: one of each unit, and one of no unit. */
static inline unsigned
conduct_units(const struct conduct *c)
{
	return c->counting->fold->roster->units + 1;
}
/* The name of a row's unit, empty of none. */
struct span conduct_unit_name(const struct conduct *c, unsigned unit);

#endif
