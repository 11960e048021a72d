/* Which unit a matter goes to: routes.tsv (topic area kind unit limit).  The
 * principle is the regulation's: territory (属地), function (职能管理). */
#ifndef RULES_ROUTES_H
#define RULES_ROUTES_H

#include "roster.h"

struct route {
	unsigned unit[8]; /* the first leads, the others assist */
	unsigned units;
	struct span limit; /* empty: platform */
};

struct routes {
	struct table *table; /* behind the spans */
	struct routes_row {
		struct span topic, area, kind;
		struct route route;
	} * row;
};

/* Reads routes.tsv into what is all zeros; units must be in the roster (by name or alias; several separated
 * by ','); dies with 2 naming line and column otherwise. */
void routes_load(struct routes *routes, const char *file, const struct roster *r, const char *limits);
void routes_free(struct routes *r);

/* The first row that matches: an empty topic, area or kind matches all; a topic or area matches itself
 * and what lies below it ('/' parts levels).  NULL: none. */
const struct route *route_find(const struct routes *r, struct span topic, struct span area, struct span kind);

#endif
