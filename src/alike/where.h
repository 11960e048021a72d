/* Where an issue is. */
#ifndef ALIKE_WHERE_H
#define ALIKE_WHERE_H

#include "groups.h"

/* As most of its quotable reports write it, without blanks, to be freed; "": none names a place. */
char *where_is(struct grouping *g, const struct issue *issue);

#endif
