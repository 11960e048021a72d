/* A mapped file is compared with its state when it was mapped:
 *
 *   - its size: a smaller size means that it was truncated;
 *   - its modification time: if it and the size are equal, nothing happened;
 *   - samples of its bytes, from start to end: if they differ, it was rewritten.  A rewrite that moves any byte
 *     changes the end of the mapping.
 *
 * A file of the same size with another time was rewritten too.  A larger file with equal samples was appended to. */
#include "bytes.h"

#include "buf.h"
#include "files.h"
#include "say.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define SAMPLES     16
#define SAMPLE_SIZE ((size_t)64)

struct mapping {
	struct mapping *next;
	const char *name;
	char *p;
	size_t n, room; /* the bytes to be checked; all bytes, including the guard */
	off_t size;
	int fd;
	struct timespec changed;
	char sample[SAMPLES][SAMPLE_SIZE];
};

/* All existing mappings. */
static struct mapping *mappings;
static struct sigaction before[2];

static bool
same_time(struct timespec a, struct timespec b)
{
	return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

/* Returns where a sample is taken: the first at the start, the last at the end. */
static const char *
sampled(const struct mapping *m, size_t i)
{
	return m->p + (m->n - SAMPLE_SIZE) / (SAMPLES - 1) * i +
	       (i + 1 == SAMPLES ? (m->n - SAMPLE_SIZE) % (SAMPLES - 1) : 0);
}

/* Calls only async-signal-safe functions. */
static bool
is_changed(const struct mapping *m)
{
	struct stat st;

	if (fstat(m->fd, &st) != 0)
		return false;
	if ((size_t)st.st_size < m->n || (st.st_size == m->size && !same_time(st.st_mtim, m->changed)))
		return true;
	for (size_t i = 0; i < SAMPLES; i++)
		if (memcmp(sampled(m, i), m->sample[i], SAMPLE_SIZE) != 0)
			return true;
	return false;
}

static _Noreturn void
die_changed(const char *name)
{
	die_at(EXIT_AGAIN, name, 0, NULL, _("was truncated or rewritten while being read; run again"));
}

void
bytes_check(void)
{
	for (const struct mapping *m = mappings; m; m = m->next)
		if (is_changed(m))
			die_changed(m->name);
}

/* --- signals ----------------------------------------------------------------------------------- */

static void
put_error(const char *text)
{
	if (write(STDERR_FILENO, text, strlen(text)) < 0)
		_exit(end_status(EXIT_AGAIN));
}

/* Bytes of a mapping are gone (SIGBUS), or differ from those that were scanned (SIGSEGV).  If no mapping changed,
 * the program itself has a bug and ends as usual. */
static void
bytes_gone(int signal)
{
	static volatile sig_atomic_t again;
	const struct mapping *m = again || signal == SIGBUS ? NULL : mappings;
	const bool gone = mappings && signal == SIGBUS;

	/* The sampled bytes may be gone too. */
	again = 1;
	while (m && !is_changed(m))
		m = m->next;
	if (m || gone) {
		put_error(say_program);
		put_error(end_is_recorded() ? ": recorded, but a file was truncated or rewritten while being read\n"
					    : ": a file was truncated or rewritten while being read; run again\n");
		_exit(end_status(EXIT_AGAIN));
	}
	sigaction(signal, &before[signal == SIGSEGV], NULL);
}

void
bytes_watch(void)
{
	const struct sigaction action = {.sa_handler = bytes_gone, .sa_flags = SA_NODEFER};

	sigaction(SIGBUS, &action, &before[0]);
	sigaction(SIGSEGV, &action, &before[1]);
}

/* --- mapping ----------------------------------------------------------------------------------- */

static void
unmap(struct mapping *m)
{
	struct mapping **at = &mappings;

	while (*at && *at != m)
		at = &(*at)->next;
	if (*at)
		*at = m->next;
	if (m->p)
		munmap(m->p, m->room);
	if (m->fd >= 0)
		file_close(m->fd);
	free(m);
}

/* Maps the file over the start of a larger area, so that a page of line feeds follows it. */
static char *
map_guarded(int fd, size_t n, size_t *room)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE), pages = (n + page - 1) / page;

	*room = (pages + 1) * page;
	char *p = mmap(NULL, *room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (p == MAP_FAILED)
		return NULL;
	memset(p + pages * page, '\n', page);
	if (mmap(p, n, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0) == MAP_FAILED) {
		munmap(p, *room);
		return NULL;
	}
	return p;
}

void
bytes_keep(struct bytes *b, size_t n)
{
	struct mapping *m = b->mapping;

	if (!m || n < SAMPLE_SIZE)
		return;
	m->n = n;
	for (size_t i = 0; i < SAMPLES; i++)
		memcpy(m->sample[i], sampled(m, i), SAMPLE_SIZE);
}

