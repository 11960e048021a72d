#include "append.h"

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/files.h"
#include "../base/say.h"
#include "ledger_index.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <sched.h>
#include <stdatomic.h>
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

/* --- undoing -------------------------------------------------------------------- */

/* The ledger to which lines are being appended.  If the program exits before all of them are on the disk, for any
 * reason, it is cut back to its old length; only a program that is killed leaves the first of them. */
static struct {
	const char *path;
	int fd;       /* -1 if there is none */
	off_t before; /* its old length */
	off_t line;   /* the length of the first line appended */
} unfinished = {.fd = -1};

/* Held while the ledger is written, and for ever once it is being cut back: another thread may exit. */
static atomic_flag writing = ATOMIC_FLAG_INIT;

static void
hold_writing(void)
{
	while (atomic_flag_test_and_set(&writing))
		sched_yield();
}

/* Returns whether a whole line of the new text is in the file.  An incomplete line is not counted. */
static bool
line_is_there(void)
{
	struct stat st;

	return fstat(unfinished.fd, &st) != 0 ||
	       (unfinished.line > 0 && st.st_size - unfinished.before >= unfinished.line);
}

/* Restores the file's length. */
static bool
cut_back(void)
{
	const bool well = file_cut(unfinished.fd, unfinished.before);

	if (well)
		file_sync(unfinished.fd);
	return well;
}

/* Restores the file's length after a failure (errno), or exits with 3 if lines remain in it. */
static void
cut_back_or_die(void)
{
	const int why = errno;

	if (!cut_back()) {
		say_at(unfinished.path, 0, NULL, _("cannot be cut back to its old length: %s"), strerror(errno));
		if (line_is_there()) {
			const char *path = unfinished.path;

			unfinished.fd = -1;
			end_recorded();
			die_at(EXIT_NO_OUTPUT, path, 0, NULL,
				_("may not be on the disk: %s; check the ledger before you try again"), strerror(why));
		}
		file_sync(unfinished.fd);
	}
	unfinished.fd = -1;
	errno = why;
}

static void
undo_at_exit(void)
{
	hold_writing();
	if (unfinished.fd < 0 || cut_back() || !line_is_there())
		return;
	say_at(unfinished.path, 0, NULL, _("recorded, but only in part: %s; check the ledger before you try again"),
		strerror(errno));
	_exit(EXIT_NO_OUTPUT);
}

static void
may_undo(const struct appender *a)
{
	static bool asked;

	if (!asked && atexit(undo_at_exit) != 0)
		die_memory();
	asked = true;
	unfinished.path = a->path;
	unfinished.before = (off_t)a->source.text.n;
	unfinished.line = 0;
	unfinished.fd = a->fd;
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

static void
lock(int fd, const char *path, int wait, struct timespec end)
{
	if (file_lock(fd, end))
		return;
	if (errno == EWOULDBLOCK)
		die_locked(path, wait);
	die_at(EXIT_AGAIN, path, 0, NULL, _("cannot be locked: %s; nothing was recorded, try again"), strerror(errno));
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
	const struct timespec end = file_wait_end(wait);
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
		if (wait > 0 && file_wait_is_over(end))
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
save_incomplete(const char *path, struct span incomplete)
{
	struct buf lines = {0};
	struct stat st;

	buf_span(&lines, incomplete);
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

	if (s->incomplete.n == 0)
		return false;
	buf_printf(&name, "%s.torn%c", a->path, '\0');
	save_incomplete(name.p, s->incomplete);
	say_at(a->path, source_line(s, s->incomplete.p), NULL, _("the last line was incomplete; it was moved to %s"),
		name.p);
	if (!file_cut(a->fd, (off_t)s->text.n) || !file_sync(a->fd))
		no_space(a->path);
	s->incomplete.n = 0;
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
	if (st.st_size != (off_t)(a->source.text.n + a->source.incomplete.n))
		die_at(EXIT_AGAIN, a->path, 0, NULL,
			_("was changed by a program that did not lock it; nothing was recorded, try again"));
}

/* Undoes an append to a file that the path no longer leads to, or may not. */
static void
take_back(enum leads leads)
{
	const int why = errno;

	if (!cut_back() && leads == LEADS_UNKNOWN && line_is_there())
		end_recorded();
	unfinished.fd = -1;
	errno = why;
}

/* --- appending ----------------------------------------------------------------------- */

bool
append_begin(struct appender *a)
{
	const enum leads leads = leads_to(a->path, a->fd);

	if (leads == LEADS_UNKNOWN)
		no_space(a->path);
	if (leads == LEADS_ELSEWHERE) {
		end(a);
		return false;
	}
	bytes_check();
	check_length(a);
	append_repair(a);
	a->length = (off_t)a->source.text.n;
	may_undo(a);
	return true;
}

/* Writes the pieces, normally in one write. */
static void
write_lines(struct appender *a, const struct span *piece, size_t pieces)
{
	if (unfinished.line == 0 && pieces > 0 && piece->n > 0) {
		const char *lf = memchr(piece->p, '\n', piece->n);

		unfinished.line = lf ? lf + 1 - piece->p : 0;
	}
	hold_writing();
	const bool well = write_pieces(a->fd, piece, pieces);
	atomic_flag_clear(&writing);
	if (!well) {
		cut_back_or_die();
		no_space(a->path);
	}
	for (size_t i = 0; i < pieces; i++)
		a->length += (off_t)piece[i].n;
}

void
append_more(struct appender *a, const struct span *piece, size_t pieces)
{
	const off_t at = a->length;

	write_lines(a, piece, pieces);
	/* The disk takes them while the next ones are made. */
	sync_file_range(a->fd, at, a->length - at, SYNC_FILE_RANGE_WRITE);
	index_more(a->source.index, at, piece, pieces);
}

/* Finishes, with the pieces that are not in the index yet. */
static bool
finish(struct appender *a, const struct span *piece, size_t pieces)
{
	off_t at = a->length;

	if (!file_sync(a->fd)) {
		cut_back_or_die();
		no_space(a->path);
	}
	const enum leads leads = leads_to(a->path, a->fd);
	/* Lines in a replaced file would be recorded twice after we start over. */
	if (leads != LEADS_THERE)
		take_back(leads);
	if (leads == LEADS_UNKNOWN)
		no_space(a->path);
	unfinished.fd = -1;
	if (leads == LEADS_THERE) {
		end_recorded();
		for (size_t i = 0; i < pieces; i++)
			at -= (off_t)piece[i].n;
		index_keep(a->source.index, at, piece, pieces);
	}
	end(a);
	return leads == LEADS_THERE;
}

bool
append_end(struct appender *a)
{
	/* A file that was read, and that is changed by now, may have been read wrongly. */
	bytes_check();
	return finish(a, NULL, 0);
}

bool
append_lines(struct appender *a, const struct span *piece, size_t pieces)
{
	if (!append_begin(a))
		return false;
	write_lines(a, piece, pieces);
	return finish(a, piece, pieces);
}
