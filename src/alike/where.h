/* What an issue is called: where it is, or what is said of it. */
#ifndef ALIKE_WHERE_H
#define ALIKE_WHERE_H

#include "groups.h"

/* As most of its quotable reports write it, without blanks, to be freed; "": none names a place. */
char *where_is(struct grouping *g, const struct issue *issue);
/* The most particular that three in ten of them say; "": there is none. */
char *what_is(struct grouping *g, const struct issue *issue);

#endif
