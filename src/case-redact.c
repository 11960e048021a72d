/* case-redact: prints a ledger without callers' names and phones, to be passed on (R3.1.5). */
#include "ledger/secrecy.h"
#include "program/query.h"
#include "base/progress.h"
#include "base/say.h"

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

/* The second pass over the ledgers; the first found which cases are secret, since that may be recorded late. */
struct pass {
	const struct fold *fold;
	struct secrecy *secrecy;
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
put_redacted(struct buf *out, const struct pass *p, const struct entry *e, uint32_t kase)
{
	struct line line, *l = &line;

	line_split(l, e->line, e->columns);
	for (unsigned c = 0; c < e->columns; c++) {
		if (c > 0)
			buf_char(out, '\t');
		if (!is_callers(e->act, c))
			secrecy_add(p->secrecy, out, kase, (enum case_column)c, line_field(l, c));
	}
	/* Additional columns on the right may contain anything. */
	for (const char *at = l->p + line_end(l, e->columns - 1u), *end = l->p + l->n, *next; at < end; at = next) {
		next = memchr(at + 1, '\t', (size_t)(end - at - 1));
		if (!next)
			next = end;
		buf_char(out, '\t');
		secrecy_add(p->secrecy, out, kase, COL_TEXT, (struct span){at + 1, (size_t)(next - at - 1)});
	}
	buf_char(out, '\n');
}

static void
put_headers(struct buf *out, const char *at, const char *end)
{
	struct span line;
	struct line_walk walk;
	struct layout layout;

	line_walk_start(&walk, (struct span){at, (size_t)(end - at)});
	while (line_walk_next(&walk, &line))
		if (line_is_header(line, &case_columns, &layout))
			buf_add(out, line.p, line.n + 1);
}

static void
put_entry(struct buf *out, struct pass *p, const struct entry *e)
{
	uint32_t kase = fold_find(p->fold, e->id);

	/* A second `new` is damage. */
	if (e->at > p->until || e->recorded > p->recorded_by ||
		(e->act == ACT_NEW && p->fold->kase[kase].first != e->line.p))
		return;
	if (case_is_hidden(p->fold, kase))
		put_redacted(out, p, e, kase);
	else
		buf_add(out, e->line.p, e->line.n + 1);
	out_flush_if_large(out);
}

static void
hear_again(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	(void)ctx, (void)s, (void)where, (void)column, (void)wrong;
}

static void
put_ledger(struct buf *out, struct pass *p, struct source *s)
{
	const char *at = s->text.p, *column;
	struct lines r;
	struct line line;
	struct entry e;

	s->hear = hear_again;
	lines_start(&r, s, &case_columns);
	while (lines_next(&r, &line)) {
		put_headers(out, at, line.p);
		at = line.p + line.n + 1;
		progress_did(line.n + 1);
		if (!entry_parse(&e, &line, p->fold->roster, &column))
			put_entry(out, p, &e);
	}
	put_headers(out, at, s->text.p + s->text.n);
	lines_stop(&r);
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct named named = query_start(&program, argc, argv);
	struct ledgers ledgers;
	struct fold fold;
	struct secrecy secrecy;
	struct pass pass = {&fold, &secrecy, query_options.as_of ? query_asof() : UINT32_MAX, query_recorded_by()};

	ledgers_open(&ledgers, named.name, named.n, &case_columns);
	ledgers_expect_passes(&ledgers, 2);
	/* A case that is secret now is secret for every time. */
	fold_start(&fold, the_roster(), UINT32_MAX);
	ledgers_take(&ledgers, &fold);
	ledgers_judge(&ledgers);
	for (uint32_t k = 0; options.all && k < fold.kases; k++)
		fold.kase[k].bits |= CASE_HIDDEN;
	fold_settle(&fold);
	secrecy_start(&secrecy, &fold);
	for (size_t i = 0; i < ledgers.n; i++)
		put_ledger(out, &pass, &ledgers.source[i]);
	secrecy_stop(&secrecy);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(EXIT_DONE);
}
