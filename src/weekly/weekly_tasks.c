/* The units' tasks and the leaders' items in the weekly paper. */
#include "weekly_part.h"

#include "../counting/overdue.h"
#include "../paper/label.h"

#include <stdlib.h>

enum {
	RANKED_SHOWN = 6,
	FEW_SHOWN = 10,
	LATE_SHOWN = 5, /* units with few tasks, in a sentence */
	OVERDUE_SHOWN = 4,
	OVERDUE_UNITS_SHOWN = 5,
	ITEMS_SHOWN = 5, /* leaders' items */
	ITEM_UNITS_SHOWN = 2,
	LEADER_COLUMNS = 16,
};

/* --- tasks due --------------------------------------------------------------------- */

/* The totals of some units' tasks. */
struct due {
	uint32_t units;
	struct on_time tasks;
};

static void
due_add(struct due *d, const struct unit_tasks *u)
{
	d->units++;
	on_time_add(&d->tasks, u->due[NOW]);
}

static int64_t
late(const struct unit_tasks *u)
{
	return u->due[NOW].counted - u->due[NOW].in_time;
}

/* Sorts by rate, the lowest first; of equal ones, the unit with more tasks first. */
static int
by_rate(const void *a, const void *b, void *roster)
{
	const struct unit_tasks *x = *(const struct unit_tasks *const *)a, *y = *(const struct unit_tasks *const *)b;
	const int c = on_time_compare(x->due[NOW], y->due[NOW]);

	return c ? c : unit_tasks_cmp(x, y, roster);
}

/* Sorts by the number of late tasks, descending. */
static int
by_late(const void *a, const void *b, void *roster)
{
	const struct unit_tasks *x = *(const struct unit_tasks *const *)a, *y = *(const struct unit_tasks *const *)b;

	return late(x) != late(y) ? (late(x) > late(y) ? -1 : 1) : unit_tasks_cmp(x, y, roster);
}

static void
add_rest(struct weekly_writing *writing, const struct due *rest)
{
	buf_printf(writing->common.words, D_("Other units: %u, with tasks due: %lld, in time: %lld. "), rest->units,
		(long long)rest->tasks.counted, (long long)rest->tasks.in_time);
}

/* Prints the first units in a table and the others in a sentence, with their ranks if they are ranked. */
static void
put_units(struct weekly_writing *writing, const struct unit_tasks **unit, uint32_t n, uint32_t most, bool ranked)
{
	const struct grid_column column[] = {{D_("from the lowest"), true}, {D_("unit"), false}, {D_("due"), true},
		{D_("in time"), true}, {D_("rate"), true}};
	struct due rest = {0};
	struct grid g;

	grid_start(&g, ranked ? column : column + 1, ranked ? 5 : 4);
	for (uint32_t i = 0; i < n; i++) {
		if (i >= most) {
			due_add(&rest, unit[i]);
			continue;
		}
		if (ranked)
			grid_whole(&g, i + 1);
		key_cell(&g, counting_unit(writing->common.counting, unit[i]->unit));
		grid_whole(&g, unit[i]->due[NOW].counted);
		grid_whole(&g, unit[i]->due[NOW].in_time);
		share_cell(&g, unit[i]->due[NOW].in_time, unit[i]->due[NOW].counted);
	}
	prose_table(&writing->common.prose, &g);
	if (rest.units > 0) {
		add_rest(writing, &rest);
		prose_paragraph(&writing->common.prose);
	}
}

