/* What tables and ledgers have to offer where a command line is completed.  A table that cannot be read ends the
 * program with 2; a ledger that cannot is left out. */
#ifndef PROGRAM_OFFERS_H
#define PROGRAM_OFFERS_H

#include "../ledger/columns.h"
#include "option_rules.h"

/* Takes a word that is offered. */
typedef void put_offer(void *ctx, struct span word);

/* The units of the roster, then their aliases. */
void offer_units(put_offer *put, void *ctx);

/* The cases of these ledgers whose state is among the blank-separated ones. */
void offer_cases(const struct texts *ledgers, const char *states, put_offer *put, void *ctx);

/* The topics (COL_TOPIC) or areas (COL_AREA) of the routes and of these ledgers' cases, and the levels above them, each
 * once.  Those of secret cases as every program prints them. */
void offer_labels(const struct texts *ledgers, enum case_column column, put_offer *put, void *ctx);

#endif
