#include "history.h"

#include "../base/nearest.h"
#include "../ledger/limits.h"
#include "../program/rule_tables.h"
#include "../table/csvtable.h"

#include <stdlib.h>

/* --- units ---------------------------------------------------------------------------------------------- */

/* The search for the units of a row. */
struct unit_search {
	struct histories *histories;
	const struct export_row *row;
	bool unknown;
};

static void
note_unknown(void *ctx, struct span name)
{
	struct unit_search *s = ctx;
	struct histories *h = s->histories;
	const struct names_entry *e = names_add(&h->unknown_names, name, (uint32_t)h->unknowns);

	if (e->number == h->unknowns) {
		VEC_ROOM(h->unknown, h->unknowns, h->unknown_cap);
		h->unknown[h->unknowns++] = (struct unknown_unit){.name = e->name, .line = s->row->line};
	}
	h->unknown[e->number].rows++;
	s->unknown = true;
}

/* Returns the units of a cell; NULL if one is unknown, or if they are too many (*n). */
static const struct cell_units *
units_of(struct histories *h, const struct export_row *row, size_t *n)
{
	struct unit_search s = {h, row, false};
	unsigned unit[HISTORY_UNITS_MOST];
	const struct span cell = row->field[HISTORY_UNIT];
	const uint32_t before = names_find(&h->cells, cell);

	if (before != NAME_NONE)
		return &h->cell[before];
	*n = units_of_cell(&h->names, cell, unit, HISTORY_UNITS_MOST, note_unknown, &s);
	if (s.unknown)
		*n = 0;
	if (s.unknown || *n > HISTORY_UNITS_MOST)
		return NULL;
	/* The store of texts does not align numbers, so units have a store of their own. */
	const size_t size = *n * sizeof *unit, number = h->cells.used;
	struct cell_units found = {(unsigned *)blocks_room(&h->units, size), (uint8_t)*n};

	memcpy(found.unit, unit, size);
	blocks_used(&h->units, size);
	VEC_ROOM(h->cell, number, h->cells_cap);
	h->cell[number] = found;
	names_add(&h->cells, cell, (uint32_t)number);
	return &h->cell[number];
}

static const char *
take_units(struct histories *h, struct export_row *row, struct history_row *r)
{
	size_t n = 0;
	const struct cell_units *units = units_of(h, row, &n);

	if (units) {
		r->unit = units->unit;
		r->units = units->n;
		return NULL;
	}
	row->bad_column = export_column(h->import->export, HISTORY_UNIT);
	if (n > HISTORY_UNITS_MOST)
		return _("it names more units than a case can have");
	h->rows_unknown++;
	return _("it names an unknown unit; add it to units.tsv, as a unit or an alias (see "
		 "--suggest-aliases)");
}

/* --- closed cases ---------------------------------------------------------------------------------------- */

/* Combines a row's outcome and its closing time.  A constant outcome does not say whether the case is closed. */
static const char *
take_state(const struct histories *h, struct export_row *row, struct history_row *r)
{
	struct export *x = h->import->export;
	const bool open = r->outcome && strcmp(r->outcome, "open") == 0, timed = r->times.closed != STAMP_NONE;
	const bool ends = r->outcome && !open;

	if (ends && timed)
		r->state = ROW_SAYS_CLOSED;
	else if (open || (h->maps_closed && (!ends || h->outcome_is_given) && !timed))
		r->state = ROW_SAYS_OPEN;
	if (timed && !r->outcome && r->answer.n == 0) {
		row->bad_column = export_column(x, HISTORY_CLOSED);
		return _("the case is closed there, but the row gives no outcome; map outcome with --map");
	}
	if (ends && !timed && !h->outcome_is_given && r->answer.n == 0) {
		row->bad_column = export_column(x, HISTORY_CLOSED);
		return _("it is empty, but the outcome says that the case is closed");
	}
	if (r->answer.n > 0)
		r->state = open ? ROW_SAYS_OPEN : ROW_SAYS_CLOSED;
	if (r->state == ROW_SAYS_CLOSED && r->units == 0 && r->answer.n == 0) {
		row->bad_column = export_column(x, HISTORY_UNIT);
		return _("the case is closed, but has neither a unit nor an answer");
	}
	return NULL;
}

/* --- a row ----------------------------------------------------------------------------------------------- */

