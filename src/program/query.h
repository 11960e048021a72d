/* What queries share: their options, and the ledgers named on the command line (none or "-": standard input), which are
 * folded as one, in that order. */
#ifndef PROGRAM_QUERY_H
#define PROGRAM_QUERY_H

#include "ledgers.h"
#include "program.h"
#include "query_options.h"

/* The ledgers that are named. */
struct named {
	char **name;
	int n;
	int given; /* the first ones, by --ledger */
};

/* program_start(); those of --ledger stand before the operands.  They live as long as the program. */
struct named query_start(const struct program *p, int argc, char **argv);

/* Opens the operands and folds them, as ledgers_fold() does.  Warns of entries that are not allowed where they stand.
 */
void query_fold(struct ledgers *l, struct fold *f, char **name, int names);
/* The same of ledgers that are open. */
void query_fold_open(struct ledgers *l, struct fold *f);

#endif
