#include "acts.h"

#include "../base/say.h"

#define EVERY    (IF(IF_BEGUN) | IF(IF_NOT_BACK))
#define LIVING   (EVERY | IF(IF_NOT_VOID))
#define UNFILED  (LIVING | IF(IF_NOT_FILED))
#define UNCLOSED (UNFILED | IF(IF_NOT_CLOSED))
#define INTAKE   (TAKES(COL_KIND) | TAKES(COL_TOPIC) | TAKES(COL_AREA) | TAKES(COL_NAME) | TAKES(COL_PHONE))

const char *const kind_words = KIND_WORDS;

const struct act_rule acts[ACTS] = {
	[ACT_NEW] = {"new", N_("accepted"), "R3.1", IF(IF_FIRST), INTAKE | TAKES(COL_HOW) | TAKES(COL_REF), 0,
		CHANNEL_WORDS, FLAG_WORDS},
	[ACT_ANSWER] = {"answer", N_("answered on the spot"), "R3.1.3", UNCLOSED | IF(IF_NO_TASK), 0, 0, NULL, ""},
	[ACT_REFER] = {"refer", N_("submitted"), "R3.1.6", UNCLOSED, TAKES(COL_HOW) | TAKES(COL_REF), 0, REFER_WORDS,
		""},
	[ACT_INSTRUCT] = {"instruct", N_("instructed"), "R3.2.2", LIVING, TAKES(COL_HOW) | TAKES(COL_REF), 0,
		RANK_WORDS, ""},
	[ACT_ASSIGN] = {"assign", N_("assigned"), "R3.2", UNCLOSED | IF(IF_NEW_TASK) | IF(IF_ONE_LEAD),
		TAKES(COL_UNIT) | TAKES(COL_DUE) | TAKES(COL_HOW) | TAKES(COL_NAME) | TAKES(COL_REF),
		TAKES(COL_UNIT) | TAKES(COL_DUE), LIMIT_WORDS, "assist fixed lead provisional"},
	[ACT_RECALL] = {"recall", N_("recalled"), "R3.2", UNCLOSED | IF(IF_TASK), TAKES(COL_UNIT), TAKES(COL_UNIT),
		NULL, ""},
	[ACT_URGE] = {"urge", N_("urged"), "R3.3", UNFILED | IF(IF_TASK), TAKES(COL_UNIT) | TAKES(COL_HOW),
		TAKES(COL_UNIT), URGE_WORDS, ""},
	[ACT_SUPERVISE] = {"supervise", N_("supervised"), "R3.3", UNFILED | IF(IF_TASK),
		TAKES(COL_UNIT) | TAKES(COL_HOW), TAKES(COL_UNIT), SUPERVISE_WORDS, ""},
	[ACT_EXTEND] = {"extend", N_("extended"), "M4.3.1",
		UNCLOSED | IF(IF_TASK) | IF(IF_UNREPLIED) | IF(IF_LATER) | IF(IF_ASKED),
		TAKES(COL_UNIT) | TAKES(COL_DUE) | TAKES(COL_HOW) | TAKES(COL_REF), TAKES(COL_UNIT) | TAKES(COL_DUE),
		"calendar", "provisional"},
	[ACT_REPLY] = {"reply", N_("replied"), "R3.4", UNFILED | IF(IF_TASK) | IF(IF_OPEN_OR_PLANNED), TAKES(COL_UNIT),
		TAKES(COL_UNIT), NULL, "chief signed"},
	[ACT_RETURN] = {"return", N_("sent back"), "R3.4", LIVING | IF(IF_TASK) | IF(IF_REPLIED),
		TAKES(COL_UNIT) | TAKES(COL_DUE) | TAKES(COL_HOW), TAKES(COL_UNIT), RETURN_WORDS, "provisional"},
	[ACT_CLOSE] = {"close", N_("reviewed and closed"), "R3.4", UNCLOSED | IF(IF_ALL_REPLIED),
		TAKES(COL_UNIT) | TAKES(COL_HOW), 0, CLOSE_WORDS, "chief signed"},
	[ACT_TELL] = {"tell", N_("told"), "R3.5",
		LIVING | IF(IF_CLOSED) | IF(IF_LED) | IF(IF_APPROVED) | IF(IF_PUBLISHABLE),
		TAKES(COL_HOW) | TAKES(COL_REF), 0, TELL_WORDS, "satisfied solved unreached unsatisfied unsolved"},
	[ACT_REPEAT] = {"repeat", N_("repeated"), "M4.3.2", LIVING | IF(IF_OTHER), TAKES(COL_UNIT) | TAKES(COL_REF), 0,
		NULL, ""},
	[ACT_AMEND] = {"amend", N_("amended"), "R3.1.1", UNFILED, INTAKE, 0, NULL, FLAG_WORDS},
	[ACT_VOID] = {"void", N_("voided"), "R3.1", UNCLOSED, 0, 0, NULL, ""},
	[ACT_FILE] = {"file", N_("filed"), "R3.7", EVERY | IF(IF_NOT_FILED) | IF(IF_CLOSED_OR_VOID), TAKES(COL_REF), 0,
		NULL, ""},
	[ACT_NOTE] = {"note", N_("noted"), "R3.7.3", EVERY, 0, 0, NULL, ""},
	[ACT_UNDO] = {"undo", N_("undone"), "R3.1.2", EVERY | IF(IF_UNDOABLE), 0, 0, NULL, ""},
};

