/* case-recall: recalls a task from a unit (R3.2). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	OPTIONS_SHARED(verb_unit_rule),
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-recall", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Takes a task back from a unit; the task then no longer counts."), rules};
static const struct verb verb = {.act = ACT_RECALL, .program = &program};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
