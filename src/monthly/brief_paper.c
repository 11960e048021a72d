#include "brief_part.h"

#include "../base/levels.h"
#include "../counting/judgement.h"
#include "../paper/chart.h"
#include "../paper/label.h"

enum {
	TOPICS_SHOWN = 15,
	TOPICS_DRAWN = 10,
	AREAS_SHOWN = 15,
	COMPANY_TOPICS_SHOWN = 10,
};

/* --- comparisons ---------------------------------------------------------------------- */

static const struct period_words period_words[] = {
	[SPAN_DAYS] = {N_("the period"), N_("the period before"), N_("the next period"),
		N_("the same period a year ago"), N_("the period's end")},
	[SPAN_MONTH] = {N_("the month"), N_("the month before"), N_("the next month"), N_("the same month a year ago"),
		N_("the month's end")},
	[SPAN_QUARTER] = {N_("the quarter"), N_("the quarter before"), N_("the next quarter"),
		N_("the same quarter a year ago"), N_("the quarter's end")},
	[SPAN_HALF] = {N_("the half-year"), N_("the half-year before"), N_("the next half-year"),
		N_("the same half-year a year ago"), N_("the half-year's end")},
	[SPAN_YEAR] = {N_("the year"), N_("the year before"), N_("the next year"), N_("the year before"),
		N_("the year's end")},
};

/* Compares with the period before, and with the same one a year before. */
static void
add_changes(struct briefing *briefing, const uint32_t count[COMPARED])
{
	const char *const against[COMPARED] = {NULL, briefing->called->before, briefing->called->year_ago};

	for (enum compared p = BEFORE; p < COMPARED; p++) {
		if (!brief_knows(briefing, p))
			continue;
		buf_printf(briefing->common.words, D_("; %s: %u ("), D_(against[p]), count[p]);
		add_growth(briefing->common.words, count[NOW], count[p]);
		buf_str(briefing->common.words, D_(")"));
	}
}

enum { COMPARE_COLUMNS = 6 };

/* Starts a comparison, without columns for periods that have no data. */
static void
compare_start(
	const struct briefing *briefing, const char *what, struct grid *g, struct grid_column column[COMPARE_COLUMNS])
{
	size_t n = 0;

	column[n++] = (struct grid_column){what, false};
	column[n++] = (struct grid_column){D_(briefing->called->now), true};
	column[n++] = (struct grid_column){D_("share"), true};
	if (brief_knows(briefing, BEFORE)) {
		column[n++] = (struct grid_column){D_(briefing->called->before), true};
		column[n++] = (struct grid_column){D_("growth"), true};
	}
	if (brief_knows(briefing, YEAR_AGO))
		column[n++] = (struct grid_column){D_(briefing->called->year_ago), true};
	grid_start(g, column, n);
}

/* If `whole` is 0, no share is printed. */
static void
compare_row(const struct briefing *briefing, struct grid *g, struct span label, const uint32_t count[COMPARED],
	uint32_t whole)
{
	brief_cell(g, label);
	grid_whole(g, count[NOW]);
	add_share(&g->words, count[NOW], whole);
	grid_end_cell(g);
	if (brief_knows(briefing, BEFORE)) {
		grid_whole(g, count[BEFORE]);
		add_growth(&g->words, count[NOW], count[BEFORE]);
		grid_end_cell(g);
	}
	if (brief_knows(briefing, YEAR_AGO))
		grid_whole(g, count[YEAR_AGO]);
}

static struct span
own_label(struct span key)
{
	return key;
}

/* Prints the first `most` rows of a tally, and the sum of the others. */
static void
put_tally(struct briefing *briefing, const struct tally *t, const char *what, struct span (*label)(struct span),
	uint32_t whole, uint32_t most)
{
	struct grid_column column[COMPARE_COLUMNS];
	struct grid g;

	if (t->rows == 0) {
		prose_none(&briefing->common.prose);
		return;
	}
	compare_start(briefing, what, &g, column);
	for (uint32_t i = 0; i < t->rows && i < most; i++)
		compare_row(briefing, &g, label(t->row[i].key), t->row[i].count, whole);
	prose_table(&briefing->common.prose, &g);
	prose_rest(&briefing->common.prose, t, most);
}

