#include "flow.h"

#include "../base/buf.h"
#include "../base/progress.h"
#include "../base/pipeline.h"

#include <stdlib.h>

#define BLOCK     ((size_t)256 << 10) /* bytes understood at a time */
#define PAIR_SIZE ((size_t)4 << 20)   /* below this a second thread is not worth its start */

/* What the threads share: changed in order only. */
struct shared {
	struct flow *flow;
	struct span left; /* what is not taken yet */
	/* As the last header said, of the blocks finished; the second thread may start meanwhile. */
	_Atomic struct layout layout;
};

/* A block, and what is needed to understand it. */
struct block {
	struct span text;
	struct layout layout; /* as known when it was taken */
	bool plain;           /* nothing out of the ordinary */
	bool strange;         /* some units are not in the roster: entry_settle() */
	struct lines lines;
	struct entry_cache cache;
	struct entry *entry;
	size_t entries, cap;
};

static bool
take(void *ctx, void *slot)
{
	struct shared *s = ctx;
	struct block *b = slot;

	if (s->left.n == 0)
		return false;
	b->text = lines_off(&s->left, BLOCK);
	b->layout = s->layout;
	return true;
}

/* Understands a block's entries; false when anything is out of the ordinary: then it is gone through again, in order.
 */
static bool
understand(struct block *b, const struct roster *roster)
{
	const char *column;
	struct line line;

	b->entries = 0;
	b->strange = false;
	b->lines.quiet = true;
	lines_part(&b->lines, b->text, b->layout);
	while (lines_next(&b->lines, &line)) {
		VEC_ROOM(b->entry, b->entries, b->cap);
		if (entry_parse_ahead(&b->entry[b->entries], &line, &b->cache, roster, &column))
			return false;
		b->strange |= b->entry[b->entries++].unit == UNIT_STRANGE;
	}
	return !b->lines.odd;
}

static void
prepare(void *ctx, void *slot)
{
	struct shared *s = ctx;
	struct block *b = slot;

	b->plain = understand(b, s->flow->roster);
}

static void
hand_out(struct flow *f, struct block *b)
{
	for (size_t i = 0; b->strange && i < b->entries; i++)
		entry_settle(&b->entry[i], f->roster);
	for (size_t i = 0; i < b->entries; i += ENTRIES_MOST)
		f->entries(
			f->ctx, f->source, b->entry + i, b->entries - i < ENTRIES_MOST ? b->entries - i : ENTRIES_MOST);
}

/* One line after the other, saying what is wrong. */
static void
hand_out_slowly(struct shared *s, struct block *b)
{
	struct flow *f = s->flow;
	struct line line;
	struct entry e;
	const char *column, *wrong;

	b->lines.quiet = false;
	b->lines.damage = 0;
	lines_part(&b->lines, b->text, s->layout);
	while (lines_next(&b->lines, &line)) {
		wrong = entry_parse(&e, &line, f->roster, &column);
		if (!wrong) {
			f->entries(f->ctx, f->source, &e, 1);
			continue;
		}
		f->damaged(f->ctx, f->source, &e, column, wrong);
		f->damage++;
	}
	f->damage += b->lines.damage;
	s->layout = b->lines.layout;
}

static void
finish(void *ctx, void *slot)
{
	struct shared *s = ctx;
	struct block *b = slot;

	if (b->plain && layout_eq(b->layout, s->layout))
		hand_out(s->flow, b);
	else
		hand_out_slowly(s, b);
	progress_did(b->text.n);
}

void
flow_run(struct flow *f)
{
	struct shared s = {f, f->source->text, layout_of(&case_columns)};
	struct block block[PIPELINE_SLOTS] = {0};
	struct pipeline pipeline = {.take = take, .prepare = prepare, .finish = finish, .ctx = &s};

	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		lines_start(&block[i].lines, f->source, &case_columns);
		pipeline.slot[i] = &block[i];
	}
	pipeline_run(&pipeline, f->source->text.n >= PAIR_SIZE);
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		lines_stop(&block[i].lines);
		free(block[i].entry);
	}
}
