#include "when.h"

#include "../base/decimal.h"
#include "environment.h"

static bool
read_word(struct span s, day_t *day)
{
	static const struct {
		const char *word;
		int back; /* days back; MONDAY for the last Monday */
	} words[] = {
#define MONDAY (-1)
		{"today", 0}, {"今天", 0}, {"今日", 0}, {"yesterday", 1}, {"昨天", 1}, {"昨日", 1}, {"monday", MONDAY},
		{"周一", MONDAY}, {"星期一", MONDAY}};
	const day_t today = stamp_day(program_now());

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (span_is(s, words[i].word)) {
			*day = today - (words[i].back == MONDAY ? day_weekday(today) - 1 : words[i].back);
			return true;
		}
	return false;
}

static bool
read_period(struct span s, struct period *period)
{
	int year, week, month;
	int64_t number;

	if (month_parse(s, &month))
		*period = month_period(month);
	else if (week_parse(s, &year, &week))
		*period = week_period(year, week);
	else if (s.n == 4 && whole_parse(s, 1970, 2105, &number))
		*period = year_period((int)number);
	else
		return false;
	return true;
}

bool
when_day(struct span s, bool last, day_t *day)
{
	struct period period;

	if (day_parse(s, day) || read_word(s, day))
		return true;
	if (!read_period(s, &period))
		return false;
	*day = last ? period.to : period.from;
	return true;
}

bool
when_time(struct span s, stamp *at)
{
	day_t day;

	if (stamp_parse(s, at))
		return true;
	if (!when_day(s, true, &day) || day < 0 || day > stamp_day(UINT32_MAX))
		return false;
	*at = day_end(day);
	return true;
}
