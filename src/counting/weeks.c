#include "weeks.h"

void
weeks_of_span(struct weeks *w, struct period span)
{
	const day_t length = period_days(span);

	*w = (struct weeks){.of = {[YEAR_AGO] = PERIOD_NONE}};
	for (day_t i = 0; i < WEEKS_KEPT; i++)
		w->of[i] = (struct period){span.from - i * length, span.to - i * length};
	if (day_weekday(span.from) != 1 || length != 7)
		return;
	day_week(span.from, &w->year, &w->number);
	if (w->number <= year_weeks(w->year - 1))
		w->of[YEAR_AGO] = week_period(w->year - 1, w->number);
}

enum compared
weeks_period(const struct weeks *w, day_t day)
{
	const day_t back = w->of[THIS_WEEK].to - day, length = period_days(w->of[THIS_WEEK]);

	if (back >= 0 && back / length < WEEKS_KEPT)
		return (enum compared)(back / length);
	return period_has(w->of[YEAR_AGO], day) ? YEAR_AGO : PERIODS;
}

void
weeks_before(struct weeks *w, day_t day)
{
	day_t sunday = day - day_weekday(day);

	weeks_of_span(w, (struct period){sunday - 6, sunday});
}
