#include "pipeline.h"

#include <pthread.h>
#include <stdint.h>

struct order {
	const struct pipeline *pipeline;
	pthread_mutex_t lock;
	pthread_cond_t change;
	uint64_t taken, finished; /* how many pieces; piece n is in slot n % slots */
	unsigned slots;
	bool ready[PIPELINE_SLOTS];
	bool over; /* there are no more pieces to take */
};

/* With the lock held: takes a piece if there is one and a free slot, and prepares it with the lock released. */
static bool
prepare_next(struct order *o)
{
	const struct pipeline *p = o->pipeline;
	const size_t slot = o->taken % o->slots;

	if (o->over || o->taken - o->finished == o->slots)
		return false;
	if (!p->take(p->ctx, p->slot[slot])) {
		o->over = true;
		pthread_cond_signal(&o->change);
		return false;
	}
	o->taken++;
	pthread_mutex_unlock(&o->lock);
	p->prepare(p->ctx, p->slot[slot]);
	pthread_mutex_lock(&o->lock);
	o->ready[slot] = true;
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
pipeline_run(const struct pipeline *p, bool pair)
{
	struct order o = {.pipeline = p, .lock = PTHREAD_MUTEX_INITIALIZER, .change = PTHREAD_COND_INITIALIZER};
	pthread_t helper;

	o.slots = pair ? PIPELINE_SLOTS : 1;
	pair = pair && pthread_create(&helper, NULL, help, &o) == 0;
	const bool leave = pair && p->in_order;
	pthread_mutex_lock(&o.lock);
	while (!o.over || o.finished < o.taken) {
		const size_t slot = o.finished % o.slots;

		if (o.finished < o.taken && o.ready[slot]) {
			pthread_mutex_unlock(&o.lock);
			p->finish(p->ctx, p->slot[slot]);
			pthread_mutex_lock(&o.lock);
			o.ready[slot] = false;
			o.finished++;
			pthread_cond_signal(&o.change);
		} else if ((leave || !prepare_next(&o)) && (!o.over || o.finished < o.taken)) {
			pthread_cond_wait(&o.change, &o.lock);
		}
	}
	pthread_cond_signal(&o.change);
	pthread_mutex_unlock(&o.lock);
	if (pair)
		pthread_join(helper, NULL);
}
