/* case-refuse: records that a unit says it is not responsible (M4.4.5). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	OPTIONS_SHARED(verb_unit_rule),
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-refuse", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Records that a unit refused a task as not its own; --text gives the reason and the unit "
	   "that it thinks responsible. The office then agrees (case-recall) or denies (case-return)."),
	rules};
static const struct verb verb = {.act = ACT_REFUSE, .program = &program};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
