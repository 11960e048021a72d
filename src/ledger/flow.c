#include "flow.h"

#include "../base/pipeline.h"
#include "../base/progress.h"

#include <pthread.h>
#include <stdlib.h>

#define BLOCK     ((size_t)128 << 10) /* bytes parsed at a time; with 64 KiB a large ledger takes 1.05 times as long */
#define PAIR_SIZE ((size_t)4 << 20)   /* for smaller ledgers a second thread does not pay */

/* What the threads share; it is changed in file order only. */
struct shared {
	struct flow *flow;
	pthread_t caller;
	struct span left; /* the text that no block has taken yet */
	/* The layout after the finished blocks; the second thread may read it at any time. */
	_Atomic struct layout layout;
};

/* A block and what is needed to parse it. */
struct block {
	struct span text;
	struct layout layout; /* as known when the block was taken */
	bool plain;           /* nothing unusual in it */
	bool strange;         /* some units are not in the roster: entry_settle() */
	struct lines lines;
	struct day_cache days;
	struct entry *entry;
	size_t entries, cap;
	struct buf copy;  /* its text, if that is read again: source_reread() */
	struct buf found; /* results of `look` */
	const struct flow_look *look;
	void *own; /* for `look`, in this thread */
};

/* Begins to look at a block, in the thread that does so. */
static void
begin_looking(const struct shared *shared, struct block *block)
{
	const struct flow_look *look = shared->flow->look;

	block->found.n = 0;
	if (look)
		block->own = look->own ? look->own[!pthread_equal(pthread_self(), shared->caller)] : look->ctx;
}

static void
take_header(void *ctx, struct span line)
{
	struct block *block = ctx;

	block->look->headed(block->own, &block->found, line);
}

static bool
take(void *ctx, void *slot)
{
	struct shared *shared = ctx;
	struct block *block = slot;

	if (shared->left.n == 0)
		return false;
	block->text = source_lines_off(shared->flow->source, &shared->left, BLOCK);
	block->layout = shared->layout;
	return true;
}

/* Parses a block's entries.  Returns false if anything is unusual; the block is then read again, in order. */
static bool
understand(struct block *block, const struct flow *flow)
{
	const struct flow_look *look = flow->look;
	const struct roster *roster = flow->roster;
	const char *column;
	struct line line;

	block->entries = 0;
	block->strange = false;
	block->lines.quiet = true;
	const struct span text = source_reread(flow->source, block->text, &block->copy);
	lines_part(&block->lines, text, block->layout);
	while (lines_next(&block->lines, &line)) {
		VEC_ROOM(block->entry, block->entries, block->cap);
		struct entry *e = &block->entry[block->entries++];

		if (entry_parse_ahead(e, &line, &block->days, roster, &column))
			return false;
		e->line = block->text.p + (line.p - text.p);
		block->strange |= e->unit == UNIT_STRANGE;
		if (look)
			look->look(block->own, &block->found, e, &line);
	}
	return !block->lines.odd;
}

static void
prepare(void *ctx, void *slot)
{
	struct shared *shared = ctx;
	struct block *block = slot;

	begin_looking(shared, block);
	block->plain = understand(block, shared->flow);
}

static const char *
parse(struct flow *flow, struct entry *e, const struct line *l, const char **column)
{
	return flow->entries ? entry_parse(e, l, flow->roster, column)
			     : entry_parse_ahead(e, l, NULL, flow->roster, column);
}

/* Reads line by line and reports what is wrong. */
static void
read_slowly(struct shared *shared, struct block *block)
{
	struct flow *flow = shared->flow;
	struct line line;
	struct entry e;
	const char *column, *wrong;

	block->lines.quiet = false;
	block->lines.damage = 0;
	begin_looking(shared, block);
	lines_part(&block->lines, block->text, shared->layout);
	while (lines_next(&block->lines, &line)) {
		wrong = parse(flow, &e, &line, &column);
		if (!wrong) {
			if (flow->look)
				flow->look->look(block->own, &block->found, &e, &line);
			if (flow->entries)
				flow->entries(flow->ctx, flow->source, &e, 1);
			continue;
		}
		if (flow->damaged)
			flow->damaged(flow->ctx, flow->source, &e, column, wrong);
		flow->damage++;
	}
	flow->damage += block->lines.damage;
	shared->layout = block->lines.layout;
}

static void
finish(void *ctx, void *slot)
{
	struct shared *shared = ctx;
	struct block *block = slot;
	struct flow *flow = shared->flow;

	if (block->plain && layout_eq(block->layout, shared->layout)) {
		for (size_t i = 0; flow->entries && block->strange && i < block->entries; i++)
			entry_settle(&block->entry[i], flow->roster);
		if (flow->entries && block->entries > 0)
			flow->entries(flow->ctx, flow->source, block->entry, block->entries);
	} else {
		read_slowly(shared, block);
	}
	if (flow->look)
		flow->look->take(flow->look->ctx, buf_as_span(&block->found));
	progress_did(block->text.n);
}

void
flow_run(struct flow *flow)
{
	struct shared shared = {flow, pthread_self(), flow->source->text, layout_of(&case_columns)};
	struct block blocks[PIPELINE_SLOTS] = {0};
	struct pipeline pipeline = {.take = take, .prepare = prepare, .finish = finish, .ctx = &shared};

	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		lines_start(&blocks[i].lines, flow->source, &case_columns);
		blocks[i].lines.doubted = flow->doubted;
		blocks[i].lines.doubted_ctx = flow->ctx;
		blocks[i].look = flow->look;
		blocks[i].lines.headed = flow->look && flow->look->headed ? take_header : NULL;
		blocks[i].lines.headed_ctx = &blocks[i];
		pipeline.slot[i] = &blocks[i];
	}
	pipeline_run(&pipeline, flow->source->text.n >= PAIR_SIZE);
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		lines_stop(&blocks[i].lines);
		free(blocks[i].entry);
		buf_free(&blocks[i].copy);
		buf_free(&blocks[i].found);
	}
}
