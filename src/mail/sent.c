#include "sent.h"

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/files.h"
#include "../base/say.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define REPLACED_WAIT 5 /* seconds to wait for the lock of a record that has replaced the one that was checked */

/* Returns whether the name leads to another file, or to none; a lock on the open one then excludes nobody. */
static bool
is_replaced(const struct sent *sent)
{
	struct stat there, here;

	if (fstat(sent->fd, &here) != 0)
		return false;
	if (stat(sent->name, &there) != 0)
		return errno == ENOENT;
	return there.st_dev != here.st_dev || there.st_ino != here.st_ino;
}

/* Returns false and sets errno on failure. */
static bool
open_locked(struct sent *sent, struct timespec end)
{
	struct stat st;

	sent->fd = file_open(sent->name, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, 0640);
	if (sent->fd < 0 || fstat(sent->fd, &st) != 0)
		return false;
	if (!S_ISREG(st.st_mode)) {
		errno = ENOTSUP;
		return false;
	}
	return file_lock(sent->fd, end);
}

void
sent_open(struct sent *sent, const char *name, int seconds)
{
	const struct timespec end = file_wait_end(seconds);
	struct stat st;

	sent->name = name;
	while (open_locked(sent, end)) {
		if (!is_replaced(sent) && fstat(sent->fd, &st) == 0) {
			file_is_written(&st, name);
			return;
		}
		file_close(sent->fd);
	}
	if (errno == EWOULDBLOCK)
		die_at(EXIT_AGAIN, name, 0, NULL,
			ngettext("has been locked by another program for %d second; nothing was sent, try again",
				"has been locked by another program for %d seconds; nothing was sent, try again",
				(unsigned long)seconds),
			seconds);
	die_at(file_never(errno) || errno == ENOTSUP ? EXIT_USAGE : EXIT_AGAIN, name, 0, NULL, _("cannot be written: %s; nothing was sent"),
		strerror(errno));
}

/* --- reading ----------------------------------------------------------------------------------- */

bool
sent_next_paper(struct span *rest, struct span *paper)
{
	if (rest->n == 0)
		return false;
	const char *end = memchr(rest->p, '\n', rest->n);
	const struct span line = {rest->p, end ? (size_t)(end - rest->p) : rest->n};
	const char *tab = memchr(line.p, '\t', line.n);

	*paper = (struct span){line.p, 0};
	*rest = end ? (struct span){end + 1, rest->n - line.n - 1} : (struct span){line.p + line.n, 0};
	if (!tab)
		return true;
	const struct span after = {tab + 1, line.n - (size_t)(tab + 1 - line.p)};
	tab = memchr(after.p, '\t', after.n);
	/* Without its end, a longer name may have been meant. */
	if (tab || end)
		*paper = (struct span){after.p, tab ? (size_t)(tab - after.p) : after.n};
	return true;
}

static bool
has(struct span lines, struct span paper)
{
	struct span one;

	while (sent_next_paper(&lines, &one))
		if (span_eq(one, paper))
			return true;
	return false;
}

bool
sent_has(const struct sent *sent, struct span paper)
{
	struct bytes all;

	if (!bytes_read(&all, sent->fd, sent->name))
		die_at(EXIT_AGAIN, sent->name, 0, NULL, _("cannot be read: %s; nothing was sent"), strerror(errno));
	const bool found = has((struct span){all.p, all.n}, paper);
	bytes_free(&all);
	return found;
}

bool
sent_is_recorded(const char *name, struct span paper)
{
	struct bytes all;
	const int fd = file_open(name, O_RDONLY, 0);

	if (fd < 0 && errno == ENOENT)
		return false;
	if (fd < 0 || !bytes_read(&all, fd, name))
		die_at(EXIT_USAGE, name, 0, NULL, "%s", strerror(errno));
	const bool found = has((struct span){all.p, all.n}, paper);
	bytes_free(&all);
	file_close(fd);
	return found;
}

/* --- writing ----------------------------------------------------------------------------------- */

/* Returns 0, or an error number.  The limit on the size of files is checked here because fallocate(2) does not. */
static int
reserve(const struct sent *sent, size_t n)
{
	struct rlimit limit;
	struct stat st;
	int times = 0;

	if (fstat(sent->fd, &st) != 0)
		return errno;
	if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
		(rlim_t)st.st_size + n > limit.rlim_cur)
		return EFBIG;
	while (fallocate(sent->fd, FALLOC_FL_KEEP_SIZE, st.st_size, (off_t)n) != 0)
		if (!file_again(&times))
			return errno;
	return 0;
}

void
sent_reserve(const struct sent *sent, size_t n)
{
	const int why = reserve(sent, n + 1);

	/* Some file systems cannot reserve. */
	if (why != 0 && why != EOPNOTSUPP && why != EINVAL && why != ENOSYS)
		die_at(EXIT_AGAIN, sent->name, 0, NULL, _("cannot be written: %s; nothing was sent"), strerror(why));
}

static bool
ends_in_line(int fd, off_t size)
{
	char last;
	int times = 0;
	ssize_t n;

	if (size == 0)
		return true;
	do
		n = pread(fd, &last, 1, size - 1);
	while (n < 0 && file_again(&times));
	/* If unknown, an empty line does no harm. */
	return n == 1 && last == '\n';
}

bool
sent_add(struct sent *sent, struct span lines)
{
	const struct span feed = SPAN("\n");
	struct stat st;

	while (is_replaced(sent)) {
		file_close(sent->fd);
		if (!open_locked(sent, file_wait_end(REPLACED_WAIT)))
			return false;
	}
	if (fstat(sent->fd, &st) != 0)
		return false;
	const struct span piece[] = {{feed.p, ends_in_line(sent->fd, st.st_size) ? 0 : 1}, lines};
	if (write_pieces(sent->fd, piece, 2))
		return true;
	/* A part of the lines could name a paper that is reported as not recorded. */
	const int why = errno;
	file_cut(sent->fd, st.st_size);
	errno = why;
	return false;
}
