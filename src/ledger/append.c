#include "append.h"

#include "../base/buf.h"
#include "../base/say.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

/* What is wrong with the place, not with the call: trying again may help. */
static _Noreturn void
no_space(const char *path)
{
	die_at(EXIT_AGAIN, path, 0, NULL, _("cannot be written: %s; nothing was recorded, try again"), strerror(errno));
}

/* Appends, in one write as a rule, and on to the disk; or leaves the file as long as it was. */
static bool
append_or_cut(int fd, const char *path, off_t before, const struct span *piece, size_t pieces)
{
	if (write_pieces(fd, piece, pieces) && fsync(fd) == 0)
		return true;
	int why = errno;
	if (ftruncate(fd, before) != 0)
		say_at(path, 0, NULL, _("could not be cut back to its old length: %s"), strerror(errno));
	fsync(fd);
	errno = why;
	return false;
}

/* --- a new ledger --------------------------------------------------------------- */

static void
sync_folder_of(const char *path)
{
	char *copy = span_dup(span_of(path));
	int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0 || fsync(fd) != 0)
		no_space(path);
	close(fd);
	free(copy);
}

/* The header under a name of its own; for file systems without nameless files. */
static bool
link_named(const char *path, struct span header)
{
	struct buf name = {0};

	buf_printf(&name, "%s.XXXXXX%c", path, '\0');
	int fd = mkostemp(name.p, O_CLOEXEC);
	if (fd < 0)
		no_space(path);
	bool well = write_all(fd, header) && fsync(fd) == 0 && (link(name.p, path) == 0 || errno == EEXIST);
	int was = errno;
	unlink(name.p);
	close(fd);
	buf_free(&name);
	errno = was;
	return well;
}

static bool
link_nameless(int fd, const char *path, struct span header)
{
	char self[64];

	if (!write_all(fd, header) || fsync(fd) != 0)
		return false;
	snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
	if (linkat(AT_FDCWD, self, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 || errno == EEXIST)
		return true;
	return errno == ENOENT && link_named(path, header);
}

void
append_create(const char *path, const struct columns *columns)
{
	struct buf header = {0};
	char *copy = span_dup(span_of(path));

	if (access(path, F_OK) == 0) {
		free(copy);
		return;
	}
	buf_span(&header, columns->header);
	buf_char(&header, '\n');
	int fd = open(dirname(copy), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == EROFS))
		die_at(EXIT_USAGE, path, 0, NULL, _("cannot be made: %s"), strerror(errno));
	if (!(fd >= 0 ? link_nameless(fd, path, buf_as_span(&header)) : link_named(path, buf_as_span(&header))))
		no_space(path);
	if (fd >= 0)
		close(fd);
	sync_folder_of(path);
	buf_free(&header);
	free(copy);
}

/* --- the lock ------------------------------------------------------------------------ */

static volatile sig_atomic_t time_is_up;

static void
up(int signal)
{
	(void)signal;
	time_is_up = 1;
}

/* Starts the clock that ends a wait for the lock; 0 stops it.  It ticks on, lest the
 * one signal comes between the look at the flag and the call it is to interrupt. */
static void
set_alarm(int seconds)
{
	struct sigaction action = {.sa_handler = up};
	struct itimerval timer = {.it_value = {.tv_sec = seconds}, .it_interval = {.tv_usec = seconds ? 50000 : 0}};

	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &timer, NULL);
}

static void
lock(int fd, const char *path, int wait)
{
	while (flock(fd, wait > 0 ? LOCK_EX : LOCK_EX | LOCK_NB) != 0) {
		if (errno != EINTR && errno != EWOULDBLOCK)
			die_at(EXIT_AGAIN, path, 0, NULL, _("cannot be locked: %s"), strerror(errno));
		if (time_is_up || wait == 0)
			die_at(EXIT_AGAIN, path, 0, NULL,
				ngettext("is locked by another program since %d second; nothing was recorded, try "
					 "again (--wait)",
					"is locked by another program since %d seconds; nothing was recorded, try "
					"again (--wait)",
					(unsigned long)wait),
				wait);
	}
}

static bool
is_file(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

/* Whether the path still leads to the file. */
static bool
leads_to(const char *path, int fd)
{
	struct stat there, here;

	return stat(path, &there) == 0 && fstat(fd, &here) == 0 && there.st_dev == here.st_dev &&
	       there.st_ino == here.st_ino;
}

void
append_open(struct appender *a, const char *path, const struct columns *columns, int wait)
{
	*a = (struct appender){.path = path, .fd = -1, .columns = columns};
	/* Beyond a limit of size, write(2) is to fail and not to kill. */
	signal(SIGXFSZ, SIG_IGN);
	time_is_up = 0;
	set_alarm(wait);
	for (;;) {
		a->fd = open(path, O_RDWR | O_APPEND | O_CLOEXEC);
		if (a->fd < 0 && errno == ENOENT)
			die_at(EXIT_USAGE, path, 0, NULL, _("there is no such ledger; case-new makes one"));
		if (a->fd < 0)
			die_at(EXIT_USAGE, path, 0, NULL, _("cannot be opened for appending: %s"), strerror(errno));
		if (!is_file(a->fd))
			die_at(EXIT_USAGE, path, 0, NULL, _("is not a regular file; a ledger is"));
		lock(a->fd, path, wait);
		if (leads_to(path, a->fd))
			break;
		close(a->fd);
	}
	set_alarm(0);
	if (!source_open_fd(&a->source, path, a->fd, columns))
		exit(EXIT_USAGE);
}

void
append_close(struct appender *a)
{
	close(a->fd);
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

/* What was cut off, with a line end of its own, to the end of the file beside the ledger. */
static void
save_torn(const char *path, struct span torn)
{
	struct buf lines = {0};
	struct stat st;

	buf_span(&lines, torn);
	buf_char(&lines, '\n');
	int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
	const struct span all = buf_as_span(&lines);
	if (fd < 0 || fstat(fd, &st) != 0 || !append_or_cut(fd, path, st.st_size, &all, 1))
		no_space(path);
	close(fd);
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
	say_at(a->path, source_line(s, s->torn.p), NULL,
		_("the last line was cut off while it was written; moved to %s"), name.p);
	if (ftruncate(a->fd, (off_t)s->text.n) != 0 || fsync(a->fd) != 0)
		no_space(a->path);
	s->torn.n = 0;
	buf_free(&name);
	return true;
}

bool
append_lines(struct appender *a, const struct span *piece, size_t pieces)
{
	off_t before = (off_t)a->source.text.n;
	bool there = leads_to(a->path, a->fd);

	if (there) {
		append_repair(a);
		if (!append_or_cut(a->fd, a->path, before, piece, pieces))
			no_space(a->path);
		there = leads_to(a->path, a->fd);
		/* What went into a file put aside would be there twice, once we have started over. */
		if (!there && ftruncate(a->fd, before) == 0)
			fsync(a->fd);
	}
	append_close(a);
	return there;
}
