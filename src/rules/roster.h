/* The units of the network (R4.1 and annex): units.tsv. */
#ifndef RULES_ROSTER_H
#define RULES_ROSTER_H

#include "../base/names.h"
#include "day.h"

#include <stdbool.h>
#include <stdint.h>

enum unit_class {
	UNIT_COUNTY,
	UNIT_DEPARTMENT,
	UNIT_VERTICAL,
	UNIT_SECONDARY,
	UNIT_COMPANY,
	UNIT_OTHER,
	UNIT_STRANGER
};

/* The groups within which units are ranked, in printing order; departments and vertical units form one group.  Units
 * of other classes are not ranked. */
enum unit_group { GROUP_COUNTY, GROUP_DEPARTMENT, GROUP_SECONDARY, GROUP_COMPANY, GROUP_NONE };

struct unit {
	struct span name;
	enum unit_class class;
	struct span parent; /* as written; it may name a unit that is not in the roster */
	int parent_id;      /* -1 if there is none or it is not in the roster */
	unsigned row;       /* the row with this name or alias; UNIT_NONE if there is none */
	day_t until;        /* the first day on which the unit no longer exists; DAY_NONE if it still exists */
	unsigned successor; /* the row that takes over then; UNIT_NONE if none does */
};

/* unit[0..listed-1] are the rows of the roster in order.  After them come names found in ledgers that are not the
 * name of a row (UNIT_STRANGER).  These include aliases, since a task keeps the name it was written with. */
struct roster {
	struct unit *unit;
	unsigned units, listed;
	struct names names, aliases; /* of the listed units; never changed after loading */
	struct names strangers;
	char **shown; /* the names given to roster_show_as() */
	size_t showns, showns_cap;
	struct table *table; /* the storage of the listed names */
	unsigned cap;
};

#define UNIT_NONE 0xffffffffu

/* Reads units.tsv (unit class parent aliases until successor …; the last two may be missing) into a zeroed struct.
 * Exits with 2 on damage: an unknown class, a duplicate name or alias, an `until` that is not a day, a `successor`
 * that is not a unit or leads in a circle. */
void roster_load(struct roster *r, const char *file);
void roster_free(struct roster *r);

/* Returns the unit with exactly this name, as in ledgers; an unknown name is added as a stranger.  Optimised for
 * millions of calls.  While one thread calls it, others may call roster_by_name(). */
unsigned roster_intern(struct roster *r, struct span name);
/* Returns the listed unit with this name or alias, or UNIT_NONE. */
unsigned roster_by_name(const struct roster *r, struct span name);
unsigned roster_typed(const struct roster *r, struct span typed);
/* As roster_by_name(), otherwise the stranger with this name, if one was added. */
unsigned roster_met(const struct roster *r, struct span typed);

/* Returns the unit to which figures, filters, ranks and funds of this name belong on a day: the row with the name or
 * alias, followed through the successors of units that no longer exist by then.  Returns other names and UNIT_NONE
 * unchanged. */
unsigned roster_resolve(const struct roster *r, unsigned unit, day_t day);
/* Returns whether a listed unit no longer exists on a day. */
static inline bool
unit_has_ceased(const struct unit *u, day_t day)
{
	return u->until != DAY_NONE && u->until <= day;
}
/* Returns whether names resolve to this listed unit on a day: it exists, or it has no successor. */
bool roster_holds(const struct roster *r, unsigned unit, day_t day);
/* Remarks about the roster that are not damage: a unit that ends without a successor, or a successor without the
 * day. */
struct roster_odd {
	const char *file, *column;
	uint64_t line;
	struct span unit;
	const char *what; /* translated; the unit's name is its %.*s */
};
void roster_remark(const struct roster *r, void (*each)(void *ctx, const struct roster_odd *odd), void *ctx);

/* Shows a stranger under another name, which is copied; entries still find it under its own. */
void roster_show_as(struct roster *r, unsigned unit, struct span name);

/* Passes every accepted spelling of a unit to `each`: the listed names in order, then the aliases. */
void roster_spellings(const struct roster *r, void (*each)(void *ctx, struct span spelling), void *ctx);

/* Returns the cell of a listed unit's row in an additional column (liaison, …). */
struct span roster_cell(const struct roster *r, unsigned unit, const char *column);

/* Returns "county", …, or "-" for a stranger; the reverse function returns UNIT_STRANGER for unknown words. */
const char *unit_class_name(enum unit_class c);
enum unit_group unit_group_of(enum unit_class c);

#endif
