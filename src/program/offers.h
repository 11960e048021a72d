/* Completions from tables and ledgers.  A table that cannot be read exits with 2; such a ledger is skipped. */
#ifndef PROGRAM_OFFERS_H
#define PROGRAM_OFFERS_H

#include "../ledger/columns.h"
#include "option_rules.h"

/* Receives an offered word. */
typedef void put_offer(void *ctx, struct span word);

/* Offers the units of the roster, then their aliases. */
void offer_units(put_offer *put, void *ctx);

/* Offers the cases of these ledgers in one of the states, which are separated by blanks. */
void offer_cases(const struct texts *ledgers, const char *states, put_offer *put, void *ctx);

/* Offers the topics (COL_TOPIC) or areas (COL_AREA) of the routes and of the cases of these ledgers, with the levels
 * above them, each once.  Those of secret cases are shown as in all programs. */
void offer_labels(const struct texts *ledgers, enum case_column column, put_offer *put, void *ctx);

#endif
