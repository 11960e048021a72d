/* The cases that a program of papers is asked for (case-show, case-form): their numbers as operands, or, with --ledger,
 * `-` for those in the column `case` of a table on standard input; out of the ledgers of --ledger, else the one on
 * standard input. */
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
	struct case_id *id; /* in the order asked for, each once */
	size_t n, cap;
	struct case_set asked;
	struct operand_unit *unit; /* those of a case lie together */
	size_t units, units_cap;
};

/* Reads them.  Ends the program with 2 when there is none, or one is no case number. */
void operands_read(struct operands *o, char **operand, int operands);
void operands_free(struct operands *o);
/* One more. */
void operands_ask(struct operands *o, struct case_id id);

/* Those of a query that takes cases and ledgers: an operand that has the form of a case number is a case, and so is `-`
 * where --ledger names the ledger; the others stay in `named`.  Returns whether there is any case; o is to be freed
 * either way. */
bool operands_part(struct operands *o, struct named *named);
/* Says which of them are not there, and returns how many. */
size_t operands_missing(const struct operands *o, const struct fold *f);

/* Adds the units that the table names with a case, whose names live as long as o does; none: all of them are meant. */
void operands_units(const struct operands *o, struct case_id id, struct texts *units);

/* Folds those cases, and no others, into f, which was started and keeps all their entries.  Damage as queries have it.
 */
void operands_fold(const struct operands *o, struct ledgers *l, struct fold *f);

/* The next of them that is there; NO_CASE at the end.  Says which are not, and counts them.  Start with *i = 0. */
uint32_t operands_next(const struct operands *o, const struct fold *f, size_t *i, size_t *missing);

#endif
