/* Tasks without a reply after their due day. */
#ifndef COUNTING_OVERDUE_H
#define COUNTING_OVERDUE_H

#include "../ledger/fold.h"

struct overdue {
	uint32_t kase, task;
	day_t due;
};

/* Finds the tasks of open cases without a valid reply whose due day is before the given day, the longest overdue
 * first, in *found, to be freed.  Returns how many there are. */
size_t overdue_find(const struct fold *f, day_t today, struct overdue **found);

#endif
