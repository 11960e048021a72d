/* CASE -: a table on standard input names the cases and, with --take, gives option values for each.
 *
 * A bad row (an unknown unit or case, an invalid value) is reported with its line; with --rejects it is also written
 * to a file.  The other rows are still read, so that all bad rows are reported at once. */
#ifndef PROGRAM_ROWS_H
#define PROGRAM_ROWS_H

#include "../ledger/entry.h"
#include "../base/blocks.h"
#include "../table/badrows.h"
#include "../table/fieldmap.h"
#include "option_rules.h"

/* --delimiter, --encoding and --rejects; and, for tables of cases, also --key and --source. */
extern const struct option_rule rows_rules[];
extern const struct option_rule rows_case_rules[];

/* The table; each row is one request.  Rows are numbered from 1; row 0 is the command line without a table.  Starts
 * zeroed. */
struct rows {
	bool given;
	const char *file; /* for messages */
	size_t n;
	uint64_t *line;     /* [n], from 0: the line of each row */
	struct case_id *id; /* [n], after rows_cases() */
	struct span *ref;   /* [n], if --key names cases by external number, with the source in front; otherwise
			     * NULL */
	struct bad_rows bad;

	struct foreign *table;
	struct span *head;
	size_t columns;
	struct span *cell, *source;
	bool *is_bad; /* [n] */
	size_t cap;
	bool own; /* the table uses the ledger's escapes */
	struct blocks store;
	size_t before;       /* how many rows were bad before the ledger was locked */
	int unit, id_column; /* the columns `unit` and `case`; -1 if missing */
	/* The option values, which a row adds to. */
	const struct program *program;
	void *values, *typed; /* the values, and a copy of those typed */
	size_t size;
	const char **unit_value, **at_value; /* the values of --unit and --at */
	struct map *map;
	struct taken {
		const struct option_rule *rule;
		const struct map_field *from;
	} taken[32];
	size_t takens;
	char *text[33]; /* the values of the current row */
	size_t texts;
};

/* Exits with 2 if the options for the table cannot be combined. */
void rows_check(bool table);
/* Reads standard input.  Exits with 2 if it is not a table. */
void rows_read(struct rows *r);
/* As rows_read(), for a table of cases. */
void rows_cases(struct rows *r);
/* --take NAME[=COLUMN...],...: columns may set the options whose values are stored in [values, values + size). */
void rows_take(struct rows *r, const struct program *p, const char *take, void *values, size_t size);

/* Returns whether a row is good so far; row 0 always is. */
bool rows_good(const struct rows *r, size_t row);
/* Sets the option values of a row, also the unit if none was typed; empty cells set nothing.  Returns false and
 * rejects the row if a value is invalid. */
bool rows_set(struct rows *r, size_t row);
/* Restores the values typed. */
void rows_unset(struct rows *r);
/* Returns the row's unit or NULL, valid until rows_unset(). */
const char *rows_unit(struct rows *r, size_t row);

/* Rejects the row for the value of an option, or (NULL) for its case; row 0 exits with 2.  The value is quoted unless
 * it may be a caller's (say.h). */
void rows_wrong(struct rows *r, size_t row, const char *option, const char *wrong);
/* Rejects the row for another reason, and names rows_column(). */
void rows_refuse(struct rows *r, size_t row, const char *options, const char *why);
/* Returns the column for a message about some options, separated by blanks (or NULL): of the first that a column
 * gives; empty if none does. */
struct span rows_column(struct rows *r, size_t row, const char *options);
/* Rejects the row because no unit has this name. */
void rows_wrong_unit(struct rows *r, size_t row, struct span name);

/* Called after all rows: writes the file of --rejects, for rejects_place().  Returns how many bad rows were not
 * written to it. */
size_t rows_settle(struct rows *r);
/* Forgets the rows that were rejected because of the ledger, before it is read again. */
void rows_forget(struct rows *r);
void rows_free(struct rows *r);

#endif
