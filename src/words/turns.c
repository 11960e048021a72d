#include "turns.h"

#include "buf.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

struct order {
	const struct turns *turns;
	pthread_mutex_t lock;
	pthread_cond_t next;
	uint64_t taken, turn; /* pieces: taken, and the one to be finished */
};

struct thread {
	struct order *order;
	void *worker;
};

static void *
work(void *arg)
{
	const struct thread *me = arg;
	struct order *o = me->order;
	const struct turns *t = o->turns;
	void *piece = emalloc(t->piece_size);

	pthread_mutex_lock(&o->lock);
	while (t->take(t->ctx, piece)) {
		const uint64_t number = o->taken++;

		pthread_mutex_unlock(&o->lock);
		t->prepare(t->ctx, me->worker, piece);
		pthread_mutex_lock(&o->lock);
		while (o->turn != number)
			pthread_cond_wait(&o->next, &o->lock);
		pthread_mutex_unlock(&o->lock);
		t->finish(t->ctx, me->worker, piece);
		pthread_mutex_lock(&o->lock);
		o->turn++;
		pthread_cond_signal(&o->next);
	}
	pthread_mutex_unlock(&o->lock);
	free(piece);
	if (t->leave)
		t->leave();
	return NULL;
}

void
turns_run(const struct turns *t, bool pair)
{
	struct order o = {.turns = t, .lock = PTHREAD_MUTEX_INITIALIZER, .next = PTHREAD_COND_INITIALIZER};
	struct thread thread[2] = {{&o, t->worker[0]}, {&o, t->worker[1]}};
	pthread_t other;

	pair = pair && pthread_create(&other, NULL, work, &thread[1]) == 0;
	work(&thread[0]);
	if (pair)
		pthread_join(other, NULL);
}
