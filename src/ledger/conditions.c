#include "conditions.h"

#include "../base/say.h"

static const struct {
	enum condition_subject asks;
	const char *text, *clause; /* the reason; clause is NULL if it is the act's own */
} conditions[CONDITIONS] = {
	[IF_FIRST] = {ASKS_STANDING, N_("the case number is already in use"), "R3.1"},
	[IF_BEGUN] = {ASKS_STANDING, N_("the case has no 'new' entry before this"), "R3.1"},
	[IF_NOT_BACK] = {ASKS_STANDING, N_("the time is before that of the case's last entry"), "M4.3.1"},
	[IF_NOT_VOID] = {ASKS_STANDING, N_("the case is void"), "R3.1"},
	[IF_NOT_FILED] = {ASKS_STANDING, N_("the case is filed"), "R3.7"},
	[IF_NOT_CLOSED] = {ASKS_STANDING, N_("the case is closed"), NULL},
	[IF_CLOSED_OR_VOID] = {ASKS_STANDING, N_("the case is neither closed nor void"), NULL},
	[IF_NO_TASK] = {ASKS_CASE, N_("the case is assigned to a unit"), NULL},
	[IF_NEW_TASK] = {ASKS_STANDING, N_("the unit already has a live task in the case"), NULL},
	[IF_ONE_LEAD] = {ASKS_ENTRY, N_("another unit already leads"), NULL},
	[IF_TASK] = {ASKS_STANDING, N_("the unit has no live task in the case"), NULL},
	[IF_REPLIABLE] = {ASKS_STANDING,
		N_("the case is closed, not as planned, and the unit was not urged after its last reply"), NULL},
	[IF_RETURNABLE] = {ASKS_STANDING, N_("the unit has neither replied nor refused"), NULL},
	[IF_UNREPLIED] = {ASKS_STANDING, N_("the unit has already replied"), NULL},
	[IF_ASSIGNED] = {ASKS_CASE, N_("no unit is assigned"), NULL},
	[IF_ALL_REPLIED] = {ASKS_CASE, N_("not every unit has replied"), NULL},
	[IF_LATER] = {ASKS_ENTRY, N_("the new due day is not later than the old one"), NULL},
	[IF_ASKED] = {ASKS_ENTRY, N_("the unit asked for it after the due day"), NULL},
	[IF_OTHER] = {ASKS_ENTRY, N_("'ref' does not name another case"), NULL},
	[IF_TELLABLE] = {ASKS_ENTRY, N_("the case is not closed (to report progress to a leader, use --progress)"),
		NULL},
	[IF_LED] = {ASKS_ENTRY, N_("it is not a leaders' item: no leader instructed or gave it"), NULL},
	[IF_APPROVED] = {ASKS_ENTRY, N_("publication requires the approval, in 'ref'"), NULL},
	[IF_PUBLISHABLE] = {ASKS_ENTRY, N_("the case is secret and must not be published"), "R3.1.5"},
	[IF_UNDOABLE] = {ASKS_STANDING,
		N_("only the 'new' entry is left, which cannot be undone; void the case instead"), NULL},
};

static bool
names_another(const struct entry *e)
{
	struct case_id other;

	return case_id_parse(entry_field(e, COL_REF), &other) && !case_id_eq(other, e->id);
}

/* A leader is also told of progress (R3.2.3), the public also before the case is closed (R3.5.3). */
static bool
is_tellable(const struct entry *e, bool closed)
{
	switch (e->how) {
	case HOW_CALLER:
		return closed;
	case HOW_LEADER:
		return closed || e->flags & FLAG_BIT(FLAG_PROGRESS);
	default:
		return e->how == HOW_MEDIA;
	}
}

bool
condition_holds(
	const struct fold *f, const struct kase *k, const struct task *t, const struct entry *e, enum condition c)
{
	const bool is_void = k->bits & CASE_VOID, closed = k->bits & CASE_CLOSED;

	switch (c) {
	case IF_FIRST:
		return !case_exists(k);
	case IF_BEGUN:
		return case_exists(k);
	case IF_NOT_BACK:
		return e->at >= k->last;
	case IF_NOT_VOID:
		return !is_void;
	case IF_NOT_FILED:
		return !(k->bits & CASE_FILED);
	case IF_NOT_CLOSED:
		return !closed;
	case IF_CLOSED_OR_VOID:
		return closed || is_void;
	case IF_NO_TASK:
		return k->tasks == NO_TASK;
	case IF_NEW_TASK:
		return !t;
	case IF_ONE_LEAD:
		return !(e->flags & FLAG_BIT(FLAG_LEAD)) || !case_has_lead(f, k);
	case IF_TASK:
		return t;
	case IF_REPLIABLE:
		return !closed || k->bits & CASE_PLANNED || (t && t->bits & TASK_URGED);
	case IF_RETURNABLE:
		return t && t->bits & (TASK_REPLIED | TASK_REFUSED);
	case IF_UNREPLIED:
		return t && !(t->bits & TASK_REPLIED);
	case IF_ASSIGNED:
		return k->tasks != NO_TASK;
	case IF_ALL_REPLIED:
		return case_all_replied(f, k);
	case IF_LATER:
		return t && e->due > t->due;
	case IF_ASKED:
		return e->how == HOW_CALENDAR || (t && e->asked <= t->due);
	case IF_OTHER:
		return names_another(e);
	case IF_TELLABLE:
		return is_tellable(e, closed);
	case IF_LED:
		return e->how != HOW_LEADER || case_is_leaders(k);
	case IF_APPROVED:
		return e->how != HOW_MEDIA || entry_field(e, COL_REF).n > 0;
	case IF_PUBLISHABLE:
		return e->how != HOW_MEDIA || !(k->bits & CASE_UNPUBLISHABLE);
	case IF_UNDOABLE:
		return k->bits & CASE_UNDOABLE;
	case CONDITIONS:
		break;
	}
	return false;
}

uint32_t
conditions_asking(enum condition_subject subject)
{
	uint32_t asking = 0;

	for (enum condition c = 0; c < CONDITIONS; c++)
		if (conditions[c].asks == subject)
			asking |= IF(c);
	return asking;
}

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
