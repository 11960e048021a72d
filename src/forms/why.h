/* Why a task is due when it is (M4.3.1): which days counted, and what made them so. */
#ifndef REPORT_WHY_H
#define REPORT_WHY_H

#include "../ledger/fold.h"
#include "../paper/paper.h"

/* Writes how the due day of a live task came about, day by day; the case's entries are kept.
 * `today`: whether today's calendar would have it otherwise. */
void why_due(struct paper *p, const struct fold *f, uint32_t kase, uint32_t task, day_t today);

/* Says how far away a due day is, in working days as known today. */
void why_left(struct buf *b, day_t due, day_t today);

#endif
