#include "probe.h"

#include "../base/files.h"
#include "../base/say.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define CANNOT_RUN 127

/* Sets the path of a program in the directory of this one. */
static bool
beside_this(char path[PATH_MAX], const char *name)
{
	const ssize_t n = readlink("/proc/self/exe", path, PATH_MAX - 1);
	char *slash;

	if (n < 0)
		return false;
	path[n] = '\0';
	slash = strrchr(path, '/');
	if (!slash || strlen(name) >= (size_t)(path + PATH_MAX - slash) - 1) {
		errno = ENAMETOOLONG;
		return false;
	}
	strcpy(slash + 1, name);
	return true;
}

/* Returns 0, or why it could not be started. */
static int
start(pid_t *child, const char *const *arguments, int input, int output, int messages)
{
	posix_spawn_file_actions_t actions;
	char path[PATH_MAX];

	if (!beside_this(path, arguments[0]))
		return errno;
	int why = posix_spawn_file_actions_init(&actions);
	if (why != 0)
		return why;
	why = input < 0 ? posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
			: posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	if (why == 0)
		why = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	if (why == 0)
		why = posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
	if (why == 0)
		why = posix_spawn(child, path, &actions, NULL, (char *const *)(uintptr_t)arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	return why;
}

/* Runs the program, with its output and its messages in files in memory, so that no process waits for another on a
 * pipe.  Returns 0, or why it could not be run. */
static int
run(struct probe *p, const char *const *arguments, int input, int messages)
{
	int status = 0, times = 0;
	pid_t child;

	if (messages < 0 || (p->output = memfd_create("output", MFD_CLOEXEC)) < 0)
		return errno;
	const int why = start(&child, arguments, input, p->output, messages);
	if (why != 0)
		return why;
	while (waitpid(child, &status, 0) < 0)
		if (!file_again(&times))
			return errno;
	p->status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
	return lseek(p->output, 0, SEEK_SET) == 0 && lseek(messages, 0, SEEK_SET) == 0 ? 0 : errno;
}

/* Reads the first line of the messages; returns whether there is one. */
static bool
read_first(struct buf *said, int messages)
{
	ssize_t n;

	do {
		n = file_read(messages, buf_room(said, 4096), 4096);
		if (n > 0)
			said->n += (size_t)n;
	} while (n > 0 && !memchr(said->p + said->n - n, '\n', (size_t)n));
	const char *end = said->n > 0 ? memchr(said->p, '\n', said->n) : NULL;

	if (end)
		said->n = (size_t)(end - said->p);
	return said->n > 0;
}

bool
probe_run(struct probe *p, const char *const *arguments, int input)
{
	const int messages = memfd_create("messages", MFD_CLOEXEC);

	*p = (struct probe){.status = CANNOT_RUN, .output = -1};
	const int why = run(p, arguments, input, messages);
	if (why != 0) {
		p->status = CANNOT_RUN;
		buf_printf(&p->said, "%s: %s", arguments[0], strerror(why));
	} else if (!read_first(&p->said, messages)) {
		buf_printf(&p->said, _("%s: status %d"), arguments[0], p->status);
	}
	buf_char(&p->said, '\0');
	if (messages >= 0)
		file_close(messages);
	return p->status <= 1;
}

uint64_t
probe_lines(const struct probe *p)
{
	char piece[1 << 16];
	uint64_t lines = 0;
	ssize_t n;

	while (p->output >= 0 && (n = file_read(p->output, piece, sizeof piece)) > 0)
		for (ssize_t i = 0; i < n; i++)
			lines += piece[i] == '\n';
	return lines;
}

void
probe_end(struct probe *p)
{
	if (p->output >= 0)
		file_close(p->output);
	buf_free(&p->said);
	*p = (struct probe){.output = -1};
}
