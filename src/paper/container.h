/* Writes zip files such as word processors use.  The same parts give the same bytes at any time. */
#ifndef PAPER_CONTAINER_H
#define PAPER_CONTAINER_H

#include "../base/buf.h"

struct container {
	struct buf *out;
	size_t start, at; /* the start of the file in `out`, and the offset of the next bytes from there */
	void *zip;
};

/* Starts a file at the end of `out`; nothing else may be appended until it is closed.  These functions exit with
 * EXIT_USAGE if the library fails. */
void container_open(struct container *c, struct buf *out);
void container_add(struct container *c, const char *name, struct span content);
void container_close(struct container *c);

#endif
