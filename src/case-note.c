/* case-note: records a note on a case (R3.7.3). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-note", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Adds a note to cases; nothing else about them changes."), rules};
static const struct verb verb = {.act = ACT_NOTE, .program = &program};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
