/* Working days (case-ledger(5); the State Council's notices decide; M4.3.1's limits are counted in
 * them).  A day is judged by the notices published by the day one asks on. */
#ifndef RULES_CALENDAR_H
#define RULES_CALENDAR_H

#include "day.h"

#include <stdbool.h>

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

/* Rows stand by day, then by notice, then as in the file: the row that decides
 * about a day is the last of its rows that was published.
 *
 * What is known only changes with a notice.  For each of the `notices`
 * different days of publication there is a line of sums: sum[k][i] is by how
 * many working days the rows of the first i different days with rows depart
 * from Monday to Friday, as known from notice k on.  They make counting over a
 * long span as quick as over a short one, and as nothing is changed after
 * loading, threads may share a calendar. */
struct calendar {
	struct table *table; /* behind the names */
	struct calendar_row *row;
	size_t rows;
	size_t *first; /* [days + 1]: the first row of each different day */
	size_t days;
	day_t *notice; /* [notices], rising */
	size_t notices;
	int *sum; /* [notices][days + 1] */
	struct calendar_cover {
		int year;
		day_t notice; /* the year's first */
	} * cover;
	size_t covers, cover_cap;
};

/* Reads, into what is all zeros, calendar.tsv (date day name notice year, the last empty for days off by law); dies
 * with 2 on damage. */
void calendar_load(struct calendar *c, const char *file);
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
