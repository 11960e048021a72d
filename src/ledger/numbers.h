/* A map from case numbers to 32-bit values.
 *
 * A day's numbers start at 1 and have few gaps, and entries near each other in time belong to cases with near
 * numbers.  So the values lie in runs of consecutive numbers, and a small hash table, which stays in the cache,
 * finds the run.  With names.h instead, score-unit takes 1.45 times as long. */
#ifndef LEDGER_NUMBERS_H
#define LEDGER_NUMBERS_H

#include "entry.h"

#include <stddef.h>

#define RUN_NUMBERS 64

struct numbers {
	/* The runs by day and number, with open addressing, at most a quarter full. */
	struct run {
		uint64_t key; /* 0 if free */
		uint32_t at;
	} * run;
	size_t size; /* of the array, a power of 2 */
	unsigned shift;
	uint32_t (*place)[RUN_NUMBERS];
	uint32_t runs, runs_cap;
};

/* Starts an empty map; numbers_stop() frees it.  Exits with 2 if there is no memory. */
void numbers_start(struct numbers *n);
void numbers_stop(struct numbers *n);

static inline uint64_t
run_key(struct case_id id)
{
	return (uint64_t)(uint32_t)id.day << 32 | (id.number / RUN_NUMBERS + 1);
}

/* Returns the run of a number, or the free slot for it. */
static inline struct run *
find_run(const struct numbers *n, uint64_t key)
{
	size_t i = key * UINT64_C(0x9e3779b97f4a7c15) >> n->shift;

	while (n->run[i].key != key && n->run[i].key != 0)
		i = (i + 1) & (n->size - 1);
	return &n->run[i];
}

/* Returns the value of a number for reading; it is 0 if none was set. */
static inline const uint32_t *
numbers_look(const struct numbers *n, struct case_id id)
{
	static const uint32_t nothing;
	const struct run *run = find_run(n, run_key(id));

	return run->key ? &n->place[run->at][id.number % RUN_NUMBERS] : &nothing;
}

/* Returns the value of a number for writing; the pointer is valid until the next call. */
uint32_t *numbers_place(struct numbers *n, struct case_id id);

#endif
