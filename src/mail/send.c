/* Both the mail and the messages of the program are files in memory, not pipes: neither side waits for the other, a
 * program that reads nothing causes no SIGPIPE, and a process that the program leaves behind holds no end open that
 * this process would read from. */
#include "send.h"

#include "../base/buf.h"
#include "../base/files.h"
#include "../base/say.h"
#include "mail.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define REAP_SECONDS 1 /* how long to wait after SIGKILL: a process in a hung file system does not end */

/* The program that runs: its process, the files of its standard streams, and its wait status. */
struct running {
	pid_t child;
	int mail, said;
	int status;
};

static void
block_signals(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGHUP);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, NULL);
}

/* Returns 0, or an error number. */
static int
make_files(struct running *r, struct span mail)
{
	r->mail = memfd_create("mail", MFD_CLOEXEC);
	r->said = memfd_create("said", MFD_CLOEXEC);
	if (r->mail < 0 || r->said < 0 || !write_all(r->mail, mail) || lseek(r->mail, 0, SEEK_SET) != 0)
		return errno;
	return 0;
}

static void
close_files(const struct running *r)
{
	if (r->mail >= 0)
		file_close(r->mail);
	if (r->said >= 0)
		file_close(r->said);
}

/* Signals are as programs expect them, except SIGHUP, SIGINT and SIGTERM, which stay ignored if they were. */
static void
set_signals(posix_spawnattr_t *attributes)
{
	sigset_t set;

	sigemptyset(&set);
	posix_spawnattr_setsigmask(attributes, &set);
	sigaddset(&set, SIGALRM);
	sigaddset(&set, SIGXFSZ);
	posix_spawnattr_setsigdefault(attributes, &set);
	posix_spawnattr_setpgroup(attributes, 0);
	posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

/* Returns 0, or an error number. */
static int
start(struct running *r, const char *program)
{
	const char *const arguments[] = {program, "-t", "-oi", NULL};
	/* The shell looks the program up as posix_spawnp() does, and runs a script without a #! line. */
	const char *const by_shell[] = {"sh", "-c", "\"$0\" \"$@\"", program, "-t", "-oi", NULL};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	int why;

	posix_spawnattr_init(&attributes);
	set_signals(&attributes);
	posix_spawn_file_actions_init(&actions);
	if ((why = posix_spawn_file_actions_adddup2(&actions, r->mail, STDIN_FILENO)) == 0 &&
		(why = posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)) == 0 &&
		(why = posix_spawn_file_actions_adddup2(&actions, r->said, STDERR_FILENO)) == 0 &&
		(why = posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)) == 0)
		why = posix_spawnp(
			&r->child, program, &actions, &attributes, (char *const *)(uintptr_t)arguments, environ);
	if (why == ENOEXEC)
		why = posix_spawn(
			&r->child, "/bin/sh", &actions, &attributes, (char *const *)(uintptr_t)by_shell, environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return why;
}

static int64_t
nanoseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Waits so many seconds; returns whether the program ended. */
static bool
ends_within(struct running *r, int seconds)
{
	const int64_t end = nanoseconds() + (int64_t)seconds * 1000000000;
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	for (;;) {
		if (waitpid(r->child, &r->status, WNOHANG) == r->child)
			return true;
		const int64_t left = end - nanoseconds();
		if (left <= 0)
			return false;
		const struct timespec rest = {left / 1000000000, left % 1000000000};
		sigtimedwait(&set, NULL, &rest);
	}
}

/* Ends the process group.  Returns whether the program exited by itself with 0, so that it took the mail. */
static bool
end_group(struct running *r, int grace)
{
	kill(-r->child, SIGTERM);
	/* A stopped process would not get it. */
	kill(-r->child, SIGCONT);
	if (ends_within(r, grace))
		return WIFEXITED(r->status) && WEXITSTATUS(r->status) == 0;
	kill(-r->child, SIGKILL);
	ends_within(r, REAP_SECONDS);
	return false;
}

/* Reads the first line that the program printed; returns false if it printed none. */
static bool
read_first_line(int said, char why[SEND_WHY])
{
	int times = 0;
	ssize_t n;

	do
		n = pread(said, why, SEND_WHY - 1, 0);
	while (n < 0 && file_again(&times));
	if (n <= 0)
		return false;
	const char *end = memchr(why, '\n', (size_t)n);
	const size_t length = end ? (size_t)(end - why) : (size_t)n;
	mail_make_plain(why, length);
	why[length] = '\0';
	return length > 0;
}

static enum sending
judge(const struct running *r, const char *program, char why[SEND_WHY])
{
	if (WIFEXITED(r->status) && WEXITSTATUS(r->status) == 0)
		return SENDING_TAKEN;
	if (read_first_line(r->said, why))
		return SENDING_FAILED;
	if (WIFEXITED(r->status))
		snprintf(why, SEND_WHY, _("%s: status %d"), program, WEXITSTATUS(r->status));
	else
		snprintf(why, SEND_WHY, _("%s: killed by signal %d"), program, WTERMSIG(r->status));
	return SENDING_FAILED;
}

static enum sending
unanswered(const struct sender *sender, char why[SEND_WHY])
{
	snprintf(why, SEND_WHY,
		ngettext("no answer from %s in %d second", "no answer from %s in %d seconds",
			(unsigned long)sender->seconds),
		sender->program, sender->seconds);
	return SENDING_UNANSWERED;
}

enum sending
send_mail(const struct sender *sender, struct span mail, char why[SEND_WHY])
{
	struct running r = {.child = -1, .mail = -1, .said = -1};
	enum sending sending = SENDING_FAILED;
	int wrong;

	block_signals();
	wrong = make_files(&r, mail);
	if (wrong == 0)
		wrong = start(&r, sender->program);
	if (wrong != 0) {
		snprintf(why, SEND_WHY, _("%s: cannot be run: %s"), sender->program, strerror(wrong));
	} else if (ends_within(&r, sender->seconds)) {
		sending = judge(&r, sender->program, why);
	} else if (end_group(&r, sender->grace)) {
		sending = SENDING_TAKEN;
	} else {
		sending = unanswered(sender, why);
	}
	close_files(&r);
	return sending;
}
