/* How a task's due day was computed (M4.3.1): which days were counted, and why. */
#ifndef FORMS_WHY_H
#define FORMS_WHY_H

#include "../ledger/limits.h"
#include "../paper/paper.h"

/* Writes how the due day of a live task was computed, day by day; the case's entries must be kept. `name` is the
 * unit's name as it may be shown. `today`: also whether the calendar known today gives another day. */
void why_due(struct paper *p, const struct limits *limits, const struct fold *f, uint32_t kase, uint32_t task,
	struct span name, day_t today);

/* Appends how far away a due day is, in working days as known today. */
void why_left(struct buf *b, const struct calendar *calendar, day_t due, day_t today);

#endif
