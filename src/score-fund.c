/* score-fund: rewards and penalties for praise and criticism, and who is ranked by them (M7 to M12). */
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
	{"explain", 0, OPTION_FLAG, &options.explain, NULL, N_("show every mark that counted, with its yuan"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"score-fund", N_("--year YEAR [OPTION]... [MARKS]..."),
	N_("Sums up in yuan what units are rewarded and fined for praise and criticism that the supervision bureau "
	   "confirmed, and ranks those who are paid and pay."),
	rules};

/* Of the network, in a group of those that are ranked. */
static bool
is_ranked(const struct payee *p)
{
	return p->group != GROUP_NONE;
}

static void
put_number(struct buf *out, int64_t n)
{
	whole_put(out, n);
	buf_char(out, '\t');
}

static void
put_payee(struct buf *out, const struct payee *p)
{
	buf_span(out, p->name);
	buf_char(out, '\t');
	buf_str(out, is_ranked(p) ? unit_class_name(the_roster()->unit[p->unit].class) : "-");
	buf_char(out, '\t');
	put_number(out, p->praised);
	put_number(out, p->criticized);
	put_number(out, p->rewards);
	put_number(out, p->penalties);
	put_number(out, p->rewards - p->penalties);
	put_number(out, p->unconfirmed);
	if (is_ranked(p)) {
		put_number(out, p->rank);
		hundredths_put(out, p->award);
		buf_char(out, '\n');
	} else {
		buf_str(out, "-\t-\n");
	}
}

static void
put_item(struct buf *out, const struct fund_item *item)
{
	static const enum mark_column before[] = {MARK_UNIT, MARK_AT, MARK_ACT, MARK_HOW};

	buf_span(out, the_roster()->unit[item->payee].name);
	buf_char(out, '\t');
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		buf_span(out, mark_field(item->mark, before[i]));
		buf_char(out, '\t');
	}
	put_number(out, item->yuan);
	buf_span(out, mark_field(item->mark, MARK_VALUE));
	buf_char(out, '\t');
	buf_span(out, mark_field(item->mark, MARK_REF));
	buf_char(out, '\t');
	buf_span(out, mark_field(item->mark, MARK_MARK));
	buf_char(out, '\n');
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv);
	struct period period = period_asked();
	struct ledgers ledgers = {0};
	struct marks marks = {0};
	struct fund fund;

	query_marks(&ledgers, &marks, argv + first, argc - first);
	fund_make(&fund, &marks, the_roster(), the_rules(), period);
	if (options.explain) {
		buf_str(out, "payee\tunit\tat\tact\thow\tamount\tpersons\tref\tmark\n");
		for (size_t i = 0; i < fund.items; i++)
			put_item(out, &fund.item[i]);
	} else {
		buf_str(out, "payee\tclass\tpraised\tcriticized\trewards\tpenalties\tnet\tunconfirmed\trank\taward\n");
		for (size_t i = 0; i < fund.n; i++)
			put_payee(out, &fund.payee[i]);
	}
	fund_free(&fund);
	marks_free(&marks);
	ledgers_close(&ledgers);
	return program_end(EXIT_DONE);
}
