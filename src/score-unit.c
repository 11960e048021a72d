/* score-unit: the yearly evaluation of the units (M4, M5). */
#include "program/period.h"
#include "program/query.h"
#include "score/evaluation.h"
#include "words/csvtable.h"
#include "words/decimal.h"

#include <stdlib.h>

static struct {
	const char *marks, *explain;
	bool full_marks, all, assess, tally, merge;
} options;

static const struct option_rule rules[] = {
	OPTIONS_SHARED(period_rules),
	{"marks", 'm', OPTION_TEXT, &options.marks, N_("FILE"),
		N_("the unit ledger: assessments, published rates, praise, ..."), NULL},
	{"full-marks", 0, OPTION_FLAG, &options.full_marks, NULL, N_("count items not assessed yet with full points"),
		NULL},
	{"all", 'a', OPTION_FLAG, &options.all, NULL, N_("show units that take no part too (M5.2): they got no case"),
		NULL},
	{"explain", 0, OPTION_TEXT, &options.explain, N_("UNIT"),
		N_("show what this unit's total is made of, to the case and mark"), NULL},
	{"assess", 0, OPTION_FLAG, &options.assess, NULL,
		N_("show the panel's sheet: every item's points by stage (M5)"), NULL},
	{"tally", 0, OPTION_FLAG, &options.tally, NULL, N_("count a part of the ledgers, for --merge"), NULL},
	{"merge", 0, OPTION_FLAG, &options.merge, NULL, N_("score from what --tally printed for all the parts"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"score-unit",
	N_("--year YEAR [OPTION]... [LEDGER]...\n--merge --year YEAR --as-of TIME [OPTION]... [TALLY]..."),
	N_("Scores and ranks the units by the evaluation measures."), rules};

static void
put_points(int64_t hundredths)
{
	hundredths_put(&out, hundredths);
}

static void
put_rate(const struct score *x)
{
	if (x->counted == 0)
		PUT("-");
	else
		put_points(divide_rounded((__int128)x->in_time * 10000, x->counted));
}

static void
put_missing(const struct evaluation *v, uint32_t missing)
{
	for (int i = 0; i < v->bases + v->systems; i++)
		if (missing >> i & 1) {
			if (missing & ((UINT32_C(1) << i) - 1))
				PUT(",");
			item_put(&out, v, i);
		}
}

static void
put_score(const struct evaluation *v, const struct figures *g, const struct unit *unit, const struct score *x)
{
	const int64_t *figure = g->figure[x->unit];

	buf_span(&out, unit->name);
	PUT("\t");
	buf_str(&out, unit_class_name(unit->class));
	PUT("\t");
	put_whole(figure[FIGURE_ASSIGNED]);
	PUT("\t");
	put_whole(x->counted);
	PUT("\t");
	put_whole(x->in_time);
	PUT("\t");
	put_rate(x);
	PUT("\t");
	put_points(x->part[PART_ONTIME]);
	PUT("\t");
	put_whole(x->handled);
	PUT("\t");
	put_whole(x->faulty);
	for (int p = PART_QUALITY; p < PARTS; p++) {
		PUT("\t");
		put_points(x->part[p]);
	}
	PUT("\t");
	put_points(x->total);
	PUT("\t");
	if (x->takes_part)
		put_whole(x->rank);
	else
		PUT("exempt");
	PUT("\t");
	buf_span(&out, x->grade);
	PUT("\t");
	put_whole(figure[FIGURE_URGES]);
	PUT("\t");
	put_whole(figure[FIGURE_SUPERVISED]);
	PUT("\t");
	put_missing(v, x->missing);
	PUT("\n");
}

static void
put_scores(const struct evaluation *v, const struct figures *g, const struct roster *r)
{
	unsigned exempt = 0;

	PUT("unit\tclass\tassigned\tcounted\tintime\trate\tontime\thandled\tfaulty\tquality\tbase\tsystem\tleader\tchie"
	    "f\tmedia\t"
	    "volume\tpoor\turged\tdelay\tleak\tbulletin\tfund\ttotal\trank\tgrade\turges\tsupervised\tmissing\n");
	for (size_t i = 0; i < v->n; i++) {
		exempt += !v->score[i].takes_part;
		if (v->score[i].takes_part || options.all)
			put_score(v, g, &r->unit[v->score[i].unit], &v->score[i]);
	}
	if (exempt > 0)
		say(ngettext("%u unit got no case and takes no part (M5.2)",
			    "%u units got no case and take no part (M5.2)", exempt),
			exempt);
}

/* --- the panel's sheet --------------------------------------------------------------------- */

static void
put_assessed(const struct mark *m)
{
	int64_t points;

	PUT("\t");
	if (m && hundredths_parse(mark_field(m, MARK_VALUE), &points))
		put_points(points);
}

static void
put_sheet(const struct evaluation *v, const struct roster *r)
{
	const int items = v->bases + v->systems;

	PUT("unit\titem\tself\tpanel\tfinal\n");
	for (unsigned u = 0; u < r->listed; u++)
		for (int i = 0; i < items && unit_group_of(r->unit[u].class) != GROUP_NONE; i++) {
			const struct item_marks *m = &v->items[u * (unsigned)items + (unsigned)i];

			buf_span(&out, r->unit[u].name);
			PUT("\t");
			item_put(&out, v, i);
			put_assessed(m->self);
			put_assessed(m->panel);
			put_assessed(m->final);
			PUT("\n");
		}
}

/* --- what a total is made of ----------------------------------------------------------------- */

static void
put_reason(const char *part, const char *clause)
{
	buf_str(&out, part);
	PUT("\t");
	buf_str(&out, clause);
	PUT("\t\t");
}

static void
put_case_evidence(const char *part, const char *clause, const struct evidence *e)
{
	char id[CASE_ID_SIZE];

	put_reason(part, clause);
	PUT("1\t");
	buf_str(&out, case_id_print(id, e->id));
	if (e->why) {
		PUT(" ");
		buf_str(&out, e->why);
	}
	PUT("\n");
}

static void
put_mark_evidence(enum part part, const struct mark *m)
{
	put_reason(part_names[part], part_clauses[part]);
	PUT("1\t");
	buf_span(&out, mark_field(m, MARK_MARK));
	if (mark_field(m, MARK_VALUE).n > 0)
		PUT(" ");
	buf_span(&out, mark_field(m, MARK_VALUE));
	if (mark_field(m, MARK_REF).n > 0)
		PUT(" ");
	buf_span(&out, mark_field(m, MARK_REF));
	PUT("\n");
}

static void
put_evidence_of(const struct figures *g, int evidence, enum part part)
{
	for (size_t i = 0; i < g->evidences; i++)
		if (g->evidence[i].part == evidence)
			put_case_evidence(part_names[part], part_clauses[part], &g->evidence[i]);
}

static void
put_item_evidence(const struct evaluation *v, const struct score *x, enum part part)
{
	const int items = v->bases + v->systems, from = part == PART_BASE ? 0 : v->bases;
	const int to = part == PART_BASE ? v->bases : items;

	for (int i = from; i < to; i++) {
		const struct item_marks *m = &v->items[x->unit * (unsigned)items + (unsigned)i];

		if (m->final || m->panel)
			put_mark_evidence(part, m->final ? m->final : m->panel);
	}
}

static void
put_fund_evidence(const struct evaluation *v, const struct score *x)
{
	for (size_t i = 0; i < v->fund.items; i++)
		if (v->fund.item[i].payee == x->unit)
			put_mark_evidence(PART_FUND, v->fund.item[i].mark);
}

static void
put_part_evidence(const struct evaluation *v, const struct figures *g, const struct score *x, enum part part)
{
	static const int figure_of[PARTS] = {[PART_ONTIME] = EVIDENCE_LATE,
		[PART_QUALITY] = EVIDENCE_FAULTY,
		[PART_LEADER] = FIGURE_LEADER,
		[PART_CHIEF] = FIGURE_CHIEF,
		[PART_VOLUME] = FIGURE_HANDLED,
		[PART_POOR] = FIGURE_POOR,
		[PART_URGED] = FIGURE_URGED};

	if (part == PART_BASE || part == PART_SYSTEM) {
		put_item_evidence(v, x, part);
	} else if (part == PART_FUND) {
		put_fund_evidence(v, x);
	} else if (figure_of[part] != 0) {
		put_evidence_of(g, figure_of[part], part);
	} else {
		for (size_t i = 0; i < v->marks->n; i++)
			if (v->marks->mark[i].unit == x->unit && !v->marks->mark[i].cancelled &&
				mark_part(v->marks->mark[i].act) == part &&
				in_period(&g->period, stamp_day(v->marks->mark[i].at)))
				put_mark_evidence(part, &v->marks->mark[i]);
	}
	for (int m = 0; part == PART_ONTIME && m < g->months; m++) {
		const struct mark *published = v->published[x->unit * (unsigned)g->months + (unsigned)m];

		if (published)
			put_mark_evidence(part, published);
	}
}

static void
put_left_out(const struct evaluation *v, const struct figures *g, const struct score *x)
{
	for (size_t i = 0; i < g->evidences; i++)
		if (g->evidence[i].part == EVIDENCE_LEFT_OUT)
			put_case_evidence("left-out", "R3", &g->evidence[i]);
	for (size_t i = 0; i < v->marks->n; i++)
		if (v->marks->mark[i].unit == x->unit && v->marks->mark[i].cancelled) {
			put_reason("left-out", "M5");
			PUT("1\t");
			buf_span(&out, mark_field(&v->marks->mark[i], MARK_MARK));
			PUT(" cancelled\n");
		}
	for (int m = 0; m < g->months; m++) {
		size_t at = x->unit * (size_t)g->months + (size_t)m;
		int month = g->first_month + m;

		if (v->published[at] || g->month[at].counted == 0)
			continue;
		put_reason("left-out", "M4.3.1");
		buf_printf(&out, "%lld\t%04d-%02d unpublished\n", (long long)g->month[at].counted, month / 12,
			month % 12 + 1);
	}
}

static int
explain(const struct evaluation *v, const struct figures *g, unsigned unit)
{
	const struct score *x = NULL;

	for (size_t i = 0; i < v->n; i++)
		if (v->score[i].unit == unit)
			x = &v->score[i];
	if (!x)
		die(EXIT_REFUSED, _("'%s' is never scored: it is not in the network (units.tsv)"), options.explain);
	PUT("part\tclause\tpoints\tcount\tevidence\n");
	for (int p = 0; p < PARTS; p++) {
		if (x->part[p] == 0 && x->count[p] == 0)
			continue;
		buf_printf(&out, "%s\t%s\t", part_names[p], part_clauses[p]);
		put_points(x->part[p]);
		PUT("\t");
		put_whole(x->count[p]);
		PUT("\t");
		if (p == PART_ONTIME)
			buf_printf(&out, "%lld/%lld", (long long)x->in_time, (long long)x->counted);
		if (p == PART_QUALITY)
			buf_printf(&out, "%lld/%lld", (long long)x->faulty, (long long)x->handled);
		PUT("\n");
		put_part_evidence(v, g, x, (enum part)p);
	}
	buf_str(&out, "total\tM4\t");
	put_points(x->total);
	PUT("\t\t");
	if (!x->takes_part)
		PUT("exempt");
	PUT("\n");
	put_left_out(v, g, x);
	return EXIT_DONE;
}

/* --- work --------------------------------------------------------------------------------------- */

/* Marks take a unit's name as the roster has it: another gives nobody a point, and nobody would notice. */
static void
say_strangers(const struct marks *m)
{
	unsigned n = 0;

	for (size_t i = 0; i < m->n; i++)
		n += !m->mark[i].cancelled && m->mark[i].unit != UNIT_NONE && m->mark[i].unit >= the_roster()->listed;
	if (n > 0)
		say(ngettext("%u mark names no unit of the roster and gives no points (units.tsv)",
			    "%u marks name no unit of the roster and give no points (units.tsv)", n),
			n);
}

static void
read_marks(struct marks *m, struct ledgers *l)
{
	*m = (struct marks){0};
	if (!options.marks)
		return;
	char *name[] = {(char *)(uintptr_t)options.marks};
	ledgers_open(l, name, 1, &mark_columns);
	marks_read(m, &l->source[0], the_roster(), query_asof());
	l->damage = m->damage;
	ledgers_judge(l);
	marks_settle(m);
	say_strangers(m);
}

/* What was read stays: the roster's strangers are named by it. */
static char **merged;

static void
merge(struct figures *g, char **name, int names)
{
	static char standard[] = "-";
	char *none[] = {standard};

	if (names == 0) {
		name = none;
		names = 1;
	}
	merged = ecalloc((size_t)names, sizeof *merged);
	for (int i = 0; i < names; i++) {
		size_t n;
		char *text = merged[i] = read_whole(name[i], &n);

		if (!figures_add(g, the_roster(), strcmp(name[i], "-") == 0 ? _("standard input") : name[i],
			    (struct span){text, n}))
			exit(EXIT_REFUSED);
	}
}

static void
check_usage(void)
{
	if (options.tally + options.merge + options.assess + (options.explain != NULL) > 1)
		die_usage(_("one of --tally, --merge, --assess and --explain at a time"));
	if ((options.tally || options.merge) && !query_options.as_of)
		die_usage(_("--tally and --merge need --as-of: all parts must be counted as of one time"));
}

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv), status = EXIT_DONE;
	struct ledgers ledgers = {0}, mark_ledgers = {0};
	struct fold fold;
	struct marks marks;
	struct evaluation evaluation;
	struct figures figures = {.explained = UNIT_NONE};

	check_usage();
	figures.period = period_asked();
	if (options.explain)
		figures.explained = query_unit(options.explain);
	figures.calendar = the_calendar();
	figures.patience = (int)rule_whole(the_rules(), "urge.patience", figures.period.to, 0, 1000);
	figures.poor = rule_words(the_rules(), "fault.reply.how", figures.period.to);
	figures.for_merge = options.tally;
	figures_start(&figures);
	read_marks(&marks, &mark_ledgers);
	fold_start(&fold, the_roster(), query_asof());
	figures_watch(&figures, &fold);
	if (options.merge)
		merge(&figures, argv + first, argc - first);
	else if (!options.assess)
		query_fold(&ledgers, &fold, argv + first, argc - first);
	if (!options.merge)
		figures_settle(&figures, &fold);
	if (options.tally) {
		figures_put(&figures, the_roster(), &out);
	} else {
		evaluation_make(&evaluation, &figures, &marks, the_roster(), the_rules(), options.full_marks);
		if (options.assess)
			put_sheet(&evaluation, the_roster());
		else if (options.explain)
			status = explain(&evaluation, &figures, figures.explained);
		else
			put_scores(&evaluation, &figures, the_roster());
		evaluation_free(&evaluation);
	}
	fold_stop(&fold);
	figures_free(&figures);
	marks_free(&marks);
	ledgers_close(&ledgers);
	ledgers_close(&mark_ledgers);
	return program_end(status);
}
