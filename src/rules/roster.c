#include "roster.h"

#include "../base/buf.h"
#include "../table/csvtable.h"
#include "../base/say.h"

#include <stdlib.h>

static unsigned
add_unit(struct roster *r, const struct unit *u)
{
	VEC_ROOM(r->unit, r->units, r->cap);
	r->unit[r->units] = *u;
	return r->units++;
}

static const char *const class_names[] = {
	[UNIT_COUNTY] = "county",
	[UNIT_DEPARTMENT] = "department",
	[UNIT_VERTICAL] = "vertical",
	[UNIT_SECONDARY] = "secondary",
	[UNIT_COMPANY] = "company",
	[UNIT_OTHER] = "other",
	[UNIT_STRANGER] = "-",
};

const char *
unit_class_name(enum unit_class c)
{
	return class_names[c];
}

static enum unit_class
class_of(struct span name)
{
	unsigned c = UNIT_COUNTY;

	while (c < UNIT_STRANGER && !span_is(name, class_names[c]))
		c++;
	return (enum unit_class)c;
}

enum unit_group
unit_group_of(enum unit_class c)
{
	static const enum unit_group groups[] = {
		[UNIT_COUNTY] = GROUP_COUNTY,
		[UNIT_DEPARTMENT] = GROUP_DEPARTMENT,
		[UNIT_VERTICAL] = GROUP_DEPARTMENT,
		[UNIT_SECONDARY] = GROUP_SECONDARY,
		[UNIT_COMPANY] = GROUP_COMPANY,
		[UNIT_OTHER] = GROUP_NONE,
		[UNIT_STRANGER] = GROUP_NONE,
	};

	return groups[c];
}

/* A name is written into ledgers unchanged, and into lists separated by ','. */
static bool
fit_name(struct span name)
{
	return name.n > 0 && !span_has_control(name) && !memchr(name.p, '\\', name.n) && !memchr(name.p, ',', name.n);
}

static void
list_unit(struct roster *r, size_t row)
{
	const struct table *t = r->table;
	struct unit u = {
		.name = span_trim(table_cell(t, row, "unit")),
		.class = class_of(table_cell(t, row, "class")),
		.parent = span_trim(table_cell(t, row, "parent")),
		.parent_id = -1,
		.row = r->units,
		.until = DAY_NONE,
		.successor = UNIT_NONE,
	};
	const struct span until = span_trim(table_cell(t, row, "until"));

	if (!fit_name(u.name))
		die_at(EXIT_USAGE, t->file, t->line[row], "unit", _("is not a unit's name"));
	if (u.class == UNIT_STRANGER)
		die_at(EXIT_USAGE, t->file, t->line[row], "class",
			_("is not one of county, department, vertical, secondary, company, other"));
	if (until.n > 0 && !day_parse(until, &u.until))
		die_at(EXIT_USAGE, t->file, t->line[row], "until",
			_("is not a day YYYY-MM-DD: give the first day on which the unit no longer exists, or leave "
			  "it empty"));
	if (names_find(&r->names, u.name) != NAME_NONE)
		die_at(EXIT_USAGE, t->file, t->line[row], "unit", _("appears twice"));
	names_add(&r->names, u.name, add_unit(r, &u));
}

static void
list_aliases(struct roster *r, unsigned unit)
{
	const struct table *t = r->table;
	struct span list = table_cell(t, unit, "aliases"), alias;

	while (span_word(&list, ',', &alias)) {
		alias = span_trim(alias);
		if (alias.n == 0)
			continue;
		if (names_find(&r->aliases, alias) != NAME_NONE || names_find(&r->names, alias) != NAME_NONE)
			die_at(EXIT_USAGE, t->file, t->line[unit], "aliases",
				_("one of them appears twice, or is another unit's name"));
		names_add(&r->aliases, alias, unit);
	}
}

void
roster_spellings(const struct roster *r, void (*each)(void *ctx, struct span spelling), void *ctx)
{
	for (unsigned i = 0; i < r->listed; i++)
		each(ctx, r->unit[i].name);
	for (unsigned i = 0; i < r->listed; i++) {
		struct span list = table_cell(r->table, i, "aliases"), alias;

		while (span_word(&list, ',', &alias))
			if ((alias = span_trim(alias)).n > 0)
				each(ctx, alias);
	}
}

static struct span
successor_cell(const struct roster *r, unsigned unit)
{
	return span_trim(table_cell(r->table, unit, "successor"));
}

static void
find_successor(struct roster *r, unsigned unit)
{
	const struct span name = successor_cell(r, unit);

	if (name.n == 0)
		return;
	r->unit[unit].successor = roster_typed(r, name);
	if (r->unit[unit].successor == UNIT_NONE)
		die_at(EXIT_USAGE, r->table->file, r->table->line[unit], "successor",
			_("is not a unit of this table: add a row for it, or correct the name"));
}

