/* The numbers of the regulation, and those the office set where it leaves a choice
 * open: rules.tsv (key from value clause meaning). */
#ifndef RULES_RULEBOOK_H
#define RULES_RULEBOOK_H

#include "day.h"

struct rulebook;

struct rulebook *rulebook_load(const char *file);
void rulebook_free(struct rulebook *r);

/* The value of a key in force on a day: the row with the latest `from` on or before it (of equals the
 * lower in the file); before the first, the first.  All forms die with 2 when there is no such key; the number forms
 * also, naming file, line and value, when it is no number within [min, max], or no points. */
int64_t rule_whole(const struct rulebook *r, const char *key, day_t day, int64_t min, int64_t max);
/* Points in hundredths. */
int64_t rule_points(const struct rulebook *r, const char *key, day_t day);
struct span rule_words(const struct rulebook *r, const char *key, day_t day);
struct span rule_clause(const struct rulebook *r, const char *key, day_t day);
bool rule_known(const struct rulebook *r, const char *key);

#endif
