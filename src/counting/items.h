/* The leaders' items: cases that a leader gave an instruction about, or gave to the office himself (R2.3); and how far
 * they are. */
#ifndef COUNTING_ITEMS_H
#define COUNTING_ITEMS_H

#include "../ledger/fold.h"

struct instruction {
	uint32_t kase, order; /* order: among all, as they took effect */
	const char *line;
	stamp at;
};

/* A case with instructions, or given by a leader and with none. */
struct item {
	uint32_t kase;
	uint32_t first, count; /* of the instructions */
	uint32_t fresh;        /* of these, in the period; of a case without: 1 if it was given in the period */
	uint32_t ranks;        /* of those who gave them, as case_led_by() has them */
	stamp begun, latest;   /* the first and the last instruction; of a case without: when it was given */
};

/* Start it with zeros. */
struct items {
	struct instruction *instruction; /* when settled by case, then in order */
	uint32_t instructions, instructions_cap;
	struct item *item;
	uint32_t n, cap;
};

/* Takes an instruction as it takes effect. */
void items_see(struct items *it, const struct effect *x);
/* When all are seen: makes items of them and of the cases that leaders gave up to the period's end; void cases give
 * none. */
void items_settle(struct items *it, const struct fold *f, struct period period);
void items_free(struct items *it);

/* The first of so many as the item counts. */
static inline const struct instruction *
item_first(const struct items *it, const struct item *item)
{
	return &it->instruction[item->first];
}

/* NULL: the case has none, but was given by a leader. */
static inline const struct instruction *
item_last(const struct items *it, const struct item *item)
{
	return item->count > 0 ? &it->instruction[item->first + item->count - 1] : NULL;
}

/* Items are kept in the order of instruction, without one of being given (R3.7.2): of the first, or of the last. */
void items_sort_by_first(struct items *it);
void items_sort_by_last(struct items *it);

/* Whether there is still something to be done about a case: the caller to be told, at least. */
bool case_is_unfinished(const struct fold *f, uint32_t kase);

#endif
