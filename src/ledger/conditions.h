/* When an act is allowed: the conditions that the table of acts (acts.h) names.
 *
 * A condition is a row of the table and a case of condition_holds(), both in conditions.c, and nothing else: what the
 * fold asks millions of times, and what a verb asks before it knows its entry, follow from them. */
#ifndef LEDGER_CONDITIONS_H
#define LEDGER_CONDITIONS_H

#include <stdbool.h>
#include <stdint.h>

/* An act is allowed where all its conditions hold; they are asked in this order. */
enum condition {
	IF_FIRST,          /* the case has no `new` yet */
	IF_BEGUN,          /* it has one */
	IF_NOT_BACK,       /* `at` is not before the case's last entry with effect */
	IF_NOT_VOID,       /* the case is not void */
	IF_NOT_FILED,      /* the case is not filed */
	IF_NOT_CLOSED,     /* neither closed nor answered */
	IF_CLOSED_OR_VOID, /* closed, answered or void */
	IF_NO_TASK,        /* no live task */
	IF_NEW_TASK,       /* the unit has no live task here */
	IF_ONE_LEAD,       /* flagged lead: no live task is lead */
	IF_TASK,           /* the unit has a live task */
	IF_REPLIABLE,      /* not closed, or closed as planned, or the unit was urged since its last reply */
	IF_RETURNABLE,     /* the unit has a standing reply, or an undecided refusal */
	IF_UNREPLIED,      /* the unit has none */
	IF_ALL_REPLIED,    /* at least one live task, each with a standing reply */
	IF_LATER,          /* the new due day is later than the old */
	IF_ASKED,          /* asked on or before the due day, or how=calendar */
	IF_OTHER,          /* ref is another case */
	IF_TELLABLE,       /* how=caller: closed; how=leader: closed, or flagged progress; how=media: always */
	IF_LED,            /* how=leader: it is a leaders' item */
	IF_APPROVED,       /* how=media: ref names the approval */
	IF_PUBLISHABLE,    /* how=media: the case is not secret */
	IF_UNDOABLE,       /* there is an entry with effect other than the `new` */
	CONDITIONS
};

#define IF(condition) (UINT32_C(1) << (condition))

struct fold;
struct kase;
struct task;
struct entry;

/* Whether a condition holds for an entry: k is its case, t the live task of its unit there, NULL if none. */
bool condition_holds(
	const struct fold *f, const struct kase *k, const struct task *t, const struct entry *e, enum condition c);

/* What a condition asks about. */
enum condition_subject {
	ASKS_STANDING, /* nothing but the entry's time and the standings of case and task: see standing_of() in fold.h
			*/
	ASKS_CASE,     /* the rest of the case too, such as its other tasks */
	ASKS_ENTRY,    /* what the entry states besides its time, act and unit */
};

/* The IF()s of the conditions that ask about this. */
uint32_t conditions_asking(enum condition_subject subject);

/* Why an act is not allowed where the condition does not hold, for a person (translated); untranslated for documents,
 * whose language is their own.  Whose rule it is: condition_clause() in acts.h. */
const char *condition_text(enum condition c);
const char *condition_msgid(enum condition c);

#endif
