/* The periods that a report compares: its own, those of the same length before it, and the same period a year
 * before. */
#ifndef COUNTING_PERIODS_H
#define COUNTING_PERIODS_H

#include "../rules/day.h"

/* How many periods up to the report's own are used; EARS C2 needs so many. */
#define PERIODS_BACK 10

/* The compared periods come first, then earlier ones that are only used for trends. */
enum compared { NOW, BEFORE, YEAR_AGO, COMPARED, PERIODS = PERIODS_BACK + 1 };

/* Returns the period this many periods before the report's. */
static inline enum compared
periods_back(int back)
{
	return (enum compared)(back < (int)YEAR_AGO ? back : back + 1);
}

struct periods {
	struct period of[PERIODS]; /* PERIOD_NONE if there is no such period */
	int year, week;            /* the ISO week; 0 if the period is not one */
};

/* Sets the periods for any span, with spans of the same length before it.  A span from Monday to Sunday is an ISO
 * week; only a week is compared with a year before, and a week 53 only if the year before has one. */
void periods_of_span(struct periods *p, struct period span);
/* Sets the periods for any span: the one of the same length before it (for whole months, as many months), and the
 * same one a year before; no earlier ones. */
void periods_of_report(struct periods *p, struct period span);

/* What a span is in the calendar: a month, quarter, half-year or year, or only some days. */
enum span_kind { SPAN_DAYS, SPAN_MONTH, SPAN_QUARTER, SPAN_HALF, SPAN_YEAR };
enum span_kind span_kind_of(struct period span);
/* Returns the number of whole calendar months in the span; 0 if it starts or ends inside a month. */
int span_months(struct period span);
/* Returns the periods that contain the day, as bits. */
uint32_t periods_with(const struct periods *p, day_t day);
/* Returns the last week that ended before the day. */
struct period week_before(day_t day);

#endif
