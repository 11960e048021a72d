/* Bad rows of a foreign table.  Each is reported, or set aside in a file that can be corrected and imported. */
#ifndef TABLE_BADROWS_H
#define TABLE_BADROWS_H

#include "foreign.h"

/* The row's text belongs to the open table; the reason is stored here. */
struct bad_row {
	uint64_t line;
	struct span source;
	char *column, *reason;
};

/* Starts zeroed, except for `file` and `said`. */
struct bad_rows {
	const char *file; /* the table's name, for messages */
	bool said;        /* report each row at once */
	struct bad_row *at;
	size_t n, cap;
};

/* Adds a bad row. `column` is the column concerned, empty for the whole row; `value` is the wrong value, empty if it
 * may be a caller's. */
void bad_rows_add(struct bad_rows *b, uint64_t line, struct span source, struct span column, struct span value,
	const char *reason);
/* Forgets all rows except the first `keep`. */
void bad_rows_drop(struct bad_rows *b, size_t keep);
/* Appends the text of the file: a header, and the rows sorted by line. */
void bad_rows_put(struct bad_rows *b, struct foreign *table, struct buf *out);
void bad_rows_free(struct bad_rows *b);

#endif