/* Writes the units with few tasks that had late ones, and how many the others are. */
static void
add_late(struct weekly_writing *writing, const struct unit_tasks **unit, uint32_t n)
{
	struct due rest = {0};

	for (uint32_t i = 0; i < n; i++) {
		if (i >= LATE_SHOWN || late(unit[i]) == 0) {
			due_add(&rest, unit[i]);
			continue;
		}
		buf_str(writing->common.words, i == 0 ? D_("With late replies: ") : D_(", "));
		add_key(writing->common.words, counting_unit(writing->common.counting, unit[i]->unit));
		buf_printf(writing->common.words, D_(" (due %u, in time %u)"), (unsigned)unit[i]->due[NOW].counted,
			(unsigned)unit[i]->due[NOW].in_time);
	}
	if (rest.units < n)
		buf_str(writing->common.words, D_(". "));
	if (rest.units > 0 && rest.units < n)
		add_rest(writing, &rest);
}

/* The units with few tasks are not ranked, and have a table of their own only if no other unit has one. */
static void
put_few(struct weekly_writing *writing, const struct unit_tasks **unit, uint32_t n, bool table)
{
	struct due all = {0};

	qsort_r(unit, n, sizeof *unit, by_late, writing->common.fold->roster);
	for (uint32_t i = 0; i < n; i++)
		due_add(&all, unit[i]);
	buf_printf(writing->common.words,
		D_("Units with fewer than %d tasks due, not ranked: %u, with tasks due: %lld, in time: %lld. "),
		FEW_COUNTED, all.units, (long long)all.tasks.counted, (long long)all.tasks.in_time);
	if (!table)
		add_late(writing, unit, n);
	prose_paragraph(&writing->common.prose);
	if (table)
		put_units(writing, unit, n, FEW_SHOWN, false);
}

static void
put_due(struct weekly_writing *writing)
{
	const unsigned units = writing->common.counting->units;
	const struct unit_tasks **many = ecalloc(units, sizeof *many), **few = ecalloc(units, sizeof *few);
	uint32_t manies = 0, fews = 0, below = 0;
	const struct on_time all = writing->common.counting->all[NOW];
	struct buf target = {0};

	for (unsigned i = 0; i < units; i++) {
		const struct unit_tasks *u = &writing->common.counting->unit[i];

		if (on_time_is_few(u->due[NOW])) {
			few[fews++] = u;
			continue;
		}
		many[manies++] = u;
		below += on_time_is_below(u->due[NOW], writing->wanted->target);
	}
	add_target(&target, writing->wanted->target);
	buf_printf(writing->common.words, D_("Tasks due %s: %lld, replied to in time: %lld"), writing->now,
		(long long)all.counted, (long long)all.in_time);
	if (all.counted > 0) {
		buf_str(writing->common.words, D_(", rate "));
		add_share(writing->common.words, all.in_time, all.counted);
	}
	buf_str(writing->common.words, D_(". "));
	if (manies > 0)
		buf_printf(writing->common.words, D_("Units with %d tasks or more: %u, below the target of %.*s: %u. "),
			FEW_COUNTED, manies, (int)target.n, target.p, below);
	buf_free(&target);
	prose_paragraph(&writing->common.prose);
	if (manies > 0) {
		qsort_r(many, manies, sizeof *many, by_rate, writing->common.fold->roster);
		put_units(writing, many, manies, RANKED_SHOWN, true);
	}
	if (fews > 0)
		put_few(writing, few, fews, manies == 0);
	free(many);
	free(few);
}

/* --- overdue tasks ------------------------------------------------------------------ */

static struct span
unit_of(const struct weekly_writing *writing, uint32_t task)
{
	return counting_unit(writing->common.counting, writing->common.fold->task[task].unit);
}

/* Returns the unit that has the task now, under its current name. */
static struct span
unit_now(const struct weekly_writing *writing, uint32_t task)
{
	const struct fold *f = writing->common.fold;

	return counting_unit(
		writing->common.counting, roster_resolve(f->roster, f->task[task].unit, writing->common.today));
}

