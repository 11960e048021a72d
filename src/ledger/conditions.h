/* The conditions under which an act is allowed, as named in the table of acts (acts.h).
 *
 * A condition is defined by a row of the table and a case of condition_holds() in conditions.c.  The fold's fast
 * check and a verb's check before its entry is complete are both derived from these. */
#ifndef LEDGER_CONDITIONS_H
#define LEDGER_CONDITIONS_H

#include "standing.h"

/* Returns whether a condition holds for entry e; k is its case, t the live task of its unit in the case, or NULL. */
bool condition_holds(
	const struct fold *f, const struct kase *k, const struct task *t, const struct entry *e, enum condition c);

/* What a condition depends on. */
enum condition_subject {
	ASKS_STANDING, /* only the entry's time and the standings of case and task: see standing_of() */
	ASKS_CASE,     /* also the rest of the case, such as its other tasks */
	ASKS_ENTRY,    /* also fields of the entry other than its time, act and unit */
};

/* Returns the IF() bits of the conditions that depend on this. */
uint32_t conditions_asking(enum condition_subject subject);

/* Returns the message for a condition that does not hold: translated, or untranslated for documents, which have a
 * language of their own. */
const char *condition_text(enum condition c);
const char *condition_msgid(enum condition c);
/* Returns the clause that forbids the act when the condition does not hold. */
const char *condition_clause(enum condition c, enum act act);

#endif