/* Prints the topics that name a subject, and the sum of the others. */
static void
put_topics(struct briefing *briefing, uint32_t whole)
{
	const struct tally *t = &briefing->common.counting->section[BY_TOPIC];
	struct grid_column column[COMPARE_COLUMNS];
	struct grid g;

	if (t->rows == 0) {
		prose_none(&briefing->common.prose);
		return;
	}
	compare_start(briefing, D_("topic"), &g, column);
	for (uint32_t i = 0, row; i < TOPICS_SHOWN && (row = tally_told(t, i)) < t->rows; i++)
		compare_row(briefing, &g, t->row[row].key, t->row[row].count, whole);
	prose_table(&briefing->common.prose, &g);
	prose_rest_of_topics(&briefing->common.prose, t, TOPICS_SHOWN);
}

/* Prints the areas by county and district, with everything below them. */
static void
put_areas(struct briefing *briefing, uint32_t whole)
{
	struct counting *c = briefing->common.counting;
	struct tally top;

	tally_start(&top, COMPARED);
	for (uint32_t k = 0; k < c->fold->kases; k++)
		for (enum compared p = NOW; p < COMPARED; p++)
			if (counting_has(c, k, ACCEPTED, p))
				tally_row(&top, level_top(counting_key(c, k, BY_AREA)))->count[p]++;
	tally_settle(&top);
	put_tally(briefing, &top, D_("area"), own_label, whole, AREAS_SHOWN);
	tally_free(&top);
}

/* Draws the topics as bars, with the period before as a line across; only in formats with charts. */
static void
draw_topics(struct briefing *briefing)
{
	const struct tally *t = &briefing->common.counting->section[BY_TOPIC];
	struct buf title = {0}, about = {0};
	struct chart chart = {.number = 1,
		.value_name = D_(briefing->called->now),
		.mark_name = brief_knows(briefing, BEFORE) ? D_(briefing->called->before) : NULL};
	struct chart_item item[TOPICS_DRAWN];
	size_t n = 0;

	if (!briefing->common.prose.paper.form->canvas || tally_told(t, 0) == t->rows)
		return;
	buf_printf(&title, D_("Topics of %s"), D_(briefing->called->now));
	buf_char(&title, '\0');
	chart.title = title.p;
	buf_printf(&about, D_("The most frequent topics, and their cases %s."), D_(briefing->called->before));
	buf_char(&about, '\0');
	chart.description = about.p;
	for (uint32_t row; n < TOPICS_DRAWN && (row = tally_told(t, (uint32_t)n)) < t->rows; n++)
		item[n] = (struct chart_item){.label = t->row[row].key,
			.value = t->row[row].count[NOW],
			.mark = chart.mark_name ? (int64_t)t->row[row].count[BEFORE] : -1};
	chart_bars(&briefing->common.prose.paper, &chart, item, n);
	buf_free(&title);
	buf_free(&about);
}

/* --- judgement -------------------------------------------------------------------------- */

static void
put_judgement(struct briefing *briefing)
{
	const struct judging j = {.now = D_(briefing->called->now),
		.before = D_(briefing->called->before),
		.known = brief_knows(briefing, BEFORE),
		.calendar = briefing->wanted->calendar};

	write_judgement(&briefing->common, &j);
}

/* --- accepted and handled -------------------------------------------------------------- */

static void
put_calls(struct briefing *briefing)
{
	const struct duty_day *calls = briefing->brief->calls;

	if (!briefing->brief->duty)
		return;
	buf_printf(briefing->common.words, D_("Calls answered: %u, talk time "), calls[NOW].calls);
	add_duration(briefing->common.words, calls[NOW].talk);
	if (calls[BEFORE].calls > 0) {
		buf_printf(briefing->common.words, D_("; %s: %u ("), D_(briefing->called->before), calls[BEFORE].calls);
		add_growth(briefing->common.words, calls[NOW].calls, calls[BEFORE].calls);
		buf_str(briefing->common.words, D_(")"));
	}
	buf_str(briefing->common.words, D_(". "));
}

static void
put_accepted(struct briefing *briefing)
{
	const struct brief *brief = briefing->brief;

	put_calls(briefing);
	buf_printf(briefing->common.words, D_("Cases of citizens and enterprises accepted: %u"),
		brief->balance[ACCEPTED_IN][NOW]);
	add_changes(briefing, brief->balance[ACCEPTED_IN]);
	buf_printf(briefing->common.words,
		D_(". Of these answered on the spot: %u, passed on to units: %u, not passed on at %s: %u. "),
		brief->disposal[AT_ONCE][NOW], brief->disposal[PASSED_ON][NOW], D_(briefing->called->end),
		brief->disposal[WAITING][NOW]);
	prose_paragraph(&briefing->common.prose);
}

