/* The numbers of the regulation, and those the office set where it leaves a choice
 * open: rules.tsv (key from value clause meaning). */
#ifndef RULES_RULEBOOK_H
#define RULES_RULEBOOK_H

#include "day.h"

struct rulebook {
	struct table *table;
	day_t *from; /* of each row */
};

/* Reads rules.tsv into what is all zeros.  Dies with 2 on damage, naming file, line and column: a rule that stands
 * twice from one day on, a value that is not what its rule takes (case-rules(5)).  Says which rules nobody asks for. */
void rulebook_load(struct rulebook *r, const char *file);
void rulebook_free(struct rulebook *r);

/* The value of a key in force on a day: the row with the latest `from` on or before it; before the first, the first.
 * A key that a table of the first version lacks has its former meaning (case-rules(5)); for others all forms die with 2
 * when there is no such key. */
int64_t rule_whole(const struct rulebook *r, const char *key, day_t day);
/* Points, or per cent, in hundredths. */
int64_t rule_points(const struct rulebook *r, const char *key, day_t day);
struct span rule_words(const struct rulebook *r, const char *key, day_t day);
struct span rule_clause(const struct rulebook *r, const char *key, day_t day);
bool rule_known(const struct rulebook *r, const char *key);

#define RULE_ITEMS_MOST 16 /* base.items, and system.items */

#endif
