/* case-close: the office has reviewed the replies and closes the case (R3.4). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"how", 0, OPTION_TEXT, &verb_values.how, N_("HOW"), N_("solved, planned, explained or declined"), CLOSE_WORDS},
	{"due", 0, OPTION_TEXT, &verb_values.due, N_("DAY"), N_("with --how=planned: the promised day; required"),
		NULL},
	{"signed", 0, OPTION_FLAG, &verb_values.flag[FLAG_SIGNED], NULL,
		N_("confirm the written report signed by the unit's leader (M4.4.1)"), NULL},
	{"chief", 0, OPTION_FLAG, &verb_values.flag[FLAG_CHIEF], NULL,
		N_("confirm that the unit's head took part (M4.4.2)"), NULL},
	{"unit", 'u', OPTION_TEXT, &verb_values.unit, N_("UNIT[,...]"),
		N_("confirm for these units only (default: all units of the case)"), NULL},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-close", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Closes cases to which all units have replied."), rules};

/* A promise needs a day (M4.3.2). */
static const char *
check(const char **options)
{
	const bool planned = verb_values.how && strcmp(verb_values.how, "planned") == 0;

	*options = "due how";
	if (planned && !verb_values.due)
		return _("--how=planned requires --due: the promised day");
	if (!planned && verb_values.due)
		return _("--due requires --how=planned");
	return NULL;
}

static const struct verb verb = {.act = ACT_CLOSE, .program = &program, .units_in_one = true, .check = check};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
