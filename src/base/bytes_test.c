#include "testing.h"

#include "bytes.h"
#include "memory.h"
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
	assert_int_equal(b->mapping != NULL, mapped);
	if (!mapped)
		assert_int_equal(b->p[b->n], '\0');
	bytes_free(b);
	assert_null(b->p);
}

/* Any part of a large file can be read again, until the file is shorter; what is not mapped cannot. */
static void
rereads(void **state)
{
	const size_t n = BYTES_COPIED + 5000;
	char *all = emalloc(n), *part = emalloc(n);
	struct bytes b;

	(void)state;
	for (size_t i = 0; i < n; i++)
		all[i] = (char)('!' + some(90));
	const char *path = test_file((struct span){all, n});
	const int fd = open(path, O_RDWR);
	assert_true(bytes_take(&b, fd, "test"));
	for (int round = 0; round < 200; round++) {
		const size_t from = some((uint32_t)n), size = some((uint32_t)(n - from)) + 1;

		assert_int_equal(bytes_reread(b.p + from, part, size), size);
		assert_memory_equal(part, all + from, size);
	}
	assert_int_equal(bytes_reread(b.p + n - 10, part, 11), 10);
	assert_memory_equal(part, all + n - 10, 10);
	assert_int_equal(bytes_reread(all, part, 1), 0);
	bytes_free(&b);
	assert_true(bytes_read(&b, fd, "test"));
	assert_int_equal(bytes_reread(b.p, part, 1), 0);
	bytes_free(&b);
	close(fd);
	unlink(path);
	free(all);
	free(part);
}

/* Small files, partly read files, empty files and pipes are read. */
static void
takes(void **state)
{
	const struct span text = SPAN("开封\nsecond\n");
	int fd = open_of(text), ends[2];
	struct bytes b;

	(void)state;
	assert_true(bytes_take(&b, fd, "test"));
	expect(&b, text, false);
	assert_int_equal(lseek(fd, 0, SEEK_CUR), 0);
	assert_true(bytes_read(&b, fd, "test"));
	expect(&b, text, false);
	assert_int_equal(lseek(fd, 7, SEEK_SET), 7);
	assert_true(bytes_take(&b, fd, "test"));
	expect(&b, SPAN("second\n"), false);
	close(fd);

	fd = open_of(SPAN(""));
	assert_true(bytes_take(&b, fd, "test"));
	expect(&b, SPAN(""), false);
	close(fd);

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], text.p, text.n), (ssize_t)text.n);
	close(ends[1]);
	assert_true(bytes_take(&b, ends[0], "test"));
	expect(&b, text, false);
	close(ends[0]);

	fd = open("/", O_RDONLY);
	assert_false(bytes_take(&b, fd, "test"));
	close(fd);
}

/* Lines, larger than a file that is copied. */
static struct span
large(void)
{
	static char text[BYTES_COPIED + 50000];

	for (size_t i = 0; i < sizeof text; i++)
		text[i] = i % 100 == 99 ? '\n' : (char)('a' + i / 100 % 26);
	return (struct span){text, sizeof text};
}

/* A large file is mapped, and a line feed follows it, whatever its size. */
static void
maps(void **state)
{
	const struct span text = large();
	struct bytes b;

	(void)state;
	for (size_t n = text.n - 4096; n <= text.n; n += 1024) {
		int fd = open_of((struct span){text.p, n});

		assert_true(bytes_take(&b, fd, "test"));
		assert_non_null(memchr(b.p + n, '\n', 8192));
		bytes_check();
		expect(&b, (struct span){text.p, n}, true);
		close(fd);
	}
}

/* More than one piece, from a pipe with a slow writer. */
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
	assert_true(bytes_take(&b, ends[0], "test"));
	assert_int_equal(b.n, size);
	for (size_t i = 0; i < size; i++)
		assert_true(b.p[i] == (i % 1000 ? 'x' : '\n'));
	bytes_free(&b);
	close(ends[0]);
	wait(NULL);
}

static void
write_at(const char *path, int flags, off_t at, const char *text)
{
	const int fd = open(path, O_WRONLY | flags);

	if (fd < 0 || (at >= 0 && lseek(fd, at, SEEK_SET) < 0) || write(fd, text, strlen(text)) < 0 || close(fd) != 0)
		exit(1);
}

static void
read_after_cut(const void *ctx)
{
	const char *path = ctx;
	const struct bytes b = bytes_of(path);

	bytes_watch();
	if (truncate(path, 1) != 0 || b.p[b.n - 1] == 'x')
		exit(1);
}

static void
read_after_cut_when_recorded(const void *ctx)
{
	end_recorded();
	read_after_cut(ctx);
}

static void
append_to_it(const void *ctx)
{
	struct bytes b = bytes_of(ctx);

	write_at(ctx, O_APPEND, -1, "more\n");
	bytes_check();
	bytes_free(&b);
	exit(0);
}

static void
write_it_anew(const void *ctx)
{
	const struct bytes b = bytes_of(ctx);

	write_at(ctx, O_TRUNC, -1, "x");
	for (size_t i = 0; i < b.n; i += 100)
		write_at(ctx, O_APPEND, -1,
			"another line, a little longer than before, and as many of them as there "
			"were, so that the file grows\n");
	bytes_check();
}

/* A change that neither the time nor the size shows. */
static void
write_its_end(const void *ctx)
{
	const struct bytes b = bytes_of(ctx);

	write_at(ctx, 0, (off_t)b.n - 10, "X");
	bytes_check();
}

/* The bytes after bytes_keep() may be removed. */
static void
cut_incomplete_line(const void *ctx)
{
	struct bytes b = bytes_of(ctx);

	bytes_keep(&b, b.n - 50);
	if (truncate(ctx, (off_t)b.n - 50) != 0)
		exit(1);
	write_at(ctx, O_APPEND, -1, "a whole line in its place\n");
	bytes_check();
	exit(0);
}

/* A file that changes while it is mapped: a truncation ends the program with a message, an append does not. */
static void
changes(void **state)
{
	static const struct {
		void (*change)(const void *ctx);
		int status;
		const char *said;
	} cases[] = {
		{read_after_cut, EXIT_AGAIN, ": a file was truncated or rewritten while being read; run again\n"},
		{read_after_cut_when_recorded, EXIT_NO_OUTPUT,
			": recorded, but a file was truncated or rewritten while being read\n"},
		{append_to_it, 0, ""},
		{write_it_anew, EXIT_AGAIN, ": was truncated or rewritten while being read; run again\n"},
		{write_its_end, EXIT_AGAIN, ": was truncated or rewritten while being read; run again\n"},
		{cut_incomplete_line, 0, ""},
	};
	char said[256];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *path = test_file(large());

		assert_int_equal(test_ending(cases[i].change, path, said, sizeof said), cases[i].status);
		assert_non_null(strstr(said, cases[i].said));
		unlink(path);
	}
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
	const struct CMUnitTest tests[] = {cmocka_unit_test(takes), cmocka_unit_test(rereads),
		cmocka_unit_test(reads_long), cmocka_unit_test(maps), cmocka_unit_test(changes),
		cmocka_unit_test(is_not_there)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
