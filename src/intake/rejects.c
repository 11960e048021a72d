#include "rejects.h"

#include "../base/buf.h"
#include "../base/say.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is written and not in its place yet: the path it stands at, and that it is for.  Without them: nothing. */
static char beside[PATH_MAX + 8], place[PATH_MAX];

/* The path without links and dots, of a file that may not be there yet.  Returns false when its folder is not. */
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
	if (beside[0])
		unlink(beside);
}

static int
open_itself(const char *file)
{
	return open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

/* Opens a file beside the one it is for, or that one itself; -1: errno says why not. */
static int
open_beside(const char *file, bool imported)
{
	struct stat st = {.st_mode = S_IFREG | 0600}, link;
	const bool dangling = stat(file, &st) != 0 && lstat(file, &link) == 0;
	int fd;

	if (dangling || !S_ISREG(st.st_mode) || !true_path(file, place))
		return open_itself(file);
	snprintf(beside, sizeof beside, "%s.XXXXXX", place);
	fd = mkostemp(beside, O_CLOEXEC);
	if (fd < 0) {
		beside[0] = '\0';
		return errno == EACCES && !imported ? open_itself(file) : -1;
	}
	atexit(leave_nothing);
	fchmod(fd, st.st_mode & 0777);
	return fd;
}

void
rejects_write(const char *file, bool imported, struct span text)
{
	const int fd = open_beside(file, imported);

	if (fd < 0)
		die_at(errno == ENOSPC ? EXIT_AGAIN : EXIT_USAGE, file, 0, NULL, _("cannot be written: %s"),
			strerror(errno));
	if (!write_all(fd, text) || (beside[0] && fsync(fd) != 0) || close(fd) != 0)
		die_at(EXIT_AGAIN, file, 0, NULL, _("cannot be written: %s; nothing was recorded, try again"),
			strerror(errno));
}

void
rejects_place(void)
{
	if (beside[0] && rename(beside, place) != 0)
		die_at(EXIT_UNSAID, place, 0, NULL, _("cannot be written: %s"), strerror(errno));
	beside[0] = '\0';
}
