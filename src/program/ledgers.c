#include "ledgers.h"

#include "../base/progress.h"
#include "../ledger/survey.h"
#include "output.h"
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
ledgers_expect_passes(struct ledgers *l, unsigned passes)
{
	progress_expect(passes * ledgers_size(l));
	l->passes_expected = true;
}

void
ledgers_read_in_place(struct ledgers *l)
{
	for (size_t i = 0; i < l->n; i++)
		l->source[i].in_place = true;
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
			ngettext(
				"%llu damaged line: no figures are printed from a damaged ledger (--skip-bad skips it)",
				"%llu damaged lines: no figures are printed from a damaged ledger (--skip-bad skips "
				"them)",
				l->damage),
			(unsigned long long)l->damage);
	say(ngettext("%llu damaged line was skipped", "%llu damaged lines were skipped", l->damage),
		(unsigned long long)l->damage);
}

/* Keeps the cases that contain an undo; other acts are for the fold's watcher. */
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
ledgers_take(struct ledgers *l, struct fold *f)
{
	if (!l->passes_expected)
		ledgers_expect_passes(l, 1);
	for (size_t i = 0; i < l->n; i++)
		survey_acts(&l->source[i], (enum act[]){ACT_UNDO, f->watch.surveyed ? f->watch.survey_act : ACT_UNDO},
			found, f);
	fold_expect(f, ledgers_size(l));
	for (size_t i = 0; i < l->n; i++)
		l->damage += gather_all(&l->source[i], f, l->look);
}

void
ledgers_take_cases(struct ledgers *l, struct fold *f, const struct case_set *wanted)
{
	struct span header;

	f->keep_all = true;
	f->recorded_by = query_recorded_by();
	for (size_t i = 0; i < l->n; i++)
		l->damage += gather(&l->source[i], wanted, f, &header);
}

void
ledgers_fold(struct ledgers *l, struct fold *f)
{
	f->recorded_by = query_recorded_by();
	ledgers_take(l, f);
	ledgers_judge(l);
	fold_settle(f);
}

static void
print(void *ctx, struct span found)
{
	bool *some = ctx;
	struct buf *out = program_output();

	*some |= found.n > 0;
	buf_span(out, found);
	out_flush_if_large(out);
}

bool
ledgers_print(const struct ledgers *l, struct roster *roster, struct flow_look look)
{
	bool some = false;

	look.take = print;
	look.ctx = &some;
	for (size_t i = 0; i < l->n; i++)
		gather_again(&l->source[i], roster, &look);
	return some;
}
