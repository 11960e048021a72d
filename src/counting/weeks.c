#include "weeks.h"

static struct days
whole_week(int year, int number)
{
	day_t monday = week_monday(year, number);

	return (struct days){monday, monday + 6};
}

void
weeks_of_span(struct weeks *w, day_t from, day_t to)
{
	const day_t length = to - from + 1;

	*w = (struct weeks){.of = {[YEAR_AGO] = {1, 0}}};
	for (day_t i = 0; i < WEEKS_KEPT; i++)
		w->of[i] = (struct days){from - i * length, to - i * length};
	if (day_weekday(from) != 1 || length != 7)
		return;
	day_week(from, &w->year, &w->number);
	if (w->number <= year_weeks(w->year - 1))
		w->of[YEAR_AGO] = whole_week(w->year - 1, w->number);
}

enum compared
weeks_period(const struct weeks *w, day_t day)
{
	const struct days now = w->of[THIS_WEEK];
	const day_t back = now.to - day, length = now.to - now.from + 1;

	if (back >= 0 && back / length < WEEKS_KEPT)
		return (enum compared)(back / length);
	return days_have(w->of[YEAR_AGO], day) ? YEAR_AGO : PERIODS;
}

void
weeks_before(struct weeks *w, day_t day)
{
	day_t sunday = day - day_weekday(day);

	weeks_of_span(w, sunday - 6, sunday);
}
