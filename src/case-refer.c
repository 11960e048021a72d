/* case-refer: a matter is submitted to those who are to say what is done (R3.1.3, R3.1.6, R3.2.2, R3.2.3). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"to", 0, OPTION_TEXT, &verb_values.how, N_("WHOM"),
		N_("duty (the leader on duty), secretary, vice, mayor, office or inspect; needed"), REFER_WORDS},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-refer", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Submits cases upward; --ref is the number of the slip, --text the proposed opinion."), rules};
static const struct verb verb = {.act = ACT_REFER, .program = &program, .needs = "to"};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
