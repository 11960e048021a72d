/* The units of the network (R4.1, annex): units.tsv. */
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

/* The groups in which units are ranked, in the order they are shown;
 * departments and vertical units are one.  Others are not ranked. */
enum unit_group { GROUP_COUNTY, GROUP_DEPARTMENT, GROUP_SECONDARY, GROUP_COMPANY, GROUP_NONE };

struct unit {
	struct span name;
	enum unit_class class;
	struct span parent; /* as written: may name what is not in the roster */
	int parent_id;      /* -1: none, or not in the roster */
	unsigned row;       /* the row that has this name, or this alias; UNIT_NONE: none has */
	day_t until;        /* the first day on which the row's unit no longer is; DAY_NONE: it still is */
	unsigned successor; /* the row that takes over then; UNIT_NONE: none does */
};

/* unit[0..listed-1] are the roster's rows in order; behind them stand names
 * met in ledgers that no row has (UNIT_STRANGER): a row's alias among them is a name of its own, for a task belongs to
 * the name it was written with. */
struct roster {
	struct unit *unit;
	unsigned units, listed;
	struct names names, aliases; /* of those listed: never changed after loading */
	struct names strangers;
	char **shown; /* what roster_show_as() keeps */
	size_t showns, showns_cap;
	struct table *table; /* behind the listed names */
	unsigned cap;
};

#define UNIT_NONE 0xffffffffu

/* Reads, into what is all zeros, units.tsv (unit class parent aliases until successor …, the last two may be missing);
 * dies with 2 on damage: an unknown class, a name or alias that stands twice, an `until` that is no day, a `successor`
 * that is no unit or leads in a circle. */
void roster_load(struct roster *r, const char *file);
void roster_free(struct roster *r);

/* The unit of exactly this name, as ledgers have it; a stranger is added.
 * Made for millions of calls; while one thread
 * calls it, others may call roster_by_name(). */
unsigned roster_intern(struct roster *r, struct span name);
/* The listed unit of this name, or of this alias; UNIT_NONE if none is. */
unsigned roster_by_name(const struct roster *r, struct span name);
unsigned roster_typed(const struct roster *r, struct span typed);
/* The same, or a stranger of this name that was met before. */
unsigned roster_met(const struct roster *r, struct span typed);

/* The unit to which figures, filters, ranks and yuan of this name go on a day: the row that has the name or the alias,
 * from there successor by successor as far as each unit has ceased by then.  A name that resolves to nothing, and
 * UNIT_NONE, stay as they are. */
unsigned roster_resolve(const struct roster *r, unsigned unit, day_t day);
/* Of a listed unit: whether it has ceased by a day. */
static inline bool
unit_has_ceased(const struct unit *u, day_t day)
{
	return u->until != DAY_NONE && u->until <= day;
}
/* Whether names resolve to this listed unit on a day: it still is, or nobody has taken over. */
bool roster_holds(const struct roster *r, unsigned unit, day_t day);
/* What is odd about the roster but no damage: a unit that ceases without a successor, a successor without the day. */
struct roster_odd {
	const char *file, *column;
	uint64_t line;
	struct span unit;
	const char *what; /* translated; takes the unit's name as %.*s */
};
void roster_remark(const struct roster *r, void (*each)(void *ctx, const struct roster_odd *odd), void *ctx);

/* From now on a stranger is shown under another name, which is copied; entries still find it by its own. */
void roster_show_as(struct roster *r, unsigned unit, struct span name);

/* Hands out how units may be typed: the listed names in order, then their aliases. */
void roster_spellings(const struct roster *r, void (*each)(void *ctx, struct span spelling), void *ctx);

/* What the row of a listed unit has in a column that it is free to fill (liaison, …). */
struct span roster_cell(const struct roster *r, unsigned unit, const char *column);

/* "county", …; "-" for a stranger; and back (UNIT_STRANGER: unknown). */
const char *unit_class_name(enum unit_class c);
enum unit_group unit_group_of(enum unit_class c);

#endif
