#include "testing.h"

#include "blocks.h"

/* Text keeps its address and comes out in order. */
static void
stays(void **state)
{
	enum { MANY = 20000 };
	static const char *at[MANY];
	struct blocks b = {0};
	struct span piece[BLOCKS_MOST];
	size_t pieces, next = 0;

	(void)state;
	assert_int_equal(blocks_pieces(&b, piece), 0);
	for (size_t i = 0; i < MANY; i++) {
		/* One text is larger than any block. */
		const size_t size = i == 5000 ? 3000000 : 8 + some(300);
		char *p = blocks_room(&b, size);

		memset(p, 'x', size);
		memcpy(p, &i, sizeof i);
		blocks_used(&b, size);
		at[i] = p;
	}
	pieces = blocks_pieces(&b, piece);
	assert_true(pieces > 3 && pieces < 20);
	for (size_t i = 0, k = 0; i < MANY; i++) {
		size_t there;

		while (at[i] < piece[k].p || at[i] >= piece[k].p + piece[k].n)
			assert_true(++k < pieces);
		memcpy(&there, at[i], sizeof there);
		assert_int_equal(there, i);
		next = k;
	}
	assert_int_equal(next, pieces - 1);
	blocks_free(&b);
	assert_int_equal(b.n, 0);
}

/* Unused room is available for the next text. */
static void
room(void **state)
{
	struct blocks b = {0};
	char *p;

	(void)state;
	p = blocks_room(&b, 100);
	assert_ptr_equal(blocks_room(&b, 200), p);
	blocks_used(&b, 7);
	assert_ptr_equal(blocks_room(&b, 1), p + 7);
	blocks_free(&b);
}

/* After blocks_clear() the largest block is reused. */
static void
clear(void **state)
{
	struct blocks b = {0};

	(void)state;
	blocks_clear(&b);
	assert_int_equal(b.n, 0);
	for (int i = 0; i < 4; i++)
		(void)blocks_room(&b, 5000u << i), blocks_used(&b, 5000u << i);
	const struct buf largest = b.block[b.n - 1];
	blocks_clear(&b);
	assert_int_equal(b.n, 1);
	assert_ptr_equal(blocks_room(&b, largest.cap), largest.p);
	assert_int_equal(b.block[0].n, 0);
	blocks_clear(&b);
	assert_ptr_equal(blocks_room(&b, 1), largest.p);
	blocks_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(stays), cmocka_unit_test(room), cmocka_unit_test(clear)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
