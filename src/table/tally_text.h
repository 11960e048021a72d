/* The text of --tally, for --merge: a table whose first row has the options and whose last row has the number of
 * rows between them.  Parts may be concatenated, and their lines in any order, since batch engines sort them; a line
 * that is missing or truncated is detected. */
#ifndef TABLE_TALLY_TEXT_H
#define TABLE_TALLY_TEXT_H

#include "../base/buf.h"

/* The most cells of a line. */
#define TALLY_CELLS_MOST 64

struct tally_text {
	const char *program;       /* the program whose tally it is, for messages */
	struct span header, asked; /* the first two lines of every part, without LF; their first cells differ from
				    * those of rows */
	size_t columns;            /* of the header */
};

/* Appends the last line of a part: its number of rows, without the header and the row of `asked`. */
void tally_text_end(const struct tally_text *t, struct buf *out, uint64_t rows);

/* Receives a row of t->columns cells; returns false if it is not a row of the program. */
typedef bool take_tally_row(void *ctx, const struct span *cell);

/* Reads parts from a file's text.  Returns false after reporting what is wrong and where. */
bool tally_text_read(const struct tally_text *t, const char *file, struct span text, take_tally_row *take, void *ctx);

/* Passes the text of each file ("-" or no name is standard input) to `add`, with its name for messages, as long as that
 * returns true; returns the last answer.  Exits with 2 if a file cannot be read. */
bool tally_text_each(char **name, int names, bool (*add)(void *ctx, const char *file, struct span text), void *ctx);

#endif
