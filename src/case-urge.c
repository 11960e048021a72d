/* case-urge: records that a unit was urged (R3.3). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"how", 0, OPTION_TEXT, &verb_values.how, N_("HOW"), N_("phone, letter or platform"), URGE_WORDS},
	OPTIONS_SHARED(verb_unit_rule),
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {
	"case-urge", N_("[-l LEDGER] [OPTION]... CASE..."), N_("Records that a unit was urged."), rules};
static const struct verb verb = {.act = ACT_URGE, .program = &program};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
