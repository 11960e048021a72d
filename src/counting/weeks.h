/* The week of a report, and those it is set against: the weeks before, and the same ISO week
 * of the year before. */
#ifndef REPORT_WEEKS_H
#define REPORT_WEEKS_H

#include "../rules/day.h"
#include "tally.h"

struct weeks {
	struct period of[PERIODS];
	int year, number; /* of the ISO week; 0: a span that is no such week */
};

/* Any span: before it come spans of the same length.  One from a Monday to the Sunday after it is that ISO week;
 * only that has one a year before, and a week 53 only where the year before has one too. */
void weeks_of_span(struct weeks *w, struct period span);
/* The period that has the day; PERIODS: none has. */
enum compared weeks_period(const struct weeks *w, day_t day);
/* The last week that was over before the day. */
void weeks_before(struct weeks *w, day_t day);

#endif
