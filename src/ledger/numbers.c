#include "numbers.h"

#include "../base/buf.h"

#include <stdlib.h>
#include <string.h>

static void
make_slots(struct numbers *n, unsigned bits)
{
	n->size = (size_t)1 << bits;
	n->shift = 64 - bits;
	n->run = ecalloc(n->size, sizeof *n->run);
}

void
numbers_start(struct numbers *n)
{
	*n = (struct numbers){0};
	make_slots(n, 8);
}

void
numbers_stop(struct numbers *n)
{
	free(n->run);
	free(n->place);
}

static void
more_slots(struct numbers *n)
{
	struct run *old = n->run;
	const size_t size = n->size;

	make_slots(n, 64 - n->shift + 1);
	for (size_t i = 0; i < size; i++)
		if (old[i].key)
			*find_run(n, old[i].key) = old[i];
	free(old);
}

static struct run *
begin_run(struct numbers *n, uint64_t key)
{
	if (n->runs >= n->size / 4)
		more_slots(n);
	VEC_ROOM(n->place, n->runs, n->runs_cap);
	memset(n->place[n->runs], 0, sizeof n->place[n->runs]);
	struct run *run = find_run(n, key);
	*run = (struct run){key, n->runs++};
	return run;
}

uint32_t *
numbers_place(struct numbers *n, struct case_id id)
{
	const uint64_t key = run_key(id);
	const struct run *run = find_run(n, key);

	if (!run->key)
		run = begin_run(n, key);
	return &n->place[run->at][id.number % RUN_NUMBERS];
}
