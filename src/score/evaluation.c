#include "evaluation.h"

#include "../base/buf.h"
#include "../base/decimal.h"

#include <stdio.h>
#include <stdlib.h>

const char *const part_names[PARTS] = {"ontime", "quality", "base", "system", "leader", "chief", "media", "volume",
	"poor", "urged", "delay", "leak", "bulletin", "fund"};
const char *const part_clauses[PARTS] = {"M4.3.1", "M4.3.2", "M4.1", "M4.2", "M4.4.1", "M4.4.2", "M4.4.3", "M4.4.4",
	"M4.4.5", "M4.4.6", "M4.4.7", "M4.4.8", "M4.4.9", "M11"};

/* The input of an evaluation. */
struct material {
	struct evaluation *evaluation;
	struct figures *figures;
	const struct roster *roster;
	const struct rulebook *rules;
	day_t day; /* the last day of the period, whose rules apply */
	int64_t ontime_points, target, quality_points, every;
	bool whole_steps, full_marks;
	int64_t base_points, system_points;
	int64_t (*marked)[PARTS];  /* by unit: marks of the period that count for a part */
	const struct mark **grade; /* by unit: the newest grade */
	int64_t *faulty;           /* by unit */
	struct on_time *due;       /* by unit: including the published months */
};

enum part
mark_part(enum mark_act act)
{
	switch (act) {
	case MARK_MEDIA:
		return PART_MEDIA;
	case MARK_DELAY:
		return PART_DELAY;
	case MARK_LEAK:
		return PART_LEAK;
	case MARK_BULLETIN:
		return PART_BULLETIN;
	default:
		return PARTS;
	}
}

static int
items_of(const struct evaluation *v)
{
	return v->bases + v->systems;
}

void
item_put(struct buf *b, const struct evaluation *v, int item)
{
	if (item < v->bases)
		buf_printf(b, "base.%d", item + 1);
	else
		buf_printf(b, "system.%d", item - v->bases + 1);
}

/* --- marks ------------------------------------------------------------------------------- */

static void
take_newest(const struct mark **held, const struct mark *m)
{
	if (mark_is_newer(m, *held))
		*held = m;
}

static void
take_assess(struct evaluation *v, const struct mark *m, unsigned unit, int year)
{
	int of, item;
	bool system;
	struct span how = mark_field(m, MARK_HOW);

	mark_item_parse(mark_field(m, MARK_REF), &of, &system, &item);
	if (of != year || item > (system ? v->systems : v->bases))
		return;
	struct item_marks *marks =
		&v->items[unit * (unsigned)items_of(v) + (unsigned)((system ? v->bases : 0) + item - 1)];
	if (span_is(how, "self"))
		take_newest(&marks->self, m);
	else if (span_is(how, "panel"))
		take_newest(&marks->panel, m);
	else if (span_is(how, "final"))
		take_newest(&marks->final, m);
}

static void
take_marks(struct material *s)
{
	int year, month, mday;
	char of[16];

	day_split(s->day, &year, &month, &mday);
	snprintf(of, sizeof of, "%04d", year);
	for (size_t i = 0; i < s->evaluation->marks->n; i++) {
		const struct mark *m = &s->evaluation->marks->mark[i];
		const unsigned unit = evaluation_marked(s->evaluation, m);

		if (m->cancelled || unit >= s->roster->listed)
			continue;
		if (m->act == MARK_ASSESS)
			take_assess(s->evaluation, m, unit, year);
		else if (m->act == MARK_GRADE && span_is(mark_field(m, MARK_REF), of))
			take_newest(&s->grade[unit], m);
		else if (mark_part(m->act) != PARTS && period_has(s->figures->period, stamp_day(m->at)))
			s->marked[unit][mark_part(m->act)]++;
	}
}

/* --- the parts ------------------------------------------------------------------------------ */

static int64_t
at_least_0(int64_t n)
{
	return n > 0 ? n : 0;
}

/* A month published for a name replaces the counted one (M4.3.1); several names of one unit are added. */
static void
sum_months(struct material *s)
{
	const struct figures *g = s->figures;

	for (unsigned u = 0; u < s->evaluation->names; u++)
		for (int m = 0; m < g->months; m++) {
			const size_t at = u * (size_t)g->months + (size_t)m;
			const struct mark *published = s->evaluation->published[at];
			struct on_time due = g->month[at];

			if (published)
				mark_rate_parse(mark_field(published, MARK_VALUE), &due.in_time, &due.counted);
			on_time_add(&s->due[s->evaluation->unit_of[u]], due);
		}
}

