/* Tests the display on a pseudo-terminal that is the controlling terminal of a child process. */
#include "progress.h"

#include "testing.h"

#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#define PART 100000 /* one of ten, in bytes */

static void
wait_a_while(long milliseconds)
{
	nanosleep(&(struct timespec){milliseconds / 1000, milliseconds % 1000 * 1000000}, NULL);
}

/* Half of the work, which prints nothing in the first second; then output begins, and two more parts are done. */
static void
work(void)
{
	progress_start();
	progress_expect(10 * PART);
	progress_did(PART);
	wait_a_while(1050);
	progress_did(4 * PART);
	progress_give_way();
	wait_a_while(250);
	progress_did(2 * PART);
}

static void
finish(void)
{
	work();
	progress_did(3 * PART);
}

static void
clear(void)
{
	work();
	progress_clear();
}

/* Runs it in a child with that terminal and the given standard output.  Returns what was displayed, to be freed. */
static char *
shown(void (*run)(void), int output)
{
	int terminal = posix_openpt(O_RDWR | O_NOCTTY);
	size_t n = 0;
	char *text = calloc(1, 4096);

	assert_true(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
	pid_t child = fork();
	if (child == 0) {
		setsid();
		int own = open(ptsname(terminal), O_RDWR);
		ioctl(own, TIOCSCTTY, 0);
		dup2(own, STDERR_FILENO);
		dup2(output, STDOUT_FILENO);
		setenv("TERM", "xterm", 1);
		run();
		wait_a_while(50);
		_exit(0);
	}
	assert_true(child > 0);
	for (ssize_t got; n < 4095 && (got = read(terminal, text + n, 4095 - n)) > 0;)
		n += (size_t)got;
	waitpid(child, NULL, 0);
	close(terminal);
	return text;
}

static bool
ends_bare(const char *text)
{
	size_t n = strlen(text);

	return n >= 4 && strcmp(text + n - 4, "\r\033[K") == 0;
}

static void
test_a_file(void **state)
{
	int null = open("/dev/null", O_WRONLY);
	char *text;

	(void)state;
	text = shown(finish, null);
	assert_null(strstr(text, ": 10 %"));
	assert_non_null(strstr(text, ": 50 %, "));
	assert_non_null(strstr(text, ": 70 %, "));
	assert_true(ends_bare(text));
	free(text);
	text = shown(clear, null);
	assert_non_null(strstr(text, ": 70 %, "));
	assert_true(ends_bare(text));
	free(text);
	close(null);
}

static void
test_a_pipe(void **state)
{
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	char *text = shown(work, ends[1]);
	assert_non_null(strstr(text, ": 50 %, "));
	assert_null(strstr(text, ": 70 %"));
	assert_true(ends_bare(text));
	free(text);
	close(ends[0]);
	close(ends[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_file),
		cmocka_unit_test(test_a_pipe),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
