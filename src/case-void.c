/* case-void: voids a case, so that it and its tasks are not counted. */
#include "program/verb.h"

static const struct option_rule rules[] = {
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {
	"case-void", N_("[-l LEDGER] [OPTION]... CASE..."), N_("Voids cases; --text is the reason."), rules};
static const struct verb verb = {.act = ACT_VOID, .program = &program, .needs = "text", .whole_only = true};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