/* One point is deducted for each percent below the target (M4.3.1). */
static void
score_ontime(const struct material *s, struct score *x)
{
	x->due = s->due[x->unit];
	x->part[PART_ONTIME] = s->ontime_points;
	x->count[PART_ONTIME] = x->due.counted - x->due.in_time;
	/* In hundredths of a percent, times the number counted, so nothing is rounded yet. */
	__int128 shortfall = (__int128)s->target * x->due.counted - (__int128)10000 * x->due.in_time;
	if (x->due.counted == 0 || shortfall <= 0)
		return;
	if (s->whole_steps)
		x->part[PART_ONTIME] -= (int64_t)(shortfall / ((__int128)100 * x->due.counted)) * 100;
	else
		x->part[PART_ONTIME] =
			divide_rounded((__int128)s->ontime_points * x->due.counted - shortfall, x->due.counted);
	x->part[PART_ONTIME] = at_least_0(x->part[PART_ONTIME]);
}

/* In proportion to the share of faulty cases (M4.3.2). */
static void
score_quality(const struct material *s, struct score *x)
{
	x->count[PART_QUALITY] = x->faulty;
	if (x->handled == 0)
		x->part[PART_QUALITY] = x->faulty == 0 ? s->quality_points : 0;
	else
		x->part[PART_QUALITY] =
			at_least_0(divide_rounded((__int128)s->quality_points * (x->handled - x->faulty), x->handled));
}

/* The panel's final assessment of each item, otherwise its proposal (M4.1, M4.2, M5.2, M5.3). */
static void
score_items(const struct material *s, struct score *x)
{
	for (int i = 0; i < items_of(s->evaluation); i++) {
		const struct item_marks *marks =
			&s->evaluation->items[x->unit * (unsigned)items_of(s->evaluation) + (unsigned)i];
		const struct mark *m = marks->final ? marks->final : marks->panel;
		bool base = i < s->evaluation->bases;
		int64_t points = 0;

		if (m)
			hundredths_parse(mark_field(m, MARK_VALUE), &points);
		else if (s->full_marks)
			points = base ? s->base_points : s->system_points;
		if (!m)
			x->missing |= UINT32_C(1) << i;
		x->part[base ? PART_BASE : PART_SYSTEM] += points;
		x->count[base ? PART_BASE : PART_SYSTEM] += m != NULL;
	}
}

static void
score_counts(const struct material *s, struct score *x)
{
	static const struct {
		enum part part;
		enum figure figure;
	} counted[] = {{PART_LEADER, FIGURE_LEADER}, {PART_CHIEF, FIGURE_CHIEF}, {PART_POOR, FIGURE_POOR},
		{PART_URGED, FIGURE_URGED}};

	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		x->count[counted[i].part] = s->figures->figure[x->unit][counted[i].figure];
	for (int p = PART_MEDIA; p < PARTS; p++)
		x->count[p] += s->marked[x->unit][p];
	x->count[PART_VOLUME] = x->handled / s->every;
	for (int p = 0; p < PARTS; p++)
		if (s->evaluation->step[p] != 0)
			x->part[p] = x->count[p] * s->evaluation->step[p];
}

static void
score_unit(const struct material *s, struct score *x)
{
	const int64_t *figure = s->figures->figure[x->unit];

	x->faulty = s->faulty[x->unit];
	x->grade = s->grade[x->unit] ? mark_field(s->grade[x->unit], MARK_VALUE) : SPAN("");
	x->group = unit_group_of(s->roster->unit[x->unit].class);
	x->takes_part = figure[FIGURE_ASSIGNED] > 0;
	x->handled = figure[FIGURE_HANDLED];
	score_ontime(s, x);
	score_quality(s, x);
	score_items(s, x);
	score_counts(s, x);
	x->part[PART_FUND] = fund_award(&s->evaluation->fund, x->unit);
	x->count[PART_FUND] = x->part[PART_FUND] != 0;
	for (int p = 0; p < PARTS; p++)
		x->total += x->part[p];
}

/* --- ranks ----------------------------------------------------------------------------------- */

