#include "append.h"

#include "../base/buf.h"
#include "../base/files.h"
#include "../base/say.h"
#include "ledger_index.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Exits for a problem with the directory, not with the call: a retry may help, unless something is in the way. */
static _Noreturn void
no_space(const char *path)
{
	if (file_never(errno))
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be written: %s; nothing was recorded"), strerror(errno));
	die_at(EXIT_AGAIN, path, 0, NULL, _("cannot be written: %s; nothing was recorded, try again"), strerror(errno));
}

/* After a failed write that could not be undone: returns whether a whole line of the new text is in the file.  An
 * incomplete line is not counted. */
static bool
line_is_there(int fd, off_t before, const struct span *piece)
{
	const char *lf = piece->n > 0 ? memchr(piece->p, '\n', piece->n) : NULL;
	struct stat st;

	return fstat(fd, &st) != 0 || (lf && st.st_size - before > lf - piece->p);
}

/* Appends, normally in one write, and syncs; on failure restores the file's length. */
static bool
append_or_cut(int fd, const char *path, off_t before, const struct span *piece, size_t pieces)
{
	if (write_pieces(fd, piece, pieces) && file_sync(fd))
		return true;
	int why = errno;
	if (!file_cut(fd, before)) {
		say_at(path, 0, NULL, _("cannot be cut back to its old length: %s"), strerror(errno));
		if (line_is_there(fd, before, piece)) {
			end_recorded();
			die_at(EXIT_UNSAID, path, 0, NULL,
				_("may not be on the disk: %s; check the ledger before you try again"), strerror(why));
		}
	}
	file_sync(fd);
	errno = why;
	return false;
}

/* --- a new ledger --------------------------------------------------------------- */

static void
sync_folder_of(const char *path)
{
	char *copy = span_dup(span_of(path));
	int fd = file_open(dirname(copy), O_RDONLY | O_DIRECTORY, 0);

	if (fd < 0 || !file_sync(fd))
		no_space(path);
	file_close(fd);
	free(copy);
}

/* Writes the header to a named temporary file, for file systems without O_TMPFILE. */
static bool
link_named(const char *path, struct span header)
{
	char name[PATH_MAX];
	int fd = file_make_beside(path, name, sizeof name);

	/* Another program is creating it at this moment. */
	if (fd < 0 && errno == EWOULDBLOCK)
		return true;
	if (fd < 0)
		no_space(path);
	bool well = write_all(fd, header) && file_sync(fd) && (link(name, path) == 0 || errno == EEXIST);
	int was = errno;
	unlink(name);
	file_close(fd);
	errno = was;
	return well;
}

static bool
link_nameless(int fd, const char *path, struct span header)
{
	char self[64];

	if (!write_all(fd, header) || !file_sync(fd))
		return false;
	snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
	if (linkat(AT_FDCWD, self, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 || errno == EEXIST)
		return true;
	return errno == ENOENT && link_named(path, header);
}

bool
append_finds(const char *path)
{
	struct stat st;
	char target[PATH_MAX];

	if (stat(path, &st) == 0)
		return true;
	if (errno != ENOENT)
		die_at(file_never(errno) ? EXIT_USAGE : EXIT_AGAIN, path, 0, NULL, _("cannot be opened: %s"),
			strerror(errno));
	if (readlink(path, target, sizeof target) >= 0)
		die_at(EXIT_USAGE, path, 0, NULL, _("is a symbolic link to a missing file"));
	return false;
}

void
append_create(const char *path, const struct columns *columns)
{
	struct buf header = {0};

	if (append_finds(path))
		return;
	char *copy = span_dup(span_of(path));
	buf_span(&header, columns->header);
	buf_char(&header, '\n');
	int fd = file_open(dirname(copy), O_TMPFILE | O_WRONLY, 0600);
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == EROFS))
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be created: %s"), strerror(errno));
	if (!(fd >= 0 ? link_nameless(fd, path, buf_as_span(&header)) : link_named(path, buf_as_span(&header))))
		no_space(path);
	if (fd >= 0)
		file_close(fd);
	sync_folder_of(path);
	buf_free(&header);
	free(copy);
}

/* --- the lock ------------------------------------------------------------------------ */