static uint32_t
said_by_caller(struct span satisfied, struct span solved)
{
	uint32_t flags = 0;

	if (span_is(satisfied, "unreached") || span_is(solved, "unreached"))
		flags |= FLAG_BIT(FLAG_UNREACHED);
	if (span_is(satisfied, "yes"))
		flags |= FLAG_BIT(FLAG_SATISFIED);
	if (span_is(satisfied, "no"))
		flags |= FLAG_BIT(FLAG_UNSATISFIED);
	if (span_is(solved, "yes"))
		flags |= FLAG_BIT(FLAG_SOLVED);
	if (span_is(solved, "no"))
		flags |= FLAG_BIT(FLAG_UNSOLVED);
	return flags;
}

/* A limit without a number of days needs a due day (rule limit.urgent). */
static const char *
check_limit(struct export *x, struct export_row *row, const struct history_row *r)
{
	const stamp from = r->times.assigned != STAMP_NONE ? r->times.assigned : row->has_at ? row->at : 0;

	if (!r->limit || strcmp(r->limit, "urgent") != 0 || r->times.due != DAY_NONE || r->units == 0 ||
		limit_days(the_rules(), span_of(r->limit), stamp_day(from)) > 0)
		return NULL;
	row->bad_column = export_column(x, HISTORY_LIMIT);
	return _("the rules set no limit for urgent cases (limit.urgent is 0), and the row gives no due day");
}

/* Returns a word of the ledger that keeps its address, or NULL for an empty field. */
static const char *
word_of(struct histories *h, struct span field)
{
	size_t i = 0;

	if (field.n == 0)
		return NULL;
	while (h->word[i] && !span_is(field, h->word[i]))
		i++;
	if (!h->word[i])
		h->word[i] = span_dup(field);
	return h->word[i];
}

static const char *
read_row(struct histories *h, struct export_row *row, struct history_row *r)
{
	*r = (struct history_row){.times = row->times,
		.reply = row->field[HISTORY_REPLY],
		.answer = row->field[INTAKE_ANSWER],
		.limit = word_of(h, row->field[HISTORY_LIMIT]),
		.outcome = word_of(h, row->field[HISTORY_OUTCOME]),
		.told = said_by_caller(row->field[HISTORY_SATISFIED], row->field[HISTORY_SOLVED])};
	const char *wrong = take_units(h, row, r);

	/* A case answered on the spot has no tasks. */
	if (!wrong && r->answer.n > 0)
		r->units = 0;
	if (!wrong)
		wrong = take_state(h, row, r);
	return wrong ? wrong : check_limit(h->import->export, row, r);
}

static bool
is_same(const struct history_row *a, const struct history_row *b)
{
	const struct history_times *x = &a->times, *y = &b->times;

	return x->assigned == y->assigned && x->replied == y->replied && x->closed == y->closed && x->told == y->told &&
	       x->due == y->due && x->promised == y->promised && span_eq(a->reply, b->reply) &&
	       span_eq(a->answer, b->answer) && a->limit == b->limit && a->outcome == b->outcome &&
	       a->told == b->told && a->state == b->state && a->units == b->units &&
	       (a->units == 0 || memcmp(a->unit, b->unit, a->units * sizeof *a->unit) == 0);
}

static void
add(struct histories *h, const struct history_row *r)
{
	struct history_row *kept;

	VEC_ROOM(h->row, h->n, h->cap);
	kept = &h->row[h->n++];
	*kept = *r;
	kept->reply = blocks_keep(&h->store, r->reply);
	kept->answer = blocks_keep(&h->store, r->answer);
}

static void
start(struct histories *h)
{
	const struct export *x = h->import->export;

	if (!export_maps(x, INTAKE_REF) || !export_maps(x, INTAKE_AT))
		die(EXIT_USAGE,
			_("--map: ref and at are required: the external number and the opening time of a case"));
	unit_names_load(&h->names, the_roster());
	h->maps_unit = export_maps(x, HISTORY_UNIT);
	h->maps_closed = export_maps(x, HISTORY_CLOSED);
	h->outcome_is_given = export_is_given(x, HISTORY_OUTCOME);
}

const char *
histories_take(struct histories *h, struct export_row *row, struct span by)
{
	struct history_row r;
	enum arrival_taken taken;
	size_t number;

	if (!h->names.roster)
		start(h);
	const char *wrong = read_row(h, row, &r);
	if (!wrong)
		wrong = import_arrive(h->import, row, by, SPAN(""), &taken, &number);
	if (wrong)
		return wrong;
	if (taken == ARRIVAL_TAKEN)
		add(h, &r);
	else if (!is_same(&h->row[number], &r))
		return import_twice(h->import, row, number);
	return NULL;
}

void
histories_free(struct histories *h)
{
	free(h->row);
	blocks_free(&h->store);
	blocks_free(&h->units);
	names_free(&h->cells);
	free(h->cell);
	for (size_t i = 0; h->word[i]; i++)
		free(h->word[i]);
	unit_names_free(&h->names);
	names_free(&h->unknown_names);
	free(h->unknown);
}

