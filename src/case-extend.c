/* case-extend: extends a task at the unit's request, or because of a changed calendar (M4.3.1). */
#include "ledger/limits.h"
#include "program/rule_tables.h"
#include "program/verb.h"

static bool recompute;

static const struct option_rule rules[] = {
	{"due", 0, OPTION_TEXT, &verb_values.due, N_("DAY"), N_("the new due day"), NULL},
	{"days", 0, OPTION_WHOLE, &verb_values.days, N_("N"), N_("the new due day: N working days after the old one"),
		NULL},
	{"recompute", 0, OPTION_FLAG, &recompute, NULL,
		N_("recount the due day by the calendar known now, and record it if it is later; not counted "
		   "as an extension"),
		NULL},
	{"asked", 0, OPTION_TEXT, &verb_values.ref, N_("DAY"),
		N_("the day on which the unit asked for it, if earlier (same as --ref)"), NULL},
	OPTIONS_SHARED(verb_unit_rule),
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-extend", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Extends the due day of tasks without a reply; the unit must have asked for it by the due "
	   "day."),
	rules};

static const char *
check(const char **options)
{
	*options = "due days";
	if (recompute + verb_values.days.given + (verb_values.due != NULL) != 1)
		return _("--due, --days or --recompute is required");
	*options = "text";
	return recompute || verb_values.text ? NULL : _("--text is required: the reason");
}

/* Checks the longest extension that the office's rules allow; 0 means no limit. */
static const char *
within_bounds(const struct task *t, const struct draft *d)
{
	const day_t today = stamp_day(d->at);
	const int64_t days = rule_whole(the_rules(), "extend.days", today),
		      times = rule_whole(the_rules(), "extend.times", today);

	if (days > 0 && calendar_between(the_calendar(), t->due, d->due, today) > days)
		return _("the extension is longer than rule extend.days allows");
	if (times > 0 && task_extensions(t) >= times)
		return _("the task has been extended as often as rule extend.times allows");
	return NULL;
}

/* Sets the due day by the calendar known now, if it is later. */
static const char *
fill_recomputed(const struct task *t, struct draft *d)
{
	const struct limits limits = {the_rules(), the_calendar()};
	bool provisional;
	const day_t due = limit_recount(&limits, t, stamp_day(d->at), &provisional);

	draft_set_due(d, due, provisional);
	d->field[COL_HOW] = SPAN("calendar");
	return due > t->due ? NULL : verb_pass;
}

static const char *
fill(struct verb_run *run, uint32_t kase, uint32_t task, struct draft *d)
{
	static char ref[DAY_SIZE];
	const struct task *t = &run->fold.task[task];
	day_t asked;

	(void)kase;
	if (verb_values.ref && day_given(verb_values.ref, &asked)) {
		run->refused = "asked at";
		if (asked > stamp_day(d->at))
			return _("the unit asked on a later day than the entry's");
		/* The entry's own day need not be stated. */
		d->field[COL_REF] = asked == stamp_day(d->at) ? SPAN("") : span_of(day_print(ref, asked));
	}
	run->refused = NULL;
	if (recompute)
		return fill_recomputed(t, d);
	if (verb_values.days.given)
		draft_count_due(d, t->due, verb_values.days.value);
	return within_bounds(t, d);
}

static const struct verb verb = {
	.act = ACT_EXTEND, .program = &program, .ref_is_day = true, .check = check, .fill = fill};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
