/* case-amend: corrects what was recorded about a case or its caller (R3.1.1, R3.1.2). */
#include "program/verb.h"

static const struct option_rule rules[] = {
	{"kind", 0, OPTION_TEXT, &verb_values.kind, N_("KIND"),
		N_("consult, request, complaint, suggest, criticize, report, praise or other"), KIND_WORDS},
	{"topic", 0, OPTION_TEXT, &verb_values.topic, N_("TOPIC"), N_("topic; levels are separated by /"), NULL},
	{"area", 0, OPTION_TEXT, &verb_values.area, N_("AREA"), N_("place; levels are separated by /"), NULL},
	{"name", 0, OPTION_TEXT, &verb_values.name, N_("NAME"), N_("the caller's name"), NULL},
	{"phone", 0, OPTION_TEXT, &verb_values.phone, N_("NUMBER"), N_("the caller's phone"), NULL},
	{"secret", 0, OPTION_FLAG, &verb_values.flag[FLAG_SECRET], NULL,
		N_("keep the caller secret; cannot be taken back (R3.1.5)"), NULL},
	{"urgent", 0, OPTION_FLAG, &verb_values.flag[FLAG_URGENT], NULL, N_("urgent (R3.1.6)"), NULL},
	{"enterprise", 0, OPTION_FLAG, &verb_values.flag[FLAG_ENTERPRISE], NULL, N_("a company's complaint (R2.2)"),
		NULL},
	{"anonymous", 0, OPTION_FLAG, &verb_values.flag[FLAG_ANONYMOUS], NULL, N_("the caller gave no name"), NULL},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-amend", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Corrects the intake of cases: each value given replaces the recorded one; flags are "
	   "replaced as a whole."),
	rules};

static bool
flagged(void)
{
	const bool *flag = verb_values.flag;

	return flag[FLAG_SECRET] || flag[FLAG_URGENT] || flag[FLAG_ENTERPRISE] || flag[FLAG_ANONYMOUS];
}

static const char *
check(const char **options)
{
	const struct verb_values *v = &verb_values;

	*options = NULL;
	return flagged() || v->kind || v->topic || v->area || v->name || v->phone || v->text
		       ? NULL
		       : _("nothing to amend: give at least one value");
}

/* New flags replace the old ones, but `secret` cannot be removed (R3.1.5), so the entry repeats it. */
static const char *
fill(struct verb_run *run, uint32_t kase, uint32_t task, struct draft *d)
{
	(void)task;
	if (flagged() && (run->fold.kase[kase].bits & CASE_SECRET))
		draft_flag(d, FLAG_SECRET);
	return NULL;
}

static const struct verb verb = {.act = ACT_AMEND, .program = &program, .check = check, .fill = fill};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
