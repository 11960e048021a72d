/* What --tally prints, for --merge: a table whose first row says what was asked for, and whose last says how many rows
 * there are between them.  Parts may stand one after the other and their lines in any order, since batch engines sort
 * them; a line that was lost or cut off is found. */
#ifndef TABLE_TALLY_TEXT_H
#define TABLE_TALLY_TEXT_H

#include "../base/buf.h"

/* So many cells a line may have. */
#define TALLY_CELLS_MOST 64

struct tally_text {
	const char *program;       /* whose tally it is, for messages */
	struct span header, asked; /* the first two lines of every part, without LF; their first cells tell them from rows */
	size_t columns;            /* of the header */
};

/* Appends the last line of a part: how many rows it has, the header and the row of `asked` aside. */
void tally_text_end(const struct tally_text *t, struct buf *out, uint64_t rows);

/* Takes a row of t->columns cells; false: it is none of the program's. */
typedef bool take_tally_row(void *ctx, const struct span *cell);

/* Reads parts from a file's text.  False, after saying what is wrong and where. */
bool tally_text_read(const struct tally_text *t, const char *file, struct span text, take_tally_row *take, void *ctx);

#endif
