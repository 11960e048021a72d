#include "roster.h"

#include "../base/buf.h"
#include "../table/csvtable.h"
#include "../base/say.h"

#include <stdlib.h>

/* Names by hash, open addressing, never more than half full. */
struct name_index {
	struct slot {
		struct span name; /* p NULL: free */
		unsigned unit;
	} * slot;
	size_t slots, used; /* slots: a power of 2 */
};

/* Eight bytes at a time: a Chinese name is some thirty bytes long, and every
 * entry of a ledger asks for one. */
static inline uint64_t
eight_bytes(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof w);
	return w;
}

static inline uint64_t
stir(uint64_t h, uint64_t w)
{
	h = (h ^ w) * 0x9fb21c651e98df25u;
	return h ^ h >> 32;
}

static uint64_t
hash(struct span name)
{
	uint64_t h = name.n * 0x9e3779b97f4a7c15u, w = 0;

	if (name.n < sizeof w) {
		if (name.n > 0)
			memcpy(&w, name.p, name.n);
		return stir(h, w);
	}
	for (size_t i = 0; i + sizeof w < name.n; i += sizeof w)
		h = stir(h, eight_bytes(name.p + i));
	return stir(h, eight_bytes(name.p + name.n - sizeof w));
}

static bool
same_name(struct span a, struct span b)
{
	uint64_t differ = 0;

	if (a.n != b.n)
		return false;
	if (a.n < sizeof differ)
		return span_eq(a, b);
	for (size_t i = 0; i + sizeof differ < a.n; i += sizeof differ)
		differ |= eight_bytes(a.p + i) ^ eight_bytes(b.p + i);
	return (differ | (eight_bytes(a.p + a.n - sizeof differ) ^ eight_bytes(b.p + a.n - sizeof differ))) == 0;
}

/* The slot where the name is, or where it would go. */
static struct slot *
look(const struct name_index *x, struct span name)
{
	size_t at = hash(name) & (x->slots - 1);

	while (x->slot[at].name.p != NULL && !same_name(x->slot[at].name, name))
		at = (at + 1) & (x->slots - 1);
	return &x->slot[at];
}

static struct name_index *
index_make(void)
{
	struct name_index *x = ecalloc(1, sizeof *x);

	x->slots = 256;
	x->slot = ecalloc(x->slots, sizeof *x->slot);
	return x;
}

static void
index_free(struct name_index *x)
{
	if (x != NULL)
		free(x->slot);
	free(x);
}

static void
index_grow(struct name_index *x)
{
	struct name_index larger = {.slots = x->slots * 2, .used = x->used};
	size_t i;

	larger.slot = ecalloc(larger.slots, sizeof *larger.slot);
	for (i = 0; i < x->slots; i++) {
		if (x->slot[i].name.p != NULL)
			*look(&larger, x->slot[i].name) = x->slot[i];
	}
	free(x->slot);
	*x = larger;
}

/* Fills the free slot that look() gave. */
static void
index_add(struct name_index *x, struct slot *free_slot, struct span name, unsigned unit)
{
	*free_slot = (struct slot){name, unit};
	if (++x->used > x->slots / 2)
		index_grow(x);
}

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

/* A name goes into ledgers as it is and into lists parted by ','. */
static bool
fit_name(struct span name)
{
	size_t i;

	for (i = 0; i < name.n; i++) {
		unsigned char c = (unsigned char)name.p[i];

		if (c < 0x20 || c == 0x7f || c == '\\' || c == ',')
			return false;
	}
	return name.n > 0;
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
	};
	struct slot *slot = look(r->names, u.name);

	if (!fit_name(u.name))
		die_at(EXIT_USAGE, t->file, t->line[row], "unit", _("not a unit's name"));
	if (u.class == UNIT_STRANGER)
		die_at(EXIT_USAGE, t->file, t->line[row], "class",
			_("not one of county, department, vertical, secondary, company, other"));
	if (slot->name.p != NULL)
		die_at(EXIT_USAGE, t->file, t->line[row], "unit", _("%.*s stands twice"), (int)u.name.n, u.name.p);
	index_add(r->names, slot, u.name, add_unit(r, &u));
}

static void
list_aliases(struct roster *r, unsigned unit)
{
	const struct table *t = r->table;
	struct span list = table_cell(t, unit, "aliases"), alias;
	struct slot *slot;

	while (span_word(&list, ',', &alias)) {
		alias = span_trim(alias);
		if (alias.n == 0)
			continue;
		slot = look(r->aliases, alias);
		if (slot->name.p != NULL || look(r->names, alias)->name.p != NULL)
			die_at(EXIT_USAGE, t->file, t->line[unit], "aliases", _("%.*s stands twice"), (int)alias.n,
				alias.p);
		index_add(r->aliases, slot, alias, unit);
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

struct roster *
roster_load(const char *file)
{
	static const char *const columns[] = {"unit", "class", "parent", "aliases", NULL};
	struct roster *r = ecalloc(1, sizeof *r);
	unsigned i, parent;

	r->table = table_load(file, columns);
	r->names = index_make();
	r->aliases = index_make();
	for (i = 0; i < r->table->rows; i++)
		list_unit(r, i);
	r->listed = r->units;
	for (i = 0; i < r->listed; i++)
		list_aliases(r, i);
	for (i = 0; i < r->listed; i++) {
		parent = roster_typed(r, r->unit[i].parent);
		if (parent != UNIT_NONE)
			r->unit[i].parent_id = (int)parent;
	}
	return r;
}

void
roster_free(struct roster *r)
{
	if (r == NULL)
		return;
	table_free(r->table);
	index_free(r->names);
	index_free(r->strangers);
	index_free(r->aliases);
	free(r->unit);
	free(r);
}

unsigned
roster_intern(struct roster *r, struct span name)
{
	struct unit stranger = {.name = name, .class = UNIT_STRANGER, .parent = {"", 0}, .parent_id = -1};
	unsigned unit = roster_by_name(r, name);

	if (unit != UNIT_NONE)
		return unit;
	if (r->strangers == NULL)
		r->strangers = index_make();
	struct slot *slot = look(r->strangers, name);
	if (slot->name.p != NULL)
		return slot->unit;
	unit = add_unit(r, &stranger);
	index_add(r->strangers, slot, name, unit);
	return unit;
}

unsigned
roster_by_name(const struct roster *r, struct span name)
{
	const struct slot *slot = look(r->names, name);

	return slot->name.p != NULL && slot->unit < r->listed ? slot->unit : UNIT_NONE;
}

unsigned
roster_typed(const struct roster *r, struct span typed)
{
	unsigned unit = roster_by_name(r, typed);
	const struct slot *slot;

	if (unit != UNIT_NONE)
		return unit;
	slot = look(r->aliases, typed);
	return slot->name.p != NULL ? slot->unit : UNIT_NONE;
}

unsigned
roster_met(const struct roster *r, struct span typed)
{
	unsigned unit = roster_typed(r, typed);

	if (unit != UNIT_NONE || r->strangers == NULL)
		return unit;
	const struct slot *slot = look(r->strangers, typed);
	return slot->name.p != NULL ? slot->unit : UNIT_NONE;
}
