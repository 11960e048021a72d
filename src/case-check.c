/* case-check: every breach of the ledger's format and of the rules on what may happen to a case, one line each. */
#include "ledger/append.h"
#include "ledger/check.h"
#include "ledger/limits.h"
#include "ledger/survey.h"
#include "program/draft.h"
#include "program/query.h"
#include "base/decimal.h"

static struct {
	bool repair;
	struct whole wait;
} options = {.wait = {false, 10}};

static const struct option_rule rules[] = {
	{"repair", 0, OPTION_FLAG, &options.repair, NULL, N_("first move a torn last line away, to LEDGER.torn"), NULL},
	{"wait", 0, OPTION_WHOLE, &options.wait, N_("SECONDS"), N_("with --repair: how long to wait for the lock (10)"),
		NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-check", N_("[OPTION]... [LEDGER]..."),
	N_("Lists every breach of the ledger's rules, with the clause each rests on.  Exits with 1 if there is any; "
	   "entries put down on a later day than they happened are listed too, but are none."),
	rules};

static void
repair(char **name, int names)
{
	if (names == 0)
		die_usage(_("--repair needs the ledgers by name"));
	for (int i = 0; i < names; i++) {
		struct appender a;

		if (strcmp(name[i], "-") == 0)
			die_usage(_("--repair needs the ledgers by name"));
		append_open(&a, name[i], &case_columns, options.wait.value);
		append_repair(&a);
		append_close(&a);
		source_close(&a.source);
	}
}

/* A file's name can hold what a table cannot. */
static void
put_file(struct buf *out, const char *name)
{
	struct buf field = {0};

	if (field_from(&field, span_of(name)))
		buf_char(out, '?');
	else
		buf_span(out, buf_as_span(&field));
	buf_free(&field);
}

/* The case and act of a line, each only if it is one: a damaged line may hold anything. */
static void
put_entry(struct buf *out, struct span line)
{
	struct span number = survey_case(line);
	enum act act = act_named(survey_act(line));
	struct case_id id;

	if (case_id_parse(number, &id))
		buf_span(out, number);
	buf_char(out, '\t');
	if (act < ACTS)
		buf_str(out, acts[act].name);
	buf_char(out, '\t');
}

static void
put_finding(struct buf *out, const struct ledgers *l, const struct finding *f, const char *file)
{
	struct source *s = &l->source[f->source];
	bool torn = f->where == s->text.p + s->text.n;

	put_file(out, file);
	buf_char(out, '\t');
	whole_put(out, (int64_t)source_line(s, f->where));
	buf_char(out, '\t');
	put_entry(out, torn ? s->torn : line_at(f->where));
	if (f->column >= 0)
		buf_str(out, case_columns.name[f->column]);
	buf_char(out, '\t');
	buf_str(out, finding_names[f->sort]);
	buf_char(out, '\t');
	buf_str(out, f->clause);
	buf_char(out, '\t');
	buf_str(out, f->wrong);
	buf_char(out, '\n');
	out_flush_if_large(out);
}

/* The due days that a calendar published since would have made others (M4.3.1). */
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

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv), names = argc - first;
	struct ledgers ledgers;
	struct fold fold;
	struct check check;
	bool well = true;

	if (options.repair)
		repair(argv + first, names);
	ledgers_open(&ledgers, argv + first, names, &case_columns);
	roster_remark(the_roster());
	fold_start(&fold, the_roster(), query_asof());
	/* What is after the clock is found, unless a time is asked about. */
	check_start(&check, ledgers.source, ledgers.n, &fold, program_now(),
		query_options.as_of ? query_asof() : UINT32_MAX, query_recorded_by());
	ledgers.look = check_entry;
	ledgers.look_ctx = &check;
	fold.recorded_by = query_recorded_by();
	ledgers_take(&ledgers, &fold);
	fold_settle(&fold);
	check_settle(&check, &fold);
	check_dues(&check, &fold, stamp_day(query_asof()));
	check_sort(&check);

	buf_str(out, "file\tline\tcase\tact\tcolumn\twhat\tclause\tfinding\n");
	for (size_t i = 0; i < check.findings; i++) {
		const struct finding *f = &check.finding[i];

		put_finding(out, &ledgers, f, names > 0 ? argv[first + (int)f->source] : "-");
		well &= f->sort == FINDING_BACKDATED;
	}
	check_stop(&check);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(well ? EXIT_DONE : EXIT_REFUSED);
}
