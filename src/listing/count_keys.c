#include "count_keys.h"

#include "../base/decimal.h"
#include "../base/say.h"

/* A row, and the keys requested. */
struct key_row {
	struct case_row row; /* must be first, since case-list's columns print it */
	const struct count_keys *keys;
	stamp at; /* the time by which it is counted; for a due day, its start */
};

/* --- parts of a date ------------------------------------------------------------------------ */

static void
put_year(struct buf *out, const void *row, int which)
{
	int year, month, mday;

	(void)which;
	day_split(stamp_day(((const struct key_row *)row)->at), &year, &month, &mday);
	buf_printf(out, "%04d", year);
}

static void
put_month(struct buf *out, const void *row, int which)
{
	int year, month, mday;

	(void)which;
	day_split(stamp_day(((const struct key_row *)row)->at), &year, &month, &mday);
	buf_printf(out, "%04d-%02d", year, month);
}

static void
put_week(struct buf *out, const void *row, int which)
{
	int year, week;

	(void)which;
	day_week(stamp_day(((const struct key_row *)row)->at), &year, &week);
	buf_printf(out, "%04d-W%02d", year, week);
}

static void
put_day(struct buf *out, const void *row, int which)
{
	(void)which;
	day_put(out, stamp_day(((const struct key_row *)row)->at));
}

static void
put_weekday(struct buf *out, const void *row, int which)
{
	(void)which;
	whole_put(out, day_weekday(stamp_day(((const struct key_row *)row)->at)));
}

static void
put_hour(struct buf *out, const void *row, int which)
{
	(void)which;
	buf_printf(out, "%02u", ((const struct key_row *)row)->at % DAY_SECONDS / 3600);
}

/* --- units --------------------------------------------------------------------------------- */

static void
put_resolved_unit(struct buf *out, const struct roster *r, unsigned unit)
{
	buf_span(out, r->unit[unit].name);
}

static void
put_resolved_class(struct buf *out, const struct roster *r, unsigned unit)
{
	if (r->unit[unit].class != UNIT_STRANGER)
		buf_str(out, unit_class_name(r->unit[unit].class));
}

/* `which`: what to print about the unit. */
enum { UNIT_NAME, UNIT_CLASS };

static void
put_of_unit(struct buf *out, const struct roster *r, unsigned unit, int which)
{
	if (which == UNIT_CLASS)
		put_resolved_class(out, r, unit);
	else
		put_resolved_unit(out, r, unit);
}

/* The task's unit, or the lead of a case. */
static void
put_unit(struct buf *out, const void *row, int which)
{
	const struct key_row *x = row;
	const struct roster *r = x->row.fold->roster;

	if (x->row.task == NO_TASK)
		return;
	const unsigned unit = x->row.fold->task[x->row.task].unit;
	if (x->keys->as_written)
		put_resolved_unit(out, r, unit);
	else
		put_of_unit(out, r, roster_resolve(r, unit, x->keys->names_on), which);
}

void
count_keys_resolve(const struct count_keys *k, size_t key, struct buf *out, struct roster *r, struct span written)
{
	if (k->key[key].rule->put != put_unit || written.n == 0)
		buf_span(out, written);
	else
		put_of_unit(out, r, roster_resolve(r, roster_intern(r, written), k->names_on), k->key[key].rule->which);
}

/* --- the keys -------------------------------------------------------------------------------- */

/* Prints all levels of a topic or an area; count_keys_put() cuts them. */
static void
put_levels(struct buf *out, const void *row, int which)
{
	case_row_put(out, row, which);
}

