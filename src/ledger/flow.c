#include "flow.h"

#include "../words/buf.h"

#include <pthread.h>
#include <stdlib.h>

#define BLOCK ((size_t)64 << 10)     /* bytes understood at a time */
#define ENTRIES_MOST 64              /* handed out at a time: so many cases can be fetched ahead */
#define PAIR_SIZE ((size_t)4 << 20)  /* below this a second thread is not worth its start */

struct shared {
	struct flow *flow;
	pthread_mutex_t lock;
	pthread_cond_t turn_over;
	const char *at, *end; /* what is not taken yet */
	uint64_t taken, turn; /* blocks: taken, and whose turn it is to be handed out */
	unsigned fields;      /* as the last header said, of those handed out */
};

/* What a thread works with. */
struct worker {
	struct shared *shared;
	struct lines lines;
	struct entry *entry;
	size_t entries, cap;
};

static bool
take_block(struct shared *s, struct span *block, uint64_t *number, unsigned *fields)
{
	size_t left = (size_t)(s->end - s->at), n = left;

	if (left == 0)
		return false;
	if (left > BLOCK)
		n = (size_t)((const char *)memchr(s->at + BLOCK - 1, '\n', left - BLOCK + 1) + 1 - s->at);
	*block = (struct span){s->at, n};
	*number = s->taken++;
	*fields = s->fields;
	s->at += n;
	return true;
}

/* Understands a block's entries; false when anything is out of the ordinary: then it is gone through again, in order. */
static bool
understand(struct worker *w, struct span block, unsigned fields)
{
	const char *column;

	w->entries = 0;
	w->lines.quiet = true;
	lines_part(&w->lines, block, fields);
	for (;;) {
		VEC_ROOM(w->entry, w->entries, w->cap);
		struct entry *e = &w->entry[w->entries];

		if (!lines_next(&w->lines, &e->line))
			break;
		if (entry_parse_ahead(e, w->entries > 0 ? e - 1 : NULL, w->shared->flow->roster, &column))
			return false;
		w->entries++;
	}
	return !w->lines.odd;
}

static void
hand_out(struct worker *w)
{
	struct flow *f = w->shared->flow;

	for (size_t i = 0; i < w->entries; i++)
		entry_settle(&w->entry[i], f->roster);
	for (size_t i = 0; i < w->entries; i += ENTRIES_MOST)
		f->entries(f->ctx, f->source, w->entry + i, w->entries - i < ENTRIES_MOST ? w->entries - i : ENTRIES_MOST);
}

/* One line after the other, saying what is wrong. */
static void
hand_out_slowly(struct worker *w, struct span block)
{
	struct shared *s = w->shared;
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

static void *
work(void *arg)
{
	struct worker *w = arg;
	struct shared *s = w->shared;
	struct span block;
	uint64_t number;
	unsigned fields;

	pthread_mutex_lock(&s->lock);
	while (take_block(s, &block, &number, &fields)) {
		pthread_mutex_unlock(&s->lock);
		bool plain = understand(w, block, fields);
		pthread_mutex_lock(&s->lock);
		while (s->turn != number)
			pthread_cond_wait(&s->turn_over, &s->lock);
		pthread_mutex_unlock(&s->lock);
		/* It is this block's turn, and nobody else's. */
		if (plain && fields == s->fields)
			hand_out(w);
		else
			hand_out_slowly(w, block);
		pthread_mutex_lock(&s->lock);
		s->turn++;
		pthread_cond_signal(&s->turn_over);
	}
	pthread_mutex_unlock(&s->lock);
	lines_stop(&w->lines);
	free(w->entry);
	return NULL;
}

void
flow_run(struct flow *f)
{
	struct shared s = {.flow = f, .lock = PTHREAD_MUTEX_INITIALIZER, .turn_over = PTHREAD_COND_INITIALIZER,
		.at = f->source->text.p, .end = f->source->text.p + f->source->text.n, .fields = case_columns.count};
	struct worker worker[2] = {{.shared = &s}, {.shared = &s}};
	pthread_t thread;
	bool pair = f->source->text.n >= PAIR_SIZE;

	for (int i = 0; i < 2; i++)
		lines_start(&worker[i].lines, f->source, &case_columns);
	pair = pair && pthread_create(&thread, NULL, work, &worker[1]) == 0;
	work(&worker[0]);
	if (pair)
		pthread_join(thread, NULL);
}
