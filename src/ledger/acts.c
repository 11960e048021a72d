#include "acts.h"

#include "../base/say.h"
#include "../base/spelt.h"

#define EVERY    (IF(IF_BEGUN) | IF(IF_NOT_BACK))
#define LIVING   (EVERY | IF(IF_NOT_VOID))
#define UNFILED  (LIVING | IF(IF_NOT_FILED))
#define UNCLOSED (UNFILED | IF(IF_NOT_CLOSED))
#define INTAKE   (TAKES(COL_KIND) | TAKES(COL_TOPIC) | TAKES(COL_AREA) | TAKES(COL_NAME) | TAKES(COL_PHONE))

/* The states of a case, for the `states` of the acts. */
#define TASKLESS_STATES "new referred instructed"
#define TASK_STATES     "assigned replied"
#define OPEN_STATES     TASKLESS_STATES " " TASK_STATES
#define CLOSED_STATES   "closed told"

const char *const kind_words = KIND_WORDS;

const struct act_rule acts[ACTS] = {
	[ACT_NEW] =
		{
			.name = "new",
			.title = N_("accepted"),
			.clause = "R3.1",
			.conditions = IF(IF_FIRST),
			.takes = INTAKE | TAKES(COL_HOW) | TAKES(COL_REF),
			.how = CHANNEL_WORDS,
			.flags = FLAG_WORDS,
			.states = OPEN_STATES,
		},
	[ACT_ANSWER] =
		{
			.name = "answer",
			.title = N_("answered on the spot"),
			.clause = "R3.1.3",
			.conditions = UNCLOSED | IF(IF_NO_TASK),
			.flags = "",
			.states = TASKLESS_STATES,
		},
	[ACT_REFER] =
		{
			.name = "refer",
			.title = N_("submitted"),
			.clause = "R3.1.6",
			.conditions = UNCLOSED,
			.takes = TAKES(COL_HOW) | TAKES(COL_REF),
			.how = REFER_WORDS,
			.flags = "",
			.states = OPEN_STATES,
		},
	[ACT_INSTRUCT] =
		{
			.name = "instruct",
			.title = N_("instructed"),
			.clause = "R3.2.2",
			.conditions = LIVING,
			.takes = TAKES(COL_HOW) | TAKES(COL_REF),
			.how = RANK_WORDS,
			.flags = "onsite",
			.states = OPEN_STATES,
		},
	[ACT_ASSIGN] =
		{
			.name = "assign",
			.title = N_("assigned"),
			.clause = "R3.2",
			.conditions = UNCLOSED | IF(IF_NEW_TASK) | IF(IF_ONE_LEAD),
			.takes = TAKES(COL_UNIT) | TAKES(COL_DUE) | TAKES(COL_HOW) | TAKES(COL_NAME) | TAKES(COL_REF),
			.requires = TAKES(COL_UNIT) | TAKES(COL_DUE),
			.how = LIMIT_WORDS,
			.flags = "assist fixed lead provisional",
			.states = OPEN_STATES,
		},
	[ACT_RECALL] =
		{
			.name = "recall",
			.title = N_("recalled"),
			.clause = "R3.2",
			.conditions = UNCLOSED | IF(IF_TASK),
			.takes = TAKES(COL_UNIT),
			.requires = TAKES(COL_UNIT),
			.flags = "",
			.states = TASK_STATES,
		},
	[ACT_REFUSE] =
		{
			.name = "refuse",
			.title = N_("refused as not responsible"),
			.clause = "M4.4.5",
			.conditions = UNCLOSED | IF(IF_TASK) | IF(IF_UNREPLIED),
			.takes = TAKES(COL_UNIT),
			.requires = TAKES(COL_UNIT),
			.flags = "",
			.states = "assigned",
		},
	[ACT_URGE] =
		{
			.name = "urge",
			.title = N_("urged"),
			.clause = "R3.3",
			.conditions = UNFILED | IF(IF_TASK),
			.takes = TAKES(COL_UNIT) | TAKES(COL_HOW),
			.requires = TAKES(COL_UNIT),
			.how = URGE_WORDS,
			.flags = "",
			.states = TASK_STATES,
		},
	[ACT_SUPERVISE] =
		{
			.name = "supervise",
			.title = N_("supervised"),
			.clause = "R3.3",
			.conditions = UNFILED | IF(IF_TASK),
			.takes = TAKES(COL_UNIT) | TAKES(COL_HOW),
			.requires = TAKES(COL_UNIT),
			.how = SUPERVISE_WORDS,
			.flags = "",
			.states = TASK_STATES,
		},
	[ACT_EXTEND] =
		{
			.name = "extend",
			.title = N_("extended"),
			.clause = "M4.3.1",
			.conditions = UNCLOSED | IF(IF_TASK) | IF(IF_UNREPLIED) | IF(IF_LATER) | IF(IF_ASKED),
			.takes = TAKES(COL_UNIT) | TAKES(COL_DUE) | TAKES(COL_HOW) | TAKES(COL_REF),
			.requires = TAKES(COL_UNIT) | TAKES(COL_DUE),
			.how = "calendar",
			.flags = "provisional",
			.states = "assigned",
		},
	[ACT_REPLY] =
		{
			.name = "reply",
			.title = N_("replied"),
			.clause = "R3.4",
			.conditions = UNFILED | IF(IF_TASK) | IF(IF_REPLIABLE),
			.takes = TAKES(COL_UNIT),
			.requires = TAKES(COL_UNIT),
			.flags = "chief signed",
			.states = TASK_STATES,
		},
	[ACT_RETURN] =
		{
			.name = "return",
			.title = N_("sent back"),
			.clause = "R3.4",
			.conditions = LIVING | IF(IF_TASK) | IF(IF_RETURNABLE),
			.takes = TAKES(COL_UNIT) | TAKES(COL_DUE) | TAKES(COL_HOW),
			.requires = TAKES(COL_UNIT),
			.how = RETURN_WORDS,
			.flags = "provisional",
			.states = TASK_STATES " " CLOSED_STATES,
		},
	[ACT_CLOSE] =
		{
			.name = "close",
			.title = N_("reviewed and closed"),
			.clause = "R3.4",
			.conditions = UNCLOSED | IF(IF_ASSIGNED) | IF(IF_ALL_REPLIED),
			.takes = TAKES(COL_UNIT) | TAKES(COL_DUE) | TAKES(COL_HOW),
			.how = CLOSE_WORDS,
			.flags = "chief signed",
			.states = "replied",
		},
	[ACT_TELL] =
		{
			.name = "tell",
			.title = N_("told"),
			.clause = "R3.5",
			.conditions = LIVING | IF(IF_TELLABLE) | IF(IF_LED) | IF(IF_APPROVED) | IF(IF_PUBLISHABLE),
			.takes = TAKES(COL_HOW) | TAKES(COL_REF),
			.how = TELL_WORDS,
			.flags = "progress satisfied solved unreached unsatisfied unsolved",
			.states = CLOSED_STATES,
		},
	[ACT_REPEAT] =
		{
			.name = "repeat",
			.title = N_("repeated"),
			.clause = "M4.3.2",
			.conditions = LIVING | IF(IF_OTHER),
			.takes = TAKES(COL_UNIT) | TAKES(COL_REF),
			.flags = "",
			.states = OPEN_STATES,
		},
	[ACT_AMEND] =
		{
			.name = "amend",
			.title = N_("amended"),
			.clause = "R3.1.1",
			.conditions = UNFILED,
			.takes = INTAKE,
			.flags = FLAG_WORDS,
			.states = OPEN_STATES,
		},
	[ACT_VOID] =
		{
			.name = "void",
			.title = N_("voided"),
			.clause = "R3.1",
			.conditions = UNCLOSED,
			.flags = "",
			.states = OPEN_STATES,
		},
	[ACT_FILE] =
		{
			.name = "file",
			.title = N_("filed"),
			.clause = "R3.7",
			.conditions = EVERY | IF(IF_NOT_FILED) | IF(IF_CLOSED_OR_VOID),
			.takes = TAKES(COL_REF),
			.flags = "",
			.states = CLOSED_STATES,
		},
	[ACT_NOTE] =
		{
			.name = "note",
			.title = N_("noted"),
			.clause = "R3.7.3",
			.conditions = EVERY,
			.flags = "",
			.states = OPEN_STATES,
		},
	[ACT_UNDO] =
		{
			.name = "undo",
			.title = N_("undone"),
			.clause = "R3.1.2",
			.conditions = EVERY | IF(IF_UNDOABLE),
			.flags = "",
			.states = OPEN_STATES,
		},
};

