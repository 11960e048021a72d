#include "entry_rows.h"

#include "../base/search.h"
#include "../program/output.h"
#include "../program/query.h"

#include <stdlib.h>

/* --- the first pass: what becomes of each entry ------------------------------------------------ */

static void
note_fate(struct entry_rows *rows, const struct entry *e, enum fate fate)
{
	VEC_ROOM(rows->fated, rows->fateds, rows->fateds_cap);
	rows->fated[rows->fateds++] = (struct fated){e->line, fate};
}

static void
note_refused(void *ctx, const struct fold *f, const struct entry *e, enum condition why)
{
	(void)f, (void)why;
	note_fate(ctx, e, FATE_REFUSED);
}

/* Notes undone entries and the undos, which are all in cases whose entries are kept. */
static void
note_undone(struct entry_rows *rows)
{
	const struct fold *f = &rows->fold;

	for (uint32_t i = 0; i < f->histories; i++)
		for (uint32_t k = 0; k < f->history[i].entries; k++)
			if (f->history[i].entry[k].fate == FATE_UNDONE)
				note_fate(rows, &f->history[i].entry[k].entry, FATE_UNDONE);
}

static void
start(struct entry_rows *rows)
{
	rows->fateds = 0;
	fold_start(&rows->fold, the_roster(), query_asof());
	rows->fold.watch.refused = note_refused;
	rows->fold.watch.ctx = rows;
}

static int
by_address(const void *a, const void *b)
{
	const struct fated *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

static void
restart(void *ctx)
{
	struct entry_rows *rows = ctx;

	fold_stop(&rows->fold);
	start(rows);
}

void
entry_rows_open(struct entry_rows *rows, char **name, int names, const struct case_set *cases)
{
	ledgers_open(&rows->ledgers, name, names, &case_columns);
	start(rows);
	rows->partly = query_fold_wanted(&rows->ledgers, &rows->fold, cases, restart, rows);
	note_undone(rows);
	if (rows->fateds > 0)
		qsort(rows->fated, rows->fateds, sizeof *rows->fated, by_address);
}

void
entry_rows_close(struct entry_rows *rows)
{
	free(rows->fated);
	fold_stop(&rows->fold);
	ledgers_close(&rows->ledgers);
}

static bool
is_before(const void *item, const void *key)
{
	return ((const struct fated *)item)->line < *(const char *const *)key;
}

/* Finds what became of an entry.  Returns false if it was not read, or is damage: a second `new`, or a line that was
 * changed since the first pass. */
static bool
find_fate(const struct entry_rows *rows, const struct entry *e, uint32_t kase, enum fate *fate)
{
	const char *line = e->line;

	if (kase == NO_CASE || !fold_reads(&rows->fold, e))
		return false;
	const size_t i = lower_bound(rows->fated, rows->fateds, sizeof *rows->fated, is_before, &line);
	const bool noted = i < rows->fateds && rows->fated[i].line == line;
	*fate = noted ? rows->fated[i].fate : FATE_EFFECT;
	return noted || e->act != ACT_NEW || line == rows->fold.kase[kase].first;
}

/* --- the second pass: the rows --------------------------------------------------------------------- */

struct walk {
	const struct entry_rows *rows;
	const struct entry_rows_use *use;
};

/* What one of the threads needs to make rows. */
struct maker {
	const struct walk *walk;
	struct secrecy secrecy;
	struct buf words;
};

static void
start_making(struct maker *m, const struct walk *w)
{
	*m = (struct maker){.walk = w};
	secrecy_start(&m->secrecy, &w->rows->fold);
	m->secrecy.reveal = w->rows->reveal;
}

static void
stop_making(struct maker *m)
{
	secrecy_stop(&m->secrecy);
	buf_free(&m->words);
}

/* Appends the row of an entry if it is wanted. */
static void
put_entry(struct maker *m, struct buf *out, const struct entry *e, const struct line *l)
{
	const struct entry_rows *rows = m->walk->rows;
	const struct entry_rows_use *use = m->walk->use;
	struct entry_row row = {.secrecy = &m->secrecy, .words = &m->words, .line = l};

	if (!use->wants(use->ctx, e, l))
		return;
	row.kase = fold_find(&rows->fold, e->id);
	if (find_fate(rows, e, row.kase, &row.fate) && (rows->all || row.fate == FATE_EFFECT) &&
		use->wants_shown(use->ctx, &row))
		columns_put_row(out, use->columns, &row);
}

static void
look(void *own, struct buf *found, const struct entry *e, const struct line *l)
{
	put_entry(own, found, e, l);
}

static bool
print_all(const struct walk *w)
{
	struct maker maker[FLOW_THREADS];
	void *own[FLOW_THREADS];

	for (int i = 0; i < FLOW_THREADS; i++) {
		start_making(&maker[i], w);
		own[i] = &maker[i];
	}
	const bool some =
		ledgers_print(&w->rows->ledgers, w->rows->fold.roster, (struct flow_look){.look = look, .own = own});
	for (int i = 0; i < FLOW_THREADS; i++)
		stop_making(&maker[i]);
	return some;
}

/* An entry of a case whose entries are kept. */
struct place {
	const struct source *source;
	const struct entry *entry;
};

static int
by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	const char *p = x->entry->line, *q = y->entry->line;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	return (p > q) - (p < q);
}

/* The entries of the requested cases are kept by case. */
static bool
print_kept(const struct walk *w)
{
	const struct fold *f = &w->rows->fold;
	struct place *place = NULL;
	struct maker maker;
	size_t n = 0, cap = 0;
	bool some = false;

	for (uint32_t i = 0; i < f->histories; i++)
		for (uint32_t k = 0; k < f->history[i].entries; k++) {
			const struct entry *e = &f->history[i].entry[k].entry;

			VEC_ROOM(place, n, cap);
			place[n++] = (struct place){ledgers_source(&w->rows->ledgers, e->line), e};
		}
	if (n > 0)
		qsort(place, n, sizeof *place, by_place);
	start_making(&maker, w);
	for (size_t i = 0; i < n; i++) {
		const struct entry *e = place[i].entry;
		struct buf *out = program_output();
		const size_t before = out->n;
		struct line line;

		line_split(&line, e->text, e->columns);
		line.columns = e->columns;
		put_entry(&maker, out, e, &line);
		some |= out->n > before;
		out_flush_if_large(out);
	}
	stop_making(&maker);
	free(place);
	return some;
}

bool
entry_rows_print(const struct entry_rows *rows, const struct entry_rows_use *use)
{
	const struct walk w = {.rows = rows, .use = use};

	columns_put_header(program_output(), use->columns);
	return rows->partly ? print_kept(&w) : print_all(&w);
}
