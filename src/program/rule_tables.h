/* The tables that programs use: roster, calendar, rules and routes, as given by options, otherwise those of
 * CASE_TABLES, otherwise the shipped ones. */
#ifndef PROGRAM_RULE_TABLES_H
#define PROGRAM_RULE_TABLES_H

#include "../rules/calendar.h"
#include "../rules/roster.h"
#include "../rules/rulebook.h"
#include "option_rules.h"

/* The files named by options; filled in by program_start(). */
struct table_options {
	const char *units, *calendar, *rules, *routes;
};
extern struct table_options table_options;
extern const struct option_rule calendar_rules[]; /* --calendar */
extern const struct option_rule table_rules[];    /* --units --calendar --rules */

/* Return the tables, which are read at the first call. */
struct roster *the_roster(void);
const struct calendar *the_calendar(void);
const struct rulebook *the_rules(void);

/* Returns the message for an unknown unit (translated), with the nearest name; valid until the next call. */
const char *unit_unknown(struct span typed);
/* As unit_unknown(), for a name in a table, which is not quoted because it may be a caller's. */
const char *unit_unknown_cell(struct span cell);
/* Returns the unit that this name or alias resolves to on a day; exits with 2 if the roster has none. */
unsigned unit_asked(const char *typed, day_t day);

#endif
