/* What can happen to a case: the one table of acts.  Which fields an act takes, with
 * which words, where it is allowed, and the clause of the regulation behind it; verbs,
 * the fold, the checks and the help all go by it. */
#ifndef LEDGER_ACTS_H
#define LEDGER_ACTS_H

#include "columns.h"
#include "conditions.h"

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

#define TAKES(column) (1u << (column))

struct act_rule {
	const char *name;    /* as in the ledger */
	const char *title;   /* in words, for documents (N_) */
	const char *clause;  /* whose rule it is */
	uint32_t conditions; /* IF() bits */
	uint16_t takes;      /* TAKES() bits of the columns it may fill besides at, case, act, by, flags, ref, text */
	uint16_t requires;   /* without these it is damage */
	const char *how;     /* the words of `how`, parted by blanks; NULL: none */
	const char *flags;   /* the flags it may have besides `backdated` */
	const char *states;  /* in which a case usually is that it is meant for: what a shell offers */
};

extern const struct act_rule acts[ACTS];

/* The act of this name; ACTS if there is none.  Quick. */
enum act act_named(struct span name);

/* The clause by which an act is not allowed where the condition does not hold. */
const char *condition_clause(enum condition c, enum act act);

/* The acts, in the order of the enum. */
#define ACT_WORDS                                                                                                      \
	"new answer refer instruct assign recall refuse urge supervise extend reply return close tell repeat amend "   \
	"void file note undo"

/* The words that fields may have, parted by blanks: a matter's kind and channel, whom it is submitted to, the rank of
 * who instructs, the limit of an assignment, and so on. */
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
