/* Which cases a query is about: filters that all programs share that show or count cases.  They are combined with AND.
 */
#ifndef LISTING_CASE_FILTERS_H
#define LISTING_CASE_FILTERS_H

#include "../ledger/caseset.h"
#include "../program/query_options.h"
#include "case_row.h"

/* What the options say; program_start fills it in. */
struct case_filters {
	const char *state, *unit, *topic, *area, *kind, *channel, *flag, *untold, *phone, *match, *outcome;
	struct period opened, closed;
	day_t opened_before;
	day_t names_on; /* the day on which units' names resolve; DAY_NONE: the day of the query's time */
	bool unhappy, promised;
	struct maybe leader;
	const char *ref;
	const struct case_set *cases; /* only these, of a program that takes cases as operands; NULL: all */
};
extern struct case_filters case_filters;
extern const struct option_rule case_filter_rules[];
/* --from and --to, of the day on which a case was accepted. */
extern const struct option_rule case_opened_rules[];

/* Ends the program with 2 when a filter can match nothing: an unknown word or unit. */
void case_filters_check(void);

/* Where nothing was found: says of --topic and --area whether any case has them at all, and which one is near. */
void case_filters_say_unknown(const struct fold *f);

/* Whether a case passes them.  What is hidden of it is not found either, or a filter would tell. */
bool case_filters_pass(const struct case_row *row);
/* Whether a live task of such a case does. */
bool case_filters_pass_task(const struct case_row *row, uint32_t task);

#endif
