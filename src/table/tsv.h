/* Tables as our programs print them: UTF-8, LF (or CR LF) line ends, TAB between fields, no quotes, and the column
 * names in the first line. */
#ifndef TABLE_TSV_H
#define TABLE_TSV_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

/* A column and the properties of its fields. */
struct tsv_column {
	struct span name;
	size_t width; /* the display width of its widest field or its name */
	bool numbers; /* all fields are numbers, or "-" for a missing one, and at least one is a number */
};

struct tsv {
	struct tsv_part {
		const char *file;
		char *store;
		struct span text;
	} * part;
	size_t parts;
	struct span head; /* the line with the names */
	struct tsv_column *column;
	size_t columns;
};

/* Reads files with the same header as one table ("-" is standard input).  Exits with EXIT_USAGE, naming file and
 * line, if a file cannot be read, is empty, has another header, NUL or invalid UTF-8, or a row with more or fewer
 * fields than the header. */
struct tsv *tsv_load(char *const *file, int files);
/* As tsv_load(), for tables as spreadsheets write them: cells may be quoted, and rows may be shorter than the
 * header. */
struct tsv *tsv_load_quoted(char *const *file, int files);
/* As tsv_load(), for an allocated text, of which it takes ownership, with a name for messages. */
struct tsv *tsv_take(const char *file, char *text, size_t n);
void tsv_free(struct tsv *t);

/* Returns the name of a file in messages; translated. */
const char *tsv_part_name(const struct tsv_part *part);
/* Returns the index of a column.  Exits with EXIT_USAGE, naming file and line, if the table has none of this name. */
size_t tsv_column(const struct tsv *t, const char *name);

/* An iteration over the rows; repeated headers are skipped. */
struct tsv_walk {
	const struct tsv *table;
	struct span *cell; /* of the current row, [columns] */
	size_t part;
	struct span rest;
	uint64_t line;
};

/* Starts before the first row of t, which must outlive w; tsv_walk_next() returns false after the last row. */
void tsv_walk_start(struct tsv_walk *w, const struct tsv *t);
bool tsv_walk_next(struct tsv_walk *w);
void tsv_walk_end(struct tsv_walk *w);

/* Returns whether it is a decimal number, with optional sign, fraction, exponent and '%'. */
bool tsv_number(struct span s);

#endif
