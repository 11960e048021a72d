/* case-supervise: records that the office supervises a task, usually after two urges (R3.3). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"how", 0, OPTION_TEXT, &verb_values.how, N_("HOW"), N_("phone, site or meeting"), SUPERVISE_WORDS},
	OPTIONS_SHARED(verb_unit_rule),
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-supervise", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Records that a unit was supervised; --text is the record and is required."), rules};
static const struct verb verb = {.act = ACT_SUPERVISE, .program = &program, .needs = "text"};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
