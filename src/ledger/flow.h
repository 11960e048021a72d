/* Reads all entries of a ledger in order.  A large ledger is read by two threads that take blocks alternately: one
 * hands out its entries while the other parses the next block. */
#ifndef LEDGER_FLOW_H
#define LEDGER_FLOW_H

#include "../base/buf.h"
#include "entry.h"

#define FLOW_THREADS 2

/* Inspects each entry while it is parsed. */
struct flow_look {
	/* Called from either thread, with its `own`.  Appends records of any kind to `found`.  The line is split, and
	 * gone when `found` is taken; the unit of e may still be UNIT_STRANGE. */
	void (*look)(void *own, struct buf *found, const struct entry *e, const struct line *l);
	/* As `look`, for a header; may be NULL. */
	void (*headed)(void *own, struct buf *found, struct span line);
	/* Called from the caller's thread with the records of the next lines, in the order of the ledger. */
	void (*take)(void *ctx, struct span found);
	void *ctx;
	/* FLOW_THREADS, one for each thread, which may change it; NULL if both get ctx, which they must not change. */
	void *const *own;
};

struct flow {
	struct source *source;
	struct roster *roster;
	const struct flow_look *look; /* may be NULL */
	/* Receives the next n entries in order, from one thread at a time; their texts are gone afterwards
	 * (entry_kept()).  NULL if they need only be looked at.  Then no unit is added to the roster. */
	void (*entries)(void *ctx, struct source *s, const struct entry *e, size_t n);
	/* Receives a damaged entry and the message about it; may be NULL.  Lines that are not entries are reported by
	 * lines_next(). */
	void (*damaged)(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong);
	/* Receives lines that are not entries. */
	void (*doubted)(void *ctx, struct span line);
	void *ctx;
	uint64_t damage; /* the number of damaged lines, including entries passed to `damaged` */
};

/* Reads the whole source. */
void flow_run(struct flow *flow);

#endif