/* The chain of a row's successors must end. */
static void
check_circle(const struct roster *r, unsigned unit)
{
	unsigned at = unit, steps = 0;

	while ((at = r->unit[at].successor) != UNIT_NONE && at != unit && steps < r->listed)
		steps++;
	if (at == unit)
		die_at(EXIT_USAGE, r->table->file, r->table->line[unit], "successor",
			_("leads back to its own unit: empty the successor of the unit that still exists"));
}

static void
link_units(struct roster *r)
{
	unsigned i, parent;

	for (i = 0; i < r->listed; i++) {
		parent = roster_typed(r, r->unit[i].parent);
		if (parent != UNIT_NONE)
			r->unit[i].parent_id = (int)parent;
		find_successor(r, i);
	}
	for (i = 0; i < r->listed; i++)
		check_circle(r, i);
}

void
roster_load(struct roster *r, const char *file)
{
	static const char *const columns[] = {"unit", "class", "parent", "aliases", NULL};
	unsigned i;

	r->table = table_load(file, columns);
	for (i = 0; i < r->table->rows; i++)
		list_unit(r, i);
	r->listed = r->units;
	for (i = 0; i < r->listed; i++)
		list_aliases(r, i);
	link_units(r);
}

struct span
roster_cell(const struct roster *r, unsigned unit, const char *column)
{
	return table_cell(r->table, unit, column);
}

void
roster_free(struct roster *r)
{
	table_free(r->table);
	names_free(&r->names);
	names_free(&r->strangers);
	names_free(&r->aliases);
	while (r->showns > 0)
		free(r->shown[--r->showns]);
	free(r->shown);
	free(r->unit);
	*r = (struct roster){0};
}

void
roster_show_as(struct roster *r, unsigned unit, struct span name)
{
	VEC_ROOM(r->shown, r->showns, r->showns_cap);
	r->shown[r->showns] = span_dup(name);
	r->unit[unit].name = (struct span){r->shown[r->showns++], name.n};
}

unsigned
roster_intern(struct roster *r, struct span name)
{
	const unsigned unit = roster_by_name(r, name);

	if (unit != UNIT_NONE)
		return unit;
	const struct names_entry *stranger = names_add(&r->strangers, name, r->units);
	if (stranger->number == r->units)
		add_unit(r, &(struct unit){.name = stranger->name,
				    .class = UNIT_STRANGER,
				    .parent = {"", 0},
				    .parent_id = -1,
				    .row = names_find(&r->aliases, name),
				    .until = DAY_NONE,
				    .successor = UNIT_NONE});
	return stranger->number;
}

_Static_assert(NAME_NONE == UNIT_NONE, "what has no number is no unit");

unsigned
roster_by_name(const struct roster *r, struct span name)
{
	return names_find(&r->names, name);
}

unsigned
roster_typed(const struct roster *r, struct span typed)
{
	const unsigned unit = roster_by_name(r, typed);

	return unit != UNIT_NONE ? unit : names_find(&r->aliases, typed);
}

unsigned
roster_met(const struct roster *r, struct span typed)
{
	const unsigned unit = roster_typed(r, typed);

	return unit != UNIT_NONE ? unit : names_find(&r->strangers, typed);
}

unsigned
roster_resolve(const struct roster *r, unsigned unit, day_t day)
{
	if (unit == UNIT_NONE || r->unit[unit].row == UNIT_NONE)
		return unit;
	unit = r->unit[unit].row;
	while (unit_has_ceased(&r->unit[unit], day) && r->unit[unit].successor != UNIT_NONE)
		unit = r->unit[unit].successor;
	return unit;
}

bool
roster_holds(const struct roster *r, unsigned unit, day_t day)
{
	return roster_resolve(r, unit, day) == unit;
}

void
roster_remark(const struct roster *r, void (*each)(void *ctx, const struct roster_odd *odd), void *ctx)
{
	const struct table *t = r->table;

	for (unsigned i = 0; i < r->listed; i++) {
		const struct unit *u = &r->unit[i];
		struct roster_odd odd = {.file = t->file, .line = t->line[i], .unit = u->name};

		if (u->until != DAY_NONE && u->successor == UNIT_NONE) {
			odd.column = "until";
			odd.what =
				_("%.*s ceases without a successor: what is still recorded of it stays with it (name a "
				  "successor)");
		} else if (u->until == DAY_NONE && u->successor != UNIT_NONE) {
			odd.column = "successor";
			odd.what = _("%.*s has a successor, but no day from which it takes over (fill in until)");
		} else {
			continue;
		}
		each(ctx, &odd);
	}
}
