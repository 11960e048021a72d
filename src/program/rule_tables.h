/* The tables that a program works by: roster, calendar, rules and routes, as its options name them, else those of
 * CASE_TABLES, else the shipped ones. */
#ifndef PROGRAM_RULE_TABLES_H
#define PROGRAM_RULE_TABLES_H

#include "../rules/calendar.h"
#include "../rules/roster.h"
#include "../rules/rulebook.h"
#include "option_rules.h"

/* The files that options name; program_start fills it in. */
struct table_options {
	const char *units, *calendar, *rules, *routes;
};
extern struct table_options table_options;
extern const struct option_rule calendar_rules[]; /* --calendar */
extern const struct option_rule table_rules[];    /* --units --calendar --rules */

/* The tables, read when first asked for. */
struct roster *the_roster(void);
const struct calendar *the_calendar(void);
const struct rulebook *the_rules(void);

/* What is wrong with a name that no unit has (translated), with the nearest one; until it is asked again. */
const char *unit_unknown(struct span typed);
/* The same of a name in a table, which is not quoted: it may be a caller's. */
const char *unit_unknown_cell(struct span cell);
/* The unit that this name or alias resolves to on a day; ends the program with 2 when the roster has none. */
unsigned unit_asked(const char *typed, day_t day);

#endif
