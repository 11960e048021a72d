/* Shared by the unit tests: a file with a given text, and the exit status of a function that exits. */
#ifndef BASE_TESTING_H
#define BASE_TESTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "span.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Returns a pseudo-random number below n, the same sequence on every machine. */
__attribute__((unused)) static uint32_t
some(uint32_t n)
{
	static uint64_t seed = 20201102;

	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(seed >> 33) % n;
}

/* Writes the pattern of a new path for mkstemp(3) or mkdtemp(3), in $TMPDIR. */
static inline void
test_pattern(char path[PATH_MAX])
{
	const char *folder = getenv("TMPDIR");

	snprintf(path, PATH_MAX, "%s/caseledger-test-XXXXXX", folder && *folder ? folder : "/tmp");
}

/* Creates a file with the text; the caller unlinks it. */
__attribute__((unused)) static const char *
test_file(struct span text)
{
	static char path[PATH_MAX];
	int fd;

	test_pattern(path);
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text.p, text.n), (ssize_t)text.n);
	close(fd);
	return path;
}

/* From the leak sanitizer, if present: a program that exits early does not free its memory. */
void __lsan_disable(void) __attribute__((weak));

/* Runs f(ctx) in a child process.  Returns its exit status (77 if f returns), and its standard error in `said`. */
__attribute__((unused)) static int
test_ending(void (*f)(const void *ctx), const void *ctx, char *said, size_t size)
{
	FILE *err = tmpfile();
	size_t n;
	int status;
	pid_t child;

	assert_non_null(err);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(fileno(err), STDERR_FILENO);
		if (__lsan_disable)
			__lsan_disable();
		f(ctx);
		_exit(77);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	rewind(err);
	n = fread(said, 1, size - 1, err);
	said[n] = '\0';
	fclose(err);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

#endif
