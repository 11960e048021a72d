#include "year.h"

#include "../base/decimal.h"
#include "../paper/chart.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/prose.h"

#include <inttypes.h>
#include <stdlib.h>

/* The most lines of evidence for a part; the others are only counted. */
#define EVIDENCE_SHOWN 40

struct writing {
	const struct year *year;
	struct prose prose;
	struct buf *words; /* of the prose, being composed */
	unsigned charts;
};

static const char *const group_titles[] = {N_("Counties and districts"), N_("Departments, vertical units among them"),
	N_("Secondary units"), N_("Companies")};

/* The parts of the total, in the words of the evaluation measures. */
static const char *const part_titles[PARTS] = {
	[PART_ONTIME] = N_("on-time rate"),
	[PART_QUALITY] = N_("quality rate"),
	[PART_BASE] = N_("basic work"),
	[PART_SYSTEM] = N_("institution building"),
	[PART_LEADER] = N_("leaders' items with a signed report"),
	[PART_CHIEF] = N_("head took part"),
	[PART_MEDIA] = N_("praised in the news"),
	[PART_VOLUME] = N_("volume of work"),
	[PART_POOR] = N_("replies sent back"),
	[PART_URGED] = N_("urged twice without result"),
	[PART_DELAY] = N_("harmful delay"),
	[PART_LEAK] = N_("a caller's identity leaked"),
	[PART_BULLETIN] = N_("criticized in the bulletin"),
	[PART_FUND] = N_("rank by the fund"),
};

static struct span
name_of(const struct writing *writing, unsigned unit)
{
	return writing->year->roster->unit[unit].name;
}

static void
points_cell(struct grid *g, int64_t hundredths)
{
	hundredths_put(&g->words, hundredths);
	grid_end_cell(g);
}

static int64_t
sum_of_parts(const struct score *x, enum part from, enum part to)
{
	int64_t sum = 0;

	for (int p = from; p <= (int)to; p++)
		sum += x->part[p];
	return sum;
}

/* Sum M4.4.1 to M4.4.4, and M4.4.5 to M4.4.9; each with the award or deduction by the fund's ranking (M11). */
static int64_t
added(const struct score *x)
{
	return sum_of_parts(x, PART_LEADER, PART_VOLUME) + (x->part[PART_FUND] > 0 ? x->part[PART_FUND] : 0);
}

static int64_t
deducted(const struct score *x)
{
	return sum_of_parts(x, PART_POOR, PART_BULLETIN) + (x->part[PART_FUND] < 0 ? x->part[PART_FUND] : 0);
}

/* --- overview -------------------------------------------------------------------------------- */

static void
write_summary(struct writing *writing)
{
	const struct evaluation *v = writing->year->evaluation;
	struct on_time due = {0};
	int64_t handled = 0, faulty = 0;
	unsigned part = 0, missing = 0;

	for (size_t i = 0; i < v->n; i++) {
		const struct score *x = &v->score[i];

		part += x->takes_part;
		missing += x->takes_part && x->missing != 0;
		on_time_add(&due, x->due);
		handled += x->handled;
		faulty += x->faulty;
	}
	prose_heading(&writing->prose, D_("Summary"));
	buf_printf(writing->words,
		D_("%1$u units take part in the evaluation; %2$zu got no case and take no part (evaluation "
		   "measures 5.2). "),
		part, v->n - part);
	buf_printf(writing->words, D_("Of %1$lld tasks due, %2$lld were in time, "), (long long)due.counted,
		(long long)due.in_time);
	add_share(writing->words, due.in_time, due.counted);
	buf_printf(writing->words,
		D_(" (evaluation measures 4.3.1); %1$lld were handled, and %2$lld were reported again because "
		   "the answer was not carried out (evaluation measures 4.3.2)."),
		(long long)handled, (long long)faulty);
	prose_paragraph(&writing->prose);
	if (missing > 0) {
		buf_printf(writing->words,
			D_("For %u units the panel has not assessed every item (evaluation measures 4.1, 4.2); "
			   "missing items count 0, and the ranking may change."),
			missing);
		prose_paragraph(&writing->prose);
	}
}

/* --- ranking ----------------------------------------------------------------------------------- */

