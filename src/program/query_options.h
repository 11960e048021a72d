/* The options of all queries: the ledgers, the times, and the treatment of damaged lines. */
#ifndef PROGRAM_QUERY_OPTIONS_H
#define PROGRAM_QUERY_OPTIONS_H

#include "rule_tables.h"

/* Filled in by program_start(). */
struct query_options {
	struct texts ledgers;
	const char *as_of, *recorded_by;
	bool skip_bad;
};
extern struct query_options query_options;
extern const struct option_rule query_rules[]; /* --ledger, --as-of, --recorded-by, --skip-bad, and table_rules */

/* Returns the value of --as-of, otherwise the present time. */
stamp query_asof(void);
/* Returns the value of --recorded-by, otherwise the largest time: entries recorded later are ignored. */
stamp query_recorded_by(void);

/* Checks a comma-separated list against the allowed `words` (separated by blanks); exits with 2 if it contains
 * another word. */
void query_words(const char *option, const char *list, const char *words);

#endif
