#include "testing.h"

#include "files.h"
#include "say.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

static char folder[PATH_MAX], path[sizeof folder + 8], beside[sizeof path + 8];

static int
start(void **state)
{
	(void)state;
	test_pattern(folder);
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/f", folder);
	return 0;
}

static int
stop(void **state)
{
	(void)state;
	unlink(path);
	snprintf(beside, sizeof beside, "%s.new", path);
	unlink(beside);
	return rmdir(folder);
}

static void
asks_again(void **state)
{
	int times = 0, n = 0;

	(void)state;
	for (errno = EINTR; file_again(&times); n++)
		continue;
	assert_int_equal(n, INTERRUPTED_MOST - 1);
	times = 0;
	errno = EIO;
	assert_false(file_again(&times));
}

/* Symbolic links are not followed, fifos not waited for, directories refused. */
static void
opens_aside(void **state)
{
	int fd;

	(void)state;
	assert_int_equal(symlink("elsewhere", path), 0);
	assert_int_equal(file_open_aside(path), -1);
	assert_int_equal(errno, ELOOP);
	assert_true(file_never(errno));
	unlink(path);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_int_equal(file_open_aside(path), -1);
	assert_int_equal(errno, ENXIO);
	/* A fifo with a reader is refused too. */
	fd = open(path, O_RDONLY | O_NONBLOCK);
	assert_int_equal(file_open_aside(path), -1);
	assert_int_equal(errno, ENXIO);
	close(fd);
	unlink(path);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_int_equal(file_open_aside(path), -1);
	assert_true(file_never(errno));
	rmdir(path);
	fd = file_open_aside(path);
	assert_true(fd >= 0);
	assert_true(file_close(fd));
}

/* A file left by a killed program is removed; one in use by another program is kept. */
static void
makes_beside(void **state)
{
	struct stat st;
	int fd, left;

	(void)state;
	snprintf(beside, sizeof beside, "%s.new", path);
	left = open(beside, O_WRONLY | O_CREAT, 0644);
	assert_int_equal(write(left, "old", 3), 3);
	fd = file_make_beside(path, beside, sizeof beside);
	assert_true(fd >= 0);
	assert_int_equal(fstat(fd, &st), 0);
	assert_int_equal(st.st_size, 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	close(left);
	assert_int_equal(file_make_beside(path, beside, sizeof beside), -1);
	assert_int_equal(errno, EWOULDBLOCK);
	file_close(fd);
	unlink(beside);
	/* A symbolic link at that place is removed, and its target is not. */
	assert_int_equal(symlink(folder, beside), 0);
	fd = file_make_beside(path, beside, sizeof beside);
	assert_true(fd >= 0);
	file_close(fd);
}

static int
some_file(void)
{
	return open(path, O_RDWR | O_CREAT, 0600);
}

static void
read_and_write(const void *ctx)
{
	struct stat st;
	const int fd = some_file();

	(void)ctx;
	file_is_read(fd, "f");
	file_is_read(fd, "f");
	if (fstat(fd, &st) == 0)
		file_is_written(&st, "f");
}

static void
write_and_read(const void *ctx)
{
	struct stat st;
	const int fd = some_file();

	(void)ctx;
	if (fstat(fd, &st) == 0)
		file_is_written(&st, "f");
	file_is_read(fd, "f");
}

static void
read_standard_output(const void *ctx)
{
	const int fd = some_file();

	(void)ctx;
	dup2(fd, STDOUT_FILENO);
	file_is_read(some_file(), "f");
}

static void
is_not_both(void **state)
{
	char said[256];

	(void)state;
	assert_int_equal(test_ending(read_and_write, NULL, said, sizeof said), EXIT_USAGE);
	assert_non_null(strstr(said, ": f: is both input and output; name another file\n"));
	assert_int_equal(test_ending(write_and_read, NULL, said, sizeof said), EXIT_USAGE);
	assert_int_equal(test_ending(read_standard_output, NULL, said, sizeof said), EXIT_USAGE);
	assert_non_null(strstr(said, ": f: is also standard output; redirect standard output to another file\n"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asks_again),
		cmocka_unit_test_setup_teardown(opens_aside, start, stop),
		cmocka_unit_test_setup_teardown(makes_beside, start, stop),
		cmocka_unit_test_setup_teardown(is_not_both, start, stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