/* Finds the units of a group that take part: score[*first..]; returns how many. */
static size_t
group_of(const struct writing *writing, enum unit_group group, size_t *first)
{
	const struct evaluation *v = writing->year->evaluation;
	size_t n = 0;

	for (*first = 0; *first < v->n && v->score[*first].group != group; ++*first)
		continue;
	while (*first + n < v->n && v->score[*first + n].group == group && v->score[*first + n].takes_part)
		n++;
	return n;
}

static bool
is_few(const struct score *x)
{
	return on_time_is_few(x->due);
}

static void
unit_cell(struct writing *writing, struct grid *g, const struct score *x)
{
	buf_span(&g->words, name_of(writing, x->unit));
	if (is_few(x))
		buf_char(&g->words, '*');
	grid_end_cell(g);
}

/* Returns whether none of its tasks was due, so that it cannot be compared with units that had some. */
static bool
has_nothing_due(const struct score *x)
{
	return x->due.counted == 0;
}

/* Returns a unit's rank among those of its group that had tasks due. */
static unsigned
place_of(const struct score *x, size_t unit)
{
	unsigned place = 1;

	for (size_t i = 0; i < unit; i++)
		place += !has_nothing_due(&x[i]) && x[i].total > x[unit].total;
	return place;
}

static void
put_ranking(struct writing *writing, const struct score *x, size_t n, bool apart)
{
	const struct grid_column columns[] = {{D_("no."), true}, {D_("unit"), false}, {D_("total"), true},
		{D_("on time"), true}, {D_("quality"), true}, {D_("items"), true}, {D_("added"), true},
		{D_("deducted"), true}, {D_("grade"), false}};
	struct grid g;

	grid_start(&g, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < n; i++) {
		if (has_nothing_due(&x[i]) != apart)
			continue;
		if (apart)
			grid_words(&g, SPAN("-"));
		else
			grid_whole(&g, place_of(x, i));
		unit_cell(writing, &g, &x[i]);
		points_cell(&g, x[i].total);
		points_cell(&g, x[i].part[PART_ONTIME]);
		points_cell(&g, x[i].part[PART_QUALITY]);
		points_cell(&g, x[i].part[PART_BASE] + x[i].part[PART_SYSTEM]);
		points_cell(&g, added(&x[i]));
		points_cell(&g, deducted(&x[i]));
		grid_words(&g, x[i].grade);
	}
	prose_table(&writing->prose, &g);
}

/* Draws the total as bars; deductions are to the left of zero. */
static void
draw_ranking(struct writing *writing, const char *title, const struct score *x, size_t n)
{
	const char *const parts[] = {D_("on time"), D_("quality"), D_("basic work"), D_("institution building"),
		D_("added"), D_("deducted")};
	enum { DRAWN = sizeof parts / sizeof *parts - 1 }; /* parts to the right of zero */
	struct chart chart = {.number = ++writing->charts};
	struct span *label = ecalloc(n, sizeof *label), *said = ecalloc(n, sizeof *said);
	int64_t *value = ecalloc(n * (DRAWN + 1), sizeof *value), *taken = value + n * DRAWN;
	struct buf words = {0}, heading = {0};
	size_t *end = ecalloc(n, sizeof *end);

	for (size_t i = 0; i < n; i++) {
		const int64_t of[DRAWN] = {x[i].part[PART_ONTIME], x[i].part[PART_QUALITY], x[i].part[PART_BASE],
			x[i].part[PART_SYSTEM], added(&x[i])};

		label[i] = name_of(writing, x[i].unit);
		for (size_t k = 0; k < DRAWN; k++)
			value[i * DRAWN + k] = divide_rounded(of[k], 100);
		taken[i] = divide_rounded(-deducted(&x[i]), 100);
		hundredths_put(&words, x[i].total);
		end[i] = words.n;
	}
	for (size_t i = 0; i < n; i++)
		said[i] = (struct span){words.p + (i > 0 ? end[i - 1] : 0), end[i] - (i > 0 ? end[i - 1] : 0)};
	buf_printf(&heading, D_("Chart %1$u: %2$s, points by part"), writing->charts, title);
	buf_char(&heading, '\0');
	chart.title = heading.p;
	chart.description =
		D_("Bars show the parts of the total in whole points, with deductions to the left of zero and "
		   "the total beside them.");
	chart_stacked(&writing->prose.paper, &chart, parts, DRAWN + 1, label, said, value, taken, n);
	free(label);
	free(said);
	free(value);
	free(end);
	buf_free(&words);
	buf_free(&heading);
}

