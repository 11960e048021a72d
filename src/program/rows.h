/* CASE -: a table on standard input names what to record, and (--take) says more about each.
 *
 * A bad row (an unknown unit or case, a value that its option does not take) is said with its line; with --rejects it is
 * set aside.  The others are read on, so that all bad rows are known at once. */
#ifndef PROGRAM_ROWS_H
#define PROGRAM_ROWS_H

#include "../ledger/entry.h"
#include "../base/blocks.h"
#include "../table/badrows.h"
#include "../table/fieldmap.h"
#include "option_rules.h"

/* --delimiter, --encoding and --rejects; and, for tables of cases, --key and --source too. */
extern const struct option_rule rows_rules[];
extern const struct option_rule rows_case_rules[];

/* The table, a request a row.  Rows count from 1; row 0 stands for what was typed, without a table.  Starts as zeros.
 */
struct rows {
	bool given;
	const char *file; /* for messages */
	size_t n;
	uint64_t *line;      /* [n], from 0, where each row stands */
	struct case_id *id;  /* [n], of rows_cases() */
	struct span *ref;    /* [n], where --key says that cases are named so: with the source in front; else NULL */
	struct bad_rows bad;

	struct foreign *table;
	struct span *head;
	size_t columns;
	struct span *cell, *source;
	bool *is_bad; /* [n] */
	size_t cap;
	bool own; /* it has the ledger's escapes */
	struct blocks store;
	size_t before; /* how many of the bad rows were known before the ledger was locked */
	int unit, id_column; /* its columns `unit` and `case`; -1: none */
	/* What the options say, which a row says more about. */
	void *values, *typed; /* them, and their copy as they were typed */
	size_t size;
	const char **unit_value, **at_value; /* those of --unit and --at */
	struct map *map;
	struct taken {
		const struct option_rule *rule;
		const struct map_field *from;
	} taken[32];
	size_t takens;
	char *text[33]; /* what the row at hand gave */
	size_t texts;
};

/* Ends the program with 2 when the options about the table do not go together. */
void rows_check(bool table);
/* Reads standard input.  Dies with 2 when it is no table. */
void rows_read(struct rows *r);
/* Likewise, of a table of cases. */
void rows_cases(struct rows *r);
/* --take NAME[=COLUMN...],...: options whose values lie in [values, values + size) may be given by columns. */
void rows_take(struct rows *r, const struct program *p, const char *take, void *values, size_t size);

/* Whether a row is good so far; row 0 is. */
bool rows_good(const struct rows *r, size_t row);
/* Sets the values that a row gives, the unit too where none was typed; empty cells give none.  Returns false, with the
 * row bad, when a cell is not what the option takes. */
bool rows_set(struct rows *r, size_t row);
/* Sets them back to what was typed. */
void rows_unset(struct rows *r);
/* The row's unit, or NULL; until rows_unset(). */
const char *rows_unit(struct rows *r, size_t row);

/* What is wrong with an option (NULL: several taken together).  The row is bad; row 0 ends the program with 2.  The
 * value, which may be anybody's name, is not said. */
void rows_wrong(struct rows *r, size_t row, const char *option, const char *wrong);
/* Likewise: no unit is called so. */
void rows_wrong_unit(struct rows *r, size_t row, struct span name);

/* When all rows are decided on: writes the file of --rejects, for rejects_place().  Returns how many bad rows there are
 * that were not set aside. */
size_t rows_settle(struct rows *r);
/* The ledger is to be looked at anew: forgets the bad rows that were found by it. */
void rows_forget(struct rows *r);
void rows_free(struct rows *r);

#endif
