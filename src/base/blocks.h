/* Text that keeps its address while more is added.  It is stored in blocks, each twice as large as the one before. */
#ifndef BASE_BLOCKS_H
#define BASE_BLOCKS_H

#include "buf.h"

/* The first block has 4 KiB, so memory is exhausted before this many blocks are used. */
#define BLOCKS_MOST 48

/* Starts zeroed. */
struct blocks {
	struct buf block[BLOCKS_MOST];
	size_t n;
};

/* Returns room for `size` bytes in one block.  The bytes are part of the text after blocks_used(). */
char *blocks_room(struct blocks *b, size_t size);
void blocks_used(struct blocks *b, size_t size);
/* Stores a copy of a text and returns it; it keeps its address until blocks_free(). */
struct span blocks_keep(struct blocks *b, struct span s);

/* Returns how many pieces the whole text has, with the pieces in order for write_pieces(). */
size_t blocks_pieces(const struct blocks *b, struct span piece[BLOCKS_MOST]);

/* Frees all of it; blocks_clear() keeps the largest block, to be filled again. */
void blocks_free(struct blocks *b);
void blocks_clear(struct blocks *b);

#endif