#define NAP_FIRST 1000000L  /* nanoseconds between the first two attempts to lock */
#define NAP_MOST  16000000L /* the longest pause between attempts */

/* Returns when a wait of so many seconds ends, on a clock that is never set. */
static struct timespec
over_in(int seconds)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	t.tv_sec += seconds;
	return t;
}

static bool
is_over(struct timespec end)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec > end.tv_sec || (t.tv_sec == end.tv_sec && t.tv_nsec >= end.tv_nsec);
}

static _Noreturn void
die_locked(const char *path, int wait)
{
	die_at(EXIT_AGAIN, path, 0, NULL,
		ngettext("has been locked by another program for %d second; nothing was recorded, try again (--wait)",
			"has been locked by another program for %d seconds; nothing was recorded, try again "
			"(--wait)",
			(unsigned long)wait),
		wait);
}

/* Polls the lock.  An alarm is not used, since SIGALRM may be blocked or used by others. */
static void
lock(int fd, const char *path, int wait, struct timespec end)
{
	struct timespec nap = {0, NAP_FIRST};

	while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		if (errno != EINTR && errno != EWOULDBLOCK)
			die_at(EXIT_AGAIN, path, 0, NULL, _("cannot be locked: %s; nothing was recorded, try again"),
				strerror(errno));
		if (is_over(end))
			die_locked(path, wait);
		nanosleep(&nap, NULL);
		nap.tv_nsec = nap.tv_nsec < NAP_MOST ? nap.tv_nsec * 2 : NAP_MOST;
	}
}

/* A mapping of the file, or a child process, would keep the lock. */
static void
unlock(struct appender *a)
{
	int times = 0;

	while (flock(a->fd, LOCK_UN) != 0 && file_again(&times))
		continue;
	file_close(a->fd);
	a->fd = -1;
}

