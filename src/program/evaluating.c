#include "evaluating.h"

#include "query_marks.h"

struct evaluating_options evaluating_options;

const struct option_rule evaluating_rules[] = {
	OPTIONS_SHARED(period_rules),
	{"marks", 'm', OPTION_TEXT, &evaluating_options.marks, N_("FILE"),
		N_("the unit ledger: assessments, published rates, praise, ..."), NULL},
	{"full-marks", 0, OPTION_FLAG, &evaluating_options.full_marks, NULL,
		N_("count items that are not assessed yet with full points"), NULL},
	OPTIONS_END,
};

void
evaluating_start(struct evaluating *e, unsigned explained, bool for_merge)
{
	const struct period period = period_asked();

	*e = (struct evaluating){
		.figures = {.period = period,
			.asof = query_asof(),
			.recorded_by = query_recorded_by(),
			.calendar = the_calendar(),
			.patience = (int)rule_whole(the_rules(), "urge.patience", period.to),
			.answered_only = span_is(rule_words(the_rules(), "fault.urged.when", period.to), "answered"),
			.poor = rule_words(the_rules(), "fault.reply.how", period.to),
			.for_merge = for_merge,
			.explained = explained}};
	figures_start(&e->figures);
	if (evaluating_options.marks)
		query_marks(&e->mark_ledgers, &e->marks, (char *[]){(char *)(uintptr_t)evaluating_options.marks}, 1);
	fold_start(&e->fold, the_roster(), e->figures.asof);
	figures_watch(&e->figures, &e->fold);
}

void
evaluating_fold(struct evaluating *e, char **name, int names)
{
	query_fold(&e->ledgers, &e->fold, name, names);
	figures_settle(&e->figures, &e->fold);
}

void
evaluating_stop(struct evaluating *e)
{
	fold_stop(&e->fold);
	figures_free(&e->figures);
	marks_free(&e->marks);
	ledgers_close(&e->ledgers);
	ledgers_close(&e->mark_ledgers);
}
