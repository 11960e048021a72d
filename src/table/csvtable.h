/* Tables from outside (rosters, calendars, rules, exports, spreadsheets), read with libcsv: quotes, CRLF and a byte
 * order mark are accepted; NUL is refused with file, line and column.  Invalid UTF-8 is refused in whole tables; for
 * rows passed one by one the caller decides. */
#ifndef TABLE_CSVTABLE_H
#define TABLE_CSVTABLE_H

#include "../base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The format of a table. */
struct csv_form {
	char delimiter; /* TAB for our own tables, ',' for exports */
	bool quotes;    /* '"' quotes a cell; if false, it is an ordinary character */
	bool blanks;    /* keep blanks around unquoted cells */
};

/* A row; the cells are valid until the callback returns. */
struct csv_row {
	const struct span *cell;
	size_t cells;
	const char *wrong;  /* NULL, or a translated reason why it is not a row; it then has no cells */
	uint64_t line;      /* the line number in the text, from 1, where the row starts */
	struct span source; /* the row's bytes, with its line end */
};

/* Reads a table row by row; the file's name is for messages. `each` gets every row including the header, without
 * blank lines, and returns false to stop.  Returns 0, or -1 after reporting an error of the whole text (an unclosed
 * quote at the end, no memory). */
int csv_each(const char *file, struct span text, const struct csv_form *form,
	bool (*each)(void *ctx, const struct csv_row *row), void *ctx);

/* Returns how many line ends there are from p to `end`. */
uint64_t count_lines(const char *p, const char *end);

/* A small table in memory, with columns found by name. */
struct table {
	const char *file;
	struct span *head; /* the column names, [columns] */
	size_t columns;
	struct span *cell; /* [rows][columns] */
	uint64_t *line;    /* [rows], the line number of each row */
	size_t rows;
	char *store; /* the storage of the spans */
};

/* Reads a tab-separated table, possibly with quotes, CRLF or a byte order mark from a spreadsheet. `columns`,
 * NULL-terminated, lists the required columns, in any order; other columns are allowed.  Short rows are filled with
 * empty cells; a longer row is damage.  On damage, exits with EXIT_USAGE and names file, line and column. */
struct table *table_load(const char *file, const char *const *columns);

/* As table_load(), for a text in memory; the file's name is for messages. */
struct table *table_parse(const char *file, struct span text, const struct csv_form *form, const char *const *columns);

/* Returns the cell in a row and a column; empty if the column does not exist. */
struct span table_cell(const struct table *t, size_t row, const char *column);

/* Returns the index of a column, or -1. */
int table_column(const struct table *t, const char *column);
void table_free(struct table *t);

#endif