static void
put_overdue_units(struct weekly_writing *writing, const struct overdue *o, size_t n)
{
	struct tally units;

	tally_start(&units, 1);
	for (size_t i = 0; i < n; i++)
		tally_row(&units, unit_now(writing, o[i].task))->count[0]++;
	tally_settle(&units);
	buf_printf(writing->common.words, D_("Overdue tasks without a reply: %zu, of units: %u: "), n, units.rows);
	for (uint32_t i = 0; i < units.rows && add_next(writing->common.words, i, units.rows, OVERDUE_UNITS_SHOWN,
						       N_(" and %u other units"));
		i++) {
		add_key(writing->common.words, units.row[i].key);
		add_count(writing->common.words, units.row[i].count[0]);
	}
	buf_str(writing->common.words, D_(". "));
	buf_str(writing->common.words, D_("The longest overdue:"));
	prose_paragraph(&writing->common.prose);
	tally_free(&units);
}

static void
put_overdue_longest(struct weekly_writing *writing, const struct overdue *o, size_t n)
{
	const struct grid_column column[] = {{D_("case"), false}, {D_("unit"), false}, {D_("due"), false},
		{D_("working days overdue"), true}, {D_("topic"), false}};
	struct grid g;

	grid_start(&g, column, 5);
	for (size_t i = 0; i < n && i < OVERDUE_SHOWN; i++) {
		char id[CASE_ID_SIZE];

		grid_words(&g, span_of(case_id_print(id, writing->common.fold->kase[o[i].kase].id)));
		key_cell(&g, unit_of(writing, o[i].task));
		day_cell(&g, o[i].due);
		grid_whole(&g, calendar_between(writing->wanted->calendar, o[i].due, writing->common.today,
				       writing->common.today));
		key_cell(&g, counting_key(writing->common.counting, o[i].kase, BY_TOPIC));
	}
	prose_table(&writing->common.prose, &g);
}

static void
put_overdue(struct weekly_writing *writing)
{
	struct overdue *o;
	size_t n = overdue_find(writing->common.fold, writing->common.today, &o);

	if (n > 0) {
		put_overdue_units(writing, o, n);
		put_overdue_longest(writing, o, n);
	} else {
		buf_str(writing->common.words, D_("No task is overdue. "));
		prose_paragraph(&writing->common.prose);
	}
	free(o);
}

void
write_tasks(struct weekly_writing *writing)
{
	prose_heading(&writing->common.prose, D_("Handling by units"));
	put_due(writing);
	put_overdue(writing);
}

/* --- the leaders' items ------------------------------------------------------------ */

/* Keeps the items that got an instruction in the period or are unfinished; returns how many got one. */
static uint32_t
choose_items(const struct weekly_writing *writing, struct items *it)
{
	uint32_t kept = 0, fresh = 0;

	for (uint32_t i = 0; i < it->n; i++) {
		if (it->item[i].fresh == 0 && !case_is_unfinished(writing->common.fold, it->item[i].kase))
			continue;
		fresh += it->item[i].fresh > 0;
		it->item[kept++] = it->item[i];
	}
	it->n = kept;
	items_sort_by_last(it);
	return fresh;
}

static void
add_item_units(struct weekly_writing *writing, uint32_t kase)
{
	uint32_t all = 0, n = 0;

	for (uint32_t t = writing->common.fold->kase[kase].tasks; t != NO_TASK; t = writing->common.fold->task[t].next)
		all++;
	for (uint32_t t = writing->common.fold->kase[kase].tasks; t != NO_TASK;
		t = writing->common.fold->task[t].next) {
		if (n == 0)
			buf_str(writing->common.words, D_("; units: "));
		if (!add_next(writing->common.words, n++, all, ITEM_UNITS_SHOWN, N_(" and %u other units")))
			break;
		add_key(writing->common.words, unit_of(writing, t));
		if (writing->common.fold->task[t].bits & TASK_REPLIED)
			continue;
		struct buf due = {0};
		add_day(&due, writing->common.fold->task[t].due);
		buf_printf(writing->common.words,
			writing->common.fold->task[t].due < writing->common.today ? D_(" (due %.*s, overdue)")
										  : D_(" (due %.*s)"),
			(int)due.n, due.p);
		buf_free(&due);
	}
}

