/* All entries of a ledger in order, understood ahead of their turn: of a large ledger two threads
 * take blocks in turn; while one hands out its entries, the other reads the next. */
#ifndef LEDGER_FLOW_H
#define LEDGER_FLOW_H

#include "entry.h"

struct flow {
	struct source *source;
	struct roster *roster;
	/* Entries, the next n (ENTRIES_MOST at most) in order; one thread at a time. */
	void (*entries)(void *ctx, struct source *s, const struct entry *e, size_t n);
	/* An entry that is damaged, and what about it; lines that are no entries were said by lines_next(). */
	void (*damaged)(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong);
	/* Lines that are none. */
	void (*doubted)(void *ctx, struct span line);
	void *ctx;
	uint64_t damage; /* lines, and entries handed to `damaged` */
};

/* Goes through the whole source. */
void flow_run(struct flow *flow);

#endif
