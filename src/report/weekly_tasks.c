/* What is owed by the units and to the leaders, in the weekly paper. */
#include "weekly_part.h"

#include "label.h"

#include <stdlib.h>

enum {
	OVERDUE_SHOWN = 10,
	ITEMS_SHOWN = 20, /* of the leaders */
};

/* --- what was due ------------------------------------------------------------------ */

void
write_due(struct writing *d)
{
	const struct grid_column column[] = {
		{D_("unit"), false}, {D_("due"), true}, {D_("in time"), true}, {D_("rate"), true}};
	const struct tally *t = &d->w->section[BY_UNIT];
	int64_t counted = 0, in_time = 0;
	uint32_t below = 0;
	struct grid g;

	writing_heading(d, D_("Tasks due in the period, by unit"));
	if (t->rows == 0) {
		writing_none(d);
		return;
	}
	grid_start(&g, column, 4);
	for (uint32_t i = 0; i < t->rows; i++) {
		const uint32_t due = t->row[i].count[THIS_WEEK], met = t->row[i].count[WEEK_BEFORE];

		key_cell(&g, t->row[i].key);
		grid_whole(&g, due);
		grid_whole(&g, met);
		share_cell(&g, met, due);
		counted += due;
		in_time += met;
		below += (int64_t)met * 100 < d->wanted->target * due;
	}
	buf_printf(&d->b, D_("Due %s: %lld, replied to in time %lld, rate "), d->now, (long long)counted,
		(long long)in_time);
	add_per_cent(&d->b, per_cent(in_time, counted));
	buf_printf(&d->b, D_("; units below the target of %lld%%: %u. "), (long long)d->wanted->target, below);
	writing_paragraph(d);
	d->paper.form->table(&d->paper, &g);
	grid_stop(&g);
}

/* --- what is overdue ---------------------------------------------------------------- */

struct overdue {
	uint32_t kase, task;
	day_t due;
};

static int
by_due(const void *a, const void *b)
{
	const struct overdue *x = a, *y = b;

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	return x->task < y->task ? -1 : x->task > y->task;
}

/* Tasks without a standing reply past due, of cases that are open; the longest overdue first. */
static size_t
find_overdue(struct writing *d, struct overdue **found)
{
	const struct fold *f = d->fold;
	size_t n = 0, cap = 0;

	*found = NULL;
	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next) {
			if ((f->task[t].bits & TASK_REPLIED) || (f->kase[k].bits & CASE_CLOSED) ||
				f->task[t].due >= d->today)
				continue;
			VEC_ROOM(*found, n, cap);
			(*found)[n++] = (struct overdue){k, t, f->task[t].due};
		}
	if (n > 0)
		qsort(*found, n, sizeof **found, by_due);
	return n;
}

static struct span
unit_of(const struct writing *d, uint32_t task)
{
	return d->fold->roster->unit[d->fold->task[task].unit].name;
}

static void
put_overdue_units(struct writing *d, const struct overdue *o, size_t n)
{
	const struct grid_column column[] = {
		{D_("unit"), false}, {D_("overdue"), true}, {D_("earliest due day"), false}};
	struct tally units = {0};
	struct grid g;

	for (size_t i = 0; i < n; i++)
		tally_row(&units, unit_of(d, o[i].task))->count[THIS_WEEK]++;
	tally_settle(&units);
	grid_start(&g, column, 3);
	for (uint32_t u = 0; u < units.rows; u++) {
		size_t first = 0;

		while (!span_eq(unit_of(d, o[first].task), units.row[u].key))
			first++;
		key_cell(&g, units.row[u].key);
		grid_whole(&g, units.row[u].count[THIS_WEEK]);
		day_cell(&g, o[first].due);
	}
	buf_printf(&d->b, D_("Overdue and not replied to: %zu; units concerned: %u. "), n, units.rows);
	writing_paragraph(d);
	d->paper.form->table(&d->paper, &g);
	grid_stop(&g);
	tally_free(&units);
}

static void
put_overdue_longest(struct writing *d, const struct overdue *o, size_t n)
{
	const struct grid_column column[] = {{D_("case"), false}, {D_("unit"), false}, {D_("due"), false},
		{D_("working days late"), true}, {D_("topic"), false}};
	struct grid g;

	buf_str(&d->b, D_("The longest overdue:"));
	writing_paragraph(d);
	grid_start(&g, column, 5);
	for (size_t i = 0; i < n && i < OVERDUE_SHOWN; i++) {
		char id[CASE_ID_SIZE];

		grid_words(&g, span_of(case_id_print(id, d->fold->kase[o[i].kase].id)));
		key_cell(&g, unit_of(d, o[i].task));
		day_cell(&g, o[i].due);
		grid_whole(&g, calendar_between(d->wanted->calendar, o[i].due, d->today, d->today));
		key_cell(&g, weekly_key(d->w, o[i].kase, BY_TOPIC));
	}
	d->paper.form->table(&d->paper, &g);
	grid_stop(&g);
}

