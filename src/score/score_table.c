#include "score_table.h"

#include "../base/decimal.h"
#include "../table/column_rules.h"
#include "explain.h"

/* --- the units' scores ---------------------------------------------------------------------- */

struct score_row {
	const struct evaluation *evaluation;
	const struct score *score;
	const int64_t *figure;
	struct span name;
	const char *class;
	int64_t counted, in_time, handled, faulty, total;
};

static void
put_figure(struct buf *out, const void *row, int which)
{
	whole_put(out, ((const struct score_row *)row)->figure[which]);
}

static void
put_part(struct buf *out, const void *row, int which)
{
	hundredths_put(out, ((const struct score_row *)row)->score->part[which]);
}

static void
put_rate(struct buf *out, const void *row, int which)
{
	const struct score_row *r = row;

	(void)which;
	if (r->counted == 0)
		buf_char(out, '-');
	else
		hundredths_put(out, per_cent(r->in_time, r->counted));
}

static void
put_rank(struct buf *out, const void *row, int which)
{
	const struct score *x = ((const struct score_row *)row)->score;

	(void)which;
	if (x->takes_part)
		whole_put(out, x->rank);
	else
		buf_str(out, "exempt");
}

static void
put_grade(struct buf *out, const void *row, int which)
{
	(void)which;
	buf_span(out, ((const struct score_row *)row)->score->grade);
}

static void
put_missing(struct buf *out, const void *row, int which)
{
	const struct score_row *r = row;
	const struct evaluation *v = r->evaluation;
	const uint32_t missing = r->score->missing;

	(void)which;
	for (int i = 0; i < v->bases + v->systems; i++)
		if (missing >> i & 1) {
			if (missing & ((UINT32_C(1) << i) - 1))
				buf_char(out, ',');
			item_put(out, v, i);
		}
}

static const struct column_rule score_rules[] = {
	{"unit", put_span_member, offsetof(struct score_row, name), 0, NULL},
	{"class", put_text_member, offsetof(struct score_row, class), 0, NULL},
	{"assigned", put_figure, FIGURE_ASSIGNED, 0, NULL},
	{"counted", put_whole_member, offsetof(struct score_row, counted), 0, NULL},
	{"intime", put_whole_member, offsetof(struct score_row, in_time), 0, NULL},
	{"rate", put_rate, 0, 0, NULL},
	{"ontime", put_part, PART_ONTIME, 0, NULL},
	{"handled", put_whole_member, offsetof(struct score_row, handled), 0, NULL},
	{"faulty", put_whole_member, offsetof(struct score_row, faulty), 0, NULL},
	{"quality", put_part, PART_QUALITY, 0, NULL},
	{"base", put_part, PART_BASE, 0, NULL},
	{"system", put_part, PART_SYSTEM, 0, NULL},
	{"leader", put_part, PART_LEADER, 0, NULL},
	{"chief", put_part, PART_CHIEF, 0, NULL},
	{"media", put_part, PART_MEDIA, 0, NULL},
	{"volume", put_part, PART_VOLUME, 0, NULL},
	{"poor", put_part, PART_POOR, 0, NULL},
	{"urged", put_part, PART_URGED, 0, NULL},
	{"delay", put_part, PART_DELAY, 0, NULL},
	{"leak", put_part, PART_LEAK, 0, NULL},
	{"bulletin", put_part, PART_BULLETIN, 0, NULL},
	{"fund", put_part, PART_FUND, 0, NULL},
	{"total", put_hundredths_member, offsetof(struct score_row, total), 0, NULL},
	{"rank", put_rank, 0, 0, NULL},
	{"grade", put_grade, 0, 0, NULL},
	{"urges", put_figure, FIGURE_URGES, 0, NULL},
	{"supervised", put_figure, FIGURE_SUPERVISED, 0, NULL},
	{"missing", put_missing, 0, 0, NULL},
	COLUMNS_END,
};

