/* The week of a report, and those it is set against: the weeks before, and the same ISO week
 * of the year before. */
#ifndef REPORT_WEEKS_H
#define REPORT_WEEKS_H

#include "../rules/day.h"
#include "tally.h"

struct days {
	day_t from, to; /* both in it; to before from: no day is */
};

struct weeks {
	struct days of[PERIODS];
	int year, number; /* of the ISO week; 0: a span that is no such week */
};

/* Any span: before it come spans of the same length.  One from a Monday to the Sunday after it is that ISO week;
 * only that has one a year before, and a week 53 only where the year before has one too. */
void weeks_of_span(struct weeks *w, day_t from, day_t to);
/* The period that has the day; PERIODS: none has. */
enum compared weeks_period(const struct weeks *w, day_t day);
/* The last week that was over before the day. */
void weeks_before(struct weeks *w, day_t day);

static inline bool
days_any(struct days d)
{
	return d.from <= d.to;
}

static inline bool
days_have(struct days d, day_t day)
{
	return d.from <= day && day <= d.to;
}

#endif
