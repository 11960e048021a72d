/* Limits: how many working days a unit has (M4.3.1), and what the due day of an assignment comes to when the
 * calendar has become better known since. */
#ifndef LEDGER_LIMITS_H
#define LEDGER_LIMITS_H

#include "../rules/calendar.h"
#include "../rules/rulebook.h"
#include "fold.h"

/* What days are counted by. */
struct limits {
	const struct rulebook *rules;
	const struct calendar *calendar;
};

/* The working days of a limit (platform, written, …) in force on a day; dies with 2 when the rules have
 * no such limit. */
int limit_days(const struct rulebook *rules, struct span limit, day_t day);

/* The limit of an assignment where none is given: a leaders' item has one of its own, if more than the duty leader is
 * behind it (M4.3.1), and so have urgent cases, if the office wants it. */
struct span limit_usual(const struct rulebook *rules, const struct fold *f, const struct kase *k, day_t day);

/* The due day that a task's assignment gives by the calendar as known on a day; *provisional as calendar_after() has
 * it.  DAY_NONE for tasks whose due day no longer rests on it: replied, extended, sent back, or set by hand; and where
 * the rules have no such limit, or one of 0 days (limit.urgent). */
day_t limit_recount(const struct limits *by, const struct task *t, day_t known, bool *provisional);

#endif
