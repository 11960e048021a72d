/* case-log: lists the entries in file order: who did what, and which units had a case (R3.6.2). */
#include "listing/entry_rows.h"
#include "program/period.h"
#include "program/operands.h"

static struct {
	bool all, reveal;
	struct texts cases;
	const char *act, *unit, *by, *ref, *match;
	struct period at;
	struct columns_option columns;
} options = {.at = PERIOD_EVER, .columns = {.rules = entry_rules, .asked_by = "reveal all"}};

static const struct option_rule rules[] = {
	{"all", 0, OPTION_FLAG, &options.all, NULL,
		N_("also list entries without effect; a last column shows the fate of each: effect, undone or "
		   "refused"),
		NULL},
	{"case", 0, OPTION_TEXTS, &options.cases, N_("CASE"), N_("only entries of this case; may be repeated"), NULL},
	{"act", 'a', OPTION_TEXT, &options.act, N_("ACT[,...]"), N_("only these acts (new, assign, reply, ...)"),
		ACT_WORDS},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("only entries that name this unit"), NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"), N_("only entries made by this seat, official or leader"), NULL},
	{"ref", 0, OPTION_TEXT, &options.ref, N_("REF"), N_("only entries with this ref, such as an external number"),
		NULL},
	{"from", 0, OPTION_DAY, &options.at.from, N_("DAY"), N_("only entries of this day or later"), NULL},
	{"to", 0, OPTION_LAST_DAY, &options.at.to, N_("DAY"), N_("only entries of this day or earlier"), NULL},
	{"match", 0, OPTION_TEXT, &options.match, N_("TEXT"), N_("only entries whose text contains this"), NULL},
	{"reveal", 0, OPTION_FLAG, &options.reveal, NULL,
		N_("add name and phone and hide nothing, even in secret cases; for authorized readers only"), NULL},
	{"columns", 'c', OPTION_COLUMNS, &options.columns, N_("NAME[,...]"),
		N_("print only these columns, in this order"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-log", N_("[OPTION]... [CASE]... [LEDGER]..."),
	N_("Lists the ledger's entries in file order: those in effect, or with --all every entry; of "
	   "all cases, or of the CASEs named.  CASE - reads them from the column 'case' of a table on "
	   "standard input."),
	rules};

/* What the options and operands ask for. */
struct only {
	struct operands asked;
	bool by_case;  /* only of these cases */
	unsigned unit; /* UNIT_NONE for any */
};

/* --- filters ----------------------------------------------------------------------- */

/* Compares with the unit that a name resolves to as of the query's time. */
static bool
is_unit(unsigned unit, struct span name)
{
	const struct roster *roster = the_roster();

	return roster_resolve(roster, roster_typed(roster, name), stamp_day(query_asof())) == unit;
}

/* A `close` may name several units. */
static bool
names_unit(unsigned unit, const struct entry *e, struct span units)
{
	struct span word;

	if (e->act != ACT_CLOSE)
		return units.n > 0 && is_unit(unit, units);
	while (span_word(&units, ',', &word))
		if (is_unit(unit, word))
			return true;
	return false;
}

static bool
wants(const void *ctx, const struct entry *e, const struct line *l)
{
	const struct only *only = ctx;

	return (!only->by_case || case_set_has(&only->asked.asked, e->id)) &&
	       period_has(options.at, stamp_day(e->at)) &&
	       (!options.act || span_has_word(span_of(options.act), line_field(l, COL_ACT))) &&
	       (only->unit == UNIT_NONE || names_unit(only->unit, e, line_field(l, COL_UNIT)));
}

/* Filters compare with the text as it may be shown, so that a search does not reveal more. */
static bool
wants_shown(const void *ctx, const struct entry_row *row)
{
	struct span text;

	(void)ctx;
	if ((options.by && !span_is(entry_shown(row, COL_BY), options.by)) ||
		(options.ref && !span_is(entry_shown(row, COL_REF), options.ref)))
		return false;
	if (!options.match)
		return true;
	text = entry_shown(row, COL_TEXT);
	return memmem(text.p, text.n, options.match, strlen(options.match)) != NULL;
}

/* --- the table ------------------------------------------------------------------------ */

static void
choose_columns(struct column_list *columns)
{
	columns_add(
		columns, entry_rules, (options.reveal ? ENTRY_NEEDS_REVEAL : 0) | (options.all ? ENTRY_NEEDS_ALL : 0));
	if (options.columns.names)
		columns_keep(columns, options.columns.names);
}

static void
ask(struct only *only)
{
	struct case_id id;

	query_words("--act", options.act, ACT_WORDS);
	period_check(options.at);
	if (options.unit)
		only->unit = unit_asked(options.unit, stamp_day(query_asof()));
	for (size_t i = 0; i < options.cases.n; i++) {
		if (!case_id_parse(span_of(options.cases.text[i]), &id))
			die_usage(_("--case: '%s' is not a case number YYYYMMDD-NNNNN"), options.cases.text[i]);
		operands_ask(&only->asked, id);
	}
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	struct entry_rows rows = {.all = options.all, .reveal = options.reveal};
	struct column_list columns = {.n = 0};
	struct only only = {.unit = UNIT_NONE};
	const struct entry_rows_use use = {&columns, wants, wants_shown, &only};

	only.by_case = operands_part(&only.asked, &named) || options.cases.n > 0;
	ask(&only);
	choose_columns(&columns);
	entry_rows_open(&rows, named.name, named.n, only.by_case ? &only.asked.asked : NULL);
	const bool found = entry_rows_print(&rows, &use);
	const size_t missing = operands_missing(&only.asked, &rows.fold);
	entry_rows_close(&rows);
	operands_free(&only.asked);
	return program_end(found && missing == 0 ? EXIT_DONE : EXIT_REFUSED);
}
