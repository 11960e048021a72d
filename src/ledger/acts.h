/* The table of acts: which fields an act takes, which words they may have, the conditions under which the act is
 * allowed (conditions.h), and the clause of the regulation behind it.  The verbs, the fold, the checks and the help
 * text all use this table. */
#ifndef LEDGER_ACTS_H
#define LEDGER_ACTS_H

#include "columns.h"

#include <stdint.h>

enum act {
	ACT_NEW,
	ACT_ANSWER,
	ACT_REFER,
	ACT_INSTRUCT,
	ACT_ASSIGN,
	ACT_RECALL,
	ACT_REFUSE,
	ACT_URGE,
	ACT_SUPERVISE,
	ACT_EXTEND,
	ACT_REPLY,
	ACT_RETURN,
	ACT_CLOSE,
	ACT_TELL,
	ACT_REPEAT,
	ACT_AMEND,
	ACT_VOID,
	ACT_FILE,
	ACT_NOTE,
	ACT_UNDO,
	ACTS
};

/* A set of acts is an integer with one bit per act. */
#define ACT_BIT(act) (UINT32_C(1) << (act))

/* An act is allowed if all its conditions hold.  They are checked in this order. */
enum condition {
	IF_FIRST,          /* the case has no `new` yet */
	IF_BEGUN,          /* the case has a `new` */
	IF_NOT_BACK,       /* `at` is not before the case's last entry with effect */
	IF_NOT_VOID,       /* the case is not void */
	IF_NOT_FILED,      /* the case is not filed */
	IF_NOT_CLOSED,     /* neither closed nor answered */
	IF_CLOSED_OR_VOID, /* closed, answered or void */
	IF_NO_TASK,        /* the case has no live task */
	IF_NEW_TASK,       /* the unit has no live task in the case */
	IF_ONE_LEAD,       /* if flagged lead: no live task is the lead */
	IF_TASK,           /* the unit has a live task */
	IF_REPLIABLE,      /* the case is not closed, or is closed as planned, or the unit was urged since its last
			    * reply */
	IF_RETURNABLE,     /* the unit has a valid reply, or a refusal that is not decided yet */
	IF_UNREPLIED,      /* the unit has no valid reply */
	IF_ASSIGNED,       /* the case has a live task */
	IF_ALL_REPLIED,    /* every live task has a valid reply */
	IF_LATER,          /* the new due day is later than the old one */
	IF_ASKED,          /* the extension was requested on or before the due day, or how=calendar */
	IF_OTHER,          /* ref names another case */
	IF_TELLABLE,       /* how=caller: closed; how=leader: closed, or flagged progress; how=media: always */
	IF_LED,            /* if how=leader: the case is a leaders' item */
	IF_APPROVED,       /* if how=media: ref names the approval */
	IF_PUBLISHABLE,    /* if how=media: the case is not secret */
	IF_UNDOABLE,       /* the case has an entry with effect other than its `new` */
	CONDITIONS
};

#define IF(condition) (UINT32_C(1) << (condition))

#define TAKES(column) (1u << (column))

struct act_rule {
	const char *name;    /* its name in the ledger */
	const char *title;   /* its name in messages and documents (N_) */
	const char *clause;  /* the clause that provides for it */
	uint32_t conditions; /* IF() bits */
	uint16_t takes;      /* TAKES() bits of the columns it may fill, besides at, case, act, by, flags, ref and
			      * text */
	uint16_t requires;   /* TAKES() bits of the columns it must fill; a line without them is damaged */
	const char *how;     /* the words allowed in `how`, separated by blanks; NULL if none */
	const char *flags;   /* the flags allowed besides `backdated` */
	const char *states;  /* the usual states of a case before this act, for shell completion */
};

extern const struct act_rule acts[ACTS];

/* Returns the act with this name, or ACTS if there is none. */
enum act act_named(struct span name);

/* The names of the acts, in the order of enum act. */
#define ACT_WORDS                                                                                                      \
	"new answer refer instruct assign recall refuse urge supervise extend reply return close tell repeat amend "   \
	"void file note undo"

/* The words allowed in each field, separated by blanks. */
#define KIND_WORDS      "consult request complaint suggest criticize report praise other"
#define CHANNEL_WORDS   "phone mailbox web media enterprise leader other"
#define REFER_WORDS     "duty secretary vice mayor office inspect"
#define RANK_WORDS      "province party mayor vice secretary duty"
#define LIMIT_WORDS     "platform phone written leader express urgent"
#define URGE_WORDS      "phone letter platform"
#define SUPERVISE_WORDS "phone site meeting"
#define RETURN_WORDS    "poor perfunctory shirk unsolved"
#define CLOSE_WORDS     "solved planned explained declined"
#define TELL_WORDS      "caller leader media"
#define FLAG_WORDS      "anonymous enterprise secret urgent"
extern const char *const kind_words;

#endif
