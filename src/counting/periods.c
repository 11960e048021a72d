#include "periods.h"

static void
start(struct periods *p)
{
	*p = (struct periods){.year = 0};
	for (int i = 0; i < PERIODS; i++)
		p->of[i] = PERIOD_NONE;
}

void
periods_of_span(struct periods *p, struct period span)
{
	const day_t length = period_days(span);

	start(p);
	for (int back = 0; back < PERIODS_BACK; back++)
		p->of[periods_back(back)] = (struct period){span.from - back * length, span.to - back * length};
	if (day_weekday(span.from) != 1 || length != 7)
		return;
	day_week(span.from, &p->year, &p->week);
	if (p->week <= year_weeks(p->year - 1))
		p->of[YEAR_AGO] = week_period(p->year - 1, p->week);
}

int
span_months(struct period span)
{
	const int first = day_month(span.from), last = day_month(span.to);

	return month_period(first).from == span.from && month_period(last).to == span.to ? last - first + 1 : 0;
}

enum span_kind
span_kind_of(struct period span)
{
	const int months = span_months(span), first = day_month(span.from) % 12;

	if (months == 1)
		return SPAN_MONTH;
	if (months == 3 && first % 3 == 0)
		return SPAN_QUARTER;
	if (months == 6 && first % 6 == 0)
		return SPAN_HALF;
	return months == 12 && first == 0 ? SPAN_YEAR : SPAN_DAYS;
}

/* Returns n whole months from the first on. */
static struct period
months_from(int first, int months)
{
	return (struct period){month_period(first).from, month_period(first + months - 1).to};
}

/* Returns the same day of the year before, and 28 February for 29 February. */
static day_t
year_before(day_t day)
{
	int year, month, mday;

	day_split(day, &year, &month, &mday);
	return day_make(year - 1, month, month == 2 && mday == 29 ? 28 : mday);
}

void
periods_of_report(struct periods *p, struct period span)
{
	const int months = span_months(span), first = day_month(span.from);

	start(p);
	p->of[NOW] = span;
	if (months > 0) {
		p->of[BEFORE] = months_from(first - months, months);
		p->of[YEAR_AGO] = months_from(first - 12, months);
	} else {
		p->of[BEFORE] = (struct period){span.from - period_days(span), span.from - 1};
		p->of[YEAR_AGO] = (struct period){year_before(span.from), year_before(span.to)};
	}
}

uint32_t
periods_with(const struct periods *p, day_t day)
{
	uint32_t with = 0;

	for (unsigned i = 0; i < PERIODS; i++)
		with |= (uint32_t)period_has(p->of[i], day) << i;
	return with;
}

struct period
week_before(day_t day)
{
	const day_t sunday = day - day_weekday(day);

	return (struct period){sunday - 6, sunday};
}
