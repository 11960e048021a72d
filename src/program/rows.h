/* CASE -: a table on standard input names what to record, and (--take) says more about each. */
#ifndef PROGRAM_ROWS_H
#define PROGRAM_ROWS_H

#include "../ledger/entry.h"
#include "../table/csvtable.h"
#include "option_rules.h"

/* The table, a request a row.  Rows count from 1; row 0 stands for what was typed, without a table.  Starts as zeros.
 */
struct rows {
	struct table *table; /* NULL: none */
	struct case_id *id;  /* [table->rows], from 0, of rows_cases() */
	int unit;            /* its column `unit`; -1: none */
	/* What the options say, which a row says more about. */
	void *values, *typed; /* them, and their copy as they were typed */
	size_t size;
	const char **unit_value; /* the one of --unit */
	struct taken {
		const struct option_rule *rule;
		char *name; /* of the column */
		int column;
	} taken[32];
	size_t takens;
	char *text[33]; /* what the row at hand gave */
	size_t texts;
};

/* Reads standard input.  Dies with 2 when it is no table. */
void rows_read(struct rows *r);
/* The same of a table of cases; naming the line, when a row's `case` is no case number. */
void rows_cases(struct rows *r);
/* --take NAME[=COLUMN],...: options whose values lie in [values, values + size) may be given by columns. */
void rows_take(struct rows *r, const struct program *p, const char *take, void *values, size_t size);
/* Sets the values that a row gives, the unit too where none was typed; empty cells give none.  Dies with 2 when a cell
 * is not what the option takes. */
void rows_set(struct rows *r, size_t row);
/* Sets them back to what was typed. */
void rows_unset(struct rows *r);
/* The row's unit, or NULL; until rows_unset(). */
const char *rows_unit(struct rows *r, size_t row);
/* Dies with 2: what is wrong with an option (NULL: several taken together).  The value, which may be anybody's name, is
 * not said. */
_Noreturn void rows_die_value(const struct rows *r, size_t row, const char *option, const char *wrong);
/* Dies with 2: no unit is called so. */
_Noreturn void rows_die_unit(const struct rows *r, size_t row, struct span name);
void rows_free(struct rows *r);

#endif