/* Returns the name of an item of the balance. */
static void
add_balance_label(const struct briefing *briefing, struct buf *b, enum balance i)
{
	const struct period_words *called = briefing->called;

	switch (i) {
	case CARRIED_IN:
		buf_printf(b, D_("carried over from %s"), D_(called->before));
		break;
	case ACCEPTED_IN:
		buf_printf(b, D_("accepted in %s"), D_(called->now));
		break;
	case REOPENED:
		buf_str(b, D_("closed before, then sent back"));
		break;
	case DONE_ANSWERED:
		buf_str(b, D_("answered on the spot"));
		break;
	case DONE_CLOSED:
		buf_str(b, D_("reviewed and closed"));
		break;
	case CARRIED_OUT:
	case BALANCES:
		buf_printf(b, D_("carried over into %s"), D_(called->next));
		break;
	}
}

/* Prints both sides of the balance: the cases to be handled, and what was done. */
static void
add_side(struct briefing *briefing, uint32_t (*balance)[COMPARED], enum balance from, enum balance to,
	uint32_t sum[COMPARED])
{
	for (enum balance i = from; i <= to; i++) {
		if (i > from)
			buf_str(briefing->common.words, " + ");
		add_balance_label(briefing, briefing->common.words, i);
		buf_printf(briefing->common.words, D_(" %u"), balance[i][NOW]);
		for (enum compared m = 0; m < COMPARED; m++)
			sum[m] += balance[i][m];
	}
	buf_printf(briefing->common.words, D_(" = %u"), sum[NOW]);
}

/* Appends the numbers after a row's label. */
static void
balance_cells(struct briefing *briefing, struct grid *g, const uint32_t count[COMPARED])
{
	grid_end_cell(g);
	for (enum compared p = NOW; p < COMPARED; p++)
		if (p == NOW || brief_knows(briefing, p))
			grid_whole(g, count[p]);
}

/* States that the balance of carried over, accepted and handled cases agrees. */
static void
put_balance(struct briefing *briefing, uint32_t (*balance)[COMPARED])
{
	const char *const called[COMPARED] = {
		briefing->called->now, briefing->called->before, briefing->called->year_ago};
	struct grid_column column[1 + COMPARED] = {{D_("cases"), false}};
	size_t columns = 1;
	uint32_t in[COMPARED] = {0}, out[COMPARED] = {0};
	struct grid g;

	buf_str(briefing->common.words, D_("Check of the sums: "));
	add_side(briefing, balance, CARRIED_IN, REOPENED, in);
	buf_str(briefing->common.words, D_("; "));
	add_side(briefing, balance, DONE_ANSWERED, CARRIED_OUT, out);
	buf_str(briefing->common.words, D_(". "));
	prose_paragraph(&briefing->common.prose);
	for (enum compared p = NOW; p < COMPARED; p++)
		if (p == NOW || brief_knows(briefing, p))
			column[columns++] = (struct grid_column){D_(called[p]), true};
	grid_start(&g, column, columns);
	for (enum balance i = 0; i < BALANCES; i++) {
		add_balance_label(briefing, &g.words, i);
		balance_cells(briefing, &g, balance[i]);
		if (i == REOPENED) {
			buf_printf(&g.words, D_("total to be handled in %s"), D_(briefing->called->now));
			balance_cells(briefing, &g, in);
		}
	}
	buf_str(&g.words, D_("in total"));
	balance_cells(briefing, &g, out);
	prose_table(&briefing->common.prose, &g);
}

/* --- companies' complaints (R2.2) ------------------------------------------------------- */

static void
put_enterprises(struct briefing *briefing)
{
	struct brief *brief = briefing->brief;
	uint32_t(*count)[COMPARED] = brief->enterprise;
	const uint32_t companies = count[ACCEPTED_IN][NOW];

	prose_heading(&briefing->common.prose, D_("Complaints of enterprises"));
	buf_printf(briefing->common.words, D_("Cases of enterprises accepted: %u"), companies);
	buf_str(briefing->common.words, D_(", share of all accepted cases "));
	add_share(briefing->common.words, companies, brief->balance[ACCEPTED_IN][NOW]);
	add_changes(briefing, count[ACCEPTED_IN]);
	buf_printf(briefing->common.words,
		D_(". Carried over from %s %u, answered on the spot %u, reviewed and closed %u, carried over into %s "
		   "%u. "),
		D_(briefing->called->before), count[CARRIED_IN][NOW], count[DONE_ANSWERED][NOW],
		count[DONE_CLOSED][NOW], D_(briefing->called->next), count[CARRIED_OUT][NOW]);
	prose_paragraph(&briefing->common.prose);
	if (companies == 0)
		return;
	put_tally(briefing, &brief->enterprise_kind, D_("kind"), kind_label, companies, UINT32_MAX);
	put_tally(briefing, &brief->enterprise_topic, D_("topic"), own_label, companies, COMPANY_TOPICS_SHOWN);
}

