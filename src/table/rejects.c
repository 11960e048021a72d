#include "rejects.h"

#include "../base/buf.h"
#include "../base/files.h"
#include "../base/say.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file written but not yet moved to its place: its current path and its final one; NULL if there is none. */
static struct written {
	int fd;
	char beside[PATH_MAX + 8], place[PATH_MAX];
} written[4];
static size_t files;

/* Resolves a path without links and dots, for a file that may not exist yet.  Returns false if its directory does
 * not exist. */
static bool
true_path(const char *file, char path[PATH_MAX])
{
	char folder[PATH_MAX], *name;

	if (realpath(file, path))
		return true;
	if (strlen(file) >= PATH_MAX)
		return false;
	strcpy(folder, file);
	name = strdupa(basename(folder));
	strcpy(folder, file);
	if (!realpath(dirname(folder), path) || strlen(path) + strlen(name) + 2 > PATH_MAX)
		return false;
	strcat(strcat(path, "/"), name);
	return true;
}

bool
same_file(const char *a, const char *b)
{
	char path_a[PATH_MAX], path_b[PATH_MAX];
	struct stat x, y;

	if (stat(a, &x) == 0 && stat(b, &y) == 0)
		return x.st_dev == y.st_dev && x.st_ino == y.st_ino && S_ISREG(x.st_mode);
	return true_path(a, path_a) && true_path(b, path_b) && strcmp(path_a, path_b) == 0;
}

static void
leave_nothing(void)
{
	for (size_t i = 0; i < files; i++)
		if (written[i].beside[0])
			unlink(written[i].beside);
}

/* Opens a file that is written directly: one that is not regular, or a regular one in a directory where no file can
 * be created.  A fifo must have a reader; symbolic links are only followed to files that are not regular. */
static int
open_itself(const char *file, bool ordinary)
{
	const int fd = file_open(file, O_WRONLY | O_NONBLOCK | (ordinary ? O_NOFOLLOW : 0), 0);
	struct stat st;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) != 0 || S_ISREG(st.st_mode) != ordinary) {
		file_close(fd);
		errno = ELOOP;
		return -1;
	}
	if (!ordinary)
		fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
	else
		fchmod(fd, 0600); /* it contains callers */
	return ordinary && !file_cut(fd, 0) ? -1 : fd;
}

/* Opens a temporary file beside the target, or the target itself; returns -1 and sets errno on failure. */
static int
open_beside(struct written *w, const char *file, bool imported)
{
	struct stat st, self;
	const bool there = stat(file, &st) == 0, link = lstat(file, &self) == 0 && S_ISLNK(self.st_mode);

	if (there && !S_ISREG(st.st_mode))
		return open_itself(file, false);
	if (link) {
		errno = ELOOP;
		return -1;
	}
	if (there && !imported)
		file_is_written(&st, file);
	if (!true_path(file, w->place))
		return -1;
	const int fd = file_make_beside(w->place, w->beside, sizeof w->beside);
	if (fd < 0) {
		w->beside[0] = '\0';
		return errno == EACCES && !imported && there ? open_itself(file, true) : -1;
	}
	if (w == written)
		atexit(leave_nothing);
	return fd;
}

static _Noreturn void
die_not_written(const char *file)
{
	if (errno == ELOOP)
		die_at(EXIT_USAGE, file, 0, NULL, _("is a symbolic link; name the file itself"));
	if (errno == ENXIO)
		die_at(EXIT_USAGE, file, 0, NULL, _("cannot be written: no program reads from this fifo"));
	if (file_never(errno))
		die_at(EXIT_USAGE, file, 0, NULL, _("cannot be written: %s"), strerror(errno));
	die_at(EXIT_AGAIN, file, 0, NULL, _("cannot be written: %s; nothing was recorded, try again"), strerror(errno));
}

void
rejects_write(const char *file, bool imported, struct span text)
{
	struct written *w = &written[files < sizeof written / sizeof *written - 1 ? files++ : files];

	w->fd = open_beside(w, file, imported);
	/* Its lock is held until it is moved to its place. */
	if (w->fd < 0 || !write_all(w->fd, text) || (w->beside[0] && !file_sync(w->fd)) ||
		(!w->beside[0] && !file_close(w->fd)))
		die_not_written(file);
}

void
rejects_place(void)
{
	for (size_t i = 0; i < files; i++) {
		struct written *w = &written[i];

		if (w->beside[0] && rename(w->beside, w->place) != 0)
			die_at(EXIT_AGAIN, w->place, 0, NULL, _("cannot be written: %s"), strerror(errno));
		w->beside[0] = '\0';
	}
}

void
rejects_forget(void)
{
	leave_nothing();
	for (size_t i = 0; i < files; i++)
		if (written[i].beside[0])
			file_close(written[i].fd);
	memset(written, 0, sizeof written);
	files = 0;
}
