/* What the options of a verb say, held against what an entry may say. */
#ifndef PROGRAM_VALUES_H
#define PROGRAM_VALUES_H

#include "verb.h"

/* What is wrong with verb_values for this verb (translated), and the option it is about (NULL: several);
 * NULL: they can make an entry. */
const char *values_wrong(const struct verb *v, const char **option);
/* Puts the values, which nothing is wrong with, into a draft; its fields will lie in `store`. */
void values_fill(struct draft *d, struct buf *store);

#endif
