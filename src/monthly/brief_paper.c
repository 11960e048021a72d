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

struct span
brief_unit(const struct briefing *d, unsigned unit)
{
	return d->fold->roster->unit[unit].name;
}

/* --- comparisons ---------------------------------------------------------------------- */

/* Whether the hotline has anything of a month. */
static bool
knows(const struct briefing *d, enum compared m)
{
	return d->b->balance[ACCEPTED_IN][m] + d->b->balance[CARRIED_IN][m] > 0;
}

/* Against the month before, and the same month a year before. */
static void
add_changes(struct briefing *d, const uint32_t count[COMPARED])
{
	const char *const against[COMPARED] = {
		NULL, D_("; the month before: %u ("), D_("; the month a year ago: %u (")};

	for (enum compared m = BEFORE; m < COMPARED; m++) {
		if (!knows(d, m))
			continue;
		buf_printf(&d->p.b, against[m], count[m]);
		add_growth(&d->p.b, count[NOW], count[m]);
		buf_str(&d->p.b, D_(")"));
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
count_cell(const struct briefing *d, struct grid *g, uint32_t count, enum compared m)
{
	if (knows(d, m))
		grid_whole(g, count);
	else
		grid_words(g, SPAN("-"));
}

/* `whole` 0: no share of anything. */
static void
compare_row(const struct briefing *d, struct grid *g, struct span label, const uint32_t count[COMPARED], uint32_t whole)
{
	brief_cell(g, label);
	grid_whole(g, count[NOW]);
	add_share(&g->words, count[NOW], whole);
	grid_end_cell(g);
	count_cell(d, g, count[BEFORE], BEFORE);
	if (knows(d, BEFORE))
		add_growth(&g->words, count[NOW], count[BEFORE]);
	else
		buf_char(&g->words, '-');
	grid_end_cell(g);
	count_cell(d, g, count[YEAR_AGO], YEAR_AGO);
}

static struct span
own_label(struct span key)
{
	return key;
}

/* The first `most` rows of a tally, and how much the others come to. */
static void
put_tally(struct briefing *d, const struct tally *t, const char *what, struct span (*label)(struct span),
	uint32_t whole, uint32_t most)
{
	struct grid_column column[COMPARE_COLUMNS];
	struct grid g;

	if (t->rows == 0) {
		prose_none(&d->p);
		return;
	}
	compare_start(what, &g, column);
	for (uint32_t i = 0; i < t->rows && i < most; i++)
		compare_row(d, &g, label(t->row[i].key), t->row[i].count, whole);
	prose_table(&d->p, &g);
	prose_rest(&d->p, t, most);
}

/* The topics as bars, the month before as a mark across; on a page alone. */
static void
draw_topics(struct briefing *d)
{
	const struct tally *t = &d->c->section[BY_TOPIC];
	const struct chart chart = {.number = 1,
		.title = D_("Topics of the month"),
		.description = D_("The topics with most cases, and how many they had the month before."),
		.value_name = D_("month"),
		.mark_name = knows(d, BEFORE) ? D_("month before") : NULL};
	struct chart_item item[TOPICS_DRAWN];
	size_t n = 0;

	if (!d->p.paper.form->draws)
		return;
	for (; n < t->rows && n < TOPICS_DRAWN; n++)
		item[n] = (struct chart_item){.label = t->row[n].key.n > 0 ? t->row[n].key : span_of(D_("not stated")),
			.value = t->row[n].count[NOW],
			.mark = chart.mark_name ? (int64_t)t->row[n].count[BEFORE] : -1};
	if (n > 0)
		chart_bars(d->p.paper.out, &chart, item, n);
}

/* --- accepted and handled -------------------------------------------------------------- */

static void
put_calls(struct briefing *d)
{
	const struct duty_day *calls = d->b->calls;

	if (!d->b->duty)
		return;
	buf_printf(&d->p.b, D_("Calls answered: %u, talk "), calls[NOW].calls);
	add_duration(&d->p.b, calls[NOW].talk);
	if (calls[BEFORE].calls > 0) {
		buf_printf(&d->p.b, D_("; the month before: %u ("), calls[BEFORE].calls);
		add_growth(&d->p.b, calls[NOW].calls, calls[BEFORE].calls);
		buf_str(&d->p.b, D_(")"));
	}
	buf_str(&d->p.b, D_(". "));
}

static void
put_accepted(struct briefing *d)
{
	const struct brief *b = d->b;

	put_calls(d);
	buf_printf(&d->p.b, D_("Matters of citizens and enterprises accepted: %u"), b->balance[ACCEPTED_IN][NOW]);
	add_changes(d, b->balance[ACCEPTED_IN]);
	buf_printf(&d->p.b,
		D_(". Of these answered on the spot %u, passed on to units %u, not yet passed on at the month's end "
		   "%u. "),
		b->disposal[AT_ONCE][NOW], b->disposal[PASSED_ON][NOW], b->disposal[WAITING][NOW]);
	prose_paragraph(&d->p);
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
add_side(struct briefing *d, uint32_t (*balance)[COMPARED], enum balance from, enum balance to, uint32_t sum[COMPARED])
{
	for (enum balance i = from; i <= to; i++) {
		buf_printf(&d->p.b, i == from ? D_("%s %u") : D_(" + %s %u"), balance_label(i), balance[i][NOW]);
		for (enum compared m = 0; m < COMPARED; m++)
			sum[m] += balance[i][m];
	}
	buf_printf(&d->p.b, D_(" = %u"), sum[NOW]);
}

static void
put_balance_row(struct briefing *d, struct grid *g, const char *label, const uint32_t count[COMPARED])
{
	brief_cell(g, span_of(label));
	grid_whole(g, count[NOW]);
	count_cell(d, g, count[BEFORE], BEFORE);
	count_cell(d, g, count[YEAR_AGO], YEAR_AGO);
}

/* What was carried over, accepted and done agrees. */
static void
put_balance(struct briefing *d, uint32_t (*balance)[COMPARED])
{
	const struct grid_column column[] = {
		{D_("cases"), false}, {D_("month"), true}, {D_("month before"), true}, {D_("a year ago"), true}};
	uint32_t in[COMPARED] = {0}, out[COMPARED] = {0};
	struct grid g;

	buf_str(&d->p.b, D_("The sums agree: "));
	add_side(d, balance, CARRIED_IN, REOPENED, in);
	buf_str(&d->p.b, D_("; "));
	add_side(d, balance, DONE_ANSWERED, CARRIED_OUT, out);
	buf_str(&d->p.b, D_(". "));
	prose_paragraph(&d->p);
	grid_start(&g, column, 4);
	for (enum balance i = 0; i < BALANCES; i++) {
		put_balance_row(d, &g, balance_label(i), balance[i]);
		if (i == REOPENED)
			put_balance_row(d, &g, D_("together to be done"), in);
	}
	put_balance_row(d, &g, D_("together"), out);
	prose_table(&d->p, &g);
}

/* --- companies' complaints (R2.2) ------------------------------------------------------- */

static void
put_enterprises(struct briefing *d)
{
	struct brief *b = d->b;
	uint32_t(*count)[COMPARED] = b->enterprise;
	const uint32_t companies = count[ACCEPTED_IN][NOW];

	prose_heading(&d->p, D_("Complaints of enterprises"));
	buf_printf(&d->p.b, D_("Matters of enterprises accepted: %u"), companies);
	buf_str(&d->p.b, D_(", of all that was accepted "));
	add_share(&d->p.b, companies, b->balance[ACCEPTED_IN][NOW]);
	add_changes(d, count[ACCEPTED_IN]);
	buf_printf(&d->p.b,
		D_(". Carried over from the month before %u, answered on the spot %u, reviewed and closed %u, carried "
		   "over into the next month %u. "),
		count[CARRIED_IN][NOW], count[DONE_ANSWERED][NOW], count[DONE_CLOSED][NOW], count[CARRIED_OUT][NOW]);
	prose_paragraph(&d->p);
	if (companies == 0)
		return;
	put_tally(d, &b->enterprise_kind, D_("kind"), kind_label, companies, UINT32_MAX);
	put_tally(d, &b->enterprise_topic, D_("topic"), own_label, companies, COMPANY_TOPICS_SHOWN);
}

/* ---------------------------------------------------------------------------------------- */

static void
open_paper(struct briefing *d, const char *form, struct buf *out)
{
	struct buf number = {0};

	buf_printf(&number, D_("%d, No. %d"), d->b->month / 12, d->wanted->issue);
	buf_char(&number, '\0');
	prose_open(&d->p, out, form,
		&(struct prose_head){.title = D_("Brief of the mayor's hotline"),
			.number = number.p,
			.office = d->wanted->office,
			.period = d->c->periods.of[NOW],
			.asof = d->fold->asof});
	buf_free(&number);
}

void
brief_paper(const struct brief_paper *wanted, const char *form, struct buf *out)
{
	struct brief *b = wanted->brief;
	const struct fold *f = b->counting.fold;
	struct briefing d = {.wanted = wanted, .b = b, .c = &b->counting, .fold = f, .today = stamp_day(f->asof)};
	const uint32_t accepted = b->balance[ACCEPTED_IN][NOW];

	open_paper(&d, form, out);
	prose_heading(&d.p, D_("Accepted and handled"));
	put_accepted(&d);
	put_balance(&d, b->balance);
	prose_heading(&d.p, D_("By channel and kind"));
	put_tally(&d, &b->counting.section[BY_CHANNEL], D_("channel"), channel_label, accepted, UINT32_MAX);
	put_tally(&d, &b->counting.section[BY_KIND], D_("kind"), kind_label, accepted, UINT32_MAX);
	prose_heading(&d.p, D_("By topic and area"));
	draw_topics(&d);
	put_tally(&d, &b->counting.section[BY_TOPIC], D_("topic"), own_label, accepted, TOPICS_SHOWN);
	put_tally(&d, &b->counting.section[BY_AREA], D_("area"), own_label, accepted, AREAS_SHOWN);
	write_rates(&d);
	if (b->marks)
		write_marks(&d);
	write_progress(&d);
	put_enterprises(&d);
	write_misleading(&d);
	prose_close(&d.p);
}
