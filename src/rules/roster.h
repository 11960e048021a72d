/* The units of the network (R4.1, annex): units.tsv. */
#ifndef RULES_ROSTER_H
#define RULES_ROSTER_H

#include "../base/names.h"

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
};

/* unit[0..listed-1] are the roster's rows in order; behind them stand names
 * met in ledgers that are not in it (UNIT_STRANGER). */
struct roster {
	struct unit *unit;
	unsigned units, listed;
	struct names names, aliases; /* of those listed: never changed after loading */
	struct names strangers;
	struct table *table; /* behind the listed names */
	unsigned cap;
};

#define UNIT_NONE 0xffffffffu

/* Reads units.tsv (unit class parent aliases …); dies with 2 on damage: an
 * unknown class, a name or alias that stands twice. */
struct roster *roster_load(const char *file);
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

/* Hands out how units may be typed: the listed names in order, then their aliases. */
void roster_spellings(const struct roster *r, void (*each)(void *ctx, struct span spelling), void *ctx);

/* "county", …; "-" for a stranger; and back (UNIT_STRANGER: unknown). */
const char *unit_class_name(enum unit_class c);
enum unit_group unit_group_of(enum unit_class c);

#endif
