/* case-check: reports every breach of the ledger's format and of the rules for acts, one per line. */
#include "ledger/append.h"
#include "ledger/check.h"
#include "ledger/limits.h"
#include "ledger/survey.h"
#include "program/draft.h"
#include "program/query.h"

static struct {
	bool repair;
	struct whole wait;
} options = {.wait = {false, 10}};

static const struct option_rule rules[] = {
	{"repair", 0, OPTION_FLAG, &options.repair, NULL, N_("first move an incomplete last line to LEDGER.torn"),
		NULL},
	{"wait", 0, OPTION_WHOLE, &options.wait, N_("SECONDS"),
		N_("with --repair: how long to wait for the lock (default: 10)"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-check", N_("[OPTION]... [LEDGER]..."),
	N_("Lists every violation of the ledger's rules with its clause; exits with 1 if there is "
	   "any.  Entries recorded later than they happened are listed too, but are not violations."),
	rules};

static void
repair(char **name, int names)
{
	if (names == 0)
		die_usage(_("--repair requires ledger files; standard input cannot be repaired"));
	for (int i = 0; i < names; i++) {
		struct appender a;

		if (strcmp(name[i], "-") == 0)
			die_usage(_("--repair requires ledger files; standard input cannot be repaired"));
		append_open(&a, name[i], &case_columns, options.wait.value, false);
		append_repair(&a);
		append_close(&a);
		source_close(&a.source);
	}
}

/* Checks for due days that a later calendar would set differently (M4.3.1). */
static void
check_dues(struct check *c, const struct fold *f, day_t today)
{
	const struct limits limits = {the_rules(), the_calendar()};
	bool provisional;

	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next) {
			day_t due = limit_recount(&limits, &f->task[t], today, &provisional);

			if (due != DAY_NONE && due != f->task[t].due)
				check_due(c, &f->task[t], due);
		}
}

/* --- the table ----------------------------------------------------------------------- */

/* A finding as it is printed. */
struct row {
	struct span file;
	int64_t line;
	struct span number;
	const char *act, *column, *what, *clause, *finding;
};

static const struct column_rule columns[] = {
	{"file", put_span_member, offsetof(struct row, file), 0, NULL},
	{"line", put_whole_member, offsetof(struct row, line), 0, NULL},
	{"case", put_span_member, offsetof(struct row, number), 0, NULL},
	{"act", put_text_member, offsetof(struct row, act), 0, NULL},
	{"column", put_text_member, offsetof(struct row, column), 0, NULL},
	{"what", put_text_member, offsetof(struct row, what), 0, NULL},
	{"clause", put_text_member, offsetof(struct row, clause), 0, NULL},
	{"finding", put_text_member, offsetof(struct row, finding), 0, NULL},
	COLUMNS_END,
};

/* Prints the case and act of a line only if they are valid, since a damaged line may contain anything. */
static void
find_entry(struct row *row, struct span line)
{
	const struct span number = survey_case(line);
	const enum act act = act_named(survey_act(line));
	struct case_id id;

	if (case_id_parse(number, &id))
		row->number = number;
	if (act < ACTS)
		row->act = acts[act].name;
}

/* A file name may contain characters that a table cannot. */
static struct span
file_field(struct buf *field, const char *name)
{
	return field_from(field, span_of(name)) ? SPAN("?") : buf_as_span(field);
}

static void
put_finding(
	struct buf *out, const struct column_list *list, const struct finding *f, struct source *s, const char *file)
{
	const bool torn = f->where == s->text.p + s->text.n;
	struct row row = {.line = (int64_t)source_line(s, f->where),
		.column = f->column >= 0 ? case_columns.name[f->column] : NULL,
		.what = finding_names[f->sort],
		.clause = f->clause,
		.finding = f->wrong};
	struct buf field = {0};

	row.file = file_field(&field, file);
	find_entry(&row, torn ? s->incomplete : line_at(f->where));
	columns_put_row(out, list, &row);
	buf_free(&field);
	out_flush_if_large(out);
}

struct putting {
	struct buf *out;
	struct column_list list;
};

/* Adds a row about units.tsv. */
static void
put_odd(void *ctx, const struct roster_odd *odd)
{
	struct putting *p = ctx;
	struct row row = {.line = (int64_t)odd->line,
		.column = odd->column,
		.what = finding_names[FINDING_REMARK],
		.clause = "R4.1"};
	struct buf field = {0}, finding = {0};

	row.file = file_field(&field, odd->file);
	buf_printf(&finding, odd->what, (int)odd->unit.n, odd->unit.p);
	buf_char(&finding, '\0');
	row.finding = finding.p;
	columns_put_row(p->out, &p->list, &row);
	buf_free(&field);
	buf_free(&finding);
}

/* Returns whether nothing is wrong.  Without names, checks standard input. */
static bool
put_findings(struct buf *out, const struct check *check, const struct ledgers *l, char **name, int names)
{
	struct putting p = {.out = out};
	bool well = true;

	columns_start(out, &p.list, columns);
	for (size_t i = 0; i < check->findings; i++) {
		const struct finding *f = &check->finding[i];

		put_finding(out, &p.list, f, &l->source[f->source], names > 0 ? name[f->source] : "-");
		well &= f->sort == FINDING_BACKDATED || f->sort == FINDING_REMARK;
	}
	roster_remark(the_roster(), put_odd, &p);
	return well;
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct named named = query_start(&program, argc, argv);
	struct ledgers ledgers;
	struct fold fold;
	struct check check;

	if (options.repair)
		repair(named.name, named.n);
	ledgers_open(&ledgers, named.name, named.n, &case_columns);
	ledgers_read_in_place(&ledgers);
	fold_start(&fold, the_roster(), query_asof());
	/* Entries in the future are reported, unless a time is given. */
	check_start(&check, ledgers.source, ledgers.n, &fold, program_now(),
		query_options.as_of ? query_asof() : UINT32_MAX, query_recorded_by());
	ledgers.look = &check.look;
	fold.recorded_by = query_recorded_by();
	ledgers_take(&ledgers, &fold);
	fold_settle(&fold);
	check_settle(&check, &fold);
	check_dues(&check, &fold, stamp_day(query_asof()));
	check_sort(&check);

	const bool well = put_findings(out, &check, &ledgers, named.name, named.n);
	check_stop(&check);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(well ? EXIT_DONE : EXIT_REFUSED);
}
