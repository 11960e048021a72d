/* The count of a task's urges (R3.3, M4.4.6). */
#ifndef LEDGER_URGES_H
#define LEDGER_URGES_H

#include "../rules/day.h"

#include <stdbool.h>

/* The urges of a task since its assignment or last reply. */
struct urges {
	uint32_t counted;
	day_t day; /* the day of the last one counted */
};

/* Counts an urge; several on one day count once.  Returns whether it is a second one (the 2nd, 4th, …) without a
 * result so far. */
static inline bool
urges_take(struct urges *u, day_t day)
{
	if (u->counted > 0 && u->day == day)
		return false;
	u->day = day;
	return ++u->counted % 2 == 0;
}

#endif
