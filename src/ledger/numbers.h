/* Case numbers, each with a place for what is known of it.
 *
 * A day's numbers run from 1 on with few gaps, and entries near each other in time are of cases near each other in
 * number: places lie together in runs of consecutive numbers, and a small hash, which stays in the cache, tells where a
 * run lies.  That is why this is not done by names.h: score-unit would take 1.45 times as long. */
#ifndef LEDGER_NUMBERS_H
#define LEDGER_NUMBERS_H

#include "entry.h"

#include <stddef.h>

#define RUN_NUMBERS 64

struct numbers {
	/* Runs by day and number; open addressing, half full at most. */
	struct run {
		uint64_t key; /* 0: free */
		uint32_t at;
	} * run;
	size_t size; /* of it, a power of 2 */
	unsigned shift;
	uint32_t (*place)[RUN_NUMBERS];
	uint32_t runs, runs_cap;
};

void numbers_start(struct numbers *n);
void numbers_stop(struct numbers *n);

static inline uint64_t
run_key(struct case_id id)
{
	return (uint64_t)(uint32_t)id.day << 32 | (id.number / RUN_NUMBERS + 1);
}

/* Its run, or the free slot where that would go. */
static inline struct run *
find_run(const struct numbers *n, uint64_t key)
{
	size_t i = key * UINT64_C(0x9e3779b97f4a7c15) >> n->shift;

	while (n->run[i].key != key && n->run[i].key != 0)
		i = (i + 1) & (n->size - 1);
	return &n->run[i];
}

/* A number's place, to be read; zero where nothing was put there. */
static inline const uint32_t *
numbers_look(const struct numbers *n, struct case_id id)
{
	static const uint32_t nothing;
	const struct run *run = find_run(n, run_key(id));

	return run->key ? &n->place[run->at][id.number % RUN_NUMBERS] : &nothing;
}

/* Its place, to be filled; until this is called again. */
uint32_t *numbers_place(struct numbers *n, struct case_id id);

#endif
