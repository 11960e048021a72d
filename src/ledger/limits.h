/* Limits: the number of working days a unit has (M4.3.1), and the due day of an assignment by a calendar that was
 * published later. */
#ifndef LEDGER_LIMITS_H
#define LEDGER_LIMITS_H

#include "../rules/calendar.h"
#include "../rules/rulebook.h"
#include "fold.h"

/* What days are counted with. */
struct limits {
	const struct rulebook *rules;
	const struct calendar *calendar;
};

/* Returns the working days of a limit (platform, written, …) in force on a day.  Exits with 2 if the rules do not
 * define it. */
int limit_days(const struct rulebook *rules, struct span limit, day_t day);

/* Returns the default limit of an assignment: leaders' items have their own, except those that only the duty leader
 * instructed (M4.3.1); so do urgent cases if the office sets one. */
struct span limit_usual(const struct rulebook *rules, const struct fold *f, const struct kase *k, day_t day);

/* Returns the due day of a task's assignment by the calendar known on a day, with *provisional as in
 * calendar_after().  Returns DAY_NONE if the due day does not depend on the calendar (the task was replied to,
 * extended, sent back, or its due day was given by hand), and if the rules have no such limit or one of 0 days
 * (limit.urgent). */
day_t limit_recount(const struct limits *by, const struct task *t, day_t known, bool *provisional);

#endif