static size_t
count_apart(const struct score *x, size_t n)
{
	size_t apart = 0;

	for (size_t i = 0; i < n; i++)
		apart += has_nothing_due(&x[i]);
	return apart;
}

/* Prints a group: units with tasks due by rank, then the others. */
static void
put_group(struct writing *writing, const char *title, const struct score *x, size_t n)
{
	const size_t apart = count_apart(x, n);

	buf_printf(writing->words, D_("%1$s (%2$zu)"), title, n);
	prose_put(&writing->prose, writing->prose.paper.form->line);
	if (apart < n)
		put_ranking(writing, x, n, false);
	if (apart > 0) {
		buf_printf(writing->words, D_("Not ranked, without a task due: %zu"), apart);
		prose_put(&writing->prose, writing->prose.paper.form->line);
		put_ranking(writing, x, n, true);
	}
	if (writing->prose.paper.form->canvas)
		draw_ranking(writing, title, x, n);
}

static void
write_ranking(struct writing *writing)
{
	bool few = false;

	for (int group = GROUP_COUNTY; group < GROUP_NONE; group++) {
		size_t first, n = group_of(writing, (enum unit_group)group, &first);
		const struct score *x = &writing->year->evaluation->score[first];

		if (n == 0)
			continue;
		put_group(writing, D_(group_titles[group]), x, n);
		for (size_t i = 0; i < n; i++)
			few |= is_few(&x[i]);
	}
	if (few) {
		buf_printf(writing->words, D_("* Fewer than %d tasks counted: the rank means little."), FEW_COUNTED);
		prose_put(&writing->prose, writing->prose.paper.form->line);
	}
}

/* Writes the first and the last unit of each group, in the paper itself. */
static void
write_places(struct writing *writing)
{
	prose_heading(&writing->prose, D_("Ranking by group"));
	for (int group = GROUP_COUNTY; group < GROUP_NONE; group++) {
		size_t first, n = group_of(writing, (enum unit_group)group, &first), best, last;
		const struct score *x = &writing->year->evaluation->score[first];

		for (best = 0; best < n && has_nothing_due(&x[best]);)
			best++;
		for (last = n; last > best && has_nothing_due(&x[last - 1]);)
			last--;
		if (best == last)
			continue;
		buf_printf(writing->words, D_("%s: the highest total: "), D_(group_titles[group]));
		buf_span(writing->words, name_of(writing, x[best].unit));
		buf_str(writing->words, D_(" ("));
		hundredths_put(writing->words, x[best].total);
		buf_str(writing->words, D_(" points)"));
		if (last - 1 > best) {
			buf_str(writing->words, D_(", the lowest: "));
			buf_span(writing->words, name_of(writing, x[last - 1].unit));
			buf_str(writing->words, D_(" ("));
			hundredths_put(writing->words, x[last - 1].total);
			buf_str(writing->words, D_(" points)"));
		}
		buf_str(writing->words, D_(". "));
		prose_paragraph(&writing->prose);
	}
}

/* --- the fund ------------------------------------------------------------------------------------ */

static void
put_payees(struct writing *writing)
{
	const struct grid_column columns[] = {{D_("unit"), false}, {D_("rewards, yuan"), true},
		{D_("penalties, yuan"), true}, {D_("net, yuan"), true}, {D_("rank"), true}, {D_("points"), true},
		{D_("not confirmed"), true}};
	const struct fund *f = &writing->year->evaluation->fund;
	struct grid g;

	grid_start(&g, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < f->n; i++) {
		const struct payee *p = &f->payee[i];

		if (p->praised + p->criticized + p->unconfirmed == 0)
			continue;
		grid_words(&g, p->name);
		grid_whole(&g, p->rewards);
		grid_whole(&g, p->penalties);
		grid_whole(&g, p->rewards - p->penalties);
		if (p->rank > 0)
			grid_whole(&g, p->rank);
		else
			grid_words(&g, SPAN("-"));
		points_cell(&g, p->award);
		grid_whole(&g, p->unconfirmed);
	}
	prose_table(&writing->prose, &g);
}

static const char *
rank_title(struct span how)
{
	return span_is(how, "main")   ? D_("main leaders (article 7)")
	       : span_is(how, "vice") ? D_("vice-mayor (article 8)")
				      : D_("supervision bureau (article 9)");
}

