/* case-reply: records a unit's reply for its task (R3.4, one report for each case). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"signed", 0, OPTION_FLAG, &verb_values.flag[FLAG_SIGNED], NULL,
		N_("the unit claims a written report signed by its leader (M4.4.1)"), NULL},
	{"chief", 0, OPTION_FLAG, &verb_values.flag[FLAG_CHIEF], NULL,
		N_("the unit claims that its head took part (M4.4.2)"), NULL},
	OPTIONS_SHARED(verb_unit_rule),
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {
	"case-reply", N_("[-l LEDGER] [OPTION]... CASE..."), N_("Records a unit's reply to its task."), rules};
static const struct verb verb = {.act = ACT_REPLY, .program = &program};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
