/* The unit that a case is assigned to: routes.tsv (topic area kind unit limit).  The regulation's principles are
 * territory (属地) and function (职能管理). */
#ifndef RULES_ROUTES_H
#define RULES_ROUTES_H

#include "roster.h"

struct route {
	unsigned unit[8]; /* the first is the lead, the others assist */
	unsigned units;
	struct span limit; /* `platform` if empty */
};

struct routes {
	struct table *table; /* the storage of the spans */
	struct routes_row {
		struct span topic, area, kind;
		struct route route;
	} * row;
};

/* Reads routes.tsv into a zeroed struct.  Units are names or aliases of the roster, several separated by ','.  Exits
 * with 2, naming line and column, on damage. */
void routes_load(struct routes *routes, const char *file, const struct roster *r, const char *limits);
void routes_free(struct routes *r);

/* Returns the first row that matches, or NULL.  An empty topic, area or kind matches anything; a topic or area
 * matches itself and all levels below it (levels are separated by '/'). */
const struct route *route_find(const struct routes *r, struct span topic, struct span area, struct span kind);

#endif
