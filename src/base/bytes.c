#include "bytes.h"

#include "buf.h"
#include "say.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A writer that fails cuts its file back to the old length; whoever reads
 * the part that is gone gets this signal. */
static void
file_was_cut(int signal)
{
	static const char text[] = ": a file was cut while it was read; run again\n";

	(void)signal;
	if (write(STDERR_FILENO, say_program, strlen(say_program)) < 0 ||
		write(STDERR_FILENO, text, sizeof text - 1) < 0)
		_exit(EXIT_AGAIN);
	_exit(EXIT_AGAIN);
}

static bool
map(struct bytes *b, int fd, size_t size)
{
	const struct sigaction action = {.sa_handler = file_was_cut};
	void *p = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED)
		return false;
	sigaction(SIGBUS, &action, NULL);
	madvise(p, size, MADV_SEQUENTIAL);
	*b = (struct bytes){p, size, true};
	return true;
}

bool
bytes_take(struct bytes *b, int fd)
{
	struct stat st;

	/* A mapping starts at the file's start; a descriptor read in part does not. */
	return (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 && lseek(fd, 0, SEEK_CUR) == 0 &&
		       map(b, fd, (size_t)st.st_size)) ||
	       bytes_read(b, fd);
}

bool
bytes_read(struct bytes *b, int fd)
{
	const size_t piece = 1 << 16;
	struct buf all = {0};
	struct stat st;
	ssize_t n;

	/* Room for one piece more than the file has, so that its end is met without growing. */
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
		buf_room(&all, (size_t)st.st_size + piece);
	do {
		char *room = buf_room(&all, piece);

		n = read(fd, room, all.cap - all.n);
		if (n > 0)
			all.n += (size_t)n;
	} while (n > 0 || (n < 0 && errno == EINTR));
	if (n < 0) {
		const int why = errno;

		buf_free(&all);
		errno = why;
		return false;
	}
	buf_char(&all, '\0');
	*b = (struct bytes){all.p, all.n - 1, false};
	return true;
}

void
bytes_free(struct bytes *b)
{
	if (b->p && b->mapped)
		munmap(b->p, b->n);
	else
		free(b->p);
	*b = (struct bytes){0};
}

static struct bytes
open_and(bool (*get)(struct bytes *b, int fd), const char *file)
{
	const bool standard = strcmp(file, "-") == 0;
	const int fd = standard ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC);
	struct bytes b;

	if (fd < 0 || !get(&b, fd))
		die_at(EXIT_USAGE, standard ? _("standard input") : file, 0, NULL, "%s", strerror(errno));
	if (!standard)
		close(fd);
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
