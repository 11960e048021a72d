#include "explain.h"

/* The current line, and where it goes. */
struct writing {
	const struct evaluation *evaluation;
	const struct figures *figures;
	const struct score *score;
	void (*put)(void *ctx, const struct explained *e);
	void *ctx;
	struct buf evidence;
};

static void
put(struct writing *w, struct explained e)
{
	e.evidence = buf_as_span(&w->evidence);
	w->put(w->ctx, &e);
	w->evidence.n = 0;
}

/* Passes on a line of evidence with its reason. */
static void
put_said(struct writing *w, struct explained e, const struct said *said, int most)
{
	e.said = said;
	while (e.saids < most && said[e.saids].reason != REASON_NONE)
		e.saids++;
	put(w, e);
}

/* Passes on a line after the total. */
static void
put_under(struct writing *w, const char *part, int64_t count, const struct said *said, int most)
{
	put_said(w,
		(struct explained){.part = part, .clause = reason_clause(said->reason), .count = count, .under = true},
		said, most);
}

static void
put_mark_said(struct writing *w, enum part part, const struct mark *m, const struct said *said)
{
	static const enum mark_column shown[] = {MARK_VALUE, MARK_REF};

	buf_span(&w->evidence, mark_field(m, MARK_MARK));
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
		if (mark_field(m, shown[i]).n > 0) {
			buf_char(&w->evidence, ' ');
			buf_span(&w->evidence, mark_field(m, shown[i]));
		}
	put_said(w, (struct explained){.part = part_names[part], .clause = part_clauses[part], .count = 1}, said, 1);
}

static void
put_mark(struct writing *w, enum part part, const struct mark *m)
{
	put_mark_said(w, part, m, &(struct said){.reason = REASON_NONE});
}

/* Passes on a line for each case that counts for a figure; without a clause, after the total. */
static void
each_case(struct writing *w, int evidence, const char *part, const char *clause)
{
	char id[CASE_ID_SIZE];

	for (size_t i = 0; i < w->figures->evidences; i++) {
		const struct evidence *e = &w->figures->evidence[i];

		if (e->part != evidence || e->unit != w->score->unit)
			continue;
		buf_str(&w->evidence, case_id_print(id, e->id));
		if (clause)
			put_said(w, (struct explained){.part = part, .clause = clause, .count = 1}, e->said,
				EVIDENCE_SAID);
		else
			put_under(w, part, 1, e->said, EVIDENCE_SAID);
	}
}

static void
put_items(struct writing *w, enum part part)
{
	const struct evaluation *v = w->evaluation;
	const int items = v->bases + v->systems, from = part == PART_BASE ? 0 : v->bases;
	const int to = part == PART_BASE ? v->bases : items;

	for (int i = from; i < to; i++) {
		const struct item_marks *m = &v->items[w->score->unit * (unsigned)items + (unsigned)i];

		if (m->final || m->panel)
			put_mark(w, part, m->final ? m->final : m->panel);
	}
}

static void
put_fund(struct writing *w)
{
	for (size_t i = 0; i < w->evaluation->fund.items; i++)
		if (w->evaluation->fund.item[i].payee == w->score->unit)
			put_mark_said(
				w, PART_FUND, w->evaluation->fund.item[i].mark, &w->evaluation->fund.item[i].said);
}

static void
put_marks(struct writing *w, enum part part)
{
	const struct marks *marks = w->evaluation->marks;

	for (size_t i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->mark[i];

		if (evaluation_marked(w->evaluation, m) == w->score->unit && !m->cancelled &&
			mark_part(m->act) == part && period_has(w->figures->period, stamp_day(m->at)))
			put_mark(w, part, m);
	}
}

/* Calls put for each month of each name of the unit; at: its index in published[] and month[]. */
static void
each_month(struct writing *w, void (*put)(struct writing *w, size_t at, int month))
{
	for (unsigned u = 0; u < w->evaluation->names; u++)
		for (int m = 0; m < w->figures->months && w->evaluation->unit_of[u] == w->score->unit; m++)
			put(w, u * (size_t)w->figures->months + (size_t)m, w->figures->first_month + m);
}

static void
put_published(struct writing *w, size_t at, int month)
{
	(void)month;
	if (w->evaluation->published[at])
		put_mark(w, PART_ONTIME, w->evaluation->published[at]);
}

static void
put_evidence(struct writing *w, enum part part)
{
	static const int figure_of[PARTS] = {[PART_ONTIME] = EVIDENCE_LATE,
		[PART_QUALITY] = EVIDENCE_FAULTY,
		[PART_LEADER] = FIGURE_LEADER,
		[PART_CHIEF] = FIGURE_CHIEF,
		[PART_VOLUME] = FIGURE_HANDLED,
		[PART_POOR] = FIGURE_POOR,
		[PART_URGED] = FIGURE_URGED};

	if (part == PART_BASE || part == PART_SYSTEM)
		put_items(w, part);
	else if (part == PART_FUND)
		put_fund(w);
	else if (figure_of[part] != 0)
		each_case(w, figure_of[part], part_names[part], part_clauses[part]);
	else
		put_marks(w, part);
	if (part == PART_ONTIME)
		each_month(w, put_published);
}

static void
put_part(struct writing *w, enum part part)
{
	const struct score *x = w->score;

	if (x->part[part] == 0 && x->count[part] == 0)
		return;
	if (part == PART_ONTIME)
		buf_printf(&w->evidence, "%lld/%lld", (long long)x->due.in_time, (long long)x->due.counted);
	if (part == PART_QUALITY)
		buf_printf(&w->evidence, "%lld/%lld", (long long)x->faulty, (long long)x->handled);
	put(w, (struct explained){.part = part_names[part],
		       .clause = part_clauses[part],
		       .sum = true,
		       .points = x->part[part],
		       .count = x->count[part]});
	put_evidence(w, part);
}

/* Passes on the counts of months for which nothing was published (M4.3.1). */
static void
put_unpublished(struct writing *w, size_t at, int month)
{
	if (w->evaluation->published[at] || w->figures->month[at].counted == 0)
		return;
	buf_printf(&w->evidence, "%04d-%02d", month / 12, month % 12 + 1);
	put_under(w, "left-out", w->figures->month[at].counted, &(struct said){.reason = REASON_UNPUBLISHED}, 1);
}

static void
put_left_out(struct writing *w)
{
	const struct marks *marks = w->evaluation->marks;

	each_case(w, EVIDENCE_LEFT_OUT, "left-out", NULL);
	for (size_t i = 0; i < marks->n; i++)
		if (evaluation_marked(w->evaluation, &marks->mark[i]) == w->score->unit && marks->mark[i].cancelled) {
			buf_span(&w->evidence, mark_field(&marks->mark[i], MARK_MARK));
			put_under(w, "left-out", 1, &(struct said){.reason = REASON_CANCELLED}, 1);
		}
	each_month(w, put_unpublished);
}

void
explain_score(const struct evaluation *v, const struct figures *g, const struct score *x,
	void (*put_line)(void *ctx, const struct explained *e), void *ctx)
{
	struct writing w = {v, g, x, put_line, ctx, {0}};

	for (int p = 0; p < PARTS; p++)
		put_part(&w, (enum part)p);
	if (!x->takes_part)
		buf_str(&w.evidence, "exempt");
	put(&w, (struct explained){.part = "total", .clause = "M4", .sum = true, .points = x->total, .count = -1});
	each_case(&w, EVIDENCE_PROMISE, "handled", NULL);
	put_left_out(&w);
	buf_free(&w.evidence);
}
