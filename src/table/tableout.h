/* The forms that table-format gives to a table. */
#ifndef TABLE_TABLEOUT_H
#define TABLE_TABLEOUT_H

#include "../base/buf.h"
#include "tsv.h"

/* Their names: aligned text; CSV for spreadsheets; a page of HTML; JSON, an array of objects whose values are strings;
 * TSV as our programs print it. */
#define TABLE_FORMS "text csv html json tsv"

struct table_form {
	const char *name;
	void (*open)(struct buf *b, const struct tsv *t); /* all that stands before the rows */
	void (*row)(struct buf *b, const struct tsv *t, const struct span *cell);
	const char *between; /* rows */
	void (*close)(struct buf *b);
};

/* The form of that name, NULL when it is none of the above. */
const struct table_form *table_form_named(const char *name);

/* Appends a field as a cell of CSV that no spreadsheet takes for a formula. */
void csv_put(struct buf *b, struct span field);

#endif
