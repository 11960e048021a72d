#include "limits.h"

#include <stdio.h>

int
limit_days(const struct rulebook *rules, struct span limit, day_t day)
{
	char key[64];

	snprintf(key, sizeof key, "limit.%.*s", (int)limit.n, limit.p);
	return (int)rule_whole(rules, key, day);
}

struct span
limit_usual(const struct rulebook *rules, const struct fold *f, const struct kase *k, day_t day)
{
	if (k->bits & (CASE_GIVEN | CASE_LED_ABOVE_DUTY))
		return SPAN("leader");
	if ((flags_read(case_value(f, k, COL_FLAGS)) & FLAG_BIT(FLAG_URGENT)) &&
		limit_days(rules, SPAN("urgent"), day) > 0)
		return SPAN("urgent");
	return SPAN("platform");
}

day_t
limit_recount(const struct limits *by, const struct task *t, day_t known, bool *provisional)
{
	struct line line;
	day_t assigned = stamp_day(t->assigned);

	*provisional = false;
	if (t->bits & (TASK_REPLIED | TASK_EXTENDED | TASK_RETURNED | TASK_FIXED))
		return DAY_NONE;
	line_split(&line, line_at(t->line), CASE_COLUMNS);
	struct span limit = line_field(&line, COL_HOW);
	if (!word_in(acts[ACT_ASSIGN].how, limit))
		return DAY_NONE;
	const int days = limit_days(by->rules, limit, assigned);
	return days > 0 ? calendar_after(by->calendar, assigned, days, known, provisional) : DAY_NONE;
}
