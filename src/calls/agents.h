/* The agents of a call log (R3.6.1), read from a table with the columns `agent`, as in the log, where `*` matches
 * any characters, and `seat`, as in `by` of ledgers.  The first matching row applies. */
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
	struct table *table;    /* the storage of the spans */
	struct names strangers; /* agents that no row matches, numbered in order */
	unsigned strange;
};

/* Reads the table.  Exits with 2 on damage: a missing column, an agent or seat that is empty or has control
 * characters, a duplicate agent. */
void agents_load(struct agents *a, const char *file);
void agents_free(struct agents *a);

/* Returns the seat of an agent; if no row matches, the agent's own name. */
struct span agents_seat(struct agents *a, struct span agent);

/* Returns whether a name matches a pattern, in which `*` matches any characters, also none. */
bool agent_fits(struct span pattern, struct span name);

/* Checks that a seat's name can be printed in a table: not empty, UTF-8, no control characters.  Returns NULL or a
 * message. */
const char *seat_name_wrong(struct span name);

#endif
