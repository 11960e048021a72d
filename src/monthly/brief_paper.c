#include "brief_part.h"

#include "../paper/chart.h"
#include "../paper/label.h"

enum {
	TOPICS_SHOWN = 15,
	TOPICS_DRAWN = 10,
	AREAS_SHOWN = 15,
	COMPANY_TOPICS_SHOWN = 10,
};

void
brief_words(struct buf *b, struct span words)
{
	add_stated(b, words, SIZE_MAX);
}

void
brief_cell(struct grid *g, struct span words)
{
	brief_words(&g->words, words);
	grid_end_cell(g);
}

/* --- comparisons ---------------------------------------------------------------------- */

/* Whether the hotline has anything of a month. */
static bool
knows(const struct briefing *briefing, enum compared m)
{
	return briefing->brief->balance[ACCEPTED_IN][m] + briefing->brief->balance[CARRIED_IN][m] > 0;
}

/* Against the month before, and the same month a year before. */
static void
add_changes(struct briefing *briefing, const uint32_t count[COMPARED])
{
	const char *const against[COMPARED] = {
		NULL, D_("; the month before: %u ("), D_("; the month a year ago: %u (")};

	for (enum compared m = BEFORE; m < COMPARED; m++) {
		if (!knows(briefing, m))
			continue;
		buf_printf(briefing->common.words, against[m], count[m]);
		add_growth(briefing->common.words, count[NOW], count[m]);
		buf_str(briefing->common.words, D_(")"));
	}
}

enum { COMPARE_COLUMNS = 6 };

static void
compare_start(const char *what, struct grid *g, struct grid_column column[COMPARE_COLUMNS])
{
	const char *const name[COMPARE_COLUMNS] = {
		what, D_("month"), D_("share"), D_("month before"), D_("growth"), D_("a year ago")};

	for (size_t i = 0; i < COMPARE_COLUMNS; i++)
		column[i] = (struct grid_column){name[i], i > 0};
	grid_start(g, column, COMPARE_COLUMNS);
}

static void
count_cell(const struct briefing *briefing, struct grid *g, uint32_t count, enum compared m)
{
	if (knows(briefing, m))
		grid_whole(g, count);
	else
		grid_words(g, SPAN("-"));
}

/* `whole` 0: no share of anything. */
static void
compare_row(const struct briefing *briefing, struct grid *g, struct span label, const uint32_t count[COMPARED],
	uint32_t whole)
{
	brief_cell(g, label);
	grid_whole(g, count[NOW]);
	add_share(&g->words, count[NOW], whole);
	grid_end_cell(g);
	count_cell(briefing, g, count[BEFORE], BEFORE);
	if (knows(briefing, BEFORE))
		add_growth(&g->words, count[NOW], count[BEFORE]);
	else
		buf_char(&g->words, '-');
	grid_end_cell(g);
	count_cell(briefing, g, count[YEAR_AGO], YEAR_AGO);
}

static struct span
own_label(struct span key)
{
	return key;
}

/* The first `most` rows of a tally, and how much the others come to. */
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
	compare_start(what, &g, column);
	for (uint32_t i = 0; i < t->rows && i < most; i++)
		compare_row(briefing, &g, label(t->row[i].key), t->row[i].count, whole);
	prose_table(&briefing->common.prose, &g);
	prose_rest(&briefing->common.prose, t, most);
}

/* The topics as bars, the month before as a mark across; on a page alone. */
static void
draw_topics(struct briefing *briefing)
{
	const struct tally *t = &briefing->common.counting->section[BY_TOPIC];
	const struct chart chart = {.number = 1,
		.title = D_("Topics of the month"),
		.description = D_("The topics with most cases, and how many they had the month before."),
		.value_name = D_("month"),
		.mark_name = knows(briefing, BEFORE) ? D_("month before") : NULL};
	struct chart_item item[TOPICS_DRAWN];
	size_t n = 0;

	if (!briefing->common.prose.paper.form->draws)
		return;
	for (; n < t->rows && n < TOPICS_DRAWN; n++)
		item[n] = (struct chart_item){.label = t->row[n].key.n > 0 ? t->row[n].key : span_of(D_("not stated")),
			.value = t->row[n].count[NOW],
			.mark = chart.mark_name ? (int64_t)t->row[n].count[BEFORE] : -1};
	if (n > 0)
		chart_bars(briefing->common.prose.paper.out, &chart, item, n);
}

/* --- accepted and handled -------------------------------------------------------------- */

