/* CASE -: a table on standard input names what to record, and (--take) says more about each. */
#ifndef PROGRAM_ROWS_H
#define PROGRAM_ROWS_H

#include "../ledger/entry.h"
#include "../table/csvtable.h"
#include "program.h"

/* The option of this name, or that sets this value, its groups searched too; NULL: none. */
const struct option_rule *option_named(const struct option_rule *r, struct span name);
const struct option_rule *option_setting(const struct option_rule *r, const void *to);

/* The table, a request a row. */
struct rows {
	struct table *table; /* NULL: none */
	struct case_id *id;  /* [table->rows], of rows_cases() */
	int unit;            /* its column `unit`; -1: none */
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
/* --take NAME[=COLUMN],...: options whose values lie in [first, first + size) may be given by columns. */
void rows_take(struct rows *r, const struct program *p, const char *take, const void *first, size_t size);
/* Sets the options that a row gives; empty cells give none.  Dies with 2 when a cell is not what the option takes. */
void rows_set(struct rows *r, size_t row);
/* The row's unit, or NULL; until rows_done() as all that the row gave. */
const char *rows_unit(struct rows *r, size_t row);
void rows_done(struct rows *r);
/* Dies with 2: what is wrong with an option's value in a row.  The value, which may be anybody's name, is not said. */
_Noreturn void rows_die(const struct rows *r, size_t row, const char *option, const char *wrong);
/* Dies with 2: what is wrong with an option (NULL: several taken together), as typed (row 0) or as given by a row
 * (its number + 1). */
_Noreturn void rows_die_value(const struct rows *r, size_t row, const char *option, const char *wrong);
/* Dies with 2: no unit is called so. */
_Noreturn void rows_die_unit(const struct rows *r, size_t row, struct span name);
void rows_free(struct rows *r);

#endif
