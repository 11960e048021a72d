/* Zip files as word processors have them: the same parts give the same bytes, whenever they are packed. */
#ifndef PAPER_CONTAINER_H
#define PAPER_CONTAINER_H

#include "../base/buf.h"

struct container {
	struct buf *out;
	size_t start, at; /* where it begins in `out`, and where the next bytes go, from there */
	void *zip;
};

/* Begins one at the end of `out`, to which nothing else may be appended until it is closed.  These end the program with
 * EXIT_USAGE when the library fails. */
void container_open(struct container *c, struct buf *out);
void container_add(struct container *c, const char *name, struct span content);
void container_close(struct container *c);

#endif