static void
put_calls(struct briefing *briefing)
{
	const struct duty_day *calls = briefing->brief->calls;

	if (!briefing->brief->duty)
		return;
	buf_printf(briefing->common.words, D_("Calls answered: %u, talk "), calls[NOW].calls);
	add_duration(briefing->common.words, calls[NOW].talk);
	if (calls[BEFORE].calls > 0) {
		buf_printf(briefing->common.words, D_("; the month before: %u ("), calls[BEFORE].calls);
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
	buf_printf(briefing->common.words, D_("Matters of citizens and enterprises accepted: %u"),
		brief->balance[ACCEPTED_IN][NOW]);
	add_changes(briefing, brief->balance[ACCEPTED_IN]);
	buf_printf(briefing->common.words,
		D_(". Of these answered on the spot %u, passed on to units %u, not yet passed on at the month's end "
		   "%u. "),
		brief->disposal[AT_ONCE][NOW], brief->disposal[PASSED_ON][NOW], brief->disposal[WAITING][NOW]);
	prose_paragraph(&briefing->common.prose);
}

static const char *
balance_label(enum balance i)
{
	static const char *const labels[BALANCES] = {
		[CARRIED_IN] = N_("carried over from the month before"),
		[ACCEPTED_IN] = N_("accepted in the month"),
		[REOPENED] = N_("closed before, sent back to be done again"),
		[DONE_ANSWERED] = N_("answered on the spot"),
		[DONE_CLOSED] = N_("reviewed and closed"),
		[CARRIED_OUT] = N_("carried over into the next month"),
	};

	return D_(labels[i]);
}

/* Both sides of the balance: what there was to do, and what became of it. */
static void
add_side(struct briefing *briefing, uint32_t (*balance)[COMPARED], enum balance from, enum balance to,
	uint32_t sum[COMPARED])
{
	for (enum balance i = from; i <= to; i++) {
		buf_printf(briefing->common.words, i == from ? D_("%s %u") : D_(" + %s %u"), balance_label(i),
			balance[i][NOW]);
		for (enum compared m = 0; m < COMPARED; m++)
			sum[m] += balance[i][m];
	}
	buf_printf(briefing->common.words, D_(" = %u"), sum[NOW]);
}

static void
put_balance_row(struct briefing *briefing, struct grid *g, const char *label, const uint32_t count[COMPARED])
{
	brief_cell(g, span_of(label));
	grid_whole(g, count[NOW]);
	count_cell(briefing, g, count[BEFORE], BEFORE);
	count_cell(briefing, g, count[YEAR_AGO], YEAR_AGO);
}

/* What was carried over, accepted and done agrees. */
static void
put_balance(struct briefing *briefing, uint32_t (*balance)[COMPARED])
{
	const struct grid_column column[] = {
		{D_("cases"), false}, {D_("month"), true}, {D_("month before"), true}, {D_("a year ago"), true}};
	uint32_t in[COMPARED] = {0}, out[COMPARED] = {0};
	struct grid g;

	buf_str(briefing->common.words, D_("The sums agree: "));
	add_side(briefing, balance, CARRIED_IN, REOPENED, in);
	buf_str(briefing->common.words, D_("; "));
	add_side(briefing, balance, DONE_ANSWERED, CARRIED_OUT, out);
	buf_str(briefing->common.words, D_(". "));
	prose_paragraph(&briefing->common.prose);
	grid_start(&g, column, 4);
	for (enum balance i = 0; i < BALANCES; i++) {
		put_balance_row(briefing, &g, balance_label(i), balance[i]);
		if (i == REOPENED)
			put_balance_row(briefing, &g, D_("together to be done"), in);
	}
	put_balance_row(briefing, &g, D_("together"), out);
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
	buf_printf(briefing->common.words, D_("Matters of enterprises accepted: %u"), companies);
	buf_str(briefing->common.words, D_(", of all that was accepted "));
	add_share(briefing->common.words, companies, brief->balance[ACCEPTED_IN][NOW]);
	add_changes(briefing, count[ACCEPTED_IN]);
	buf_printf(briefing->common.words,
		D_(". Carried over from the month before %u, answered on the spot %u, reviewed and closed %u, carried "
		   "over into the next month %u. "),
		count[CARRIED_IN][NOW], count[DONE_ANSWERED][NOW], count[DONE_CLOSED][NOW], count[CARRIED_OUT][NOW]);
	prose_paragraph(&briefing->common.prose);
	if (companies == 0)
		return;
	put_tally(briefing, &brief->enterprise_kind, D_("kind"), kind_label, companies, UINT32_MAX);
	put_tally(briefing, &brief->enterprise_topic, D_("topic"), own_label, companies, COMPANY_TOPICS_SHOWN);
}

/* ---------------------------------------------------------------------------------------- */

static void
open_paper(struct briefing *briefing, const char *form, struct buf *out)
{
	struct buf number = {0};

	buf_printf(&number, D_("%d, No. %d"), briefing->brief->month / 12, briefing->wanted->issue);
	buf_char(&number, '\0');
	prose_open(&briefing->common.prose, out, form,
		&(struct prose_head){.title = D_("Brief of the mayor's hotline"),
			.number = number.p,
			.office = briefing->wanted->office,
			.period = briefing->common.counting->periods.of[NOW],
			.asof = briefing->common.fold->asof});
	buf_free(&number);
}

void
brief_paper(const struct brief_paper *wanted, const char *form, struct buf *out)
{
	struct brief *brief = wanted->brief;
	struct briefing briefing = {.wanted = wanted, .brief = brief};
	const uint32_t accepted = brief->balance[ACCEPTED_IN][NOW];

	writing_start(&briefing.common, &brief->counting);
	open_paper(&briefing, form, out);
	prose_heading(&briefing.common.prose, D_("Accepted and handled"));
	put_accepted(&briefing);
	put_balance(&briefing, brief->balance);
	prose_heading(&briefing.common.prose, D_("By channel and kind"));
	put_tally(&briefing, &brief->counting.section[BY_CHANNEL], D_("channel"), channel_label, accepted, UINT32_MAX);
	put_tally(&briefing, &brief->counting.section[BY_KIND], D_("kind"), kind_label, accepted, UINT32_MAX);
	prose_heading(&briefing.common.prose, D_("By topic and area"));
	draw_topics(&briefing);
	put_tally(&briefing, &brief->counting.section[BY_TOPIC], D_("topic"), own_label, accepted, TOPICS_SHOWN);
	put_tally(&briefing, &brief->counting.section[BY_AREA], D_("area"), own_label, accepted, AREAS_SHOWN);
	write_rates(&briefing);
	if (brief->marks)
		write_marks(&briefing);
	write_progress(&briefing);
	put_enterprises(&briefing);
	write_misleading(&briefing);
	prose_close(&briefing.common.prose);
}
