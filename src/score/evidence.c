#include "evidence.h"

#include "../base/say.h"

/* The words contain the days in order.  Where a word is too short to be understood alone, papers have a title of
 * their own. */
static const struct {
	const char *clause, *words, *title;
} reasons[REASONS] = {
	[REASON_NONE] = {"", "", ""},
	[REASON_RECALLED] = {"R3", "recalled", N_("recalled")},
	[REASON_VOID] = {"R3", "void", N_("void")},
	[REASON_REFUSED] = {"R3", "refused", N_("not allowed")},
	[REASON_CANCELLED] = {"M5", "cancelled", N_("cancelled")},
	[REASON_UNPUBLISHED] = {"M4.3.1", "unpublished", N_("not published, counted from the ledger")},
	[REASON_BACKDATED] = {"M4.3.1", "backdated", N_("entered later, counted as recorded")},
	[REASON_RECORDED] = {"M4.3.1", "backdated, recorded %s", N_("entered later: recorded %s")},
	[REASON_APPROVED] = {"M4.3.1", "backdated, recorded %s, approved",
		N_("entered later: recorded %s, approved; counts as stated")},
	[REASON_NOT_APPROVED] = {"M4.3.1", "backdated, recorded %s, not approved",
		N_("entered later: recorded %s, not approved; counts as recorded")},
	[REASON_PLATFORM] = {"M4.3.1", "platform, recorded %s",
		N_("taken over from the platform: recorded %s; counts as stated")},
	[REASON_PROMISED] = {"M4.3.2", N_("promised for %s, not carried out"), NULL},
	[REASON_DONE_OUTSIDE] = {"M4.3.2", N_("promised for %s, carried out %s, outside the period"), NULL},
	[REASON_UNANSWERED] = {"M4.4.6", N_("second urge %s, but no answer before it"), NULL},
	[REASON_DONE] = {"M4.3.2", N_("promised for %s, carried out %s"), NULL},
	[REASON_URGED] = {"M4.4.6", N_("second urge %s, no result by %s"), NULL},
	[REASON_NO_REPLY] = {"M4.3.1", N_("due %s, no reply"), NULL},
	[REASON_REPLIED] = {"M4.3.1", N_("due %s, replied %s"), NULL},
	[REASON_RECORDED_LATE] = {"M4.3.1", N_("due %s, reply recorded %s, not approved"), NULL},
	[REASON_RETURNED] = {"M4.3.1", N_("returned %s, due day kept"), NULL},
	[REASON_RETURNED_MOVED] = {"M4.3.1", N_("returned %s with a new due day"), NULL},
	[REASON_EACH_PERSON] = {"M9", N_("%lld persons named, each counts"), NULL},
	[REASON_PERSONS_ONCE] = {"M9", N_("%lld persons named, counted once"), NULL},
};

const char *
reason_clause(enum reason r)
{
	return reasons[r].clause;
}

bool
said_is_dated(const struct said *s)
{
	return s->reason >= REASON_RECORDED;
}

void
said_put(struct buf *out, const struct said *s, const char *(*translate)(const char *msgid))
{
	const char *title = reasons[s->reason].title ? reasons[s->reason].title : reasons[s->reason].words;
	const char *words = translate ? translate(title) : reasons[s->reason].words;
	char day[DAY_SIZE] = "", then[DAY_SIZE] = "";

	if (s->reason == REASON_EACH_PERSON || s->reason == REASON_PERSONS_ONCE) {
		buf_printf(out, words, (long long)s->number);
		return;
	}
	if (s->day != DAY_NONE)
		day_print(day, s->day);
	if (s->then != DAY_NONE)
		day_print(then, s->then);
	buf_printf(out, words, day, then);
}