static void
put_documents(struct writing *writing)
{
	const struct grid_column columns[] = {{D_("day"), false}, {D_("unit"), false}, {D_("by"), false},
		{D_("yuan"), true}, {D_("meeting or document"), false}, {D_("mark"), false}};
	const struct fund *f = &writing->year->evaluation->fund;
	char day[DAY_SIZE];
	struct grid g;

	grid_start(&g, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < f->items; i++) {
		const struct mark *m = f->item[i].mark;

		grid_words(&g, span_of(day_print(day, stamp_day(m->at))));
		grid_words(&g, name_of(writing, m->unit));
		grid_words(&g, span_of(rank_title(mark_field(m, MARK_HOW))));
		grid_whole(&g, f->item[i].yuan);
		paper_words(&g.words, mark_field(m, MARK_REF), SIZE_MAX);
		grid_end_cell(&g);
		grid_words(&g, mark_field(m, MARK_MARK));
	}
	prose_table(&writing->prose, &g);
}

static void
write_fund(struct writing *writing)
{
	const struct fund *f = &writing->year->evaluation->fund;
	int64_t rewards = 0, penalties = 0, unconfirmed = 0;

	for (size_t i = 0; i < f->n; i++) {
		rewards += f->payee[i].rewards;
		penalties += f->payee[i].penalties;
		unconfirmed += f->payee[i].unconfirmed;
	}
	prose_heading(&writing->prose, D_("Rewards and penalties"));
	buf_printf(writing->words,
		D_("%1$zu praises and criticisms were confirmed by the supervision bureau (article 10): "
		   "rewards of %2$lld yuan, penalties of %3$lld yuan. %4$lld are not confirmed and do not "
		   "count."),
		f->items, (long long)rewards, (long long)penalties, (long long)unconfirmed);
	prose_paragraph(&writing->prose);
}

/* Prints who gets rewards and who pays penalties, with the marks behind them. */
static void
write_payees(struct writing *writing)
{
	const struct fund *f = &writing->year->evaluation->fund;

	put_payees(writing);
	if (f->items > 0) {
		buf_str(writing->words, D_("Documents:"));
		prose_put(&writing->prose, writing->prose.paper.form->line);
		put_documents(writing);
	}
}

/* --- evidence ------------------------------------------------------------------------------------ */

/* The table of a unit's parts, with the current row. */
struct explaining {
	struct grid grid;
	bool open;         /* a row waits for its evidence */
	enum reason under; /* why the row comes after the total; REASON_NONE if it does not */
	int64_t shown, left;
};

static void
end_evidence(struct explaining *e)
{
	if (!e->open)
		return;
	if (e->left > 0)
		buf_printf(&e->grid.words, D_(" and %lld more"), (long long)e->left);
	grid_end_cell(&e->grid);
	e->open = false;
	e->shown = e->left = 0;
}

static const char *
part_title(const char *part)
{
	for (int p = 0; p < PARTS; p++)
		if (strcmp(part, part_names[p]) == 0)
			return D_(part_titles[p]);
	return D_("total");
}

static void
add_evidence(struct explaining *e, struct span words)
{
	if (e->shown == EVIDENCE_SHOWN) {
		e->left++;
		return;
	}
	if (e->shown++ > 0)
		buf_str(&e->grid.words, D_("; "));
	paper_words(&e->grid.words, words, SIZE_MAX);
}

static void
begin_row(struct explaining *e, const char *title, const char *clause)
{
	end_evidence(e);
	grid_words(&e->grid, span_of(title));
	/* As papers cite it; English ones by the regulation's numbers. */
	if (language_is_chinese())
		add_clause(&e->grid.words, clause);
	else
		buf_str(&e->grid.words, clause);
	grid_end_cell(&e->grid);
	e->open = true;
	e->under = REASON_NONE;
}

static void
add_said(struct buf *words, const struct explained *line)
{
	for (int i = 0; i < line->saids; i++) {
		if (i > 0)
			buf_str(words, D_("; "));
		said_put(words, &line->said[i], language_text);
	}
}

/* Returns the title for a reason given as a single word. */
static const char *
said_words(struct buf *words, const struct explained *line)
{
	add_said(words, line);
	buf_char(words, '\0');
	return words->p;
}

/* Returns whether a line after the total has the same reason as the waiting row. */
static bool
goes_on(const struct explaining *e, const struct explained *line)
{
	return e->open && e->under == line->said->reason;
}

