/* Work in pieces that two threads prepare (or, where that needs order, the second of them) and one, the caller's,
 * finishes in order: what it finishes them with stays in its own cache. */
#ifndef BASE_PIPELINE_H
#define BASE_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

#define PIPELINE_SLOTS 4

struct pipeline {
	/* Takes the next piece into a slot; false: there is none.  In order, one thread at a time. */
	bool (*take)(void *ctx, void *slot);
	/* Does what needs no order. */
	void (*prepare)(void *ctx, void *slot);
	/* Does the rest, one piece after the other, in the caller's thread. */
	void (*finish)(void *ctx, void *slot);
	bool in_order; /* preparing needs order too: it is left to the second thread */
	void *ctx;
	void *slot[PIPELINE_SLOTS]; /* each holds a piece, from take to finish */
};

/* Runs until no piece is left; with one thread unless `pair`. */
void pipeline_run(const struct pipeline *p, bool pair);

#endif