/* --- interface --------------------------------------------------------------------------- */

/* Returns the title: of a month's brief, or of an analysis of a span, which contains the span's name. */
static void
open_paper(struct briefing *briefing, const char *form, struct buf *out)
{
	const struct period span = briefing->common.counting->periods.of[NOW];
	const bool analysis = briefing->wanted->analysis;
	struct buf name = {0};
	int year, month, mday;

	day_split(span.to, &year, &month, &mday);
	add_span(&name, span);
	if (analysis)
		buf_printf(&briefing->title, D_("Analysis of the mayor's hotline: %.*s"), (int)name.n, name.p);
	else
		buf_str(&briefing->title, D_("Brief of the mayor's hotline"));
	buf_char(&briefing->title, '\0');
	briefing->head = (struct prose_head){.title = briefing->title.p,
		.year = year,
		.number = briefing->wanted->issue,
		.entry = briefing->wanted->entry,
		.office = briefing->wanted->office,
		.period = span,
		.asof = briefing->common.fold->asof};
	prose_open(&briefing->common.prose, out, form, &briefing->head);
	buf_free(&name);
}

void
brief_paper(const struct brief_paper *wanted, const char *form, struct buf *out)
{
	struct brief *brief = wanted->brief;
	struct briefing briefing = {.wanted = wanted, .brief = brief};
	const uint32_t accepted = brief->balance[ACCEPTED_IN][NOW];

	writing_start(&briefing.common, &brief->counting);
	briefing.called = &period_words[span_kind_of(brief->counting.periods.of[NOW])];
	open_paper(&briefing, form, out);
	put_judgement(&briefing);
	prose_heading(&briefing.common.prose, D_("Accepted and handled"));
	put_accepted(&briefing);
	put_balance(&briefing, brief->balance);
	prose_heading(&briefing.common.prose, D_("By channel and kind"));
	put_tally(&briefing, &brief->counting.section[BY_CHANNEL], D_("channel"), channel_label, accepted, UINT32_MAX);
	put_tally(&briefing, &brief->counting.section[BY_KIND], D_("kind"), kind_label, accepted, UINT32_MAX);
	prose_heading(&briefing.common.prose, D_("By topic and area"));
	draw_topics(&briefing);
	put_topics(&briefing, accepted);
	put_areas(&briefing, accepted);
	write_rates(&briefing);
	if (brief->marks)
		write_marks(&briefing);
	write_progress(&briefing);
	write_conduct(&briefing);
	put_enterprises(&briefing);
	write_lapses(&briefing);
	write_misleading(&briefing);
	prose_advice(&briefing.common.prose, wanted->advice);
	prose_close(&briefing.common.prose);
	buf_free(&briefing.title);
}

void
brief_notice(const struct brief_paper *wanted, const char *form, const char *signer, struct buf *out)
{
	struct brief *brief = wanted->brief;
	struct briefing briefing = {.wanted = wanted, .brief = brief};
	struct prose *prose = &briefing.common.prose;
	const struct paper_about about = {
		.title = span_of(D_("Progress notice on items of leaders of the province's rank and above, the Party "
				    "secretary and the mayor")),
		.office = wanted->office,
		.asof = briefing.brief->counting.fold->asof,
	};
	const bool plain = strcmp(form, "text") == 0;

	writing_start(&briefing.common, &brief->counting);
	briefing.called = &period_words[span_kind_of(brief->counting.periods.of[NOW])];
	prose_open_plain(prose, out);
	if (plain)
		buf_printf(out, "%.*s\n\n", (int)about.title.n, about.title.p);
	else
		paper_open(&prose->paper, out, form, &about);
	write_high_items(&briefing);
	if (plain) {
		buf_printf(out, "\n%s\n", signer);
		add_day(out, briefing.common.today);
		buf_char(out, '\n');
	} else {
		buf_str(&prose->words, signer);
		prose_put(prose, prose->paper.form->right);
		add_day(&prose->words, briefing.common.today);
		prose_put(prose, prose->paper.form->right);
		prose->paper.form->close(&prose->paper);
	}
	buf_free(&prose->words);
}
