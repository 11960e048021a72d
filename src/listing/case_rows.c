#include "case_rows.h"

#include "../base/pipeline.h"
#include "../base/progress.h"
#include "../program/output.h"
#include "../program/query.h"
#include "case_filters.h"

#define CASES_AT_ONCE 128 /* whose rows stay in the cache until they are written */
#define PAIR_CASES    8192

static void
start(struct case_rows *rows)
{
	fold_start(&rows->fold, the_roster(), query_asof());
	counts_watch(&rows->counts, &rows->fold);
}

static void
stop(struct case_rows *rows)
{
	counts_free(&rows->counts);
	fold_stop(&rows->fold);
}

static void
restart(void *ctx)
{
	stop(ctx);
	start(ctx);
}

void
case_rows_open(struct case_rows *rows, char **name, int names, const struct case_set *cases)
{
	ledgers_open(&rows->ledgers, name, names, &case_columns);
	start(rows);
	rows->partly = query_fold_wanted(&rows->ledgers, &rows->fold, cases, restart, rows);
	counts_settle(&rows->counts, &rows->fold);
}

void
case_rows_close(struct case_rows *rows)
{
	stop(rows);
	ledgers_close(&rows->ledgers);
}

/* --- the walk: two threads take some cases at a time, output in order ------------------------ */

struct walk {
	const struct case_rows *rows;
	const struct case_rows_use *use;
	size_t found, size; /* the number of rows; the total size of the ledgers */
	uint32_t taken;
};

/* Some cases, and the output of their rows. */
struct piece {
	uint32_t from, to;
	struct case_row row;
	struct secrecy secrecy;
	struct day_cache days;
	struct buf text;
	size_t rows;
	/* The part of a ledger with nearly all of these cases' first lines: where it is, and its text as it was read
	 * once more. */
	struct span part;
	const char *again;
	struct buf copy;
	struct line_room room;
};

static bool
take(void *ctx, void *slot)
{
	struct walk *w = ctx;
	struct piece *p = slot;
	uint32_t left = w->rows->fold.kases - w->taken, n = left < CASES_AT_ONCE ? left : CASES_AT_ONCE;

	p->from = w->taken;
	p->to = w->taken += n;
	p->rows = 0;
	return n > 0;
}

static void
use_row(const struct case_rows_use *use, struct piece *p)
{
	if (use->columns)
		columns_put_row(&p->text, use->columns, &p->row);
	else
		use->row(use->ctx, &p->text, &p->row);
	p->rows++;
}

#define PART_SIZE (CASES_AT_ONCE * ((size_t)16 << 10)) /* from a larger part only the lines are read */
#define LAST_LINE ((size_t)16 << 10)                   /* bytes of it for the last line */

/* Reads the part of a ledger with the first lines of these cases, which are in the order of these lines, except where
 * ledgers were put together.  Without it case-list takes 1.04 times as long, and six times the memory. */
static void
read_part(const struct case_rows *rows, struct piece *p)
{
	const struct kase *k = rows->fold.kase;
	const char *from = NULL, *last = NULL;

	p->part.n = 0;
	for (uint32_t i = p->from; i < p->to; i++)
		if (case_exists(&k[i])) {
			from = from ? from : k[i].first;
			last = k[i].first;
		}
	const struct source *s = from ? ledgers_source(&rows->ledgers, from) : NULL;
	if (!s || last < from || (size_t)(last - from) > PART_SIZE / CASES_AT_ONCE * (p->to - p->from))
		return;
	const size_t wanted = (size_t)(last - from) + LAST_LINE, left = s->text.n - (size_t)(from - s->text.p);
	/* The most at once, since growing would copy what is there. */
	p->copy.n = 0;
	buf_room(&p->copy, PART_SIZE + LAST_LINE + 1);
	const struct span again = source_reread(s, (struct span){from, wanted < left ? wanted : left}, &p->copy);
	const char *lf = memrchr(again.p, '\n', again.n);
	p->part = (struct span){from, lf ? (size_t)(lf + 1 - again.p) : 0};
	p->again = again.p;
}

static struct span
first_line(const struct piece *p, const struct kase *k)
{
	const bool inside = k->first >= p->part.p && k->first < p->part.p + p->part.n;

	return line_at(inside ? p->again + (k->first - p->part.p) : k->first);
}

static void
prepare(void *ctx, void *slot)
{
	const struct walk *w = ctx;
	const struct fold *f = &w->rows->fold;
	struct piece *p = slot;
	uint32_t *task = &p->row.task;

	read_part(w->rows, p);
	for (uint32_t kase = p->from; kase < p->to; kase++) {
		if (!case_exists(&f->kase[kase]))
			continue;
		case_row_set(&p->row, kase, first_line(p, &f->kase[kase]));
		if (!case_filters_pass(&p->row))
			continue;
		if (!w->rows->tasks)
			use_row(w->use, p);
		else
			for (*task = p->row.kase->tasks; *task != NO_TASK; *task = f->task[*task].next)
				if (case_filters_pass_task(&p->row, *task))
					use_row(w->use, p);
	}
}

static void
finish(void *ctx, void *slot)
{
	struct walk *w = ctx;
	struct piece *p = slot;

	w->found += p->rows;
	progress_did_share(w->size, p->to - p->from, w->rows->fold.kases);
	if (w->use->columns)
		out_flush(&p->text);
	else
		w->use->text(w->use->ctx, &p->text);
}

size_t
case_rows_walk(const struct case_rows *rows, const struct case_rows_use *use)
{
	struct walk walk = {.rows = rows, .use = use, .size = ledgers_size(&rows->ledgers)};
	struct piece piece[PIPELINE_SLOTS] = {0};
	struct pipeline pipeline = {.take = take, .prepare = prepare, .finish = finish, .ctx = &walk};

	case_filters_start();
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		struct piece *p = &piece[i];

		secrecy_start(&p->secrecy, &rows->fold);
		p->secrecy.reveal = rows->reveal;
		p->row = (struct case_row){.fold = &rows->fold,
			.counts = &rows->counts,
			.calendar = the_calendar(),
			.secrecy = &p->secrecy,
			.days = &p->days,
			.room = &p->room,
			.today = stamp_day(query_asof()),
			.by_task = rows->tasks};
		pipeline.slot[i] = p;
	}
	pipeline_run(&pipeline, rows->fold.kases >= PAIR_CASES);
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		secrecy_stop(&piece[i].secrecy);
		buf_free(&piece[i].text);
		buf_free(&piece[i].copy);
	}
	if (walk.found == 0 && !rows->partly)
		case_filters_say_unknown(&rows->fold);
	return walk.found;
}
