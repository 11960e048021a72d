/* When an act is allowed: the conditions that the table of acts (acts.h) names.
 *
 * A condition is a row of the table and a case of condition_holds(), both in conditions.c, and nothing else: what the
 * fold asks millions of times, and what a verb asks before it knows its entry, follow from them. */
#ifndef LEDGER_CONDITIONS_H
#define LEDGER_CONDITIONS_H

#include "standing.h"

/* Whether a condition holds for an entry: k is its case, t the live task of its unit there, NULL if none. */
bool condition_holds(
	const struct fold *f, const struct kase *k, const struct task *t, const struct entry *e, enum condition c);

/* What a condition asks about. */
enum condition_subject {
	ASKS_STANDING, /* nothing but the entry's time and the standings of case and task: see standing_of() */
	ASKS_CASE,     /* the rest of the case too, such as its other tasks */
	ASKS_ENTRY,    /* what the entry states besides its time, act and unit */
};

/* The IF()s of the conditions that ask about this. */
uint32_t conditions_asking(enum condition_subject subject);

/* Why an act is not allowed where the condition does not hold, for a person (translated); untranslated for documents,
 * whose language is their own. */
const char *condition_text(enum condition c);
const char *condition_msgid(enum condition c);
/* The clause by which an act is not allowed where the condition does not hold. */
const char *condition_clause(enum condition c, enum act act);

#endif
