/* A table that another program wrote, in an encoding and form of its own, read row by row; and the file that holds its
 * bad rows, which can be mended and read with the same options. */
#ifndef TABLE_FOREIGN_H
#define TABLE_FOREIGN_H

#include "../base/buf.h"
#include "csvtable.h"

/* Understands what --delimiter says: one character, no quote nor line end, or \t. */
bool delimiter_parse(const char *typed, char *delimiter);

struct foreign_form {
	const char *file;     /* its name; "-" is standard input */
	const char *encoding; /* as iconv(3) knows it; NULL: UTF-8, or what a byte order mark says */
	struct csv_form csv;
	bool own; /* a table of ours, without quotes unless a spreadsheet wrote it: with CR LF or a byte order mark */
};

/* Spans live until the taker returns. */
struct foreign_row {
	uint64_t line;           /* of its first line in the file */
	const struct span *cell; /* as many as the header has; of a table of ours there may be fewer */
	size_t cells;
	const char *wrong;       /* NULL, or why it is no row (translated): it has no cells then */
	struct span column;      /* the name of the column that is wrong; empty: the row */
	struct span source;      /* it in UTF-8, whole lines: for foreign_reject() */
};

/* Who reads a table. */
struct foreign_taker {
	/* Gets the columns' names, without the blanks around them, once and first. */
	void (*header)(void *ctx, const struct span *column, size_t columns);
	/* Gets every row but the blank ones, until it returns false. */
	bool (*row)(void *ctx, const struct foreign_row *row);
	void *ctx;
};

/* A whole small table, as table_parse() has it: its columns found by name, what is damaged ends the program with 2. */
struct table *foreign_table(const struct foreign_form *form, const char *const *columns);

struct foreign;

/* Reads the file whole.  Dies with 2 when that cannot be done, or the encoding is not known. */
struct foreign *foreign_open(const struct foreign_form *form);
void foreign_free(struct foreign *f);

/* Its name, for messages. */
const char *foreign_name(const struct foreign *f);

/* Hands out the header and the rows.  Returns 0, or -1 after saying why the file cannot be read as a table (a quote
 * never closed).  Dies with 2 when there is no header, or it is not in the encoding. */
int foreign_each(struct foreign *f, const struct foreign_taker *taker);

/* For the file of bad rows: appends its header (line, reason and the table's own columns), once the header is read; and
 * a row as it was in the file, byte for byte, with the line and the reason in front, which is about a column if
 * `column` is not empty. */
void foreign_reject_header(struct foreign *f, struct buf *out);
void foreign_reject(
	struct foreign *f, struct buf *out, uint64_t line, struct span source, struct span column, const char *reason);

#endif