static void
explain_line(void *ctx, const struct explained *line)
{
	const bool dated = line->saids > 0 && said_is_dated(line->said);
	struct explaining *e = ctx;
	struct buf words = {0};

	if (line->sum) {
		begin_row(e, part_title(line->part), line->clause);
		points_cell(&e->grid, line->points);
	} else if (line->under && !goes_on(e, line)) {
		begin_row(e, dated ? D_("explanation") : said_words(&words, line), line->clause);
		grid_words(&e->grid, SPAN(""));
		e->under = line->said->reason;
	}
	words.n = 0;
	buf_span(&words, line->evidence);
	if (line->saids > 0 && (dated || !line->under)) {
		buf_str(&words, D_(" ("));
		add_said(&words, line);
		buf_str(&words, D_(")"));
	}
	if (words.n > 0)
		add_evidence(e, buf_as_span(&words));
	buf_free(&words);
}

static void
write_reasons(struct writing *writing)
{
	const struct evaluation *v = writing->year->evaluation;
	const struct grid_column columns[] = {
		{D_("part"), false}, {D_("clause"), false}, {D_("points"), true}, {D_("evidence"), false}};

	for (size_t i = 0; i < v->n; i++) {
		struct explaining e = {0};

		if (!v->score[i].takes_part)
			continue;
		buf_span(writing->words, name_of(writing, v->score[i].unit));
		buf_str(writing->words, D_(": "));
		hundredths_put(writing->words, v->score[i].total);
		writing->prose.paper.form->open_details(&writing->prose.paper, buf_as_span(writing->words));
		writing->words->n = 0;
		grid_start(&e.grid, columns, sizeof columns / sizeof *columns);
		explain_score(v, writing->year->figures, &v->score[i], explain_line, &e);
		end_evidence(&e);
		prose_table(&writing->prose, &e.grid);
		writing->prose.paper.form->close_details(&writing->prose.paper);
	}
}

/* The attachments: tables too long for the paper itself. */
static const struct {
	const char *title; /* N_() */
	void (*write)(struct writing *writing);
	bool of_fund; /* only if the fund has entries */
} attachments[] = {
	{N_("Ranking by group"), write_ranking, false},
	{N_("Rewards and penalties, with their documents"), write_payees, true},
	{N_("How each total came about"), write_reasons, false},
};

static bool
has_fund(const struct writing *writing)
{
	const struct fund *f = &writing->year->evaluation->fund;

	for (size_t i = 0; i < f->n; i++)
		if (f->payee[i].praised + f->payee[i].criticized + f->payee[i].unconfirmed > 0)
			return true;
	return false;
}

/* The list of attachments comes after the text; then each starts a new page. */
static void
write_attachments(struct writing *writing)
{
	struct prose *p = &writing->prose;
	const size_t n = sizeof attachments / sizeof *attachments;
	unsigned number = 0;

	for (size_t i = 0; i < n; i++) {
		if (attachments[i].of_fund && !has_fund(writing))
			continue;
		number++;
		buf_printf(writing->words, number == 1 ? D_("Attachments: %u. %s") : D_("             %u. %s"), number,
			D_(attachments[i].title));
		prose_paragraph(p);
	}
	prose_sign(p);
	number = 0;
	for (size_t i = 0; i < n; i++) {
		struct buf name = {0};

		if (attachments[i].of_fund && !has_fund(writing))
			continue;
		buf_printf(&name, D_("Attachment %u"), ++number);
		p->paper.form->attachment(&p->paper, buf_as_span(&name), span_of(D_(attachments[i].title)));
		buf_free(&name);
		attachments[i].write(writing);
	}
}

void
year_paper(const struct year *year, const char *form, struct buf *out)
{
	struct writing writing = {.year = year};
	struct buf title = {0};

	if (year->number)
		buf_printf(&title, D_("Evaluation of the hotline's units in %d"), year->number);
	else
		buf_str(&title, D_("Evaluation of the hotline's units"));
	buf_char(&title, '\0');
	writing.words = &writing.prose.words;
	const struct prose_head head = {.title = title.p,
		.entry = year->entry,
		.office = year->office,
		.period = year->figures->period,
		.asof = year->figures->asof};
	prose_open(&writing.prose, out, form, &head);
	write_summary(&writing);
	write_places(&writing);
	write_fund(&writing);
	write_attachments(&writing);
	prose_close(&writing.prose);
	buf_free(&title);
}
