/* Working days (case-ledger(5); the State Council's notices decide; M4.3.1's limits are counted in
 * them).  A day is judged by the notices published by the day one asks on. */
#ifndef RULES_CALENDAR_H
#define RULES_CALENDAR_H

#include "day.h"

#include <stdbool.h>

struct calendar;

/* The year of a day off that the law itself names (State Council order 795), known years ahead.  Such rows make days
 * off, but cover no year: which days are moved to make longer holidays is still to be arranged. */
#define CALENDAR_BY_LAW 0

/* A row of calendar.tsv. */
struct calendar_row {
	day_t day;
	bool work;
	struct span name;
	day_t notice; /* the day the State Council's notice came out */
	int year;     /* whose arrangement it belongs to, or CALENDAR_BY_LAW */
};

/* Reads calendar.tsv (date day name notice year, the last empty for days off by law); dies with 2 on damage. */
struct calendar *calendar_load(const char *file);
void calendar_free(struct calendar *c);

/* The row that decides about a day as known on the day `known`: of those
 * published by then the latest (of equals the one lower in the file); NULL:
 * none, Monday to Friday are working days. */
const struct calendar_row *calendar_row(const struct calendar *c, day_t day, day_t known);
bool calendar_works(const struct calendar *c, day_t day, day_t known);

/* Whether any row of the year's arrangement was published by `known`. */
bool calendar_covers(const struct calendar *c, int year, day_t known);

/* The n-th working day after `from` (which does not count), n >= 1, as known on
 * `known`.  Sets *provisional (if not NULL) when the counting ran into a year not yet
 * covered, clears it otherwise. */
day_t calendar_after(const struct calendar *c, day_t from, int n, day_t known, bool *provisional);

/* Working days in (from, to], 0 when to <= from.  Quick for spans of any length. */
int calendar_between(const struct calendar *c, day_t from, day_t to, day_t known);

/* Working days left on `today` up to `due`, 0 on the day itself; when it is past minus those since, at most -1; as
 * known on `today`. */
int calendar_left(const struct calendar *c, day_t due, day_t today);

#endif
