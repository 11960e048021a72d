/* The leaders' items: cases with a leader's instruction or given by a leader (R2.3), and their progress. */
#ifndef COUNTING_ITEMS_H
#define COUNTING_ITEMS_H

#include "../ledger/fold.h"

struct instruction {
	uint32_t kase, order; /* order: among all instructions, as they took effect */
	const char *line;
	stamp at;
};

/* A case with instructions, or one given by a leader without any. */
struct item {
	uint32_t kase;
	uint32_t first, count; /* its instructions: index and number */
	uint32_t fresh;        /* the instructions in the period; without instructions, 1 if the case was given in
				* the period */
	uint32_t ranks;        /* the ranks of the leaders, as case_led_by() bits */
	stamp begun, latest;   /* the first and the last instruction; without instructions, when the case was given */
};

/* Starts zeroed. */
struct items {
	struct instruction *instruction; /* after items_settle() sorted by case and order */
	uint32_t instructions, instructions_cap;
	struct item *item;
	uint32_t n, cap;
};

/* Receives an instruction as it takes effect. */
void items_see(struct items *it, const struct effect *x);
/* Makes the items from the instructions and from the cases given by leaders up to the period's end, without void
 * cases. */
void items_settle(struct items *it, const struct fold *f, struct period period);
void items_free(struct items *it);

/* Returns the item's first instruction. */
static inline const struct instruction *
item_first(const struct items *it, const struct item *item)
{
	return &it->instruction[item->first];
}

/* Returns the item's last instruction, or NULL if the case has none because a leader gave it. */
static inline const struct instruction *
item_last(const struct items *it, const struct item *item)
{
	return item->count > 0 ? &it->instruction[item->first + item->count - 1] : NULL;
}

/* Sort the items by their first, or by their last, instruction (R3.7.2); items without one by when they were given. */
void items_sort_by_first(struct items *it);
void items_sort_by_last(struct items *it);

/* Returns whether something remains to be done about a case, even if only the caller has to be told. */
bool case_is_unfinished(const struct fold *f, uint32_t kase);

#endif
