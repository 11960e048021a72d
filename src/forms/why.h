/* Why a task is due when it is (M4.3.1): which days counted, and what made them so. */
#ifndef FORMS_WHY_H
#define FORMS_WHY_H

#include "../ledger/limits.h"
#include "../paper/paper.h"

/* Writes how the due day of a live task came about, day by day; the case's entries are kept.  `name`: the unit's, as
 * it may be shown.
 * `today`: whether today's calendar would have it otherwise. */
void why_due(struct paper *p, const struct limits *limits, const struct fold *f, uint32_t kase, uint32_t task,
	struct span name, day_t today);

/* Says how far away a due day is, in working days as known today. */
void why_left(struct buf *b, const struct calendar *calendar, day_t due, day_t today);

#endif
