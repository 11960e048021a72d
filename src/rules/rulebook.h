/* The numbers of the regulation, and those that the office sets where the regulation leaves a choice: rules.tsv (key
 * from value clause meaning). */
#ifndef RULES_RULEBOOK_H
#define RULES_RULEBOOK_H

#include "day.h"

struct rulebook {
	struct table *table;
	day_t *from; /* one for each row */
};

/* Reads rules.tsv into a zeroed struct.  Exits with 2 on damage, naming file, line and column: two rows of a rule
 * from the same day, or a value that the rule does not take (case-rules(5)).  Reports rules that no program uses. */
void rulebook_load(struct rulebook *r, const char *file);
void rulebook_free(struct rulebook *r);

/* Returns the value of a key in force on a day: the row with the latest `from` on or before it, or the first row
 * before that.  A key that tables of the first version lack has its former value (case-rules(5)); otherwise all
 * forms exit with 2 if the key is missing. */
int64_t rule_whole(const struct rulebook *r, const char *key, day_t day);
/* Returns points or percentages in hundredths. */
int64_t rule_points(const struct rulebook *r, const char *key, day_t day);
struct span rule_words(const struct rulebook *r, const char *key, day_t day);
struct span rule_clause(const struct rulebook *r, const char *key, day_t day);
bool rule_known(const struct rulebook *r, const char *key);

#define RULE_ITEMS_MOST 16 /* for base.items and system.items */

#endif
