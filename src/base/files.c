#include "files.h"

#include "memory.h"
#include "say.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

bool
file_again(int *times)
{
	return errno == EINTR && ++*times < INTERRUPTED_MOST;
}

int
file_open(const char *path, int flags, mode_t mode)
{
	int times = 0, fd;

	do
		fd = open(path, flags | O_CLOEXEC, mode);
	while (fd < 0 && file_again(&times));
	return fd;
}

ssize_t
file_read(int fd, void *to, size_t n)
{
	int times = 0;
	ssize_t got;

	do
		got = read(fd, to, n);
	while (got < 0 && file_again(&times));
	return got;
}

bool
file_sync(int fd)
{
	int times = 0;

	while (fsync(fd) != 0)
		if (!file_again(&times))
			return false;
	return true;
}

bool
file_cut(int fd, off_t size)
{
	int times = 0;

	while (ftruncate(fd, size) != 0)
		if (!file_again(&times))
			return false;
	return true;
}

/* On EINTR, Linux has already closed the descriptor; an emulation may not have. */
bool
file_close(int fd)
{
	if (close(fd) == 0)
		return true;
	if (errno != EINTR)
		return false;
	return close(fd) == 0 || errno == EBADF || errno == EINTR;
}

#define NAP_FIRST 1000000L  /* nanoseconds between the first two attempts to lock */
#define NAP_MOST  16000000L /* the longest pause between attempts */

struct timespec
file_wait_end(int seconds)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	t.tv_sec += seconds;
	return t;
}

bool
file_wait_is_over(struct timespec end)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec > end.tv_sec || (t.tv_sec == end.tv_sec && t.tv_nsec >= end.tv_nsec);
}

bool
file_lock(int fd, struct timespec end)
{
	struct timespec nap = {0, NAP_FIRST};

	while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		if (errno != EINTR && errno != EWOULDBLOCK)
			return false;
		if (file_wait_is_over(end)) {
			errno = EWOULDBLOCK;
			return false;
		}
		nanosleep(&nap, NULL);
		nap.tv_nsec = nap.tv_nsec < NAP_MOST ? nap.tv_nsec * 2 : NAP_MOST;
	}
	return true;
}

static bool
is_ordinary(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

/* Closes a descriptor that is not needed and keeps errno. */
static int
give_up(int fd, int why)
{
	file_close(fd);
	errno = why;
	return -1;
}

int
file_open_aside(const char *path)
{
	const int fd = file_open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0600);

	if (fd >= 0 && !is_ordinary(fd))
		return give_up(fd, ENXIO);
	return fd;
}

/* Removes what a killed program left; returns false and sets errno on failure. */
static bool
remove_stale(const char *beside)
{
	const int fd = file_open(beside, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	bool well = fd < 0 || !is_ordinary(fd) || flock(fd, LOCK_EX | LOCK_NB) == 0;

	if (well)
		well = unlink(beside) == 0 || errno == ENOENT;
	const int why = errno;
	if (fd >= 0)
		file_close(fd);
	errno = why;
	return well;
}

int
file_make_beside(const char *path, char *beside, size_t size)
{
	const int n = snprintf(beside, size, "%s.new", path);

	if (n < 0 || (size_t)n >= size) {
		errno = ENAMETOOLONG;
		return -1;
	}
	if (!remove_stale(beside))
		return -1;
	const int fd = file_open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
	if (fd < 0) {
		/* Another program created it first. */
		errno = errno == EEXIST ? EWOULDBLOCK : errno;
		return -1;
	}
	if (flock(fd, LOCK_EX | LOCK_NB) != 0)
		return give_up(fd, errno);
	return fd;
}

bool
file_never(int why)
{
	switch (why) {
	case EISDIR:
	case ELOOP:
	case ENXIO:
	case ENOENT:
	case ENOTDIR:
	case ENAMETOOLONG:
	case EACCES:
	case EPERM:
	case EROFS:
		return true;
	default:
		return false;
	}
}

/* --- files read and written -------------------------------------------------------------------- */

struct known {
	dev_t dev;
	ino_t ino;
	bool written;
};

static struct {
	struct known *file;
	size_t n, cap;
} known;

static bool
is_output(const struct stat *st)
{
	struct stat out;

	return fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(out.st_mode) && out.st_dev == st->st_dev &&
	       out.st_ino == st->st_ino;
}

static void
take(const struct stat *st, const char *name, bool written)
{
	bool there = false;

	if (!S_ISREG(st->st_mode))
		return;
	if (is_output(st))
		die_at(EXIT_USAGE, name, 0, NULL,
			_("is also standard output; redirect standard output to another file"));
	for (size_t i = 0; i < known.n; i++) {
		if (known.file[i].dev != st->st_dev || known.file[i].ino != st->st_ino)
			continue;
		if (known.file[i].written != written)
			die_at(EXIT_USAGE, name, 0, NULL, _("is both input and output; name another file"));
		there = true;
	}
	if (there)
		return;
	VEC_ROOM(known.file, known.n, known.cap);
	known.file[known.n++] = (struct known){st->st_dev, st->st_ino, written};
}

void
file_is_read(int fd, const char *name)
{
	struct stat st;

	if (fstat(fd, &st) == 0)
		take(&st, name, false);
}

void
file_is_written(const struct stat *st, const char *name)
{
	take(st, name, true);
}