static bool
map_file(struct bytes *b, int fd, const struct stat *st, const char *name)
{
	struct mapping *m = ecalloc(1, sizeof *m);

	*m = (struct mapping){.name = name, .n = (size_t)st->st_size, .size = st->st_size, .changed = st->st_mtim};
	m->fd = fcntl(fd, F_DUPFD_CLOEXEC, 3);
	m->p = m->fd < 0 ? NULL : map_guarded(fd, m->n, &m->room);
	if (!m->p) {
		unmap(m);
		return false;
	}
	madvise(m->p, m->n, MADV_SEQUENTIAL);
	m->next = mappings;
	mappings = m;
	*b = (struct bytes){m->p, m->n, m};
	bytes_keep(b, m->n);
	return true;
}

/* --- reading ------------------------------------------------------------------------------------- */

/* Returns whether the file that b was read from, which may have changed, still begins with the same whole lines. */
static bool
begins_with(int fd, off_t start, const struct bytes *b)
{
	const size_t piece = 1 << 16;
	const char *lf = memrchr(b->p, '\n', b->n);
	const size_t whole = lf ? (size_t)(lf + 1 - b->p) : b->n;
	char *there = emalloc(piece);
	size_t done = 0;
	bool same = true;

	while (same && done < whole) {
		const size_t n = whole - done < piece ? whole - done : piece;
		const ssize_t got = pread(fd, there, n, start + (off_t)done);

		same = got > 0 && memcmp(there, b->p + done, (size_t)got) == 0;
		done += same ? (size_t)got : 0;
	}
	free(there);
	return same;
}

/* Reads a file again that was written to while it was read. */
static void
check_read(int fd, off_t start, const struct stat *was, const struct bytes *b, const char *name)
{
	struct stat is;

	if (start < 0 || !S_ISREG(was->st_mode) || fstat(fd, &is) != 0)
		return;
	if (is.st_size == was->st_size && same_time(is.st_mtim, was->st_mtim) && b->n == (size_t)(was->st_size - start))
		return;
	if (!begins_with(fd, start, b))
		die_changed(name);
}

static bool
read_all(struct buf *all, int fd, size_t expected)
{
	const size_t piece = 1 << 16;
	ssize_t n;

	/* Room for one more piece than the file has, so that its end is found without growing the buffer. */
	buf_room(all, expected + piece);
	do {
		char *room = buf_room(all, piece);

		n = file_read(fd, room, all->cap - all->n);
		if (n > 0)
			all->n += (size_t)n;
	} while (n > 0);
	const int why = errno;
	if (n < 0)
		buf_free(all);
	errno = why;
	return n == 0;
}

bool
bytes_read(struct bytes *b, int fd, const char *name)
{
	const off_t start = lseek(fd, 0, SEEK_CUR);
	struct buf all = {0};
	struct stat st = {0};

	const bool ordinary = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0;
	if (!read_all(&all, fd, ordinary ? (size_t)st.st_size : 0))
		return false;
	buf_char(&all, '\0');
	*b = (struct bytes){all.p, all.n - 1, NULL};
	check_read(fd, start, &st, b, name);
	return true;
}

size_t
bytes_reread(const char *p, char *to, size_t n)
{
	const struct mapping *m = mappings;
	size_t done = 0;

	while (m && (p < m->p || p >= m->p + m->n))
		m = m->next;
	for (ssize_t got; m && done < n; done += (size_t)got)
		if ((got = pread(m->fd, to + done, n - done, p - m->p + (off_t)done)) <= 0)
			break;
	return done;
}

bool
bytes_take(struct bytes *b, int fd, const char *name)
{
	struct stat st;

	/* A mapping starts at the start of the file, so a descriptor that was partly read is not mapped. */
	const bool whole = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && lseek(fd, 0, SEEK_CUR) == 0;
	if (whole && (size_t)st.st_size > BYTES_COPIED && map_file(b, fd, &st, name))
		return true;
	if (!bytes_read(b, fd, name))
		return false;
	if (whole)
		lseek(fd, 0, SEEK_SET);
	return true;
}

void
bytes_free(struct bytes *b)
{
	if (b->mapping && is_changed(b->mapping))
		die_changed(b->mapping->name);
	if (b->mapping)
		unmap(b->mapping);
	else
		free(b->p);
	*b = (struct bytes){0};
}

static struct bytes
open_and(bool (*get)(struct bytes *b, int fd, const char *name), const char *file)
{
	const bool standard = strcmp(file, "-") == 0;
	const char *name = standard ? _("standard input") : file;
	const int fd = standard ? STDIN_FILENO : file_open(file, O_RDONLY, 0);
	struct bytes b;

	if (fd >= 0)
		file_is_read(fd, name);
	if (fd < 0 || !get(&b, fd, name))
		die_at(EXIT_USAGE, name, 0, NULL, "%s", strerror(errno));
	if (!standard)
		file_close(fd);
	return b;
}

struct bytes
bytes_of(const char *file)
{
	return open_and(bytes_take, file);
}

char *
read_whole(const char *file, size_t *n)
{
	const struct bytes b = open_and(bytes_read, file);

	*n = b.n;
	return b.p;
}
