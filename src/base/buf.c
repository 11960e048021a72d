#include "buf.h"

#include <errno.h>
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
		/* Its NUL needs a byte that is not counted. */
		room = (size_t)n + 1;
	}
	b->n += (size_t)n;
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){NULL, 0, 0};
}

/* Takes n bytes off the front of the pieces; returns how many of those are used up. */
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

bool
write_pieces(int fd, const struct span *piece, size_t pieces)
{
	struct iovec rest[PIECES_MOST];
	size_t done;

	for (size_t i = 0; i < pieces; i++)
		rest[i] = (struct iovec){(char *)piece[i].p, piece[i].n};
	/* Empty ones alone need no call. */
	done = pieces_off(rest, pieces, 0);
	while (done < pieces) {
		ssize_t n = writev(fd, rest + done, (int)(pieces - done));

		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0)
			done += pieces_off(rest + done, pieces - done, (size_t)n);
	}
	return true;
}

bool
write_all(int fd, struct span s)
{
	return write_pieces(fd, &s, 1);
}
