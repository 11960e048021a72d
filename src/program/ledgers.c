#include "ledgers.h"

#include "../base/progress.h"
#include "../ledger/flow.h"
#include "../ledger/survey.h"
#include "query_options.h"

#include <stdlib.h>

void
ledgers_open(struct ledgers *l, char **name, int names, const struct columns *columns)
{
	char standard[] = "-", *none[] = {standard};
	bool well = true;

	if (names == 0) {
		name = none;
		names = 1;
	}
	*l = (struct ledgers){.source = ecalloc((size_t)names, sizeof *l->source), .n = (size_t)names};
	for (size_t i = 0; i < l->n; i++)
		well &= source_open(&l->source[i], name[i], columns);
	if (!well)
		exit(EXIT_USAGE);
}

size_t
ledgers_size(const struct ledgers *l)
{
	size_t size = 0;

	for (size_t i = 0; i < l->n; i++)
		size += l->source[i].text.n;
	return size;
}

void
ledgers_foresee(struct ledgers *l, unsigned passes)
{
	progress_expect(passes * ledgers_size(l));
	l->foreseen = true;
}

void
ledgers_close(struct ledgers *l)
{
	for (size_t i = 0; i < l->n; i++)
		source_close(&l->source[i]);
	free(l->source);
}

struct source *
ledgers_source(const struct ledgers *l, const char *line)
{
	for (size_t i = 0; i < l->n; i++)
		if (line >= l->source[i].text.p && line < l->source[i].text.p + l->source[i].text.n)
			return &l->source[i];
	return NULL;
}

void
ledgers_judge(const struct ledgers *l)
{
	if (l->damage == 0)
		return;
	if (!query_options.skip_bad)
		die(EXIT_USAGE,
			ngettext("%llu damaged line: no figures are printed from a damaged ledger (--skip-bad leaves "
				 "it out)",
				"%llu damaged lines: no figures are printed from a damaged ledger (--skip-bad leaves "
				"them out)",
				l->damage),
			(unsigned long long)l->damage);
	say(ngettext("%llu damaged line was left out", "%llu damaged lines were left out", l->damage),
		(unsigned long long)l->damage);
}

/* Cases with something undone are kept; the rest is for the fold's watcher. */
static void
found(void *ctx, struct span line, enum act act)
{
	struct fold *f = ctx;
	struct case_id id;

	if (act != ACT_UNDO)
		f->watch.surveyed(f->watch.ctx, f, line);
	else if (case_id_parse(survey_case(line), &id))
		fold_keep(f, id);
}

void
say_damage(struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	source_say_wrong(s, e->line.p, column,
		entry_field(e, (enum case_column)column_named(&case_columns, span_of(column))), wrong);
}

/* Where a ledger's entries go. */
struct going {
	struct ledgers *ledgers;
	struct fold *fold;
};

static void
take_entries(void *ctx, struct source *s, const struct entry *e, size_t n)
{
	struct going *g = ctx;
	uint32_t kase[ENTRIES_MOST];

	fold_foresee(g->fold, e, n, kase);
	for (size_t i = 0; i < n; i++) {
		if (g->ledgers->look)
			g->ledgers->look(g->ledgers->look_ctx, s, &e[i]);
		if (fold_foreseen(g->fold, &e[i], kase[i]))
			continue;
		say_damage(s, &e[i], case_columns.name[COL_ACT], _("is a second 'new' of its case"));
		fold_doubt(g->fold, e[i].line);
		g->ledgers->damage++;
	}
}

static void
take_damaged(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	struct going *g = ctx;

	say_damage(s, e, column, wrong);
	fold_doubt(g->fold, e->line);
}

static void
take_doubted(void *ctx, struct span line)
{
	struct going *g = ctx;

	fold_doubt(g->fold, line);
}

static void
fold_source(struct ledgers *l, struct source *s, struct fold *f)
{
	struct going going = {l, f};
	struct flow flow = {
		.source = s, .roster = f->roster, .entries = take_entries, .damaged = take_damaged, .doubted = take_doubted, .ctx = &going};

	flow_run(&flow);
	l->damage += flow.damage;
}

void
ledgers_take(struct ledgers *l, struct fold *f)
{
	if (!l->foreseen)
		ledgers_foresee(l, 1);
	for (size_t i = 0; i < l->n; i++)
		survey_acts(&l->source[i], (enum act[]){ACT_UNDO, f->watch.surveyed ? f->watch.survey_act : ACT_UNDO},
			found, f);
	for (size_t i = 0; i < l->n; i++)
		fold_source(l, &l->source[i], f);
}

void
ledgers_fold(struct ledgers *l, struct fold *f)
{
	f->recorded_by = query_recorded_by();
	ledgers_take(l, f);
	ledgers_judge(l);
	fold_settle(f);
}
