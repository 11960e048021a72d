/* The judgement at the start of a report, in three sentences.
 *
 * 1. The change: the number of accepted cases compared with the period before, and the topic whose number changed
 *    most (of equal ones the more frequent), among topics that name a subject.  If the period before is unknown, the
 *    topic with most cases.
 * 2. The worst: the task of an open case that is longest overdue; and, if issues were searched for, the issue
 *    reported by most people.
 * 3. What has to be decided: leaders' items that are not finished, overdue tasks, callers who have to be told. */
#ifndef COUNTING_JUDGEMENT_H
#define COUNTING_JUDGEMENT_H

#include "../rules/calendar.h"
#include "wording.h"

struct judging {
	const char *now, *before; /* the names of the periods in a sentence */
	bool known;               /* the period before is known */
	const struct calendar *calendar;
	struct span issue; /* a description of the issue that most people reported; may be empty */
};

/* Appends the judgement as a paragraph. */
void write_judgement(struct writing *w, const struct judging *j);

#endif
