/* What the weekly report and the brief count alike (R3.6.2): what was done to cases in the periods that are set side by
 * side, what was accepted by channel, kind, topic and area, the units' tasks that were due, and the leaders' items.
 * Void cases count nowhere. */
#ifndef COUNTING_COUNTING_H
#define COUNTING_COUNTING_H

#include "items.h"
#include "keys.h"
#include "on_time.h"
#include "periods.h"
#include "tally.h"

/* What was done to a case; it counts once a period, however often it was done. */
enum handling { ACCEPTED, ANSWERED, ASSIGNED, CLOSED, HANDLINGS };
extern const enum act handling_acts[HANDLINGS];
extern const char *const handling_names[HANDLINGS];

/* What the cases accepted are counted by. */
enum section { BY_CHANNEL, BY_KIND, BY_TOPIC, BY_AREA, SECTIONS };
extern const char *const section_names[SECTIONS];

/* A unit's tasks, by the period of their due day. */
struct unit_tasks {
	unsigned unit;
	struct on_time due[COMPARED];
};

struct counting {
	const struct fold *fold;
	struct secrecy *secrecy;
	struct keys keys;
	struct periods periods;
	day_t began; /* the day of the first case there is */
	/* when settled */
	uint32_t total[HANDLINGS][PERIODS];
	struct tally section[SECTIONS]; /* cases accepted, by enum compared; settled */
	bool as_written;                /* units by the names in the ledgers; else by those they resolve to */
	struct unit_tasks *unit;        /* those with something counted now, in roster order */
	unsigned units;
	struct on_time all[COMPARED]; /* of all units */
	struct items items;
	/* while folding */
	uint64_t *done; /* by number of the case: what was done to it in which periods */
	uint32_t cases;
};

/* Lets the fold keep them: before the first entry. */
void counting_watch(struct counting *c, struct fold *f, const struct periods *periods);
/* What a watcher that has more to see calls for an entry of those acts. */
see_effect counting_see;

/* When all is folded, in this order: counts the cases; the units' tasks, by number of the name, where the caller may
 * still put other figures in their place; and those of all units, several names of one unit added up as they resolve on
 * the last day of the period (unless as_written). */
void counting_settle(struct counting *c, struct secrecy *s);
void counting_sum_units(struct counting *c);
void counting_free(struct counting *c);

/* Whether that was done to a case in the period. */
bool counting_has(const struct counting *c, uint32_t kase, enum handling h, enum compared p);
/* A case's key in a section, as keys_of() has it; good until the next call. */
struct span counting_key(struct counting *c, uint32_t kase, enum section s);
static inline struct span
counting_unit(const struct counting *c, unsigned unit)
{
	return c->fold->roster->unit[unit].name;
}

/* The order of units by what is counted of them now downward, then by name; and the units in it.  Free them. */
int unit_tasks_cmp(const struct unit_tasks *x, const struct unit_tasks *y, const struct roster *r);
const struct unit_tasks **units_by_count(const struct counting *c);

#endif
