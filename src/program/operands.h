/* The cases requested from case-show and case-form: case numbers as operands, or, with --ledger and the operand `-`,
 * those in the column `case` of a table on standard input.  The ledgers are those of --ledger, otherwise standard
 * input. */
#ifndef PROGRAM_OPERANDS_H
#define PROGRAM_OPERANDS_H

#include "../ledger/caseset.h"
#include "query.h"

/* A unit that a row of the table names with its case. */
struct operand_unit {
	struct case_id id;
	char *name;
};

struct operands {
	struct case_id *id; /* in the order requested, each once */
	size_t n, cap;
	struct case_set asked;
	struct operand_unit *unit; /* those of a case are consecutive */
	size_t units, units_cap;
};

/* Reads the operands.  Exits with 2 if there is none or one is not a case number. */
void operands_read(struct operands *o, char **operand, int operands);
void operands_free(struct operands *o);
/* Adds a case. */
void operands_ask(struct operands *o, struct case_id id);

/* Splits the operands of a query that takes both cases and ledgers.  An operand in the form of a case number is a
 * case, and so is `-` if --ledger names the ledger; the others stay in `named`.  Returns whether there is a case; o
 * must be freed in both cases. */
bool operands_part(struct operands *o, struct named *named);
/* Reports the cases that do not exist and returns how many. */
size_t operands_missing(const struct operands *o, const struct fold *f);

/* Adds the units that the table names with a case, valid as long as o; if there are none, all units are meant. */
void operands_units(const struct operands *o, struct case_id id, struct texts *units);

/* Folds only these cases into f, which must be started, and keeps all their entries.  Damage is handled as in
 * queries. */
void operands_fold(const struct operands *o, struct ledgers *l, struct fold *f);

/* Returns the next existing case, or NO_CASE at the end.  Reports and counts those that do not exist.  Start with *i
 * = 0. */
uint32_t operands_next(const struct operands *o, const struct fold *f, size_t *i, size_t *missing);

#endif
