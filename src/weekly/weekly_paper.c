#include "weekly_part.h"

#include "../paper/label.h"

/* The paper is for leaders: two sheets of A4 hold it in any week. */
enum {
	TOPICS_TOLD = 5,   /* with districts */
	EXAMPLES_TOLD = 3, /* of the first of them */
	FEW_TOLD = 3,      /* districts of a topic, and the topics named at the beginning */
	KINDS_TOLD = 4,    /* channels and kinds alike */
	EXAMPLE_COLUMNS = 72,
};

/* --- head --------------------------------------------------------------------------------- */

static void
open_paper(struct writing *d, const char *form, struct buf *out)
{
	const struct periods *periods = &d->c->periods;
	const int issue = d->wanted->issue ? d->wanted->issue : periods->week;
	int year = periods->year, month, day;
	struct buf number = {0};

	if (!periods->week)
		day_split(periods->of[NOW].to, &year, &month, &day);
	if (issue) {
		buf_printf(&number, D_("%d, No. %d"), year, issue);
		buf_char(&number, '\0');
	}
	prose_open(&d->p, out, form,
		&(struct prose_head){.title = D_("Weekly special on hot issues"),
			.number = number.p,
			.office = d->wanted->office,
			.period = periods->of[NOW],
			.asof = d->fold->asof});
	buf_free(&number);
}

/* --- comparisons ---------------------------------------------------------------------- */

static void
add_change(struct writing *d, const uint32_t count[COMPARED], enum compared p)
{
	const char *name = p == BEFORE ? d->before : d->year_ago;
	const uint32_t now = count[NOW], then = count[p];
	struct buf rate = {0};

	if (!weekly_knows(d->w, p)) {
		buf_printf(&d->p.b, D_("; %s: no records"), name);
		return;
	}
	if (now == then) {
		buf_printf(&d->p.b, D_("; %1$s: %2$u, no change"), name, then);
		return;
	}
	if (now > then)
		buf_printf(&d->p.b, D_("; %1$s: %2$u, %3$u more"), name, then, now - then);
	else
		buf_printf(&d->p.b, D_("; %1$s: %2$u, %3$u less"), name, then, then - now);
	if (then > 0) {
		add_share(&rate, now > then ? now - then : then - now, then);
		buf_printf(&d->p.b, now > then ? D_(" (+%.*s)") : D_(" (-%.*s)"), (int)rate.n, rate.p);
	}
	buf_free(&rate);
}

/* Against the week before, and the same week of the year before where something is known of it. */
static void
add_changes(struct writing *d, const uint32_t count[COMPARED])
{
	add_change(d, count, BEFORE);
	if (weekly_knows(d->w, YEAR_AGO))
		add_change(d, count, YEAR_AGO);
	buf_str(&d->p.b, D_(". "));
}

static void
growth_cell(struct writing *d, struct grid *g, const uint32_t count[COMPARED], enum compared p)
{
	if (weekly_knows(d->w, p))
		add_growth(&g->words, count[NOW], count[p]);
	else
		buf_char(&g->words, '-');
	grid_end_cell(g);
}

static void
compare_row(struct writing *d, struct grid *g, struct span label, const uint32_t count[COMPARED])
{
	key_cell(g, label);
	grid_whole(g, count[NOW]);
	share_cell(g, count[NOW], d->c->total[ACCEPTED][NOW]);
	grid_whole(g, count[BEFORE]);
	growth_cell(d, g, count, BEFORE);
	if (!weekly_knows(d->w, YEAR_AGO))
		return;
	grid_whole(g, count[YEAR_AGO]);
	growth_cell(d, g, count, YEAR_AGO);
}

#define COMPARE_COLUMNS 7

/* Begins a comparison; `what` its rows are. */
static void
compare_start(const struct writing *d, struct grid *g, const char *what, struct grid_column column[COMPARE_COLUMNS])
{
	const char *const name[COMPARE_COLUMNS] = {
		what, d->count, D_("share"), d->count_before, D_("growth"), D_("year ago"), D_("growth since")};

	for (size_t i = 0; i < COMPARE_COLUMNS; i++)
		column[i] = (struct grid_column){name[i], i > 0};
	grid_start(g, column, weekly_knows(d->w, YEAR_AGO) ? COMPARE_COLUMNS : COMPARE_COLUMNS - 2);
}

static void
put_totals(struct writing *d)
{
	struct grid_column column[COMPARE_COLUMNS];
	struct grid g;

	compare_start(d, &g, D_("handling"), column);
	for (enum handling h = 0; h < HANDLINGS; h++)
		compare_row(d, &g, span_of(D_(acts[handling_acts[h]].chinese)), d->c->total[h]);
	prose_table(&d->p, &g);
}

/* The first topics, and how much the others come to. */
static void
put_topic_table(struct writing *d)
{
	struct grid_column column[COMPARE_COLUMNS];
	const struct tally *t = &d->c->section[BY_TOPIC];
	struct grid g;

	compare_start(d, &g, D_("topic"), column);
	for (uint32_t i = 0; i < t->rows && i < TOPICS_SHOWN; i++)
		compare_row(d, &g, t->row[i].key, t->row[i].count);
	prose_table(&d->p, &g);
	prose_rest(&d->p, t, TOPICS_SHOWN);
}

/* --- in short ---------------------------------------------------------------------- */

