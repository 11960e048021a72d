/* case-similar: finds cases that are likely repeats of earlier ones (M4.3.2). */
#include "listing/told_cases.h"
#include "program/operands.h"

#include <math.h>
#include <stdlib.h>

#define WINDOW 90 /* in days */

static struct {
	struct whole window;
	const char *likeness;
	bool best;
} options = {.window = {.value = WINDOW}};

static const struct option_rule rules[] = {
	{"window", 'w', OPTION_WHOLE, &options.window, N_("DAYS"),
		N_("how many days back to look for earlier cases (default: 90)"), NULL},
	{"likeness", 0, OPTION_TEXT, &options.likeness, N_("LIKENESS"),
		N_("least likeness to list, 0 to 1 (default: 0.5, at which four in five are right); cases of "
		   "the same caller are always listed"),
		NULL},
	{"best", 'b', OPTION_FLAG, &options.best, NULL, N_("list only the most similar earlier case of each"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-similar", N_("[OPTION]... [CASE]... [LEDGER]..."),
	N_("Lists likely repeats: for each case (default: all) earlier ones of the same caller, or "
	   "with a similar text.  CASE - reads them from the column 'case' of a table on standard "
	   "input."),
	rules};

/* The requested cases; all if none is named. */
struct asked {
	struct operands operands;
	bool cases;
};

/* --- the cases ------------------------------------------------------------------------------- */

/* Removes cases that no window reaches. */
static void
narrow(struct told_cases *c, const struct asked *named)
{
	struct period asked = PERIOD_NONE;
	uint32_t n = 0;

	for (size_t i = 0; i < named->operands.n; i++)
		period_cover(&asked, named->operands.id[i].day);
	for (uint32_t i = 0; i < c->n; i++) {
		const day_t day = c->fold->kase[c->kase[i]].id.day;

		if (!named->cases || (day <= asked.to && asked.from - day <= options.window.value))
			c->kase[n++] = c->kase[i];
	}
	c->n = n;
}

/* Parses the requested similarity. */
static double
likeness_typed(void)
{
	const char *typed = options.likeness;
	char *end;
	double likeness;

	if (!typed)
		return REPEAT_LIKELY;
	likeness = strtod(typed, &end);
	if (end == typed || *end || typed[strspn(typed, "0123456789.")] || likeness > 1)
		die_usage(_("--likeness: '%s' is not a number from 0 to 1, such as 0.35"), typed);
	return likeness;
}

/* --- the table -------------------------------------------------------------------------------- */

struct row {
	const char *number, *earlier;
	struct span unit;
	double likeness;
	int64_t days;
};

static void
put_likeness(struct buf *out, const void *row, int which)
{
	(void)which;
	buf_printf(out, "%.2f", ((const struct row *)row)->likeness);
}

static const struct column_rule columns[] = {
	{"case", put_text_member, offsetof(struct row, number), 0, NULL},
	{"earlier", put_text_member, offsetof(struct row, earlier), 0, NULL},
	{"unit", put_span_member, offsetof(struct row, unit), 0, NULL},
	{"likeness", put_likeness, 0, 0, NULL},
	{"days", put_whole_member, offsetof(struct row, days), 0, NULL},
	COLUMNS_END,
};

/* Returns the unit whose reply was not put into practice: the lead of the earlier case, if it had replied or was
 * overdue before the later case came.  There is none if the caller reported something else. */
static struct span
unit_of(const struct fold *f, const struct kase *later, const struct kase *earlier)
{
	const uint32_t lead = case_lead(f, earlier);
	const stamp at = case_opened(later);

	if (lead == NO_TASK)
		return SPAN("");
	const struct task *t = &f->task[lead];
	const bool answered = (t->bits & TASK_REPLIED) && t->replied < at;
	return answered || stamp_day(at) > t->due ? f->roster->unit[t->unit].name : SPAN("");
}

static void
put_row(struct buf *out, const struct column_list *list, const struct told_cases *c, const struct repeated *r)
{
	struct buf shown = {0};
	const struct kase *later = &c->fold->kase[c->kase[r->later]], *earlier = &c->fold->kase[c->kase[r->earlier]];
	char number[CASE_ID_SIZE], earlier_number[CASE_ID_SIZE];

	columns_put_row(out, list,
		&(struct row){.number = case_id_print(number, later->id),
			.earlier = case_id_print(earlier_number, earlier->id),
			.unit = r->related ? secrecy_shown(c->secrecy, &shown, c->kase[r->earlier], COL_UNIT,
						     unit_of(c->fold, later, earlier))
					   : SPAN(""),
			.likeness = r->likeness,
			.days = later->id.day - earlier->id.day});
	buf_free(&shown);
	out_flush_if_large(out);
}

/* Compares the printed value, so that a row with 0.50 passes the limit 0.50. */
static bool
is_alike(const struct repeated *r, double least)
{
	return round(r->likeness * 100) >= round(least * 100);
}

static size_t
put_rows(struct buf *out, const struct told_cases *c, const struct repeats *found, double least)
{
	struct column_list list;
	const struct repeated *last = NULL;
	size_t rows = 0;

	columns_start(out, &list, columns);
	for (size_t i = 0; i < found->n; i++) {
		const struct repeated *r = &found->pair[i];

		if ((!r->one_caller && !is_alike(r, least)) || (options.best && last && last->later == r->later))
			continue;
		put_row(out, &list, c, r);
		last = r;
		rows++;
	}
	return rows;
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct named named = query_start(&program, argc, argv);
	struct asked asked;
	struct ledgers ledgers;
	struct fold fold;
	struct secrecy secrecy;
	struct told_cases cases = {.fold = &fold, .secrecy = &secrecy};
	struct repeats found;
	const double least = likeness_typed();
	size_t rows, missing;

	asked.cases = operands_part(&asked.operands, &named);
	fold_start(&fold, the_roster(), query_asof());
	ledgers_open(&ledgers, named.name, named.n, &case_columns);
	/* One pass to fold them, one to compare their cases. */
	ledgers_expect_passes(&ledgers, 2);
	query_fold_open(&ledgers, &fold);
	secrecy_start(&secrecy, &fold);
	missing = operands_missing(&asked.operands, &fold);
	told_cases_choose(&cases);
	narrow(&cases, &asked);
	told_cases_describe(&cases, asked.cases ? &asked.operands.asked : NULL);
	repeats_find(&found, cases.told, cases.n, options.window.value, ledgers_size(&ledgers));
	rows = put_rows(out, &cases, &found, least);

	repeats_free(&found);
	told_cases_free(&cases);
	operands_free(&asked.operands);
	secrecy_stop(&secrecy);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(rows > 0 && missing == 0 ? EXIT_DONE : EXIT_REFUSED);
}
