/* Days and times as options of queries take them: a day, or a word or a month that means one. */
#ifndef PROGRAM_WHEN_H
#define PROGRAM_WHEN_H

#include "../rules/day.h"

/* What completion offers. */
#define WHEN_WORDS "today yesterday monday"

/* Reads YYYY-MM-DD; today, yesterday, monday (the last one, today included), in Chinese too; or YYYY-MM, YYYY-Www or
 * YYYY, of which it means the first day or, where `last`, the last. */
bool when_day(struct span s, bool last, day_t *day);
/* Reads YYYY-MM-DDThh:mm:ss, or any of these for the end of the (last) day. */
bool when_time(struct span s, stamp *at);

#endif
