/* The name of an issue: its place, or what its reports say. */
#ifndef ALIKE_WHERE_H
#define ALIKE_WHERE_H

#include "groups.h"

/* Returns the place as most of its quotable reports write it, without blanks, to be freed; "" if none names a place. */
char *where_is(struct grouping *g, const struct issue *issue);
/* Returns the most specific words that three in ten of them use, to be freed; "" if there are none. */
char *what_is(struct grouping *g, const struct issue *issue);

#endif