/* This is called for millions of lines: with a hash of all names score-unit takes 1.06 times as long. */
static const struct spelt spelt[SPELT_PLACES] = {
	SPELT(ACT_NEW, 'e', 'w', 3),
	SPELT(ACT_ANSWER, 'n', 's', 6),
	SPELT(ACT_REFER, 'e', 'f', 5),
	SPELT(ACT_INSTRUCT, 'n', 's', 8),
	SPELT(ACT_ASSIGN, 's', 's', 6),
	SPELT(ACT_RECALL, 'e', 'c', 6),
	SPELT(ACT_REFUSE, 'e', 'f', 6),
	SPELT(ACT_URGE, 'r', 'g', 4),
	SPELT(ACT_SUPERVISE, 'u', 'p', 9),
	SPELT(ACT_EXTEND, 'x', 't', 6),
	SPELT(ACT_REPLY, 'e', 'p', 5),
	SPELT(ACT_RETURN, 'e', 't', 6),
	SPELT(ACT_CLOSE, 'l', 'o', 5),
	SPELT(ACT_TELL, 'e', 'l', 4),
	SPELT(ACT_REPEAT, 'e', 'p', 6),
	SPELT(ACT_AMEND, 'm', 'e', 5),
	SPELT(ACT_VOID, 'o', 'i', 4),
	SPELT(ACT_FILE, 'i', 'l', 4),
	SPELT(ACT_NOTE, 'o', 't', 4),
	SPELT(ACT_UNDO, 'n', 'd', 4),
};

enum act
act_named(struct span s)
{
	const int act = spelt_candidate(spelt, s);

	return act >= 0 && same_word(s.p, acts[act].name, s.n) ? (enum act)act : ACTS;
}
