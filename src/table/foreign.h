/* A table written by another program in its own encoding and format, read row by row; and the file of its bad rows,
 * which can be corrected and read with the same options. */
#ifndef TABLE_FOREIGN_H
#define TABLE_FOREIGN_H

#include "../base/buf.h"
#include "csvtable.h"

/* Parses the value of --delimiter: one character that is not a quote or a line end, or \t.  Returns whether it is
 * valid. */
bool delimiter_parse(const char *typed, char *delimiter);

struct foreign_form {
	const char *file;     /* its name; "-" is standard input */
	const char *encoding; /* for iconv(3); NULL for UTF-8, or for what a byte order mark says */
	struct csv_form csv;
	bool own;    /* a table of ours, without quotes unless CR LF or a byte order mark shows that a spreadsheet wrote
		      * it */
	bool titled; /* titles, which are rows with a single filled cell before the column names, and notes such as
		      * 导出时间：…, in the first cell of a row, are skipped */
};

/* Spans are valid until the taker returns. */
struct foreign_row {
	uint64_t line;           /* the number of its first line in the file */
	const struct span *cell; /* as many as the header has; in a table of ours there may be fewer */
	size_t cells;
	const char *wrong;  /* NULL, or a translated reason why it is not a row; it then has no cells */
	struct span column; /* the name of the wrong column; empty for the whole row */
	struct span source; /* the row in UTF-8, as whole lines: for foreign_reject() */
};

/* The functions that receive a table. */
struct foreign_taker {
	/* Returns whether a row may be that of the column names.  NULL if the first row is. */
	bool (*fits)(void *ctx, const struct span *column, size_t columns);
	/* Receives the trimmed column names, once, before the rows. */
	void (*header)(void *ctx, const struct span *column, size_t columns);
	/* Receives every row except blank ones, until it returns false. */
	bool (*row)(void *ctx, const struct foreign_row *row);
	void *ctx;
};

/* Reads a small table as table_parse() does: columns are found by name, and damage exits with 2. */
struct table *foreign_table(const struct foreign_form *form, const char *const *columns);

struct foreign;

/* Reads the whole file.  Exits with 2 if it cannot be read or the encoding is unknown. */
struct foreign *foreign_open(const struct foreign_form *form);
void foreign_free(struct foreign *f);

/* Returns its name, for messages. */
const char *foreign_name(const struct foreign *f);

/* Passes the header and the rows to the taker.  Returns 0, or -1 after reporting that the file is not a table (a
 * quote is never closed).  Exits with 2 if there is no header or it is not in the encoding. */
int foreign_each(struct foreign *f, const struct foreign_taker *taker);

/* For the file of bad rows.  The first function appends its header (line, reason and the table's own columns) after
 * the table's header is read; the second one a row with its original bytes, after its line number and the reason,
 * which concerns `column` unless that is empty. */
void foreign_reject_header(struct foreign *f, struct buf *out);
void foreign_reject(
	struct foreign *f, struct buf *out, uint64_t line, struct span source, struct span column, const char *reason);

#endif
