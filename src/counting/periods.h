/* The periods that a report sets side by side: the one it is about, those of the same length before it, and the same
 * one a year before. */
#ifndef COUNTING_PERIODS_H
#define COUNTING_PERIODS_H

#include "../rules/day.h"

/* The periods up to the one that the report is about; so far back EARS C2 looks. */
#define PERIODS_BACK 10

/* Those that are compared stand first; then those further back, in which nothing but trends is looked for. */
enum compared { NOW, BEFORE, YEAR_AGO, COMPARED, PERIODS = PERIODS_BACK + 1 };

/* The period that lies so many before the report's. */
static inline enum compared
periods_back(int back)
{
	return (enum compared)(back < (int)YEAR_AGO ? back : back + 1);
}

struct periods {
	struct period of[PERIODS]; /* PERIOD_NONE: it is not set against that one */
	int year, week;            /* of the ISO week; 0: a span that is no such week */
};

/* Any span: before it come spans of the same length.  One from a Monday to the Sunday after it is that ISO week;
 * only that has one a year before, and a week 53 only where the year before has one too. */
void periods_of_span(struct periods *p, struct period span);
/* Any span, the one of the same length before it (of whole months: as many months) and the same one a year before;
 * none further back. */
void periods_of_report(struct periods *p, struct period span);

/* What a span is: a month, quarter, half-year or year by the calendar, or merely some days. */
enum span_kind { SPAN_DAYS, SPAN_MONTH, SPAN_QUARTER, SPAN_HALF, SPAN_YEAR };
enum span_kind span_kind_of(struct period span);
/* Of how many whole months by the calendar it is made; 0: it begins or ends within one. */
int span_months(struct period span);
/* Those that have the day, as bits. */
uint32_t periods_with(const struct periods *p, day_t day);
/* The last week that was over before the day. */
struct period week_before(day_t day);

#endif
