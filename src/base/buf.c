#include "buf.h"

#include "files.h"
#include "visible.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/uio.h>
#include <unistd.h>

void
buf_grow(struct buf *b, size_t more)
{
	size_t cap = b->cap + b->cap / 2;

	if (more > SIZE_MAX - b->n)
		die_memory();
	if (cap < b->n + more)
		cap = b->n + more;
	if (cap < 256)
		cap = 256;
	b->p = erealloc(b->p, cap, 1);
	b->cap = cap;
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	size_t room = 128;
	va_list ap;
	int n;

	for (;;) {
		char *to = buf_room(b, room);

		va_start(ap, fmt);
		n = vsnprintf(to, room, fmt, ap);
		va_end(ap);
		if (n < 0)
			die_memory();
		if ((size_t)n < room)
			break;
		/* vsnprintf() writes a NUL, which is not counted. */
		room = (size_t)n + 1;
	}
	b->n += (size_t)n;
}

void
buf_visible(struct buf *b, struct span s)
{
	if (visible_already(s))
		buf_span(b, s);
	else
		b->n += visible_copy(buf_room(b, visible_most(s.n)), s);
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){NULL, 0, 0};
}

/* Removes n bytes from the front of the pieces; returns how many pieces are used up. */
static size_t
pieces_off(struct iovec *piece, size_t pieces, size_t n)
{
	size_t i = 0;

	for (; i < pieces && n >= piece[i].iov_len; i++)
		n -= piece[i].iov_len;
	if (i < pieces) {
		piece[i].iov_base = (char *)piece[i].iov_base + n;
		piece[i].iov_len -= n;
	}
	return i;
}

/* Waits for a descriptor with O_NONBLOCK. */
static bool
wait_for_room(int fd)
{
	struct pollfd room = {fd, POLLOUT, 0};

	return poll(&room, 1, -1) >= 0 || errno == EINTR;
}

/* Calls write(2) once for the rest, and repeats it if nothing was written, but not for ever.  Returns 0 and sets
 * errno on failure. */
static size_t
write_some(int fd, const struct iovec *piece, size_t pieces)
{
	for (int times = 0; times < INTERRUPTED_MOST; times++) {
		const ssize_t n = writev(fd, piece, (int)pieces);

		if (n > 0)
			return (size_t)n;
		if (n == 0)
			errno = EIO;
		else if (errno != EINTR && (errno != EAGAIN || !wait_for_room(fd)))
			break;
	}
	return 0;
}

bool
write_pieces(int fd, const struct span *piece, size_t pieces)
{
	struct iovec rest[PIECES_MOST];
	size_t done;

	for (size_t i = 0; i < pieces; i++)
		rest[i] = (struct iovec){(char *)piece[i].p, piece[i].n};
	/* If all pieces are empty, no call is needed. */
	done = pieces_off(rest, pieces, 0);
	while (done < pieces) {
		const size_t n = write_some(fd, rest + done, pieces - done);

		if (n == 0)
			return false;
		done += pieces_off(rest + done, pieces - done, n);
	}
	return true;
}

bool
write_all(int fd, struct span s)
{
	return write_pieces(fd, &s, 1);
}
