#include "folder.h"

#include "../base/files.h"
#include "../base/say.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The temporary name of a directory. */
#define UNFINISHED ".unfinished"

extern char **environ;

/* --- removing ------------------------------------------------------------------------------ */

static void remove_all(int at, const char *name);

static void
empty(int fd)
{
	DIR *dir = fdopendir(fd);
	const struct dirent *entry;

	if (!dir) {
		close(fd);
		return;
	}
	while ((entry = readdir(dir)))
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			remove_all(dirfd(dir), entry->d_name);
	closedir(dir);
}

/* If something cannot be removed, the following mkdir or rename fails. */
static void
remove_all(int at, const char *name)
{
	int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	if (fd < 0) {
		unlinkat(at, name, 0);
		return;
	}
	empty(fd);
	unlinkat(at, name, AT_REMOVEDIR);
}

void
folder_drop(struct folder *f)
{
	if (!f->begun)
		return;
	close(f->fd);
	remove_all(f->into, UNFINISHED);
	f->begun = false;
}

/* --- the parent directory ---------------------------------------------------------- */

static void
sync_parent(const char *path)
{
	char *copy = span_dup(span_of(path));
	int fd = file_open(dirname(copy), O_RDONLY | O_DIRECTORY, 0);

	if (fd < 0 || !file_sync(fd))
		die_at(EXIT_AGAIN, path, 0, NULL, _("cannot be created: %s"), strerror(errno));
	file_close(fd);
	free(copy);
}

int
folder_open(const char *path, bool make)
{
	if (make && mkdir(path, 0700) == 0)
		sync_parent(path);
	else if (make && errno != EEXIST)
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be created: %s"), strerror(errno));
	int fd = file_open(path, O_RDONLY | O_DIRECTORY, 0);
	if (fd < 0 && errno == ENOENT && !make)
		return -1;
	if (fd < 0)
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be opened: %s"), strerror(errno));
	if (make && flock(fd, LOCK_EX | LOCK_NB) != 0)
		die_at(EXIT_AGAIN, path, 0, NULL, _("is in use by another program; nothing was recorded, try again"));
	if (make)
		remove_all(fd, UNFINISHED);
	return fd;
}

/* --- making ------------------------------------------------------------------------------------ */

static _Noreturn void
fail(struct folder *f)
{
	int why = errno;

	folder_drop(f);
	die_at(EXIT_AGAIN, f->path, 0, NULL, _("cannot be written: %s; nothing was recorded, try again"),
		strerror(why));
}

