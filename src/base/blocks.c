#include "blocks.h"

_Static_assert(BLOCKS_MOST <= PIECES_MOST, "all blocks are written at once");

#define FIRST_SIZE ((size_t)4 << 10)

char *
blocks_room(struct blocks *b, size_t size)
{
	struct buf *last = b->n > 0 ? &b->block[b->n - 1] : NULL;

	if (!last || last->cap - last->n < size) {
		const size_t least = last ? last->cap * 2 : FIRST_SIZE;

		last = &b->block[b->n++];
		buf_grow(last, size > least ? size : least);
	}
	return last->p + last->n;
}

void
blocks_used(struct blocks *b, size_t size)
{
	b->block[b->n - 1].n += size;
}

struct span
blocks_keep(struct blocks *b, struct span s)
{
	if (s.n == 0)
		return SPAN("");
	char *p = blocks_room(b, s.n);

	memcpy(p, s.p, s.n);
	blocks_used(b, s.n);
	return (struct span){p, s.n};
}

size_t
blocks_pieces(const struct blocks *b, struct span piece[BLOCKS_MOST])
{
	for (size_t i = 0; i < b->n; i++)
		piece[i] = buf_as_span(&b->block[i]);
	return b->n;
}

void
blocks_clear(struct blocks *b)
{
	struct buf largest = {0};

	for (size_t i = 0; i < b->n; i++) {
		if (b->block[i].cap > largest.cap) {
			struct buf smaller = largest;

			largest = b->block[i];
			b->block[i] = smaller;
		}
		buf_free(&b->block[i]);
	}
	largest.n = 0;
	b->block[0] = largest;
	b->n = largest.cap > 0;
}

void
blocks_free(struct blocks *b)
{
	while (b->n > 0)
		buf_free(&b->block[--b->n]);
}
