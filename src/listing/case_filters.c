#include "case_filters.h"

#include "../base/levels.h"
#include "../base/nearest.h"
#include "../redact/phone.h"

#define OUTCOME_WORDS CLOSE_WORDS " answered"

struct case_filters case_filters = {
	.opened = PERIOD_EVER, .closed = PERIOD_EVER, .opened_before = DAY_NONE, .names_on = DAY_NONE};

const struct option_rule case_opened_rules[] = {
	{"from", 0, OPTION_DAY, &case_filters.opened.from, N_("DAY"), N_("only cases accepted on or after this day"),
		NULL},
	{"to", 0, OPTION_LAST_DAY, &case_filters.opened.to, N_("DAY"), N_("only cases accepted on or before this day"),
		NULL},
	OPTIONS_END,
};

const struct option_rule case_filter_rules[] = {
	{"state", 's', OPTION_TEXT, &case_filters.state, N_("STATE[,...]"),
		N_("only cases in these states: new, referred, instructed, assigned, replied, closed, told, "
		   "filed, void"),
		STATE_WORDS},
	{"unit", 'u', OPTION_TEXT, &case_filters.unit, N_("UNIT"), N_("only cases in which this unit has a live task"),
		NULL},
	{"topic", 0, OPTION_TEXT, &case_filters.topic, N_("TOPIC"), N_("only this topic and its sublevels"), NULL},
	{"area", 0, OPTION_TEXT, &case_filters.area, N_("AREA"), N_("only this area and its sublevels"), NULL},
	{"kind", 0, OPTION_TEXT, &case_filters.kind, N_("KIND[,...]"), N_("only these kinds (consult, complaint, ...)"),
		KIND_WORDS},
	{"channel", 0, OPTION_TEXT, &case_filters.channel, N_("CHANNEL[,...]"),
		N_("only these channels (phone, web, ...)"), CHANNEL_WORDS},
	{"flag", 0, OPTION_TEXT, &case_filters.flag, N_("FLAG[,...]"), N_("only cases with any of these flags"),
		FLAG_WORDS},
	{"opened-before", 0, OPTION_DAY, &case_filters.opened_before, N_("DAY"),
		N_("only cases accepted before this day"), NULL},
	{"closed-from", 0, OPTION_DAY, &case_filters.closed.from, N_("DAY"),
		N_("only cases closed on or after this day"), NULL},
	{"closed-to", 0, OPTION_LAST_DAY, &case_filters.closed.to, N_("DAY"),
		N_("only cases closed on or before this day"), NULL},
	{"outcome", 0, OPTION_TEXT, &case_filters.outcome, N_("HOW[,...]"),
		N_("only cases with these outcomes: solved, planned, explained, declined, answered"), OUTCOME_WORDS},
	{"unhappy", 0, OPTION_FLAG, &case_filters.unhappy, NULL,
		N_("only cases whose caller, when last reached, was not satisfied or said that it is not "
		   "solved (R3.5)"),
		NULL},
	{"promised", 0, OPTION_FLAG, &case_filters.promised, NULL,
		N_("only cases with a promise that a unit has not carried out yet (M4.3.2)"), NULL},
	{"leader", 0, OPTION_MAYBE, &case_filters.leader, N_("RANK"),
		N_("only leaders' items (R2.3): all, or those instructed by province, party, mayor, vice, "
		   "secretary or duty"),
		RANK_WORDS},
	{"untold", 0, OPTION_WORD, &case_filters.untold, N_("caller|leader"),
		N_("only closed cases whose caller, or leader, has not been told (R3.5)"), "caller leader"},
	{"ref", 0, OPTION_TEXT, &case_filters.ref, N_("REF"), N_("only cases with this external number"), NULL},
	{"phone", 0, OPTION_TEXT, &case_filters.phone, N_("NUMBER"),
		N_("only cases of this caller, in any form of the number"), NULL},
	{"match", 0, OPTION_TEXT, &case_filters.match, N_("TEXT"), N_("only cases whose text contains this"), NULL},
	OPTIONS_END,
};

static unsigned unit = UNIT_NONE; /* the unit of --unit */
static day_t unit_day;            /* the day on which names resolve */

