/* The output formats of table-format. */
#ifndef TABLE_TABLEOUT_H
#define TABLE_TABLEOUT_H

#include "../base/buf.h"
#include "tsv.h"

/* The names of the formats: aligned text; CSV for spreadsheets; an HTML page; JSON, an array of objects whose values
 * are strings; TSV as our programs print it. */
#define TABLE_FORMS "text csv html json tsv"

struct table_form {
	const char *name;
	void (*open)(struct buf *b, const struct tsv *t); /* prints everything before the rows */
	void (*row)(struct buf *b, const struct tsv *t, const struct span *cell);
	const char *between; /* the text between rows */
	void (*close)(struct buf *b);
};

/* Returns the format with this name, or NULL. */
const struct table_form *table_form_named(const char *name);

/* Appends a table.  After each row it calls `each`, which may empty the buffer; it may be NULL. */
void table_put(struct buf *out, const struct tsv *t, const struct table_form *form, void (*each)(struct buf *out));

/* Appends a field as a CSV cell that no spreadsheet evaluates as a formula. */
void csv_put(struct buf *b, struct span field);

#endif