/* --- unknown units --------------------------------------------------------------------------------------- */

void
histories_say_unknown(const struct histories *h, bool suggested)
{
	if (h->unknowns == 0)
		return;
	/* histories_suggest() has sorted them. */
	uint64_t first = h->unknown[0].line;
	for (size_t i = 1; i < h->unknowns; i++)
		if (h->unknown[i].line < first)
			first = h->unknown[i].line;
	say_at(h->import->file, first, NULL,
		suggested ? _("unknown units: names %zu, rows %llu, of which this is the first")
			  : _("unknown units: names %zu, rows %llu, of which this is the first (--suggest-aliases FILE "
			      "lists them)"),
		h->unknowns, (unsigned long long)h->rows_unknown);
}

static bool
is_found(const struct unknown_unit *u, unsigned unit)
{
	for (size_t k = 0; k < u->nears; k++)
		if (u->near[k] == unit)
			return true;
	return false;
}

/* Finds the nearest units, each by its nearest spelling, nearest first. */
static void
find_near(const struct roster *r, struct unknown_unit *u)
{
	struct nearest x;

	do {
		x = (struct nearest){.typed = u->name};
		for (unsigned i = 0; i < r->listed; i++) {
			struct span aliases = roster_cell(r, i, "aliases"), alias;

			if (is_found(u, i))
				continue;
			nearest_offer(&x, r->unit[i].name);
			while (span_word(&aliases, ',', &alias))
				nearest_offer(&x, span_trim(alias));
		}
		if (x.name.n > 0)
			u->near[u->nears++] = roster_typed(r, x.name);
	} while (x.name.n > 0 && u->nears < UNITS_NEAR);
}

/* Appends a row of units.tsv with one more alias; for UNIT_NONE, a row for a unit that does not exist yet. */
static void
put_unit(struct buf *out, const struct roster *r, unsigned unit, struct span alias)
{
	const struct table *t = r->table;

	for (size_t c = 0; c < t->columns; c++) {
		const struct span head = t->head[c];
		const struct span cell = unit == UNIT_NONE ? SPAN("") : t->cell[unit * t->columns + c];

		buf_str(out, c > 0 ? "\t" : "");
		buf_span(out, unit == UNIT_NONE && span_is(head, "unit")    ? alias
			      : unit == UNIT_NONE && span_is(head, "class") ? SPAN("other")
									    : cell);
		if (unit != UNIT_NONE && span_is(head, "aliases")) {
			buf_str(out, cell.n > 0 ? "," : "");
			buf_span(out, alias);
		}
	}
	buf_char(out, '\n');
}

static int
by_rows(const void *a, const void *b)
{
	const struct unknown_unit *x = a, *y = b;

	if (x->rows != y->rows)
		return x->rows < y->rows ? 1 : -1;
	return span_cmp(x->name, y->name);
}

static void
put_comment(struct buf *out, const struct roster *r, const struct unknown_unit *u)
{
	buf_printf(out, "# %.*s: ", (int)u->name.n, u->name.p);
	buf_printf(out, ngettext("%llu row", "%llu rows", u->rows), (unsigned long long)u->rows);
	for (size_t k = 0; k < u->nears; k++)
		buf_printf(out, "%s%.*s", k > 0 ? ", " : _("; similar: "), (int)r->unit[u->near[k]].name.n,
			r->unit[u->near[k]].name.p);
	buf_char(out, '\n');
}

void
histories_suggest(const struct histories *h, struct buf *out)
{
	const struct roster *r = the_roster();
	struct buf aliases = {0};

	if (h->unknowns > 0)
		qsort(h->unknown, h->unknowns, sizeof *h->unknown, by_rows);
	for (size_t i = 0; i < h->unknowns; i++)
		find_near(r, &h->unknown[i]);
	for (size_t i = 0; i < h->unknowns; i++) {
		const struct unknown_unit *u = &h->unknown[i];

		if (u->suggested)
			continue;
		aliases.n = 0;
		/* A unit has one row with all names that may be its own. */
		for (size_t k = i; k < h->unknowns; k++) {
			struct unknown_unit *other = &h->unknown[k];

			if (k > i && (u->nears == 0 || other->nears == 0 || other->near[0] != u->near[0]))
				continue;
			put_comment(out, r, other);
			buf_str(&aliases, aliases.n > 0 ? "," : "");
			buf_span(&aliases, other->name);
			other->suggested = true;
		}
		put_unit(out, r, u->nears > 0 ? u->near[0] : UNIT_NONE, buf_as_span(&aliases));
	}
	buf_free(&aliases);
}