static int
by_place(const void *a, const void *b)
{
	const struct score *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->takes_part != y->takes_part)
		return x->takes_part ? -1 : 1;
	if (x->takes_part && x->total != y->total)
		return x->total > y->total ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

static void
rank(struct score *x, size_t n)
{
	size_t first = 0;

	qsort(x, n, sizeof *x, by_place);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && x[i].group != x[i - 1].group)
			first = i;
		if (x[i].takes_part)
			x[i].rank = i > first && x[i].total == x[i - 1].total ? x[i - 1].rank : (int)(i - first) + 1;
	}
}

static void
read_rules(struct material *s)
{
	static const struct {
		enum part part;
		const char *key;
		int sign;
	} steps[] = {{PART_LEADER, "bonus.leader", 1}, {PART_CHIEF, "bonus.chief", 1}, {PART_MEDIA, "bonus.media", 1},
		{PART_VOLUME, "bonus.volume.points", 1}, {PART_POOR, "fault.reply", -1},
		{PART_URGED, "fault.urged", -1}, {PART_DELAY, "fault.delay", -1}, {PART_LEAK, "fault.leak", -1},
		{PART_BULLETIN, "fault.bulletin", -1}};

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		s->evaluation->step[steps[i].part] = steps[i].sign * rule_points(s->rules, steps[i].key, s->day);
	s->ontime_points = rule_points(s->rules, "ontime.points", s->day);
	s->target = rule_points(s->rules, "ontime.target", s->day);
	s->whole_steps = !span_is(rule_words(s->rules, "ontime.step", s->day), "prorata");
	s->quality_points = rule_points(s->rules, "quality.points", s->day);
	s->every = rule_whole(s->rules, "bonus.volume.every", s->day);
	s->evaluation->bases = (int)rule_whole(s->rules, "base.items", s->day);
	s->evaluation->systems = (int)rule_whole(s->rules, "system.items", s->day);
	s->base_points = rule_points(s->rules, "base.points", s->day);
	s->system_points = rule_points(s->rules, "system.points", s->day);
}

static void
resolve_names(struct material *s)
{
	struct evaluation *v = s->evaluation;

	v->names = s->roster->units;
	v->unit_of = ecalloc(v->names, sizeof *v->unit_of);
	for (unsigned u = 0; u < v->names; u++)
		v->unit_of[u] = roster_resolve(s->roster, u, s->day);
	figures_room(s->figures, v->names);
	figures_resolve(s->figures, v->unit_of, v->names);
}

static bool
is_scored(const struct material *s, unsigned unit)
{
	return unit_group_of(s->roster->unit[unit].class) != GROUP_NONE && s->evaluation->unit_of[unit] == unit;
}

void
evaluation_make(struct evaluation *v, struct figures *g, const struct marks *m, struct roster *r,
	const struct rulebook *rules, bool full_marks)
{
	struct material s = {.evaluation = v,
		.figures = g,
		.roster = r,
		.rules = rules,
		.day = g->period.to,
		.full_marks = full_marks};
	const unsigned listed = r->listed;

	*v = (struct evaluation){.marks = m};
	read_rules(&s);
	fund_make(&v->fund, m, r, rules, g->period);
	resolve_names(&s);
	v->items = ecalloc((size_t)listed * (size_t)items_of(v) + 1, sizeof *v->items);
	v->published = marks_published(m, v->names, g->period);
	v->score = ecalloc(listed, sizeof *v->score);
	s.grade = ecalloc(listed, sizeof *s.grade);
	s.marked = ecalloc(listed, sizeof *s.marked);
	s.faulty = ecalloc(v->names, sizeof *s.faulty);
	s.due = ecalloc(v->names, sizeof *s.due);
	take_marks(&s);
	sum_months(&s);
	figures_faulty(g, s.faulty, v->names);
	for (unsigned u = 0; u < listed; u++)
		if (is_scored(&s, u)) {
			v->score[v->n].unit = u;
			score_unit(&s, &v->score[v->n++]);
		}
	rank(v->score, v->n);
	free(s.grade);
	free(s.marked);
	free(s.faulty);
	free(s.due);
}

const struct score *
evaluation_of(const struct evaluation *v, unsigned unit)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->score[i].unit == unit)
			return &v->score[i];
	return NULL;
}

void
evaluation_free(struct evaluation *v)
{
	free(v->score);
	free(v->items);
	free(v->published);
	free(v->unit_of);
	fund_free(&v->fund);
}