void
write_overdue(struct writing *d)
{
	struct overdue *o;
	size_t n = find_overdue(d, &o);

	writing_heading(d, D_("Tasks overdue"));
	if (n > 0) {
		put_overdue_units(d, o, n);
		put_overdue_longest(d, o, n);
	} else {
		writing_none(d);
	}
	free(o);
}

/* --- the leaders' items ------------------------------------------------------------ */

static int
by_case(const void *a, const void *b)
{
	const struct instruction *x = a, *y = b;

	if (x->kase != y->kase)
		return x->kase < y->kase ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

/* The leaders' items are kept in the order of instruction (R3.7.2). */
static int
by_time(const void *a, const void *b)
{
	const struct instruction *x = a, *y = b;

	return x->at != y->at ? (x->at < y->at ? -1 : 1) : (x->order > y->order) - (x->order < y->order);
}

static bool
is_unfinished(const struct writing *d, uint32_t kase)
{
	enum case_state s = case_state(d->fold, &d->fold->kase[kase]);

	return s != STATE_TOLD && s != STATE_FILED;
}

/* Leaves of the instructions the last of each case that got one in the period or is unfinished, in order of
 * instruction; *fresh: how many got one in the period. */
static uint32_t
choose_items(const struct writing *d, struct instruction *item, uint32_t *fresh)
{
	const uint32_t all = d->w->instructions;
	uint32_t n = 0;
	bool any = false;

	*fresh = 0;
	if (all > 0)
		qsort(item, all, sizeof *item, by_case);
	for (uint32_t i = 0; i < all; i++) {
		any |= days_have(d->w->weeks.of[THIS_WEEK], stamp_day(item[i].at));
		if (i + 1 < all && item[i + 1].kase == item[i].kase)
			continue;
		if (!(d->fold->kase[item[i].kase].bits & CASE_VOID) && (any || is_unfinished(d, item[i].kase))) {
			*fresh += any;
			item[n++] = item[i];
		}
		any = false;
	}
	if (n > 0)
		qsort(item, n, sizeof *item, by_time);
	return n;
}

static void
add_item_units(struct writing *d, uint32_t kase)
{
	bool first = true;

	for (uint32_t t = d->fold->kase[kase].tasks; t != NO_TASK; t = d->fold->task[t].next) {
		buf_str(&d->b, first ? D_("; with ") : D_(", "));
		add_key(&d->b, unit_of(d, t));
		first = false;
		if (d->fold->task[t].bits & TASK_REPLIED)
			continue;
		struct buf due = {0};
		add_day(&due, d->fold->task[t].due);
		buf_printf(&d->b, d->fold->task[t].due < d->today ? D_(" (due %.*s, overdue)") : D_(" (due %.*s)"),
			(int)due.n, due.p);
		buf_free(&due);
	}
}

static void
put_item(struct writing *d, unsigned number, const struct instruction *item)
{
	struct line line;
	struct buf who = {0}, leader = {0};

	line_split(&line, item->line, COL_HOW + 1);
	buf_printf(&d->b, "%u. ", number);
	add_case_id(d, item->kase);
	add_day(&d->b, stamp_day(item->at));
	buf_span(&who, rank_label(line_field(&line, COL_HOW)));
	add_words(d, &leader, item->kase, line_field(&line, COL_BY), SIZE_MAX);
	if (leader.n > 0)
		buf_printf(&who, D_(" (%.*s)"), (int)leader.n, leader.p);
	buf_printf(&d->b, D_(", instructed by %.*s: "), (int)who.n, who.p);
	add_key(&d->b, weekly_key(d->w, item->kase, BY_TOPIC));
	buf_str(&d->b, D_(", in "));
	add_key(&d->b, weekly_key(d->w, item->kase, BY_AREA));
	add_item_units(d, item->kase);
	buf_str(&d->b, D_("; "));
	buf_span(&d->b, state_label(case_state(d->fold, &d->fold->kase[item->kase])));
	buf_str(&d->b, D_(". "));
	writing_paragraph(d);
	buf_free(&who);
	buf_free(&leader);
}

void
write_items(struct writing *d)
{
	struct instruction *item = d->w->instruction;
	uint32_t fresh, open = 0;
	const uint32_t n = choose_items(d, item, &fresh);

	writing_heading(d, D_("Items instructed by leaders"));
	if (n == 0) {
		writing_none(d);
		return;
	}
	for (uint32_t i = 0; i < n; i++)
		open += is_unfinished(d, item[i].kase);
	buf_printf(&d->b, D_("Instructed %s: %u; not finished by now: %u. "), d->now, fresh, open);
	if (n > ITEMS_SHOWN)
		buf_printf(&d->b, D_("The latest %u of them:"), (unsigned)ITEMS_SHOWN);
	writing_paragraph(d);
	const uint32_t first = n > ITEMS_SHOWN ? n - ITEMS_SHOWN : 0;
	for (uint32_t i = first; i < n; i++)
		put_item(d, i - first + 1, &item[i]);
}
