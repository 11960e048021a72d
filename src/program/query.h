/* What queries share: their options, and the ledgers named on the command line (none or "-" is standard input),
 * which are folded as one in that order. */
#ifndef PROGRAM_QUERY_H
#define PROGRAM_QUERY_H

#include "ledgers.h"
#include "program.h"
#include "query_options.h"

/* The named ledgers. */
struct named {
	char **name;
	int n;
	int given; /* how many were named by --ledger; they come first */
};

/* As program_start(), with the ledgers of --ledger before the operands.  The names are valid until the program ends. */
struct named query_start(const struct program *p, int argc, char **argv);

/* Opens the operands and folds them, as ledgers_fold() does.  Warns of entries that are not allowed at their place. */
void query_fold(struct ledgers *l, struct fold *f, char **name, int names);
/* As query_fold(), for ledgers that are already open. */
void query_fold_open(struct ledgers *l, struct fold *f);
/* As query_fold_open(), for a query about these cases alone (NULL for all) that makes another pass over what was read.
 * If possible, only their lines are read and checked, f keeps their entries, and true is returned.  It is not with too
 * many cases, --skip-bad, or a unit outside the roster: then `restart` must start f again, and all is folded. */
bool query_fold_wanted(
	struct ledgers *l, struct fold *f, const struct case_set *wanted, void (*restart)(void *ctx), void *ctx);

#endif
