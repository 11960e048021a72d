#include "testing.h"

#include "bytes.h"
#include "say.h"

#include <fcntl.h>

static int
open_of(struct span text)
{
	const char *path = test_file(text);
	const int fd = open(path, O_RDONLY);

	assert_true(fd >= 0);
	unlink(path);
	return fd;
}

static void
expect(struct bytes *b, struct span text, bool mapped)
{
	assert_int_equal(b->n, text.n);
	assert_memory_equal(b->p, text.p, text.n);
	assert_int_equal(b->mapped, mapped);
	if (!mapped)
		assert_int_equal(b->p[b->n], '\0');
	bytes_free(b);
	assert_null(b->p);
}

/* An ordinary file is mapped from its start; the rest of one, an empty one and a pipe are read. */
static void
takes(void **state)
{
	const struct span text = SPAN("开封\nsecond\n");
	int fd = open_of(text), ends[2];
	struct bytes b;

	(void)state;
	assert_true(bytes_take(&b, fd));
	expect(&b, text, true);
	assert_true(bytes_read(&b, fd));
	expect(&b, text, false);
	assert_int_equal(lseek(fd, 7, SEEK_SET), 7);
	assert_true(bytes_take(&b, fd));
	expect(&b, SPAN("second\n"), false);
	close(fd);

	fd = open_of(SPAN(""));
	assert_true(bytes_take(&b, fd));
	expect(&b, SPAN(""), false);
	close(fd);

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], text.p, text.n), (ssize_t)text.n);
	close(ends[1]);
	assert_true(bytes_take(&b, ends[0]));
	expect(&b, text, false);
	close(ends[0]);

	fd = open("/", O_RDONLY);
	assert_false(bytes_take(&b, fd));
	close(fd);
}

/* More than one piece, from a pipe whose writer is slow. */
static void
reads_long(void **state)
{
	const size_t size = 300000;
	int ends[2];
	struct bytes b;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	if (fork() == 0) {
		for (size_t i = 0; i < size; i++)
			if (write(ends[1], i % 1000 ? "x" : "\n", 1) != 1)
				_exit(1);
		_exit(0);
	}
	close(ends[1]);
	assert_true(bytes_take(&b, ends[0]));
	assert_int_equal(b.n, size);
	for (size_t i = 0; i < size; i++)
		assert_true(b.p[i] == (i % 1000 ? 'x' : '\n'));
	bytes_free(&b);
	close(ends[0]);
	wait(NULL);
}

static void
look_behind_the_cut(const void *ctx)
{
	const char *path = ctx;
	const struct bytes b = bytes_of(path);

	if (truncate(path, 1) != 0 || b.p[b.n - 1] == 'x')
		exit(1);
}

/* What is gone ends the program, which says so. */
static void
is_cut(void **state)
{
	static char text[50000];
	char said[256];

	(void)state;
	memset(text, 'x', sizeof text);
	const char *path = test_file((struct span){text, sizeof text});
	assert_int_equal(test_ending(look_behind_the_cut, path, said, sizeof said), EXIT_AGAIN);
	assert_non_null(strstr(said, ": a file was cut while it was read; run again\n"));
	unlink(path);
}

static void
read_what_is_not(const void *ctx)
{
	size_t n;

	free(read_whole(ctx, &n));
}

static void
is_not_there(void **state)
{
	char said[256];

	(void)state;
	assert_int_equal(test_ending(read_what_is_not, "/nowhere/x", said, sizeof said), EXIT_USAGE);
	assert_non_null(strstr(said, "/nowhere/x: No such file"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(takes), cmocka_unit_test(reads_long),
		cmocka_unit_test(is_cut), cmocka_unit_test(is_not_there)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
