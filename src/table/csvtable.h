/* Tables from outside (rosters, calendars, rules, exports, spreadsheets' own
 * tables), read through libcsv: quotes, CRLF and a BOM are understood, NUL is
 * refused with file, line and column.  Bad UTF-8 is refused in whole tables; of rows handed out one
 * by one it is the taker's to judge. */
#ifndef TABLE_CSVTABLE_H
#define TABLE_CSVTABLE_H

#include "../base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How a table is written. */
struct csv_form {
	char delimiter; /* TAB for our own tables, ',' for exports */
	bool quotes;    /* '"' quotes a cell; false: an ordinary character */
	bool blanks;    /* keep blanks around unquoted cells; false: they go */
};

/* A row handed out: cells are valid until the callback returns. */
struct csv_row {
	const struct span *cell;
	size_t cells;
	const char *wrong;  /* NULL, or why it is no row (translated): it has no cells then */
	uint64_t line;      /* of the row's first line in the text, from 1 */
	struct span source; /* the row's own bytes, with its line end */
};

/* Reads the table `text` of the file named `file` (for messages) row by row.
 * `each` gets every row, the header too, blank lines left out; it returns false to stop.
 * Returns 0, or -1 after saying what is wrong with the text as a whole (an
 * unclosed quote at the end, memory). */
int csv_each(const char *file, struct span text, const struct csv_form *form,
	bool (*each)(void *ctx, const struct csv_row *row), void *ctx);

/* How many lines end from p up to `end`. */
uint64_t count_lines(const char *p, const char *end);

/* A whole small table in memory, its columns found by name. */
struct table {
	const char *file;
	struct span *head; /* the columns' names, [columns] */
	size_t columns;
	struct span *cell; /* [rows][columns] */
	uint64_t *line;    /* [rows], where each row stood */
	size_t rows;
	char *store; /* the bytes behind the spans */
};

/* Reads a tab-separated table with quotes, CRLF or a BOM as spreadsheets leave
 * them.  `columns`, NULL-terminated, names those that must be there, in any
 * order; more are allowed.  Rows shorter than the header are filled with empty
 * cells, longer ones are damage.  Dies with EXIT_USAGE naming file, line and
 * column when it cannot be read. */
struct table *table_load(const char *file, const char *const *columns);

/* The same of text in memory; the file's name is for messages. */
struct table *table_parse(const char *file, struct span text, const struct csv_form *form, const char *const *columns);

/* The cell in row `row` under the column named `column`; empty where there is
 * no such column. */
struct span table_cell(const struct table *t, size_t row, const char *column);

/* The place of a column, -1 where there is none. */
int table_column(const struct table *t, const char *column);
void table_free(struct table *t);

#endif
