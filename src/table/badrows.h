/* Bad rows of a foreign table: each is said, or set aside for a file that can be mended and read again. */
#ifndef TABLE_BADROWS_H
#define TABLE_BADROWS_H

#include "foreign.h"

/* The row stands in the table as long as that is open; what is said of it is kept here. */
struct bad_row {
	uint64_t line;
	struct span source;
	char *column, *reason;
};

/* Starts as zeros, but for what is done with them. */
struct bad_rows {
	const char *file; /* the table's, for messages */
	bool said;        /* each is said at once */
	struct bad_row *at;
	size_t n, cap;
};

/* One more.  `column` is the one it is about, empty: the row; `value` is what is wrong there and no caller's, empty: not
 * told. */
void bad_rows_add(struct bad_rows *b, uint64_t line, struct span source, struct span column, struct span value,
	const char *reason);
/* Forgets all but the first `keep`. */
void bad_rows_drop(struct bad_rows *b, size_t keep);
/* Appends the file's text: its header, and the rows in order of line. */
void bad_rows_put(struct bad_rows *b, struct foreign *table, struct buf *out);
void bad_rows_free(struct bad_rows *b);

#endif
