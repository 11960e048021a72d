#include "testing.h"

#include "buf.h"

static void
grows(void **state)
{
	struct buf b = {NULL, 0, 0};
	int i;

	(void)state;
	assert_int_equal(buf_as_span(&b).n, 0);
	buf_add(&b, NULL, 0);
	for (i = 0; i < 1000; i++)
		buf_printf(&b, "%03d", i);
	buf_char(&b, '|');
	buf_str(&b, "终");
	buf_span(&b, SPAN("\0x"));
	assert_int_equal(b.n, 3000 + 1 + 3 + 2);
	assert_memory_equal(b.p + 2997, "999|终\0x", 9);
	buf_free(&b);
	assert_null(b.p);
}

static void
too_large(const void *ctx)
{
	struct buf b = {NULL, 0, 0};

	(void)ctx;
	buf_char(&b, 'x');
	buf_room(&b, SIZE_MAX);
}

static void
memory(void **state)
{
	char said[4096];

	(void)state;
	assert_int_equal(test_ending(too_large, NULL, said, sizeof said), 2);
	assert_string_equal(said, "caseledger: out of memory\n");
}

/* All pieces come out in order, although a pipe takes few bytes at a time. */
static void
pieces(void **state)
{
	struct span piece[PIECES_MOST];
	struct buf all = {0}, got = {0};
	static char text[300000];
	int ends[2], status;

	(void)state;
	for (size_t i = 0; i < sizeof text; i++)
		text[i] = (char)('a' + some(26));
	for (size_t i = 0; i < PIECES_MOST; i++) {
		piece[i] = (struct span){text + some(1000), i % 5 == 0 ? 0 : some(200000)};
		buf_span(&all, piece[i]);
	}
	assert_int_equal(pipe(ends), 0);
	const pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(write_pieces(ends[1], piece, PIECES_MOST) && write_pieces(ends[1], piece, 1) ? 0 : 1);
	close(ends[1]);
	for (ssize_t n = 1; n > 0; got.n += n > 0 ? (size_t)n : 0)
		n = read(ends[0], buf_room(&got, 100), 1 + some(100));
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_true(span_eq(buf_as_span(&got), buf_as_span(&all)));
	assert_false(write_pieces(-1, piece + 1, 2));
	buf_free(&all);
	buf_free(&got);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grows),
		cmocka_unit_test(memory),
		cmocka_unit_test(pieces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
