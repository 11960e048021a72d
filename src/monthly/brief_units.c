/* The units in the monthly brief: their on-time rates (M4.3.1), and why they were criticized or praised. */
#include "brief_part.h"

#include "../paper/label.h"

#include <stdlib.h>

/* --- in time -------------------------------------------------------------------------- */

/* Sorts by rate, the highest first; of equal ones, the one of more tasks first. */
static int
by_rate(const void *a, const void *b)
{
	const struct unit_tasks *x = *(const struct unit_tasks *const *)a, *y = *(const struct unit_tasks *const *)b;
	const int c = on_time_compare(y->due[NOW], x->due[NOW]);

	if (c)
		return c;
	if (x->due[NOW].counted != y->due[NOW].counted)
		return x->due[NOW].counted > y->due[NOW].counted ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

/* Finds the ranked units of a group; for GROUP_NONE, the units that are not ranked because they have too few tasks
 * or are not in the network. */
static uint32_t
choose(const struct briefing *briefing, enum unit_group group, const struct unit_tasks **chosen)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < briefing->common.counting->units; i++) {
		const struct unit_tasks *r = &briefing->common.counting->unit[i];
		const enum unit_group own = unit_group_of(briefing->common.fold->roster->unit[r->unit].class);

		if ((on_time_is_few(r->due[NOW]) ? GROUP_NONE : own) == group)
			chosen[n++] = r;
	}
	if (n > 0 && group != GROUP_NONE)
		qsort(chosen, n, sizeof *chosen, by_rate);
	return n;
}

/* Returns whether anything was due in the period before; otherwise its column would only have dashes. */
static bool
knows_rates_before(const struct briefing *briefing)
{
	return briefing->common.counting->all[BEFORE].counted > 0;
}

static void
rate_row(const struct briefing *briefing, struct grid *g, const struct unit_tasks *r)
{
	brief_cell(g, counting_unit(briefing->common.counting, r->unit));
	grid_whole(g, r->due[NOW].counted);
	grid_whole(g, r->due[NOW].in_time);
	add_share(&g->words, r->due[NOW].in_time, r->due[NOW].counted);
	grid_end_cell(g);
	if (knows_rates_before(briefing)) {
		add_fraction(&g->words, r->due[BEFORE].in_time, r->due[BEFORE].counted);
		grid_end_cell(g);
	}
	buf_str(&g->words, on_time_is_below(r->due[NOW], briefing->wanted->target) ? D_("below") : "");
	grid_end_cell(g);
}

static const char *
group_label(enum unit_group group)
{
	static const char *const labels[] = {
		[GROUP_COUNTY] = N_("counties and districts"),
		[GROUP_DEPARTMENT] = N_("departments and vertical units"),
		[GROUP_SECONDARY] = N_("secondary units"),
		[GROUP_COMPANY] = N_("companies"),
		[GROUP_NONE] = N_("not ranked"),
	};

	return D_(labels[group]);
}

/* Equal rates share a rank; units of GROUP_NONE have none. */
static void
put_rates(struct briefing *briefing, enum unit_group group, const struct unit_tasks *const *rate, uint32_t n)
{
	struct grid_column column[7] = {{D_("rank"), true}, {group_label(group), false}, {D_("due"), true},
		{D_("in time"), true}, {D_("rate"), true}};
	const bool ranked = group != GROUP_NONE;
	size_t columns = 5;
	uint32_t rank = 0;
	struct grid g;

	if (knows_rates_before(briefing))
		column[columns++] = (struct grid_column){D_(briefing->called->before), false};
	column[columns++] = (struct grid_column){D_("target"), false};
	grid_start(&g, ranked ? column : column + 1, ranked ? columns : columns - 1);
	for (uint32_t i = 0; i < n; i++) {
		if (i == 0 || on_time_compare(rate[i - 1]->due[NOW], rate[i]->due[NOW]) != 0)
			rank = i + 1;
		if (ranked)
			grid_whole(&g, rank);
		rate_row(briefing, &g, rate[i]);
	}
	prose_table(&briefing->common.prose, &g);
}

/* Lists the units below the target; those with few tasks are in a table of their own. */
static void
add_below(struct briefing *briefing)
{
	bool first = true;

	for (uint32_t i = 0; i < briefing->common.counting->units; i++) {
		const struct unit_tasks *r = &briefing->common.counting->unit[i];

		if (!on_time_is_below(r->due[NOW], briefing->wanted->target) || on_time_is_few(r->due[NOW]))
			continue;
		buf_str(briefing->common.words, first ? D_("Below the target: ") : D_(", "));
		brief_words(briefing->common.words, counting_unit(briefing->common.counting, r->unit));
		buf_char(briefing->common.words, ' ');
		add_fraction(briefing->common.words, r->due[NOW].in_time, r->due[NOW].counted);
		first = false;
	}
	if (!first)
		buf_str(briefing->common.words, D_(". "));
}

