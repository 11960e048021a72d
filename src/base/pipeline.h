/* A pipeline for work in pieces: two threads prepare pieces (only the second thread if that must happen in order),
 * and the caller's thread finishes them in order, so that its data stays in its own cache. */
#ifndef BASE_PIPELINE_H
#define BASE_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

#define PIPELINE_SLOTS 8 /* with four, the second thread waits more: case-due takes 1.03 times as long */

struct pipeline {
	/* Takes the next piece into a slot; returns false if there is none.  Called in order, by one thread at a
	 * time. */
	bool (*take)(void *ctx, void *slot);
	/* Does the work that needs no order. */
	void (*prepare)(void *ctx, void *slot);
	/* Does the rest, in order, in the caller's thread. */
	void (*finish)(void *ctx, void *slot);
	bool in_order; /* `prepare` also needs order: only the second thread calls it */
	void *ctx;
	void *slot[PIPELINE_SLOTS]; /* each holds a piece from take to finish */
};

/* Runs until no piece is left; with one thread unless `pair`. */
void pipeline_run(const struct pipeline *p, bool pair);

#endif
