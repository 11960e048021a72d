/* Text that stays where it is while more is added: kept in blocks, each twice as large as the one before. */
#ifndef BASE_BLOCKS_H
#define BASE_BLOCKS_H

#include "buf.h"

/* With the first of 4 KB, memory is out before they are. */
#define BLOCKS_MOST 48

/* Starts as zeros. */
struct blocks {
	struct buf block[BLOCKS_MOST];
	size_t n;
};

/* Room for `size` bytes in one block; returns where they go.  They count once blocks_used() says so. */
char *blocks_room(struct blocks *b, size_t size);
void blocks_used(struct blocks *b, size_t size);
/* A copy of a text in one of them, which stays there. */
struct span blocks_keep(struct blocks *b, struct span s);

/* All of it, in order, as pieces for write_pieces(); returns how many. */
size_t blocks_pieces(const struct blocks *b, struct span piece[BLOCKS_MOST]);

/* Drops all of it. */
void blocks_free(struct blocks *b);

#endif
