/* case-repeat: records that the same problem occurred again (M4.3.2). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"of", 0, OPTION_TEXT, &verb_values.ref, N_("CASE"), N_("the earlier case; required (same as --ref)"),
		STATE_WORDS},
	{"unit", 'u', OPTION_TEXT, &verb_values.unit, N_("UNIT"),
		N_("unit whose answer was not carried out (default: none)"), NULL},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-repeat", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Records that cases report the same problem as an earlier case."), rules};
static const struct verb verb = {.act = ACT_REPEAT, .program = &program, .needs = "of"};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
