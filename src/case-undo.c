/* case-undo: undoes the last entry with effect, which was a mistake (R3.1.2: records must be correct). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-undo", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Undoes the last entry of a case that is in effect; repeated, the one before it."), rules};
static const struct verb verb = {.act = ACT_UNDO, .program = &program, .needs = "text", .whole_only = true};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
