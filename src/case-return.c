/* case-return: sends a task back to be done again (R3.3, R3.4). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"how", 0, OPTION_TEXT, &verb_values.how, N_("HOW"), N_("poor, perfunctory, shirk or unsolved"), RETURN_WORDS},
	{"due", 0, OPTION_TEXT, &verb_values.due, N_("DAY"), N_("new due day (default: by rule limit.redo)"), NULL},
	OPTIONS_SHARED(verb_unit_rule),
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-return", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Sends back a unit's reply, or denies its refusal; a closed case is reopened."), rules};

static const char *
fill(struct verb_run *run, uint32_t kase, uint32_t task, struct draft *d)
{
	(void)kase;
	if (d->due == DAY_NONE)
		draft_redo_due(d, &run->fold.task[task]);
	return NULL;
}

static const struct verb verb = {.act = ACT_RETURN, .program = &program, .fill = fill};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
