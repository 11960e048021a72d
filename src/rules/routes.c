#include "routes.h"

#include "../base/buf.h"
#include "../base/levels.h"
#include "../table/csvtable.h"
#include "../base/say.h"

#include <stdlib.h>

static void
read_units(const struct table *t, size_t i, const struct roster *r, struct route *route)
{
	struct span list = table_cell(t, i, "unit"), name;
	unsigned unit, k;

	while (span_word(&list, ',', &name)) {
		name = span_trim(name);
		unit = roster_typed(r, name);
		if (unit == UNIT_NONE)
			die_at(EXIT_USAGE, t->file, t->line[i], "unit", _("is not in the roster (units.tsv)"));
		for (k = 0; k < route->units; k++) {
			if (route->unit[k] == unit)
				die_at(EXIT_USAGE, t->file, t->line[i], "unit", _("names a unit twice"));
		}
		if (route->units == sizeof route->unit / sizeof *route->unit)
			die_at(EXIT_USAGE, t->file, t->line[i], "unit", _("more than %u units"), route->units);
		route->unit[route->units++] = unit;
	}
	if (route->units == 0)
		die_at(EXIT_USAGE, t->file, t->line[i], "unit", _("the route has no unit"));
}

void
routes_load(struct routes *routes, const char *file, const struct roster *r, const char *limits)
{
	static const char *const columns[] = {"topic", "area", "kind", "unit", "limit", NULL};
	const struct table *t;
	size_t i;

	t = routes->table = table_load(file, columns);
	routes->row = ecalloc(t->rows, sizeof *routes->row);
	for (i = 0; i < t->rows; i++) {
		routes->row[i] = (struct routes_row){
			.topic = table_cell(t, i, "topic"),
			.area = table_cell(t, i, "area"),
			.kind = table_cell(t, i, "kind"),
			.route.limit = table_cell(t, i, "limit"),
		};
		read_units(t, i, r, &routes->row[i].route);
		if (routes->row[i].route.limit.n > 0 && !word_in(limits, routes->row[i].route.limit))
			die_wrong(EXIT_USAGE, t->file, t->line[i], "limit", routes->row[i].route.limit,
				is_not_among(limits));
	}
}

void
routes_free(struct routes *r)
{
	table_free(r->table);
	free(r->row);
	*r = (struct routes){0};
}

/* Returns whether `what` equals `level` or lies below it; an empty level matches anything. */
static bool
within(struct span what, struct span level)
{
	return level.n == 0 || level_within(what, level);
}

const struct route *
route_find(const struct routes *r, struct span topic, struct span area, struct span kind)
{
	size_t i;

	for (i = 0; i < r->table->rows; i++) {
		const struct routes_row *row = &r->row[i];

		if (within(topic, row->topic) && within(area, row->area) &&
			(row->kind.n == 0 || span_eq(kind, row->kind)))
			return &row->route;
	}
	return NULL;
}
