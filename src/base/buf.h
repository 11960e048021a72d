/* A growing buffer for output. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "memory.h"
#include "span.h"

#include <stddef.h>

struct buf {
	char *p;
	size_t n, cap;
};

/* Makes room for `more` further bytes. */
void buf_grow(struct buf *b, size_t more);

/* Returns room for `more` further bytes; the caller then adds to n.  Exits with 2 if there is no memory. */
static inline char *
buf_room(struct buf *b, size_t more)
{
	if (more > b->cap - b->n)
		buf_grow(b, more);
	return b->p + b->n;
}

static inline void
buf_add(struct buf *b, const void *p, size_t n)
{
	if (n == 0)
		return;
	memcpy(buf_room(b, n), p, n);
	b->n += n;
}

static inline void
buf_char(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	b->n++;
}

static inline void
buf_str(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

static inline void
buf_span(struct buf *b, struct span s)
{
	buf_add(b, s.p, s.n);
}

/* Appends text that is safe on a terminal, with control characters replaced (visible.h). */
void buf_visible(struct buf *b, struct span s);

/* Appends n blanks. */
static inline void
buf_pad(struct buf *b, size_t n)
{
	if (n == 0)
		return;
	memset(buf_room(b, n), ' ', n);
	b->n += n;
}

/* Appends formatted text, as printf(3) does.  Exits with 2 if there is no memory. */
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_free(struct buf *b);

static inline struct span
buf_as_span(const struct buf *b)
{
	return (struct span){b->p ? b->p : "", b->n};
}

/* Writes all bytes to a descriptor, in as many calls as needed.  Returns false and sets errno on failure. */
bool write_all(int fd, struct span s);
/* Writes at most PIECES_MOST consecutive pieces, as write_all() writes one. */
#define PIECES_MOST 64
bool write_pieces(int fd, const struct span *piece, size_t pieces);

#endif