/* The rows of a section with their counts, in a sentence. */
static void
add_rows(struct writing *d, const char *begin, const struct tally *t, struct span (*label)(struct span), uint32_t most)
{
	if (t->rows == 0)
		return;
	buf_str(&d->p.b, begin);
	for (uint32_t i = 0; i < t->rows && add_next(d, i, t->rows, most); i++) {
		add_key(&d->p.b, label ? label(t->row[i].key) : t->row[i].key);
		add_count(d, t->row[i].count[NOW]);
	}
	buf_str(&d->p.b, D_(". "));
}

static void
put_summary(struct writing *d)
{
	const struct weekly *w = d->w;

	prose_heading(&d->p, D_("In short"));
	buf_printf(&d->p.b, D_("Matters of citizens and enterprises accepted %s: %u"), d->now,
		w->counting.total[ACCEPTED][NOW]);
	add_change(d, w->counting.total[ACCEPTED], BEFORE);
	if (period_any(w->counting.periods.of[YEAR_AGO]))
		add_change(d, w->counting.total[ACCEPTED], YEAR_AGO);
	buf_str(&d->p.b, D_(". "));
	add_rows(d, D_("By channel: "), &w->counting.section[BY_CHANNEL], channel_label, KINDS_TOLD);
	add_rows(d, D_("By kind: "), &w->counting.section[BY_KIND], kind_label, KINDS_TOLD);
	add_rows(d, D_("Most come from "), &w->district, NULL, FEW_TOLD);
	add_rows(d, D_("Most is about "), &w->counting.section[BY_TOPIC], NULL, FEW_TOLD);
	buf_printf(&d->p.b,
		D_("Handled, whenever accepted: answered on the spot %u, passed on to units %u, reviewed and closed "
		   "%u. "),
		w->counting.total[ANSWERED][NOW], w->counting.total[ASSIGNED][NOW], w->counting.total[CLOSED][NOW]);
	prose_paragraph(&d->p);
	if (d->p.paper.form->draws)
		draw_weeks(d);
	else
		put_totals(d);
}

/* --- hot topics ------------------------------------------------------------------- */

/* The first case of the topic, in that district if there is one, that may be told about: not secret (R3.1.5), and with
 * words. */
static uint32_t
find_example(struct writing *d, struct span topic, const struct spread *where)
{
	uint32_t found = NO_CASE;

	for (uint32_t i = 0; i < d->w->accepted_n; i++) {
		const uint32_t k = d->w->accepted[i];

		if (case_is_hidden(d->fold, k) || case_value(d->fold, &d->fold->kase[k], COL_TEXT).n == 0 ||
			!span_eq(counting_key(d->c, k, BY_TOPIC), topic))
			continue;
		if (!where || span_eq(weekly_district(d->w, k), d->w->district.row[where->district].key))
			return k;
		found = found == NO_CASE ? k : found;
	}
	return found;
}

static void
put_example(struct writing *d, uint32_t kase)
{
	buf_str(&d->p.b, D_("For example: "));
	add_case_id(&d->p.b, d->fold, kase);
	add_case_words(
		&d->p.b, d->c->secrecy, kase, case_value(d->fold, &d->fold->kase[kase], COL_TEXT), EXAMPLE_COLUMNS);
	prose_paragraph(&d->p);
}

static void
put_topic(struct writing *d, uint32_t topic)
{
	const struct weekly *w = d->w;
	const struct tally_row *r = &w->counting.section[BY_TOPIC].row[topic];
	const struct spread *where = w->spread + weekly_spread(w, topic);
	const uint32_t districts = w->trend[topic].districts;

	buf_printf(&d->p.b, "%u. ", topic + 1);
	add_key(&d->p.b, r->key);
	buf_printf(&d->p.b, D_(": %u"), r->count[NOW]);
	add_changes(d, r->count);
	for (uint32_t i = 0; i < districts && add_next(d, i, districts, FEW_TOLD); i++) {
		if (i == 0)
			buf_str(&d->p.b, D_("Most from "));
		add_key(&d->p.b, w->district.row[where[i].district].key);
		add_count(d, where[i].count);
	}
	if (districts > 0)
		buf_str(&d->p.b, D_(". "));
	prose_paragraph(&d->p);
	if (topic >= EXAMPLES_TOLD)
		return;
	const uint32_t example = find_example(d, r->key, districts > 0 ? where : NULL);
	if (example != NO_CASE)
		put_example(d, example);
}

static void
put_topics(struct writing *d)
{
	const struct tally *t = &d->c->section[BY_TOPIC];

	prose_heading(&d->p, D_("Hot topics"));
	if (t->rows == 0)
		prose_none(&d->p);
	else if (d->p.paper.form->draws)
		draw_topics(d);
	else
		put_topic_table(d);
	for (uint32_t i = 0; i < t->rows && i < TOPICS_TOLD; i++)
		put_topic(d, i);
}

/* ------------------------------------------------------------------------------------------ */

void
weekly_paper(const struct weekly_paper *wanted, const char *form, struct buf *out)
{
	struct weekly *w = wanted->weekly;
	const bool week = w->counting.periods.week;
	struct writing d = {.wanted = wanted,
		.w = w,
		.c = &w->counting,
		.fold = w->counting.fold,
		.today = stamp_day(w->counting.fold->asof)};

	d.now = week ? D_("this week") : D_("in this period");
	d.before = week ? D_("the week before") : D_("the period before");
	d.year_ago = D_("the week a year ago");
	d.count = week ? D_("week") : D_("period");
	d.count_before = week ? D_("week before") : D_("period before");
	open_paper(&d, form, out);
	put_summary(&d);
	put_topics(&d);
	write_issues(&d);
	write_trends(&d);
	write_tasks(&d);
	write_items(&d);
	prose_close(&d.p);
}
