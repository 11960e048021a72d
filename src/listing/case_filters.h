/* The filters that all programs share that print or count cases.  They are combined with AND. */
#ifndef LISTING_CASE_FILTERS_H
#define LISTING_CASE_FILTERS_H

#include "../ledger/caseset.h"
#include "../program/query_options.h"
#include "case_row.h"

/* The option values, filled in by program_start(). */
struct case_filters {
	const char *state, *unit, *topic, *area, *kind, *channel, *flag, *untold, *phone, *match, *outcome;
	struct period opened, closed;
	day_t opened_before;
	day_t names_on; /* the day on which units' names resolve; DAY_NONE for the day of the as-of time */
	bool unhappy, promised;
	struct maybe leader;
	const char *ref;
	const struct case_set *cases; /* only these cases, for programs with cases as operands; NULL for all */
};
extern struct case_filters case_filters;
extern const struct option_rule case_filter_rules[];
/* --from and --to, for the day on which a case was accepted. */
extern const struct option_rule case_opened_rules[];

/* Exits with 2 if a filter cannot match: an unknown word or unit. */
void case_filters_check(void);

/* If nothing was found: reports whether any case has the topic or area of --topic and --area, and the nearest one. */
void case_filters_say_unknown(const struct fold *f);

/* Collects the filters that were given; call it before the first case. */
void case_filters_start(void);

/* Returns whether a case passes.  Filters do not match hidden values, or they would reveal them. */
bool case_filters_pass(const struct case_row *row);
/* Returns whether a live task of such a case passes. */
bool case_filters_pass_task(const struct case_row *row, uint32_t task);

#endif