unsigned
scores_put(struct buf *out, const struct evaluation *v, const struct figures *g, const struct roster *r, bool all)
{
	struct column_list list;
	unsigned exempt = 0;

	columns_start(out, &list, score_rules);
	for (size_t i = 0; i < v->n; i++) {
		const struct score *x = &v->score[i];
		const struct unit *unit = &r->unit[x->unit];

		exempt += !x->takes_part;
		if (x->takes_part || all)
			columns_put_row(out, &list,
				&(struct score_row){.evaluation = v,
					.score = x,
					.figure = g->figure[x->unit],
					.name = unit->name,
					.class = unit_class_name(unit->class),
					.counted = x->due.counted,
					.in_time = x->due.in_time,
					.handled = x->handled,
					.faulty = x->faulty,
					.total = x->total});
	}
	return exempt;
}

/* --- the panel's sheet --------------------------------------------------------------------- */

struct item_row {
	const struct evaluation *evaluation;
	struct span unit;
	int item;
	const struct mark *self, *panel, *final;
};

static void
put_item(struct buf *out, const void *row, int which)
{
	const struct item_row *r = row;

	(void)which;
	item_put(out, r->evaluation, r->item);
}

/* Prints the points of a mark, whose offset in the row is `which`; NULL if not assessed. */
static void
put_assessed(struct buf *out, const void *row, int which)
{
	const struct mark *m = *(const struct mark *const *)((const char *)row + which);
	int64_t points;

	if (m && hundredths_parse(mark_field(m, MARK_VALUE), &points))
		hundredths_put(out, points);
}

static const struct column_rule item_rules[] = {
	{"unit", put_span_member, offsetof(struct item_row, unit), 0, NULL},
	{"item", put_item, 0, 0, NULL},
	{"self", put_assessed, offsetof(struct item_row, self), 0, NULL},
	{"panel", put_assessed, offsetof(struct item_row, panel), 0, NULL},
	{"final", put_assessed, offsetof(struct item_row, final), 0, NULL},
	COLUMNS_END,
};

void
sheet_put(struct buf *out, const struct evaluation *v, const struct roster *r)
{
	const int items = v->bases + v->systems;
	struct column_list list;

	columns_start(out, &list, item_rules);
	for (unsigned u = 0; u < r->listed; u++)
		for (int i = 0; i < items && evaluation_of(v, u); i++) {
			const struct item_marks *m = &v->items[u * (unsigned)items + (unsigned)i];

			columns_put_row(
				out, &list, &(struct item_row){v, r->unit[u].name, i, m->self, m->panel, m->final});
		}
}

/* --- the composition of a total -------------------------------------------------------------- */

static void
put_points(struct buf *out, const void *row, int which)
{
	const struct explained *e = row;

	(void)which;
	if (e->sum)
		hundredths_put(out, e->points);
}

static void
put_count(struct buf *out, const void *row, int which)
{
	const struct explained *e = row;

	(void)which;
	if (e->count >= 0)
		whole_put(out, e->count);
}

static void
put_evidence(struct buf *out, const void *row, int which)
{
	const struct explained *e = row;

	(void)which;
	buf_span(out, e->evidence);
	for (int i = 0; i < e->saids; i++) {
		buf_str(out, i == 0 ? " " : "; ");
		said_put(out, &e->said[i], NULL);
	}
}

static const struct column_rule explained_rules[] = {
	{"part", put_text_member, offsetof(struct explained, part), 0, NULL},
	{"clause", put_text_member, offsetof(struct explained, clause), 0, NULL},
	{"points", put_points, 0, 0, NULL},
	{"count", put_count, 0, 0, NULL},
	{"evidence", put_evidence, 0, 0, NULL},
	COLUMNS_END,
};

struct explaining {
	struct buf *out;
	struct column_list list;
};

static void
put_explained(void *ctx, const struct explained *e)
{
	const struct explaining *x = ctx;

	columns_put_row(x->out, &x->list, e);
}

void
explanation_put(struct buf *out, const struct evaluation *v, const struct figures *g, const struct score *score)
{
	struct explaining x = {.out = out};

	columns_start(out, &x.list, explained_rules);
	explain_score(v, g, score, put_explained, &x);
}