void
folder_begin(struct folder *f, int into, const char *path)
{
	*f = (struct folder){.begun = true, .fd = -1, .into = into, .path = path};
	if (mkdirat(into, UNFINISHED, 0700) != 0 ||
		(f->fd = openat(into, UNFINISHED, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0)
		fail(f);
}

static int
create(struct folder *f, const char *name)
{
	int fd = openat(f->fd, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0)
		fail(f);
	return fd;
}

static void
finish(struct folder *f, int fd)
{
	if (!file_sync(fd) || !file_close(fd))
		fail(f);
}

void
folder_write(struct folder *f, const char *name, struct span words)
{
	int fd = create(f, name);

	if (!write_all(fd, words))
		fail(f);
	finish(f, fd);
}

static int
open_file(const char *name)
{
	struct stat st;
	int fd = file_open(name, O_RDONLY | O_NONBLOCK, 0);

	if (fd < 0 || fstat(fd, &st) != 0)
		die_at(EXIT_USAGE, name, 0, NULL, _("cannot be opened: %s"), strerror(errno));
	if (!S_ISREG(st.st_mode))
		die_at(EXIT_USAGE, name, 0, NULL, _("is not a regular file"));
	file_is_read(fd, name);
	return fd;
}

#define COPY_AT_ONCE ((size_t)1 << 20)

/* Returns false if the source cannot be read. */
static bool
copy_bytes(struct folder *f, int from, int to)
{
	char *block = emalloc(COPY_AT_ONCE);
	ssize_t n;

	while ((n = file_read(from, block, COPY_AT_ONCE)) > 0)
		if (!write_all(to, (struct span){block, (size_t)n}))
			fail(f);
	free(block);
	return n == 0;
}

static void
sync_added(struct folder *f)
{
	int fd = openat(f->fd, FOLDER_ADDED, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0)
		fail(f);
	finish(f, fd);
}

void
folder_copy(struct folder *f, const char *from, const char *name)
{
	int in = open_file(from);

	if (mkdirat(f->fd, FOLDER_ADDED, 0700) != 0 && errno != EEXIST)
		fail(f);
	int to = create(f, name);
	if (!copy_bytes(f, in, to)) {
		int why = errno;
		folder_drop(f);
		die_at(EXIT_USAGE, from, 0, NULL, _("cannot be read: %s"), strerror(why));
	}
	finish(f, to);
	sync_added(f);
	close(in);
}

/* --- checksums ------------------------------------------------------------------------------------ */

static _Noreturn void
fail_sum(struct folder *f, const char *why)
{
	folder_drop(f);
	die(EXIT_USAGE, _("cannot run sha256sum: %s; nothing was recorded"), why);
}

static pid_t
start_sum(struct folder *f, const char *const *name, size_t names, int to)
{
	const char **arguments = ecalloc(names + 3, sizeof *arguments);
	posix_spawn_file_actions_t actions;
	pid_t child;

	arguments[0] = "sha256sum";
	arguments[1] = "--";
	memcpy(arguments + 2, name, names * sizeof *name);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, to, STDOUT_FILENO);
	posix_spawn_file_actions_addfchdir_np(&actions, f->fd);
	int why = posix_spawnp(&child, arguments[0], &actions, NULL, (char *const *)(uintptr_t)arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	free(arguments);
	if (why != 0)
		fail_sum(f, strerror(why));
	return child;
}

/* The checksums go into a file in memory, so that neither process waits for the other on a pipe. */
void
folder_sum(struct folder *f, const char *const *name, size_t names, struct buf *sums)
{
	const int to = memfd_create("sums", MFD_CLOEXEC);
	int status = -1, times = 0;
	ssize_t n;

	if (to < 0)
		fail_sum(f, strerror(errno));
	pid_t child = start_sum(f, name, names, to);
	while (waitpid(child, &status, 0) < 0 && file_again(&times))
		continue;
	if (status != 0 || lseek(to, 0, SEEK_SET) != 0)
		fail_sum(f, _("it exited with an error"));
	while ((n = file_read(to, buf_room(sums, 4096), 4096)) > 0)
		sums->n += (size_t)n;
	close(to);
	if (n < 0)
		fail_sum(f, _("it exited with an error"));
}

/* --- publishing ------------------------------------------------------------------------------------- */

void
folder_publish(struct folder *f, const char *name)
{
	if (!file_sync(f->fd) || renameat(f->into, UNFINISHED, f->into, name) != 0 || !file_sync(f->into))
		fail(f);
	close(f->fd);
	f->begun = false;
}

static bool
same_bytes(int a, int b)
{
	char *x = emalloc(COPY_AT_ONCE), *y = emalloc(COPY_AT_ONCE);
	struct stat one, other;
	bool same = fstat(a, &one) == 0 && fstat(b, &other) == 0 && one.st_size == other.st_size;
	ssize_t n = 1;

	/* A read from a regular file returns everything that is available. */
	while (same && n > 0)
		same = (n = file_read(a, x, COPY_AT_ONCE)) == file_read(b, y, COPY_AT_ONCE) && n >= 0 &&
		       memcmp(x, y, (size_t)n) == 0;
	free(x);
	free(y);
	return same;
}

bool
folder_has(int into, const char *folder, const char *name, const char *file)
{
	struct buf path = {0};

	buf_printf(&path, "%s/%s%c", folder, name, '\0');
	int there = openat(into, path.p, O_RDONLY | O_CLOEXEC), here = open_file(file);
	bool has = there >= 0 && same_bytes(there, here);
	if (there >= 0)
		close(there);
	close(here);
	buf_free(&path);
	return has;
}
