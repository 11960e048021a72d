/* case-answer: records an answer given on the spot, which closes the case (R3.1.3). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-answer", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Records that the caller was answered on the spot; the case is then closed and the caller "
	   "told."),
	rules};
static const struct verb verb = {.act = ACT_ANSWER, .program = &program};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
