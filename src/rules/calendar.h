/* Working days (case-ledger(5)), as set by the notices of the State Council; the limits of M4.3.1 are counted in
 * them.  A day is judged by the notices published by the day on which the question is asked. */
#ifndef RULES_CALENDAR_H
#define RULES_CALENDAR_H

#include "day.h"

#include <stdbool.h>

/* The year of a day off that the law itself names (State Council order 795) and that is known years ahead.  Such
 * rows do not cover a year: the year's notice may still move working days. */
#define CALENDAR_BY_LAW 0

/* A row of calendar.tsv. */
struct calendar_row {
	day_t day;
	bool work;
	struct span name;
	day_t notice; /* the day on which the notice was published */
	int year;     /* the year whose arrangement it belongs to, or CALENDAR_BY_LAW */
};

/* Rows are sorted by day, then notice, then place in the file.  The row in force for a day is the last of its rows
 * that was published by then.
 *
 * What is known changes only with a notice, so there is one array of sums for each of the `notices` days of
 * publication. sum[k][i] is the difference in working days, compared with Monday to Friday, of the rows of the first
 * i different days with rows, as known from notice k on.  Counting is equally fast over any span.  A loaded calendar
 * never changes, so threads may share it. */
struct calendar {
	struct table *table; /* the storage of the names */
	struct calendar_row *row;
	size_t rows;
	size_t *first; /* [days + 1]: the index of the first row of each different day */
	size_t days;
	size_t *before; /* [spans + 1]: how many of the different days are before each span of days, from the first on
			 */
	size_t spans;
	day_t *notice; /* [notices], ascending */
	size_t notices;
	int *sum; /* [notices][days + 1] */
	struct calendar_cover {
		int year;
		day_t notice; /* the first notice of the year */
	} * cover;
	size_t covers, cover_cap;
};

/* Reads calendar.tsv (date day name notice year; year is empty for days off by law) into a zeroed struct.  Exits
 * with 2 on damage. */
void calendar_load(struct calendar *c, const char *file);
void calendar_free(struct calendar *c);

/* Returns the row in force for a day as known on the day `known`: the latest row published by then (of equal rows,
 * the lower one in the file), or NULL if there is none and Monday to Friday are working days. */
const struct calendar_row *calendar_row(const struct calendar *c, day_t day, day_t known);
bool calendar_works(const struct calendar *c, day_t day, day_t known);

/* Returns whether a row of the year's arrangement was published by `known`. */
bool calendar_covers(const struct calendar *c, int year, day_t known);

/* Returns the last year of the days (from, to] that is not covered as known on `known`, or 0 if all are covered. */
int calendar_uncovered(const struct calendar *c, day_t from, day_t to, day_t known);

/* Returns the year whose holidays the office must add on a day: that of the day or, from 1 December on, the next, if
 * it is not covered as known on `known`; 0 if none. */
int calendar_missing(const struct calendar *c, day_t day, day_t known);

/* Returns the n-th working day after `from`, which is not counted; n >= 1; as known on `known`.  Sets *provisional
 * (if not NULL) to whether the count reached a year that is not covered yet. */
day_t calendar_after(const struct calendar *c, day_t from, int n, day_t known, bool *provisional);

/* Returns the working days in (from, to], or 0 if to <= from.  Equally fast for any span. */
int calendar_between(const struct calendar *c, day_t from, day_t to, day_t known);

/* Returns the working days left on `today` until `due`, 0 on the due day itself, and after it minus the working days
 * since, at most -1; as known on `today`. */
int calendar_left(const struct calendar *c, day_t due, day_t today);

#endif