void
case_filters_check(void)
{
	const struct case_filters *f = &case_filters;

	unit_day = f->names_on != DAY_NONE ? f->names_on : stamp_day(query_asof());
	if (f->unit)
		unit = unit_asked(f->unit, unit_day);
	query_words("--state", f->state, state_words);
	query_words("--kind", f->kind, kind_words);
	query_words("--channel", f->channel, acts[ACT_NEW].how);
	query_words("--flag", f->flag, acts[ACT_NEW].flags);
	query_words("--outcome", f->outcome, OUTCOME_WORDS);
	query_words("--leader", f->leader.text, acts[ACT_INSTRUCT].how);
}

/* Each of these is asked only if its option was given. */

static bool
is_wanted(const struct case_row *r)
{
	return case_set_has(case_filters.cases, r->kase->id);
}

static bool
was_opened(const struct case_row *r)
{
	const day_t opened = stamp_day(case_row_opened(r));

	return period_has(case_filters.opened, opened) &&
	       (case_filters.opened_before == DAY_NONE || opened < case_filters.opened_before);
}

static bool
was_closed(const struct case_row *r)
{
	return r->kase->bits & CASE_CLOSED && period_has(case_filters.closed, stamp_day(r->kase->closed));
}

static bool
has_outcome(const struct case_row *r)
{
	const struct kase *k = r->kase;

	return k->bits & CASE_CLOSED && span_has_word(span_of(case_filters.outcome), case_outcome(k));
}

static bool
is_unhappy(const struct case_row *r)
{
	return r->counts->told[r->number] & (TOLD_UNSATISFIED | TOLD_UNSOLVED);
}

static bool
is_promised(const struct case_row *r)
{
	return case_is_promised(r->fold, r->kase);
}

static bool
has_state(const struct case_row *r)
{
	return span_has_word(span_of(case_filters.state), span_of(state_names[case_state(r->fold, r->kase)]));
}

/* Compares the unit that the task's name resolves to. */
static bool
is_task_of_unit(const struct case_row *r, uint32_t task)
{
	return roster_resolve(r->fold->roster, r->fold->task[task].unit, unit_day) == unit;
}

static bool
has_task_of_unit(const struct case_row *r)
{
	uint32_t t = r->kase->tasks;

	while (t != NO_TASK && !is_task_of_unit(r, t))
		t = r->fold->task[t].next;
	return t != NO_TASK;
}

/* Compares the column as it may be shown, so that hidden values are not found. */
static bool
lies_in(const char *above, const struct case_row *r, enum case_column column)
{
	struct buf shown = {0};

	const bool lies = level_within(case_row_shown(r, &shown, column), span_of(above));
	buf_free(&shown);
	return lies;
}

static bool
has_topic(const struct case_row *r)
{
	return lies_in(case_filters.topic, r, COL_TOPIC);
}

static bool
has_area(const struct case_row *r)
{
	return lies_in(case_filters.area, r, COL_AREA);
}

static bool
has_kind(const struct case_row *r)
{
	return span_has_word(span_of(case_filters.kind), case_row_field(r, COL_KIND));
}

static bool
has_channel(const struct case_row *r)
{
	return span_has_word(span_of(case_filters.channel), case_row_field(r, COL_HOW));
}

static bool
has_flag(const struct case_row *r)
{
	struct buf flags = {0};
	struct span rest, word;
	bool found = false;

	flags_put(&flags, r->kase, case_row_field(r, COL_FLAGS));
	rest = buf_as_span(&flags);
	while (!found && span_word(&rest, ',', &word))
		found = word.n > 0 && span_has_word(span_of(case_filters.flag), word);
	buf_free(&flags);
	return found;
}

static bool
is_led(const struct case_row *r)
{
	const char *rank = case_filters.leader.text;

	return r->kase->bits & (rank ? case_led_by(span_of(rank)) : CASE_LED | CASE_GIVEN);
}

static bool
is_untold(const struct case_row *r)
{
	const uint32_t bits = r->kase->bits;

	if (!(bits & CASE_CLOSED) || (bits & CASE_VOID))
		return false;
	if (strcmp(case_filters.untold, "leader") == 0)
		return (bits & (CASE_LED | CASE_GIVEN)) && !(bits & CASE_LEADER_TOLD);
	return !(bits & (CASE_TOLD | CASE_ANONYMOUS));
}