/* Acts differ in their second and third letter and their length together: one look at a table tells which it may be.
 * Millions of lines are asked for theirs.  Two that fall on one place are two initializers of it, which is warned of.
 */
#define PLACE(second, third, size)      ((4 * (unsigned char)(second) + 2 * (unsigned char)(third) + (size)) % 64)
#define SPELT(act, second, third, size) [PLACE(second, third, size)] = {(act) + 1, (size)}
static const struct {
	uint8_t act, size; /* act: + 1; 0: none */
} spelt[64] = {
	SPELT(ACT_NEW, 'e', 'w', 3),
	SPELT(ACT_ANSWER, 'n', 's', 6),
	SPELT(ACT_REFER, 'e', 'f', 5),
	SPELT(ACT_INSTRUCT, 'n', 's', 8),
	SPELT(ACT_ASSIGN, 's', 's', 6),
	SPELT(ACT_RECALL, 'e', 'c', 6),
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

/* Of three to nine bytes, without a call. */
static inline bool
same_bytes(const char *a, const char *b, size_t n)
{
	if (n < 4)
		return memcmp(a, b, 2) == 0 && a[2] == b[2];
	return memcmp(a, b, 4) == 0 && memcmp(a + n - 4, b + n - 4, 4) == 0 && a[n / 2] == b[n / 2];
}

enum act
act_named(struct span s)
{
	if (s.n < 3)
		return ACTS;
	const unsigned place = PLACE(s.p[1], s.p[2], (unsigned)s.n), act = spelt[place].act;
	return act && s.n == spelt[place].size && same_bytes(s.p, acts[act - 1].name, s.n) ? (enum act)(act - 1) : ACTS;
}

static const struct {
	const char *text, *clause; /* clause NULL: the act's own */
} conditions[CONDITIONS] = {
	[IF_FIRST] = {N_("the case number is in use already"), "R3.1"},
	[IF_BEGUN] = {N_("the case has no entry 'new' before it"), "R3.1"},
	[IF_NOT_BACK] = {N_("its time is before that of the case's last entry"), "M4.3.1"},
	[IF_NOT_VOID] = {N_("the case is void"), "R3.1"},
	[IF_NOT_FILED] = {N_("the case is filed"), "R3.7"},
	[IF_NOT_CLOSED] = {N_("the case is closed"), NULL},
	[IF_CLOSED] = {N_("the case is not closed"), NULL},
	[IF_CLOSED_OR_VOID] = {N_("the case is neither closed nor void"), NULL},
	[IF_NO_TASK] = {N_("a unit is at work on it"), NULL},
	[IF_NEW_TASK] = {N_("the unit has a live task in the case"), NULL},
	[IF_ONE_LEAD] = {N_("another unit leads already"), NULL},
	[IF_TASK] = {N_("the unit has no live task in the case"), NULL},
	[IF_OPEN_OR_PLANNED] = {N_("the case is closed, and not as planned"), NULL},
	[IF_REPLIED] = {N_("the unit has not replied"), NULL},
	[IF_UNREPLIED] = {N_("the unit has replied"), NULL},
	[IF_ALL_REPLIED] = {N_("not every unit at work on it has replied, or none is at work on it"), NULL},
	[IF_LATER] = {N_("the new due day is not later than the old"), NULL},
	[IF_ASKED] = {N_("it was asked for after the due day"), NULL},
	[IF_OTHER] = {N_("'ref' does not name another case"), NULL},
	[IF_LED] = {N_("no leader instructed it"), NULL},
	[IF_APPROVED] = {N_("publication needs the approval, in 'ref'"), NULL},
	[IF_PUBLISHABLE] = {N_("the case is secret and must not be published"), "R3.1.5"},
	[IF_UNDOABLE] = {N_("nothing but its 'new' is left to undo; void it instead"), NULL},
};

const char *
condition_msgid(enum condition c)
{
	return conditions[c].text;
}

const char *
condition_text(enum condition c)
{
	return _(conditions[c].text);
}

const char *
condition_clause(enum condition c, enum act act)
{
	return conditions[c].clause ? conditions[c].clause : acts[act].clause;
}
