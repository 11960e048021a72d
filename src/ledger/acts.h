/* What can happen to a case: the one table of acts.  Which fields an act takes, with
 * which words, where it is allowed (conditions.h says when a condition holds), and the clause of the regulation behind
 * it; verbs, the fold, the checks and the help all go by it. */
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

/* A set of acts is a word with a bit for each. */
#define ACT_BIT(act) (UINT32_C(1) << (act))

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

#define TAKES(column) (1u << (column))

struct act_rule {
	const char *name;    /* as in the ledger */
	const char *title;   /* in words, for documents (N_) */
	const char *clause;  /* whose rule it is */
	uint32_t conditions; /* IF() bits */
	uint16_t takes;      /* TAKES() bits of the columns it may fill besides at, case, act, by, flags, ref, text */
	uint16_t requires;   /* without these it is damage */
	const char *how;     /* the words of `how`, separated by blanks; NULL: none */
	const char *flags;   /* the flags it may have besides `backdated` */
	const char *states;  /* in which a case usually is that it is meant for: what a shell offers */
};

extern const struct act_rule acts[ACTS];

/* The act of this name; ACTS if there is none.  Quick. */
enum act act_named(struct span name);

/* The acts, in the order of the enum. */
#define ACT_WORDS                                                                                                      \
	"new answer refer instruct assign recall refuse urge supervise extend reply return close tell repeat amend "   \
	"void file note undo"

/* The words that fields may have, separated by blanks: a matter's kind and channel, whom it is submitted to, the rank
 * of who instructs, the limit of an assignment, and so on. */
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