static bool
has_phone(const struct case_row *r)
{
	return !secrecy_hides(r->secrecy, r->number) &&
	       phone_is(case_row_field(r, COL_PHONE), span_of(case_filters.phone));
}

static bool
has_ref(const struct case_row *r)
{
	struct buf shown = {0};

	const bool found = span_is(case_row_shown(r, &shown, COL_REF), case_filters.ref);
	buf_free(&shown);
	return found;
}

static bool
has_text(const struct case_row *r)
{
	const char *wanted = case_filters.match;
	struct buf shown = {0};

	const struct span text = case_row_shown(r, &shown, COL_TEXT);
	const bool found = memmem(text.p, text.n, wanted, strlen(wanted)) != NULL;
	buf_free(&shown);
	return found;
}

static bool
is_bounded(struct period p)
{
	return period_begins(p) || period_ends(p);
}

/* The filters that were given, the cheap ones first. */
static bool (*asked[20])(const struct case_row *r);
static size_t askeds;

static void
ask(bool given, bool (*passes)(const struct case_row *r))
{
	if (given)
		asked[askeds++] = passes;
}

void
case_filters_start(void)
{
	const struct case_filters *f = &case_filters;

	askeds = 0;
	ask(f->cases, is_wanted);
	ask(is_bounded(f->opened) || f->opened_before != DAY_NONE, was_opened);
	ask(is_bounded(f->closed), was_closed);
	ask(f->outcome, has_outcome);
	ask(f->unhappy, is_unhappy);
	ask(f->promised, is_promised);
	ask(f->state, has_state);
	ask(f->unit, has_task_of_unit);
	ask(f->topic, has_topic);
	ask(f->area, has_area);
	ask(f->kind, has_kind);
	ask(f->channel, has_channel);
	ask(f->flag, has_flag);
	ask(f->leader.given, is_led);
	ask(f->untold, is_untold);
	ask(f->phone, has_phone);
	ask(f->ref, has_ref);
	ask(f->match, has_text);
}

bool
case_filters_pass(const struct case_row *r)
{
	for (size_t i = 0; i < askeds; i++)
		if (!asked[i](r))
			return false;
	return true;
}

bool
case_filters_pass_task(const struct case_row *r, uint32_t task)
{
	return (!case_filters.unit || is_task_of_unit(r, task)) &&
	       (!case_filters.promised || task_is_promised(r->kase, &r->fold->task[task]));
}

/* --- unknown topics and areas ----------------------------------------------------- */

/* Offers a label and the levels above it. */
static void
offer_levels(struct nearest *near, struct span label)
{
	for (size_t i = 1; i < label.n; i++)
		if (label.p[i] == '/')
			nearest_offer(near, (struct span){label.p, i});
	nearest_offer(near, label);
}

static void
say_unknown(const struct fold *f, const char *option, const char *asked, enum case_column column)
{
	struct nearest near = {.typed = span_of(asked)};
	struct secrecy secrecy;
	struct buf shown = {0};
	bool known = false;

	secrecy_start(&secrecy, f);
	for (uint32_t k = 0; !known && k < f->kases; k++) {
		if (!case_exists(&f->kase[k]))
			continue;
		struct span label = case_value(f, &f->kase[k], column);

		shown.n = 0;
		/* Labels of secret cases may name the caller: they are not offered, and are treated as unknown. */
		if (secrecy_hides(&secrecy, k))
			label = secrecy_shown(&secrecy, &shown, k, column, label);
		else
			offer_levels(&near, label);
		known = level_within(label, near.typed);
	}
	/* The value asked for may be a caller's, so it is not quoted. */
	if (!known)
		say(_("%s: no case has this value%s"), option, nearest_hint(&near));
	secrecy_stop(&secrecy);
	buf_free(&shown);
}

void
case_filters_say_unknown(const struct fold *f)
{
	if (case_filters.topic)
		say_unknown(f, "--topic", case_filters.topic, COL_TOPIC);
	if (case_filters.area)
		say_unknown(f, "--area", case_filters.area, COL_AREA);
}
