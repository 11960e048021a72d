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

void
periods_of_month(struct periods *p, int month)
{
	start(p);
	p->of[NOW] = month_period(month);
	p->of[BEFORE] = month_period(month - 1);
	p->of[YEAR_AGO] = month_period(month - 12);
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
