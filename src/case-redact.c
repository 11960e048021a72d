/* case-redact: prints a ledger without callers' names and phones, to be passed on (R3.1.5). */
#include "ledger/secrecy.h"
#include "program/query.h"

static struct {
	bool all;
} options;

static const struct option_rule rules[] = {
	{"all", 0, OPTION_FLAG, &options.all, NULL, N_("remove the callers of all cases, not only of secret ones"),
		NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-redact", N_("[OPTION]... [LEDGER]..."),
	N_("Prints the ledger without the names and phones of the callers of secret cases, in all "
	   "columns and texts. Nicknames, misspelled names and addresses are not recognized and stay: "
	   "read the output before you pass it on."),
	rules};

/* What a thread of the second pass over the ledgers needs; the first found which cases are secret, since that may be
 * recorded late. */
struct maker {
	const struct fold *fold;
	struct secrecy secrecy;
	stamp until; /* the value of --as-of: later entries are omitted */
	stamp recorded_by;
};

/* The name in an `assign` is that of the responsible leader. */
static bool
is_callers(enum act act, unsigned column)
{
	return column == COL_PHONE || (column == COL_NAME && act != ACT_ASSIGN);
}

static void
put_redacted(struct buf *out, struct maker *m, const struct entry *e, const struct line *l, uint32_t kase)
{
	for (unsigned c = 0; c < e->columns; c++) {
		if (c > 0)
			buf_char(out, '\t');
		if (!is_callers(e->act, c))
			secrecy_add(&m->secrecy, out, kase, (enum case_column)c, line_field(l, c));
	}
	/* Additional columns on the right may contain anything. */
	for (const char *at = l->p + line_end(l, e->columns - 1u), *end = l->p + l->n, *next; at < end; at = next) {
		next = memchr(at + 1, '\t', (size_t)(end - at - 1));
		if (!next)
			next = end;
		buf_char(out, '\t');
		secrecy_add(&m->secrecy, out, kase, COL_TEXT, (struct span){at + 1, (size_t)(next - at - 1)});
	}
	buf_char(out, '\n');
}

static void
put_line(struct buf *out, struct span line)
{
	buf_span(out, line);
	buf_char(out, '\n');
}

static void
put_header(void *own, struct buf *out, struct span line)
{
	(void)own;
	put_line(out, line);
}

static void
put_entry(void *own, struct buf *out, const struct entry *e, const struct line *l)
{
	struct maker *m = own;
	const uint32_t kase = fold_find(m->fold, e->id);

	/* A second `new` is damage, and so is a case that the first pass did not see. */
	if (kase == NO_CASE || e->at > m->until || e->recorded > m->recorded_by ||
		(e->act == ACT_NEW && m->fold->kase[kase].first != e->line))
		return;
	if (case_is_hidden(m->fold, kase))
		put_redacted(out, m, e, l, kase);
	else
		put_line(out, e->text);
}

static void
print_ledgers(const struct ledgers *ledgers, const struct fold *f)
{
	struct maker maker[FLOW_THREADS];
	void *own[FLOW_THREADS];

	for (int i = 0; i < FLOW_THREADS; i++) {
		maker[i] = (struct maker){.fold = f,
			.until = query_options.as_of ? query_asof() : UINT32_MAX,
			.recorded_by = query_recorded_by()};
		secrecy_start(&maker[i].secrecy, f);
		own[i] = &maker[i];
	}
	ledgers_print(ledgers, f->roster, (struct flow_look){.look = put_entry, .headed = put_header, .own = own});
	for (int i = 0; i < FLOW_THREADS; i++)
		secrecy_stop(&maker[i].secrecy);
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	struct ledgers ledgers;
	struct fold fold;

	ledgers_open(&ledgers, named.name, named.n, &case_columns);
	ledgers_expect_passes(&ledgers, 2);
	/* A case that is secret now is secret for every time. */
	fold_start(&fold, the_roster(), UINT32_MAX);
	ledgers_take(&ledgers, &fold);
	ledgers_judge(&ledgers);
	for (uint32_t k = 0; options.all && k < fold.kases; k++)
		fold.kase[k].bits |= CASE_HIDDEN;
	fold_settle(&fold);
	print_ledgers(&ledgers, &fold);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(EXIT_DONE);
}
