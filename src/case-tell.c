/* case-tell: records that the caller, the leader or the public was told the result (R3.5). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"to", 0, OPTION_TEXT, &verb_values.how, N_("WHOM"), N_("caller (default), leader or media"), TELL_WORDS},
	{"solved", 0, OPTION_FLAG, &verb_values.flag[FLAG_SOLVED], NULL, N_("the caller says that it is solved"), NULL},
	{"unsolved", 0, OPTION_FLAG, &verb_values.flag[FLAG_UNSOLVED], NULL,
		N_("the caller says that it is not solved"), NULL},
	{"satisfied", 0, OPTION_FLAG, &verb_values.flag[FLAG_SATISFIED], NULL, N_("the caller is satisfied"), NULL},
	{"unsatisfied", 0, OPTION_FLAG, &verb_values.flag[FLAG_UNSATISFIED], NULL, N_("the caller is not satisfied"),
		NULL},
	{"unreached", 0, OPTION_FLAG, &verb_values.flag[FLAG_UNREACHED], NULL,
		N_("the caller was not reached, and therefore not told"), NULL},
	{"progress", 0, OPTION_FLAG, &verb_values.flag[FLAG_PROGRESS], NULL,
		N_("report progress to a leader, before or after closing (R3.2.3)"), NULL},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-tell", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Records who was told the result; with --to=media, --ref is the approval."), rules};

static const char *
check(const char **options)
{
	const bool *flag = verb_values.flag;

	*options = "solved unsolved";
	if (flag[FLAG_SOLVED] + flag[FLAG_UNSOLVED] > 1)
		return _("--solved and --unsolved cannot be combined");
	*options = "satisfied unsatisfied unreached";
	if (flag[FLAG_SATISFIED] + flag[FLAG_UNSATISFIED] + flag[FLAG_UNREACHED] > 1)
		return _("give only one of --satisfied, --unsatisfied and --unreached");
	*options = "progress to";
	if (flag[FLAG_PROGRESS] && (!verb_values.how || strcmp(verb_values.how, "leader") != 0))
		return _("--progress requires --to=leader");
	return NULL;
}

static const char *
fill(struct verb_run *run, uint32_t kase, uint32_t task, struct draft *d)
{
	(void)run, (void)kase, (void)task;
	if (!verb_values.how)
		d->field[COL_HOW] = SPAN("caller");
	return NULL;
}

static const struct verb verb = {.act = ACT_TELL, .program = &program, .check = check, .fill = fill};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
