#include "evaluating.h"

void
evaluating_start(struct evaluating *e, struct period period, unsigned explained, bool for_merge, const char *marks)
{
	*e = (struct evaluating){.figures = {.period = period,
					 .calendar = the_calendar(),
					 .patience = (int)rule_whole(the_rules(), "urge.patience", period.to),
					 .poor = rule_words(the_rules(), "fault.reply.how", period.to),
					 .for_merge = for_merge,
					 .explained = explained}};
	figures_start(&e->figures);
	if (marks)
		query_marks(&e->mark_ledgers, &e->marks, (char *[]){(char *)(uintptr_t)marks}, 1);
	fold_start(&e->fold, the_roster(), period.asof);
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
