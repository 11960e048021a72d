/* case-refer: submits a case to those who decide about it (R3.1.3, R3.1.6, R3.2.2, R3.2.3). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"to", 0, OPTION_TEXT, &verb_values.how, N_("WHOM"),
		N_("whom to submit to: duty (leader on duty), secretary, vice, mayor, office or inspect; "
		   "required"),
		REFER_WORDS},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-refer", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Submits cases to a leader or office; --ref is the slip number, --text the proposed "
	   "opinion."),
	rules};
static const struct verb verb = {.act = ACT_REFER, .program = &program, .needs = "to"};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