static void
put_all_rates(struct briefing *briefing)
{
	int64_t counted = 0, in_time = 0;
	uint32_t below = 0, few = 0;
	struct buf target = {0};

	for (uint32_t i = 0; i < briefing->common.counting->units; i++) {
		const struct unit_tasks *r = &briefing->common.counting->unit[i];

		counted += r->due[NOW].counted;
		in_time += r->due[NOW].in_time;
		below += on_time_is_below(r->due[NOW], briefing->wanted->target);
		few += on_time_is_below(r->due[NOW], briefing->wanted->target) && on_time_is_few(r->due[NOW]);
	}
	buf_printf(briefing->common.words, D_("Tasks due in %s: %lld, replied to in time: %lld, rate "),
		D_(briefing->called->now), (long long)counted, (long long)in_time);
	add_share(briefing->common.words, in_time, counted);
	if (briefing->common.counting->all[BEFORE].counted > 0) {
		buf_printf(briefing->common.words, D_("; %s "), D_(briefing->called->before));
		add_fraction(briefing->common.words, briefing->common.counting->all[BEFORE].in_time,
			briefing->common.counting->all[BEFORE].counted);
	}
	add_target(&target, briefing->wanted->target);
	buf_printf(briefing->common.words, D_(". Units: %u, below the target of %.*s: %u"),
		briefing->common.counting->units, (int)target.n, target.p, below);
	buf_free(&target);
	if (few > 0)
		buf_printf(briefing->common.words, D_(", of these with fewer than %d tasks due: %u"), FEW_COUNTED, few);
	buf_str(briefing->common.words, D_(". "));
}

void
write_rates(struct briefing *briefing)
{
	const struct unit_tasks **rate = emalloc((briefing->common.counting->units + 1) * sizeof *rate);

	prose_heading(&briefing->common.prose, D_("On-time replies by unit"));
	if (briefing->common.counting->units == 0) {
		prose_none(&briefing->common.prose);
	} else {
		put_all_rates(briefing);
		add_below(briefing);
		prose_paragraph(&briefing->common.prose);
	}
	for (enum unit_group group = GROUP_COUNTY; group <= GROUP_NONE; group++) {
		const uint32_t n = choose(briefing, group, rate);

		if (group == GROUP_NONE && n > 0) {
			buf_printf(briefing->common.words,
				D_("Not ranked are units with fewer than %d tasks due, whose rate means little, and "
				   "units "
				   "outside the network:"),
				FEW_COUNTED);
			prose_paragraph(&briefing->common.prose);
		}
		if (n > 0)
			put_rates(briefing, group, rate, n);
	}
	free(rate);
}

/* --- criticized and praised ------------------------------------------------------------------- */

/* Praise and criticism have three ranks. */
static const char *
mark_clause(const struct mark *m)
{
	if (m->act == MARK_PRAISE || m->act == MARK_CRITICIZE) {
		if (span_is(mark_field(m, MARK_HOW), "vice"))
			return "M8";
		if (span_is(mark_field(m, MARK_HOW), "inspect"))
			return "M9";
	}
	return mark_rules[m->act].clause;
}

static void
put_marks(struct briefing *briefing, const char *what, bool (*is)(const struct brief *, const struct mark *))
{
	const struct grid_column column[] = {{what, false}, {D_("day"), false}, {D_("grounds"), false},
		{D_("clause"), false}, {D_("document"), false}};
	const struct marks *marks = briefing->brief->marks;
	struct grid g;

	grid_start(&g, column, 5);
	for (size_t i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->mark[i];

		if (!is(briefing->brief, m))
			continue;
		brief_cell(&g, counting_unit(briefing->common.counting, m->unit));
		add_day(&g.words, stamp_day(m->at));
		grid_end_cell(&g);
		grid_words(&g, span_of(D_(mark_rules[m->act].title)));
		add_clause(&g.words, mark_clause(m));
		grid_end_cell(&g);
		paper_words(&g.words, mark_field(m, MARK_REF), SIZE_MAX);
		grid_end_cell(&g);
	}
	if (g.cells == 0)
		grid_stop(&g);
	else
		prose_table(&briefing->common.prose, &g);
}

void
write_marks(struct briefing *briefing)
{
	unsigned criticized = 0, praised = 0;

	for (size_t i = 0; i < briefing->brief->marks->n; i++) {
		criticized += brief_criticizes(briefing->brief, &briefing->brief->marks->mark[i]);
		praised += brief_praises(briefing->brief, &briefing->brief->marks->mark[i]);
	}
	prose_heading(&briefing->common.prose, D_("Units criticized and praised"));
	buf_printf(briefing->common.words, D_("Criticized in %s: %u, praised: %u. "), D_(briefing->called->now),
		criticized, praised);
	prose_paragraph(&briefing->common.prose);
	put_marks(briefing, D_("unit criticized"), brief_criticizes);
	put_marks(briefing, D_("unit praised"), brief_praises);
}
