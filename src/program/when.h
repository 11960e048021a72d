/* Days and times as values of query options: a day, or a word or a month that means a day. */
#ifndef PROGRAM_WHEN_H
#define PROGRAM_WHEN_H

#include "../rules/day.h"

/* The words that completion offers. */
#define WHEN_WORDS "today yesterday monday"

/* Parses YYYY-MM-DD; today, yesterday or monday (the last one, including today), also in Chinese; or YYYY-MM,
 * YYYY-Www or YYYY, which mean their first day or, if `last`, their last. */
bool when_day(struct span s, bool last, day_t *day);
/* Parses YYYY-MM-DDThh:mm:ss, or any form of when_day(), which means the end of its last day. */
bool when_time(struct span s, stamp *at);

#endif
