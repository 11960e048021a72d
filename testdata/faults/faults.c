/* Put before a program by LD_PRELOAD, makes one thing go wrong that nobody can bring about from outside.  FAULT says
 * what, at the N-th time:
 *
 *   alloc:N     an allocation fails          allocs:N    and all after it
 *   short:N     a read or write does half    shorts:N    and all after it
 *   none:N      nothing
 *   cut:N       before an allocation the file FAULT_FILE is cut to half,
 *   anew:N      ... is written anew in place, from FAULT_FROM,
 *   append:N    ... gets the text of FAULT_FROM appended
 *
 * FAULT_COUNT names a file that gets how many allocations, and reads and writes, there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);

static _Atomic unsigned long allocations, transfers;
static char what[16];
static unsigned long at;
static int busy = 1;

__attribute__((constructor)) static void
start(void)
{
	const char *fault = getenv("FAULT");

	if (fault && sscanf(fault, "%15[a-z]:%lu", what, &at) == 2)
		busy = 0;
	allocations = transfers = 0;
}

static int
is(const char *name)
{
	return strcmp(what, name) == 0;
}

static void
copy(const char *from, int to)
{
	char block[4096];
	const int in = open(from, O_RDONLY | O_CLOEXEC);
	ssize_t n;

	while (in >= 0 && (n = read(in, block, sizeof block)) > 0)
		if (write(to, block, (size_t)n) < 0)
			break;
	if (in >= 0)
		close(in);
}

/* What somebody else does to a file just now. */
static void
meddle(void)
{
	const char *file = getenv("FAULT_FILE"), *from = getenv("FAULT_FROM");
	const int was = errno;
	struct stat st;
	int fd;

	if (is("cut") && stat(file, &st) == 0 && truncate(file, st.st_size / 2) != 0)
		abort();
	if (is("anew") || is("append")) {
		fd = open(file, O_WRONLY | O_CLOEXEC | (is("anew") ? O_TRUNC : O_APPEND));
		if (fd < 0)
			abort();
		copy(from, fd);
		close(fd);
	}
	errno = was;
}

/* Whether an allocation is to fail. */
static int
fails(void)
{
	if (busy)
		return 0;
	const unsigned long n = ++allocations;
	if (n == at && (is("cut") || is("anew") || is("append"))) {
		busy = 1;
		meddle();
		busy = 0;
	}
	if ((is("alloc") && n == at) || (is("allocs") && n >= at)) {
		errno = ENOMEM;
		return 1;
	}
	return 0;
}

void *
malloc(size_t n)
{
	return fails() ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return fails() ? NULL : __libc_realloc(p, n);
}

void *
reallocarray(void *p, size_t n, size_t size)
{
	size_t all;

	if (__builtin_mul_overflow(n, size, &all)) {
		errno = ENOMEM;
		return NULL;
	}
	return fails() ? NULL : __libc_realloc(p, all);
}

/* How much of so many bytes is to be read or written. */
static size_t
part(size_t n)
{
	if (busy)
		return n;
	const unsigned long k = ++transfers;
	return n > 1 && ((is("short") && k == at) || (is("shorts") && k >= at)) ? n / 2 : n;
}

#define REAL(name) ((__typeof__(&(name)))(unsigned long)dlsym(RTLD_NEXT, #name))

ssize_t
read(int fd, void *to, size_t n)
{
	return REAL(read)(fd, to, part(n));
}

ssize_t
pread(int fd, void *to, size_t n, off_t from)
{
	return REAL(pread)(fd, to, part(n), from);
}

ssize_t
write(int fd, const void *from, size_t n)
{
	return REAL(write)(fd, from, part(n));
}

/* Of the first piece that has anything. */
ssize_t
writev(int fd, const struct iovec *piece, int pieces)
{
	size_t all = 0;

	for (int i = 0; i < pieces; i++)
		all += piece[i].iov_len;
	if (part(all) == all)
		return REAL(writev)(fd, piece, pieces);
	while (pieces > 1 && piece->iov_len == 0) {
		piece++;
		pieces--;
	}
	return REAL(write)(fd, piece->iov_base, piece->iov_len > 1 ? piece->iov_len / 2 : piece->iov_len);
}

__attribute__((destructor)) static void
stop(void)
{
	const char *name = getenv("FAULT_COUNT");
	char text[64];

	if (!name || busy)
		return;
	busy = 1;
	const int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	const int n = snprintf(text, sizeof text, "%lu %lu\n", allocations, transfers);
	if (fd >= 0 && write(fd, text, (size_t)n) == n)
		close(fd);
}
