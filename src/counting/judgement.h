/* With what a report begins: a judgement in three sentences, by these rules.
 *
 * 1. The change: how many were accepted against the period before; and of the topics that say what they are about the
 *    one whose number changed most (of equal ones the more frequent).  Where nothing is known of the period before, the
 *    topic with most cases.
 * 2. The worst: the task that is longest overdue, its case still open; and, where issues were looked for, the one that
 *    most people reported.
 * 3. What is to be decided: leaders' items that are not finished, tasks that are overdue, callers who are to be told.
 */
#ifndef COUNTING_JUDGEMENT_H
#define COUNTING_JUDGEMENT_H

#include "../rules/calendar.h"
#include "wording.h"

struct judging {
	const char *now, *before; /* what the periods are called in a sentence */
	bool known;               /* something is known of the period before */
	const struct calendar *calendar;
	struct span issue; /* the issue that most people reported, as words; empty: none */
};

/* Writes it as a paragraph. */
void write_judgement(struct writing *w, const struct judging *j);

#endif
