/* case-instruct: records a leader's instruction (R3.2.2, R3.2.3). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"rank", 0, OPTION_TEXT, &verb_values.how, N_("RANK"),
		N_("rank of the leader: province, party, mayor, vice, secretary or duty; required"), RANK_WORDS},
	{"onsite", 0, OPTION_FLAG, &verb_values.flag[FLAG_ONSITE], NULL, N_("given on the spot (现场办公, R3.2.3)"),
		NULL},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-instruct", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Records a leader's instruction; --by names the leader and is required."), rules};
static const struct verb verb = {.act = ACT_INSTRUCT, .program = &program, .needs = "rank by"};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
