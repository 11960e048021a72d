#include "turns.h"

#include <pthread.h>
#include <stdint.h>

struct order {
	const struct turns *turns;
	pthread_mutex_t lock;
	pthread_cond_t change;
	uint64_t taken, finished; /* pieces; number n is in slot n % TURNS_SLOTS */
	bool ready[TURNS_SLOTS];
	bool over; /* none is left to be taken */
};

/* With the lock held: takes a piece, if there is one and a slot for it, and prepares it with the lock given up. */
static bool
prepare_next(struct order *o)
{
	const struct turns *t = o->turns;
	const size_t slot = o->taken % TURNS_SLOTS;

	if (o->over || o->taken - o->finished == TURNS_SLOTS)
		return false;
	if (!t->take(t->ctx, t->slot[slot])) {
		o->over = true;
		pthread_cond_signal(&o->change);
		return false;
	}
	o->taken++;
	pthread_mutex_unlock(&o->lock);
	t->prepare(t->ctx, t->slot[slot]);
	pthread_mutex_lock(&o->lock);
	o->ready[slot] = true;
	pthread_cond_signal(&o->change);
	return true;
}

/* The same: finishes the piece whose turn it is, if it is ready. */
static bool
finish_next(struct order *o)
{
	const struct turns *t = o->turns;
	const size_t slot = o->finished % TURNS_SLOTS;

	if (o->finished == o->taken || !o->ready[slot])
		return false;
	pthread_mutex_unlock(&o->lock);
	t->finish(t->ctx, t->slot[slot]);
	pthread_mutex_lock(&o->lock);
	o->ready[slot] = false;
	o->finished++;
	pthread_cond_signal(&o->change);
	return true;
}

static void *
help(void *arg)
{
	struct order *o = arg;

	pthread_mutex_lock(&o->lock);
	while (!o->over)
		if (!prepare_next(o) && !o->over)
			pthread_cond_wait(&o->change, &o->lock);
	pthread_mutex_unlock(&o->lock);
	return NULL;
}

void
turns_run(const struct turns *t, bool pair)
{
	struct order o = {.turns = t, .lock = PTHREAD_MUTEX_INITIALIZER, .change = PTHREAD_COND_INITIALIZER};
	pthread_t helper;

	pair = pair && pthread_create(&helper, NULL, help, &o) == 0;
	const bool leave = pair && t->in_order;
	pthread_mutex_lock(&o.lock);
	while (!o.over || o.finished < o.taken)
		if (!finish_next(&o) && (leave || !prepare_next(&o)) && (!o.over || o.finished < o.taken))
			pthread_cond_wait(&o.change, &o.lock);
	pthread_cond_signal(&o.change);
	pthread_mutex_unlock(&o.lock);
	if (pair)
		pthread_join(helper, NULL);
}
