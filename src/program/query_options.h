/* The options that all queries have: the ledgers, the time that is asked about, and what becomes of damaged lines. */
#ifndef PROGRAM_QUERY_OPTIONS_H
#define PROGRAM_QUERY_OPTIONS_H

#include "rule_tables.h"

/* program_start fills it in. */
struct query_options {
	struct texts ledgers;
	const char *as_of, *recorded_by;
	bool skip_bad;
};
extern struct query_options query_options;
extern const struct option_rule query_rules[]; /* --ledger --as-of --recorded-by --skip-bad, and the table_rules */

/* --as-of, or now. */
stamp query_asof(void);
/* --recorded-by, or the end of time: what the ledger said by then. */
stamp query_recorded_by(void);

/* An option's comma-separated list, of words out of the blank-separated `words`; ends the program with 2 when another
 * is in it. */
void query_words(const char *option, const char *list, const char *words);

#endif
