/* Tasks past due that are not replied to. */
#ifndef COUNTING_OVERDUE_H
#define COUNTING_OVERDUE_H

#include "../ledger/fold.h"

struct overdue {
	uint32_t kase, task;
	day_t due;
};

/* Tasks without a standing reply whose due is before the day, of cases that are open, the longest overdue first; free
 * *found.  Returns how many there are. */
size_t overdue_find(const struct fold *f, day_t today, struct overdue **found);

#endif
