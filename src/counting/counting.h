/* What the weekly report and the brief count in the same way (R3.6.2): what was done to cases in the compared
 * periods, the cases accepted by channel, kind, topic and area, the units' tasks that were due, and the leaders'
 * items.  Void cases are not counted. */
#ifndef COUNTING_COUNTING_H
#define COUNTING_COUNTING_H

#include "items.h"
#include "keys.h"
#include "on_time.h"
#include "periods.h"
#include "tally.h"

/* What was done to a case; each is counted once per period and case. */
enum handling { ACCEPTED, ANSWERED, ASSIGNED, CLOSED, HANDLINGS };
extern const enum act handling_acts[HANDLINGS];
extern const char *const handling_names[HANDLINGS];

/* The keys by which accepted cases are counted. */
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
	day_t began; /* the day of the first case of all */
	/* Set by counting_settle(): */
	uint32_t total[HANDLINGS][PERIODS];
	struct tally section[SECTIONS]; /* cases accepted, by enum compared; settled */
	bool as_written;                /* units by their names in the ledgers, otherwise by the units these resolve
					 * to */
	struct unit_tasks *unit;        /* units with a counted task in the current period, in roster order */
	unsigned units;
	struct on_time all[COMPARED]; /* of all units */
	struct items items;
	/* Used while folding: */
	uint64_t *done; /* by the case's index: what was done to it in which periods */
	uint32_t cases;
};

/* Makes the fold keep the counts.  Call it before the first entry. */
void counting_watch(struct counting *c, struct fold *f, const struct periods *periods);
/* The watcher's function for these acts, for a watcher that also counts. */
see_effect counting_see;

/* Both are called after fold_settle(), in this order. counting_settle() counts the cases, and the units' tasks by
 * the number of the name; the caller may then replace figures. counting_sum_units() adds up the names that resolve
 * to the same unit on the last day of the period (unless as_written), and the total of all units. */
void counting_settle(struct counting *c, struct secrecy *s);
void counting_sum_units(struct counting *c);
void counting_free(struct counting *c);

/* Returns whether this was done to a case in the period. */
bool counting_has(const struct counting *c, uint32_t kase, enum handling h, enum compared p);
/* Returns a case's key in a section, as keys_of() does; valid until the next call. */
struct span counting_key(struct counting *c, uint32_t kase, enum section s);
static inline struct span
counting_unit(const struct counting *c, unsigned unit)
{
	return c->fold->roster->unit[unit].name;
}

/* Compares units by the current count, descending, then by name; and returns the units in that order, to be freed. */
int unit_tasks_cmp(const struct unit_tasks *x, const struct unit_tasks *y, const struct roster *r);
const struct unit_tasks **units_by_count(const struct counting *c);

#endif
