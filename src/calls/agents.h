/* Who the agents of a call log are (R3.6.1): a table with the columns `agent`, as the log has it, in which `*` stands
 * for any run of characters, and `seat`, as ledgers have it in `by`.  The first row that fits holds. */
#ifndef CALLS_AGENTS_H
#define CALLS_AGENTS_H

#include "../base/names.h"

#include <stdbool.h>

struct agent_row {
	struct span agent, seat;
};

struct agents {
	struct agent_row *row;
	size_t rows;
	struct table *table;    /* behind the spans */
	struct names strangers; /* agents that no row fits: numbers as they came */
	unsigned strange;
};

/* Reads it; dies with 2 on damage: a missing column, an agent or seat that is empty or has control characters, an
 * agent that stands twice. */
void agents_load(struct agents *a, const char *file);
void agents_free(struct agents *a);

/* The seat of an agent; one whom no row fits is a seat by his own name. */
struct span agents_seat(struct agents *a, struct span agent);

/* Whether a name is what a pattern says, in which `*` stands for any run of characters, the empty one too. */
bool agent_fits(struct span pattern, struct span name);

/* A seat's name that can stand in a table: not empty, UTF-8, without control characters.  NULL, or what is wrong. */
const char *seat_name_wrong(struct span name);

#endif
