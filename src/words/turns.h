/* Work in pieces that two threads prepare at once and finish in order. */
#ifndef WORDS_TURNS_H
#define WORDS_TURNS_H

#include <stdbool.h>
#include <stddef.h>

struct turns {
	/* Takes the next piece; false: there is none.  One thread at a time, in order. */
	bool (*take)(void *ctx, void *piece);
	/* Does what needs no order.  `worker` is the thread's own. */
	void (*prepare)(void *ctx, void *worker, void *piece);
	/* Does the rest, one piece after the other, on the thread that prepared it. */
	void (*finish)(void *ctx, void *worker, void *piece);
	/* At a thread's end; may be NULL. */
	void (*leave)(void);
	void *ctx;
	size_t piece_size;
	void *worker[2];
};

/* Runs until no piece is left; with one thread unless `pair`. */
void turns_run(const struct turns *t, bool pair);

#endif
