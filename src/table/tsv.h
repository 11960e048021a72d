/* Tables as our own programs print them: UTF-8, LF (or CR LF) line ends, TAB
 * between fields, no quotes, the columns' names in the first line. */
#ifndef TABLE_TSV_H
#define TABLE_TSV_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

/* A column, and what its fields have in common. */
struct tsv_column {
	struct span name;
	size_t width; /* the columns a terminal gives to the widest field or the name */
	bool numbers; /* fields are numbers (a "-" stands for one that is missing), one at least */
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

/* Reads files with one and the same header as one table ("-": standard input)
 * and looks it over.  Dies with EXIT_USAGE naming file and line when one cannot be
 * read, is empty, has another header, NUL, bad UTF-8 or a row with more or fewer
 * fields than the header. */
struct tsv *tsv_load(char *const *file, int files);
/* The like of tables in which cells may be quoted, as spreadsheets write them, and rows be shorter than the header:
 * as if our programs had printed them. */
struct tsv *tsv_load_quoted(char *const *file, int files);
/* The like of a text, which was allocated and is taken over, named as the file. */
struct tsv *tsv_take(const char *file, char *text, size_t n);
void tsv_free(struct tsv *t);

/* A walk over the rows; lines that repeat the header are passed over. */
struct tsv_walk {
	const struct tsv *table;
	struct span *cell; /* of the current row, [columns] */
	size_t part;
	struct span rest;
	uint64_t line;
};

void tsv_walk_start(struct tsv_walk *w, const struct tsv *t);
bool tsv_walk_next(struct tsv_walk *w);
void tsv_walk_end(struct tsv_walk *w);

/* A decimal number, with or without sign, fraction, exponent or '%'. */
bool tsv_number(struct span s);

#endif