const struct column_rule count_key_rules[] = {
	{"year", put_year, 0, 0, N_("the year of the date, such as 2026")},
	{"month", put_month, 0, 0, N_("the month of the date, such as 2026-11")},
	{"week", put_week, 0, 0, N_("the ISO week of the date, such as 2026-W48")},
	{"day", put_day, 0, 0, N_("the day of the date, such as 2026-11-26")},
	{"weekday", put_weekday, 0, 0, N_("the weekday of the date, 1 (Monday) to 7")},
	{"hour", put_hour, 0, 0, N_("the hour of the date, 00 to 23")},
	{"topic:1", put_levels, COL_TOPIC, 0, N_("the first level of the topic; topic:2: the first two")},
	{"area:1", put_levels, COL_AREA, 0, N_("the first level of the area; area:2: the first two")},
	{"unit", put_unit, UNIT_NAME, 0, N_("the unit (of a case, the lead unit) to which the name resolves")},
	{"class", put_unit, UNIT_CLASS, 0, N_("the class of that unit")},
	COLUMNS_END,
};

/* The rule for "topic:1" is that of any number of levels. */
static const struct column_rule *
find_levels(struct span name, unsigned *levels)
{
	const char *colon = name.n > 0 ? memchr(name.p, ':', name.n) : NULL;
	int64_t number;

	if (!colon)
		return NULL;
	const size_t n = (size_t)(colon + 1 - name.p);
	if (!whole_parse((struct span){name.p + n, name.n - n}, 1, 99, &number))
		return NULL;
	*levels = (unsigned)number;
	for (const struct column_rule *r = count_key_rules; r->name; r++)
		if (r->put == put_levels && strlen(r->name) == n + 1 && memcmp(r->name, name.p, n) == 0)
			return r;
	return NULL;
}

void
count_keys_read(struct count_keys *k, const char *names, bool tasks)
{
	struct span rest = span_of(names), name;
	struct column_list all = {.n = 0};

	columns_add_of(&all, case_rules, count_key_rules, NEEDS_CASES | (tasks ? NEEDS_TASKS : 0));
	k->n = 0;
	while (names && span_word(&rest, ',', &name)) {
		if (k->n == COUNT_KEYS_MOST)
			die_usage(_("--by: more than %d columns"), COUNT_KEYS_MOST);
		struct count_key *key = &k->key[k->n++];

		*key = (struct count_key){.name = name};
		key->rule = find_levels(name, &key->levels);
		if (!key->rule)
			key->rule = column_list_find(&all, name);
		if (!key->rule)
			die_column("--by", name, &all);
		if (key->rule->put == put_hour && k->on == ON_DUE)
			die_usage(_("--by hour: a due day has no hour; choose another date with --on"));
	}
}

/* --- the keys of a row -------------------------------------------------------------------------- */

/* Finds the date by which a row is counted; returns false if it has none. */
static bool
date_of(const struct case_row *r, enum count_date on, stamp *at)
{
	const struct task *t = r->task != NO_TASK ? &r->fold->task[r->task] : NULL;

	switch (on) {
	case ON_CLOSED:
		*at = r->kase->closed;
		return r->kase->bits & CASE_CLOSED;
	case ON_DUE:
		*at = t ? day_start(t->due) : 0;
		return t;
	case ON_ASSIGNED:
		*at = t ? t->assigned : 0;
		return t;
	default:
		*at = case_row_opened(r);
		return true;
	}
}

/* Cuts the cell that starts at `from` after this number of levels. */
static void
cut_levels(struct buf *out, size_t from, unsigned levels)
{
	const struct span all = buf_as_span(out);

	for (size_t i = from; i < all.n; i++)
		if (all.p[i] == '/' && --levels == 0) {
			out->n = i;
			return;
		}
}

bool
count_keys_put(const struct count_keys *k, struct buf *out, const struct case_row *row)
{
	struct key_row x = {.keys = k};

	if (!date_of(row, k->on, &x.at) || !period_has(k->period, stamp_day(x.at)))
		return false;
	x.row = *row;
	for (size_t i = 0; i < k->n; i++) {
		if (i > 0)
			buf_char(out, '\t');
		const size_t from = out->n;
		k->key[i].rule->put(out, &x, k->key[i].rule->which);
		if (k->key[i].levels > 0)
			cut_levels(out, from, k->key[i].levels);
	}
	return true;
}
