/* The cases that a program of papers is asked for (case-show, case-form): their numbers as operands, or, with --ledger,
 * `-` for those in the column `case` of a table on standard input; out of the ledgers of --ledger, else the one on
 * standard input. */
#ifndef PROGRAM_OPERANDS_H
#define PROGRAM_OPERANDS_H

#include "../ledger/caseset.h"
#include "query.h"

/* The ledgers it names. */
const struct texts *operands_ledgers(void);

/* --ledger; it may stand several times: a case's entries can be spread over two years' files. */
extern const struct option_rule ledger_rules[];

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

/* Adds the units that the table names with a case, whose names live as long as o does; none: all of them are meant. */
void operands_units(const struct operands *o, struct case_id id, struct texts *units);

/* Folds those cases, and no others, into f, which was started and keeps all their entries.  Damage as queries have it.
 */
void operands_fold(const struct operands *o, struct ledgers *l, struct fold *f);

/* The next of them that is there; NO_CASE at the end.  Says which are not, and counts them.  Start with *i = 0. */
uint32_t operands_next(const struct operands *o, const struct fold *f, size_t *i, size_t *missing);

#endif