/* Appends who instructed last, or that a leader gave the case. */
static void
add_leader(struct weekly_writing *writing, const struct item *item)
{
	const struct instruction *last = item_last(&writing->common.counting->items, item);
	struct line line;
	struct buf who = {0}, leader = {0};

	add_day(writing->common.words, stamp_day(item->latest));
	if (!last) {
		buf_str(writing->common.words, D_(", given by a leader: "));
		return;
	}
	line_split(&line, line_at(last->line), COL_HOW + 1);
	buf_span(&who, rank_label(line_field(&line, COL_HOW)));
	add_case_words(&leader, writing->common.counting->secrecy, item->kase, COL_BY, line_field(&line, COL_BY),
		LEADER_COLUMNS);
	if (leader.n > 0)
		buf_printf(&who, D_(" (%.*s)"), (int)leader.n, leader.p);
	buf_printf(writing->common.words, D_(", instructed by %.*s: "), (int)who.n, who.p);
	buf_free(&who);
	buf_free(&leader);
}

static void
put_item(struct weekly_writing *writing, unsigned number, const struct item *item)
{
	buf_printf(writing->common.words, "%u. ", number);
	add_case_id(writing->common.words, writing->common.fold, item->kase);
	add_leader(writing, item);
	add_key(writing->common.words, counting_key(writing->common.counting, item->kase, BY_TOPIC));
	buf_str(writing->common.words, D_(", in "));
	add_key(writing->common.words, counting_key(writing->common.counting, item->kase, BY_AREA));
	add_item_units(writing, item->kase);
	buf_str(writing->common.words, D_("; "));
	buf_span(writing->common.words,
		state_label(case_state(writing->common.fold, &writing->common.fold->kase[item->kase])));
	buf_str(writing->common.words, D_(". "));
	prose_paragraph(&writing->common.prose);
}

/* Writes how many items there are and the states of all, since not all are shown. */
static void
put_standing(struct weekly_writing *writing, const struct items *it, uint32_t fresh)
{
	uint32_t open = 0, of[STATES] = {0}, states = 0, i = 0;

	for (uint32_t k = 0; k < it->n; k++) {
		open += case_is_unfinished(writing->common.fold, it->item[k].kase);
		of[case_state(writing->common.fold, &writing->common.fold->kase[it->item[k].kase])]++;
	}
	for (enum case_state s = 0; s < STATES; s++)
		states += of[s] > 0;
	buf_printf(writing->common.words, D_("Instructed %s: %u; not closed yet: %u. "), writing->now, fresh, open);
	buf_str(writing->common.words, D_("Progress: "));
	for (enum case_state s = 0; s < STATES; s++)
		if (of[s] > 0 && add_next(writing->common.words, i++, states, STATES, NULL)) {
			buf_span(writing->common.words, state_label(s));
			add_count(writing->common.words, of[s]);
		}
	buf_str(writing->common.words, D_(". "));
	if (it->n > ITEMS_SHOWN)
		buf_printf(writing->common.words, D_("The latest %u of them:"), (unsigned)ITEMS_SHOWN);
	prose_paragraph(&writing->common.prose);
}

void
write_items(struct weekly_writing *writing)
{
	struct items *it = &writing->common.counting->items;
	const uint32_t fresh = choose_items(writing, it);

	prose_heading(&writing->common.prose, D_("Items instructed by leaders"));
	if (it->n == 0) {
		prose_none(&writing->common.prose);
		return;
	}
	put_standing(writing, it, fresh);
	const uint32_t first = it->n > ITEMS_SHOWN ? it->n - ITEMS_SHOWN : 0;
	for (uint32_t i = first; i < it->n; i++)
		put_item(writing, i - first + 1, &it->item[i]);
}
