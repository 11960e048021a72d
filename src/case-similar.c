/* case-similar: which cases are likely repeats of earlier ones (M4.3.2). */
#include "listing/told_cases.h"
#include "program/operands.h"

#include <math.h>
#include <stdlib.h>

#define WINDOW 90 /* days */

static struct {
	struct whole window;
	bool best;
} options = {.window = {.value = WINDOW}};

static const struct option_rule rules[] = {
	OPTIONS_SHARED(ledger_rules),
	{"window", 'w', OPTION_WHOLE, &options.window, N_("DAYS"),
		N_("how many days before a case earlier ones are looked for (90)"), NULL},
	{"best", 'b', OPTION_FLAG, &options.best, NULL, N_("of each case only the likeliest earlier one"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-similar", N_("[-l LEDGER] [OPTION]... [CASE]... [LEDGER]..."),
	N_("Lists likely repeats: for each case (all, unless some are named) earlier ones of the same caller, or about "
	   "the same matter in near words.  CASE - takes them from the column 'case' of a table on standard input."),
	rules};

/* --- the command line --------------------------------------------------------------------- */

/* What is named. */
struct named {
	struct operands operands;
	bool cases; /* some are; else all are meant */
	char **ledger;
	int ledgers;
};

/* An operand that is a case number is one; `-` is the table of cases where --ledger names the ledger; the others are
 * ledgers. */
static void
sort_operands(struct named *named, char **operand, int n)
{
	const struct texts *given = operands_ledgers();
	char **kase = ecalloc((size_t)n + 1, sizeof *kase);
	int kases = 0;
	struct case_id id;

	named->ledger = ecalloc((size_t)n + given->n + 1, sizeof *named->ledger);
	for (size_t i = 0; i < given->n; i++)
		named->ledger[named->ledgers++] = (char *)(uintptr_t)given->text[i];
	for (int i = 0; i < n; i++)
		if (case_id_parse(span_of(operand[i]), &id) || (given->n > 0 && strcmp(operand[i], "-") == 0))
			kase[kases++] = operand[i];
		else
			named->ledger[named->ledgers++] = operand[i];
	named->cases = kases > 0;
	if (named->cases)
		operands_read(&named->operands, kase, kases);
	free(kase);
}

/* --- the cases ------------------------------------------------------------------------------- */

/* Leaves out what no window reaches. */
static void
narrow(struct told_cases *c, const struct named *named)
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

/* Whose answer was not carried out: the earlier case's lead, if before the later came it had replied, or was past due.
 * Nobody is to blame for a caller who brings up something else. */
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

static size_t
put_rows(struct buf *out, const struct told_cases *c, const struct repeats *found)
{
	struct column_list list;
	size_t rows = 0;

	columns_start(out, &list, columns);
	for (size_t i = 0; i < found->n; i++) {
		if (options.best && i > 0 && found->pair[i].later == found->pair[i - 1].later)
			continue;
		put_row(out, &list, c, &found->pair[i]);
		rows++;
	}
	return rows;
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv);
	struct named named = {.ledgers = 0};
	struct ledgers ledgers;
	struct fold fold;
	struct secrecy secrecy;
	struct told_cases cases = {.fold = &fold, .secrecy = &secrecy};
	struct repeats found;
	size_t rows, next = 0, missing = 0;

	sort_operands(&named, argv + first, argc - first);
	fold_start(&fold, the_roster(), query_asof());
	ledgers_open(&ledgers, named.ledger, named.ledgers, &case_columns);
	/* Once to fold them, once to hold their cases against each other. */
	ledgers_foresee(&ledgers, 2);
	query_fold_open(&ledgers, &fold);
	secrecy_start(&secrecy, &fold);
	while (named.cases && operands_next(&named.operands, &fold, &next, &missing) != NO_CASE)
		continue;
	told_cases_choose(&cases);
	narrow(&cases, &named);
	told_cases_describe(&cases, named.cases ? &named.operands.asked : NULL);
	repeats_find(&found, cases.told, cases.n, options.window.value, ledgers_size(&ledgers));
	rows = put_rows(out, &cases, &found);

	repeats_free(&found);
	told_cases_free(&cases);
	if (named.cases)
		operands_free(&named.operands);
	free(named.ledger);
	secrecy_stop(&secrecy);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(rows > 0 && missing == 0 ? EXIT_DONE : EXIT_REFUSED);
}