static bool
is_file(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

enum leads { LEADS_THERE, LEADS_ELSEWHERE, LEADS_UNKNOWN };

/* Returns whether the path still leads to the file; for LEADS_UNKNOWN, errno is set. */
static enum leads
leads_to(const char *path, int fd)
{
	struct stat there, here;

	if (stat(path, &there) != 0)
		return errno == ENOENT ? LEADS_ELSEWHERE : LEADS_UNKNOWN;
	if (fstat(fd, &here) != 0)
		return LEADS_UNKNOWN;
	return there.st_dev == here.st_dev && there.st_ino == here.st_ino ? LEADS_THERE : LEADS_ELSEWHERE;
}

static int
open_ledger(const char *path)
{
	const int fd = file_open(path, O_RDWR | O_APPEND | O_NONBLOCK, 0);

	if (fd < 0 && errno == ENOENT)
		die_at(EXIT_USAGE, path, 0, NULL, _("there is no such ledger; create it with case-new"));
	if (fd < 0)
		die_at(file_never(errno) ? EXIT_USAGE : EXIT_AGAIN, path, 0, NULL,
			_("cannot be opened for appending: %s"), strerror(errno));
	if (!is_file(fd))
		die_at(EXIT_USAGE, path, 0, NULL, _("is not a regular file, as a ledger must be"));
	return fd;
}

void
append_open(struct appender *a, const char *path, const struct columns *columns, int wait, bool indexed)
{
	const struct timespec end = over_in(wait);
	enum leads leads;

	*a = (struct appender){.path = path, .fd = -1, .columns = columns};
	for (;;) {
		a->fd = open_ledger(path);
		lock(a->fd, path, wait, end);
		leads = leads_to(path, a->fd);
		if (leads == LEADS_UNKNOWN)
			no_space(path);
		if (leads == LEADS_THERE)
			break;
		unlock(a);
		/* The file is being replaced again and again. */
		if (wait > 0 && is_over(end))
			die_locked(path, wait);
	}
	if (!source_open_fd(&a->source, path, a->fd, columns))
		exit(EXIT_USAGE);
	if (indexed && columns == &case_columns)
		a->source.index = index_open(path, a->fd);
}

/* Releases the lock. */
static void
end(struct appender *a)
{
	index_close(a->source.index);
	a->source.index = NULL;
	unlock(a);
}

void
append_close(struct appender *a)
{
	index_keep(a->source.index, 0, NULL, 0);
	end(a);
}

struct span
append_header(const struct source *s, const struct columns *columns)
{
	struct line_walk walk;
	struct span header = columns->header, line;
	struct layout layout;

	line_walk_start(&walk, s->text);
	while (line_walk_next(&walk, &line))
		if (line.n > 0 && *line.p == *columns->header.p && line_is_header(line, columns, &layout))
			header = line;
	return header;
}

void
append_put_tail(struct buf *b, const struct columns *columns, struct span header, stamp recorded)
{
	struct layout layout = layout_of(columns);
	char text[STAMP_SIZE];

	line_is_header(header, columns, &layout);
	buf_char(b, '\t');
	buf_str(b, stamp_print(text, recorded));
	for (unsigned i = layout.columns; i < layout.fields; i++)
		buf_char(b, '\t');
	buf_char(b, '\n');
}

void
append_put_upgrade(struct buf *b, const struct columns *columns, struct span header)
{
	const size_t first = columns->first.n;
	struct layout layout;

	if (!line_is_header(header, columns, &layout) || layout.columns == columns->count)
		return;
	buf_span(b, columns->header);
	buf_add(b, header.p + first, header.n - first);
	buf_char(b, '\n');
}

/* Appends the incomplete line, with an LF, to the file beside the ledger. */
static void
save_torn(const char *path, struct span torn)
{
	struct buf lines = {0};
	struct stat st;

	buf_span(&lines, torn);
	buf_char(&lines, '\n');
	int fd = file_open_aside(path);
	const struct span all = buf_as_span(&lines);
	if (fd >= 0 && fstat(fd, &st) == 0)
		file_is_written(&st, path);
	if (fd < 0 || !write_pieces(fd, &all, 1) || !file_sync(fd))
		no_space(path);
	file_close(fd);
	sync_folder_of(path);
	buf_free(&lines);
}

bool
append_repair(struct appender *a)
{
	struct source *s = &a->source;
	struct buf name = {0};

	if (s->torn.n == 0)
		return false;
	buf_printf(&name, "%s.torn%c", a->path, '\0');
	save_torn(name.p, s->torn);
	say_at(a->path, source_line(s, s->torn.p), NULL, _("the last line was incomplete; it was moved to %s"), name.p);
	if (!file_cut(a->fd, (off_t)s->text.n) || !file_sync(a->fd))
		no_space(a->path);
	s->torn.n = 0;
	buf_free(&name);
	return true;
}

/* A program that writes without the lock may have cut or extended the ledger; our lines must not follow half of its
 * line. */
static void
check_length(const struct appender *a)
{
	struct stat st;

	if (fstat(a->fd, &st) != 0)
		no_space(a->path);
	if (st.st_size != (off_t)(a->source.text.n + a->source.torn.n))
		die_at(EXIT_AGAIN, a->path, 0, NULL,
			_("was changed by a program that did not lock it; nothing was recorded, try again"));
}

/* Undoes an append to a file that the path no longer leads to, or may not. */
static void
take_back(const struct appender *a, off_t before, const struct span *piece, enum leads leads)
{
	const int why = errno;

	if (file_cut(a->fd, before))
		file_sync(a->fd);
	else if (leads == LEADS_UNKNOWN && line_is_there(a->fd, before, piece))
		end_recorded();
	errno = why;
}

bool
append_lines(struct appender *a, const struct span *piece, size_t pieces)
{
	off_t before = (off_t)a->source.text.n;
	enum leads leads = leads_to(a->path, a->fd);

	if (leads == LEADS_THERE) {
		bytes_check();
		check_length(a);
		append_repair(a);
		if (!append_or_cut(a->fd, a->path, before, piece, pieces))
			no_space(a->path);
		leads = leads_to(a->path, a->fd);
		/* Lines in a replaced file would be recorded twice after we start over. */
		if (leads != LEADS_THERE)
			take_back(a, before, piece, leads);
	}
	if (leads == LEADS_UNKNOWN)
		no_space(a->path);
	if (leads == LEADS_THERE) {
		end_recorded();
		index_keep(a->source.index, before, piece, pieces);
	}
	end(a);
	return leads == LEADS_THERE;
}
