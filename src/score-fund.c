/* score-fund: computes rewards and penalties for praise and criticism, and the ranking by them (M7 to M12). */
#include "program/period.h"
#include "program/query.h"
#include "program/query_marks.h"
#include "score/fund.h"
#include "base/decimal.h"

static struct {
	bool explain;
} options;

static const struct option_rule rules[] = {
	OPTIONS_SHARED(period_rules),
	{"explain", 0, OPTION_FLAG, &options.explain, NULL, N_("list every mark that counted, with its amount in yuan"),
		NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"score-fund", N_("--year YEAR [OPTION]... [MARKS]..."),
	N_("Sums up in yuan the rewards and penalties of units for praise and criticism that the "
	   "supervision bureau confirmed, and ranks the payees."),
	rules};

/* --- rewards and penalties ------------------------------------------------------------------ */

/* Returns whether the unit is in the network and in a group that is ranked. */
static bool
is_ranked(const struct payee *p)
{
	return p->group != GROUP_NONE;
}

static void
put_class(struct buf *out, const void *row, int which)
{
	const struct payee *p = row;

	(void)which;
	buf_str(out, is_ranked(p) ? unit_class_name(the_roster()->unit[p->unit].class) : "-");
}

static void
put_net(struct buf *out, const void *row, int which)
{
	const struct payee *p = row;

	(void)which;
	whole_put(out, p->rewards - p->penalties);
}

static void
put_rank(struct buf *out, const void *row, int which)
{
	const struct payee *p = row;

	(void)which;
	if (is_ranked(p))
		whole_put(out, p->rank);
	else
		buf_char(out, '-');
}

static void
put_award(struct buf *out, const void *row, int which)
{
	const struct payee *p = row;

	(void)which;
	if (is_ranked(p))
		hundredths_put(out, p->award);
	else
		buf_char(out, '-');
}

static const struct column_rule payee_rules[] = {
	{"payee", put_span_member, offsetof(struct payee, name), 0, NULL},
	{"class", put_class, 0, 0, NULL},
	{"praised", put_whole_member, offsetof(struct payee, praised), 0, NULL},
	{"criticized", put_whole_member, offsetof(struct payee, criticized), 0, NULL},
	{"rewards", put_whole_member, offsetof(struct payee, rewards), 0, NULL},
	{"penalties", put_whole_member, offsetof(struct payee, penalties), 0, NULL},
	{"net", put_net, 0, 0, NULL},
	{"unconfirmed", put_whole_member, offsetof(struct payee, unconfirmed), 0, NULL},
	{"rank", put_rank, 0, 0, NULL},
	{"award", put_award, 0, 0, NULL},
	COLUMNS_END,
};

static void
put_payees(struct buf *out, const struct fund *fund)
{
	struct column_list list;

	columns_start(out, &list, payee_rules);
	for (size_t i = 0; i < fund->n; i++)
		columns_put_row(out, &list, &fund->payee[i]);
}

/* --- the marks ------------------------------------------------------------------------------- */

static void
put_name(struct buf *out, const void *row, int which)
{
	(void)which;
	buf_span(out, the_roster()->unit[((const struct fund_item *)row)->payee].name);
}

/* Prints the field `which` of the mark. */
static void
put_field(struct buf *out, const void *row, int which)
{
	buf_span(out, mark_field(((const struct fund_item *)row)->mark, (enum mark_column)which));
}

static const struct column_rule item_rules[] = {
	{"payee", put_name, 0, 0, NULL},
	{"unit", put_field, MARK_UNIT, 0, NULL},
	{"at", put_field, MARK_AT, 0, NULL},
	{"act", put_field, MARK_ACT, 0, NULL},
	{"how", put_field, MARK_HOW, 0, NULL},
	{"amount", put_whole_member, offsetof(struct fund_item, yuan), 0, NULL},
	{"persons", put_field, MARK_VALUE, 0, NULL},
	{"ref", put_field, MARK_REF, 0, NULL},
	{"mark", put_field, MARK_MARK, 0, NULL},
	COLUMNS_END,
};

static void
put_items(struct buf *out, const struct fund *fund)
{
	struct column_list list;

	columns_start(out, &list, item_rules);
	for (size_t i = 0; i < fund->items; i++)
		columns_put_row(out, &list, &fund->item[i]);
}

static const char *
in_locale(const char *msgid)
{
	return _(msgid);
}

/* Prints in words how the number of persons affects the amount. */
static void
say_persons(const struct fund *fund)
{
	struct buf words = {0};

	for (size_t i = 0; i < fund->items; i++) {
		const struct fund_item *item = &fund->item[i];
		const struct span number = mark_field(item->mark, MARK_MARK);

		if (item->said.reason == REASON_NONE)
			continue;
		words.n = 0;
		said_put(&words, &item->said, in_locale);
		buf_char(&words, '\0');
		say(_("%.*s: %s (M9, fund.inspect.persons)"), (int)number.n, number.p, words.p);
	}
	buf_free(&words);
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct named named = query_start(&program, argc, argv);
	struct period period = period_asked();
	struct ledgers ledgers = {0};
	struct marks marks = {0};
	struct fund fund;

	query_marks(&ledgers, &marks, named.name, named.n);
	fund_make(&fund, &marks, the_roster(), the_rules(), period);
	if (options.explain) {
		put_items(out, &fund);
		say_persons(&fund);
	} else {
		put_payees(out, &fund);
	}
	fund_free(&fund);
	marks_free(&marks);
	ledgers_close(&ledgers);
	return program_end(EXIT_DONE);
}
