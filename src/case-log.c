/* case-log: lists the entries in file order: who did what, and which units had a case (R3.6.2). */
#include "listing/entry_columns.h"
#include "program/period.h"
#include "program/operands.h"

#include <stdlib.h>

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

/* An entry in file order.  What became of it is kept with its case, in the same order. */
struct place {
	const char *line;
	struct case_id id;
};

struct log {
	const struct fold *fold;
	struct buf places; /* an array of struct place */
	uint32_t *next;    /* by case: how many of its kept entries were already matched */
	struct operands asked;
	bool by_case; /* only of these cases */
	unsigned unit;
	size_t rows;
};

static void
note_place(const void *ctx, struct buf *found, const struct entry *e, const struct line *l)
{
	const struct place place = {e->line.p, e->id};

	(void)ctx, (void)l;
	buf_add(found, &place, sizeof place);
}

static void
take_places(void *ctx, struct span found)
{
	buf_span(ctx, found);
}

static int
by_place(const void *a, const void *b, void *ctx)
{
	const struct place *x = a, *y = b;
	const struct source *s = ledgers_source(ctx, x->line), *t = ledgers_source(ctx, y->line);

	if (s != t)
		return s < t ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* Fills the places from the kept entries if only those of the requested cases were read. */
static void
find_places(struct log *log, struct ledgers *l)
{
	for (uint32_t i = 0; i < log->fold->histories; i++)
		for (uint32_t k = 0; k < log->fold->history[i].entries; k++)
			note_place(NULL, &log->places, &log->fold->history[i].entry[k].entry, NULL);
	if (log->places.n > 0)
		qsort_r(log->places.p, log->places.n / sizeof(struct place), sizeof(struct place), by_place, l);
}

/* Reads the entries of the requested cases, or all. */
static void
read_entries(struct log *log, struct ledgers *l, struct fold *f)
{
	const struct flow_look look = {note_place, take_places, &log->places};

	fold_start(f, the_roster(), query_asof());
	if (log->by_case && query_fold_cases(l, f, &log->asked.asked)) {
		find_places(log, l);
		return;
	}
	fold_stop(f);
	fold_start(f, the_roster(), query_asof());
	f->keep_all = true;
	l->look = &look;
	query_fold_open(l, f);
}

/* --- filters ----------------------------------------------------------------------- */

/* Compares the unit that a name resolves to as of the query's time; a `close` may name several. */
static bool
names_unit(const struct log *log, const struct entry *e, struct span units)
{
	const day_t today = stamp_day(query_asof());
	struct roster *roster = log->fold->roster;
	struct span word;
	bool found = e->unit != UNIT_NONE && roster_resolve(roster, e->unit, today) == log->unit;

	while (!found && e->unit == UNIT_NONE && e->names_units && span_word(&units, ',', &word))
		found = roster_resolve(roster, roster_intern(roster, word), today) == log->unit;
	return found;
}

/* Filters compare with the text as it may be shown, so that a search does not reveal more. */
static bool
is_wanted(const struct log *log, const struct entry *e, const struct entry_row *row)
{
	const struct line *l = row->line;
	struct span text;

	if ((log->by_case && !case_set_has(&log->asked.asked, e->id)) || !period_has(options.at, stamp_day(e->at)) ||
		(options.act && !span_has_word(span_of(options.act), line_field(l, COL_ACT))) ||
		(options.unit && !names_unit(log, e, line_field(l, COL_UNIT))) ||
		(options.by && !span_is(entry_shown(row, COL_BY), options.by)) ||
		(options.ref && !span_is(entry_shown(row, COL_REF), options.ref)))
		return false;
	if (!options.match)
		return true;
	text = entry_shown(row, COL_TEXT);
	return memmem(text.p, text.n, options.match, strlen(options.match)) != NULL;
}

/* --- the table ------------------------------------------------------------------------ */

static void
put_place(
	struct buf *out, const struct column_list *list, struct log *log, const struct place *p, struct entry_row *row)
{
	const uint32_t kase = fold_find(log->fold, p->id);
	const struct history *h = fold_history(log->fold, kase);
	struct line line;

	/* A second `new` is damage and was not kept. */
	if (!h || log->next[kase] == h->entries || h->entry[log->next[kase]].entry.line.p != p->line)
		return;
	const struct kept_entry *kept = &h->entry[log->next[kase]++];
	if (kept->fate == FATE_LATER || (kept->fate != FATE_EFFECT && !options.all))
		return;
	line_split(&line, kept->entry.line, kept->entry.columns);
	line.columns = kept->entry.columns;
	row->line = &line;
	row->kase = kase;
	row->fate = (enum fate)kept->fate;
	if (!is_wanted(log, &kept->entry, row))
		return;
	columns_put_row(out, list, row);
	out_flush_if_large(out);
	log->rows++;
}

static void
put_places(struct buf *out, struct log *log)
{
	struct column_list list = {.n = 0};
	struct secrecy secrecy;
	struct buf words = {0};
	struct entry_row row = {.secrecy = &secrecy, .words = &words};

	secrecy_start(&secrecy, log->fold);
	secrecy.reveal = options.reveal;
	columns_add(
		&list, entry_rules, (options.reveal ? ENTRY_NEEDS_REVEAL : 0) | (options.all ? ENTRY_NEEDS_ALL : 0));
	if (options.columns.names)
		columns_keep(&list, options.columns.names);
	columns_put_header(out, &list);
	const struct place *place = (const void *)log->places.p, *end = (const void *)(log->places.p + log->places.n);
	for (; place < end; place++)
		put_place(out, &list, log, place, &row);
	secrecy_stop(&secrecy);
	buf_free(&words);
}

static void
ask(struct log *log)
{
	struct case_id id;

	query_words("--act", options.act, ACT_WORDS);
	period_check(options.at);
	log->unit = options.unit ? unit_asked(options.unit, stamp_day(query_asof())) : UNIT_NONE;
	for (size_t i = 0; i < options.cases.n; i++) {
		if (!case_id_parse(span_of(options.cases.text[i]), &id))
			die_usage(_("--case: '%s' is not a case number YYYYMMDD-NNNNN"), options.cases.text[i]);
		operands_ask(&log->asked, id);
	}
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct named named = query_start(&program, argc, argv);
	struct ledgers ledgers;
	struct fold fold;
	struct log log = {.fold = &fold};

	log.by_case = operands_part(&log.asked, &named) || options.cases.n > 0;
	ask(&log);
	ledgers_open(&ledgers, named.name, named.n, &case_columns);
	read_entries(&log, &ledgers, &fold);
	log.next = ecalloc(fold.kases + 1, sizeof *log.next);
	put_places(out, &log);
	buf_free(&log.places);
	free(log.next);
	const size_t missing = operands_missing(&log.asked, &fold);
	operands_free(&log.asked);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(log.rows > 0 && missing == 0 ? EXIT_DONE : EXIT_REFUSED);
}
