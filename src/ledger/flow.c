#include "flow.h"

#include "../words/buf.h"
#include "../words/progress.h"
#include "../words/turns.h"

#include <stdlib.h>

#define BLOCK     ((size_t)192 << 10) /* bytes understood at a time */
#define PAIR_SIZE ((size_t)4 << 20)   /* below this a second thread is not worth its start */

/* What the threads share: changed in order only. */
struct shared {
	struct flow *flow;
	const char *at, *end; /* what is not taken yet */
	_Atomic unsigned
		fields; /* as the last header said, of the blocks finished; the second thread may start meanwhile */
};

struct block {
	struct span text;
	unsigned fields; /* as known when it was taken */
	bool plain;      /* nothing out of the ordinary */
};

/* What a thread works with. */
struct worker {
	struct lines lines;
	struct day_cache days;
	struct entry *entry;
	size_t entries, cap;
};

static bool
take(void *ctx, void *piece)
{
	struct shared *s = ctx;
	size_t left = (size_t)(s->end - s->at), n = left;

	if (left == 0)
		return false;
	if (left > BLOCK)
		n = (size_t)((const char *)memchr(s->at + BLOCK - 1, '\n', left - BLOCK + 1) + 1 - s->at);
	*(struct block *)piece = (struct block){{s->at, n}, s->fields, false};
	s->at += n;
	return true;
}

/* Understands a block's entries; false when anything is out of the ordinary: then it is gone through again, in order.
 */
static bool
understand(struct worker *w, const struct roster *roster, const struct block *b)
{
	const char *column;

	w->entries = 0;
	w->lines.quiet = true;
	lines_part(&w->lines, b->text, b->fields);
	for (;;) {
		VEC_ROOM(w->entry, w->entries, w->cap);
		struct entry *e = &w->entry[w->entries];

		if (!lines_next(&w->lines, &e->line))
			break;
		if (entry_parse_ahead(e, &w->days, roster, &column))
			return false;
		w->entries++;
	}
	return !w->lines.odd;
}

static void
prepare(void *ctx, void *worker, void *piece)
{
	struct shared *s = ctx;
	struct block *b = piece;

	b->plain = understand(worker, s->flow->roster, b);
}

static void
hand_out(struct flow *f, struct worker *w)
{
	for (size_t i = 0; i < w->entries; i++)
		entry_settle(&w->entry[i], f->roster);
	for (size_t i = 0; i < w->entries; i += FLOW_MOST)
		f->entries(f->ctx, f->source, w->entry + i, w->entries - i < FLOW_MOST ? w->entries - i : FLOW_MOST);
}

/* One line after the other, saying what is wrong. */
static void
hand_out_slowly(struct shared *s, struct worker *w, struct span block)
{
	struct flow *f = s->flow;
	struct entry e;
	const char *column, *wrong;

	w->lines.quiet = false;
	w->lines.damage = 0;
	lines_part(&w->lines, block, s->fields);
	while (lines_next(&w->lines, &e.line)) {
		wrong = entry_parse(&e, f->roster, &column);
		if (!wrong) {
			f->entries(f->ctx, f->source, &e, 1);
			continue;
		}
		f->damaged(f->ctx, f->source, &e, column, wrong);
		f->damage++;
	}
	f->damage += w->lines.damage;
	s->fields = w->lines.fields;
}

static void
finish(void *ctx, void *worker, void *piece)
{
	struct shared *s = ctx;
	const struct block *b = piece;

	if (b->plain && b->fields == s->fields)
		hand_out(s->flow, worker);
	else
		hand_out_slowly(s, worker, b->text);
	progress((size_t)(b->text.p + b->text.n - s->flow->source->text.p), s->flow->source->text.n);
}

void
flow_run(struct flow *f)
{
	struct shared s = {f, f->source->text.p, f->source->text.p + f->source->text.n, case_columns.count};
	struct worker worker[2] = {0};
	const struct turns turns = {.take = take,
		.prepare = prepare,
		.finish = finish,
		.ctx = &s,
		.piece_size = sizeof(struct block),
		.worker = {&worker[0], &worker[1]}};

	for (int i = 0; i < 2; i++)
		lines_start(&worker[i].lines, f->source, &case_columns);
	turns_run(&turns, f->source->text.n >= PAIR_SIZE);
	for (int i = 0; i < 2; i++) {
		lines_stop(&worker[i].lines);
		free(worker[i].entry);
	}
}
