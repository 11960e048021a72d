#include "weekly_part.h"

#include "../counting/judgement.h"
#include "../paper/label.h"

/* The paper is for leaders: it must fit on two sheets of A4 in any week. */
enum {
	TOPICS_TOLD = 5, /* with districts */
	FEW_TOLD = 3,    /* districts of a topic, and the topics named at the beginning */
	KINDS_TOLD = 4,  /* channels, and kinds */
	EXAMPLE_COLUMNS = 72,
};

/* --- head --------------------------------------------------------------------------------- */

static void
open_paper(struct weekly_writing *writing, const char *form, struct buf *out)
{
	const struct periods *periods = &writing->common.counting->periods;
	int year = periods->year, month, day;

	if (!periods->week)
		day_split(periods->of[NOW].to, &year, &month, &day);
	buf_str(&writing->title, periods->week ? D_("Weekly special on hot issues") : D_("Special on hot issues"));
	if (!periods->week) {
		buf_str(&writing->title, D_(": "));
		add_span(&writing->title, periods->of[NOW]);
	}
	buf_char(&writing->title, '\0');
	writing->head = (struct prose_head){.title = writing->title.p,
		.year = year,
		.number = writing->wanted->issue ? writing->wanted->issue : periods->week,
		.entry = writing->wanted->entry,
		.office = writing->wanted->office,
		.period = periods->of[NOW],
		.asof = writing->common.fold->asof};
	prose_open(&writing->common.prose, out, form, &writing->head);
}

/* --- comparisons ---------------------------------------------------------------------- */

static void
add_change(struct weekly_writing *writing, const uint32_t count[COMPARED], enum compared p)
{
	const char *name = p == BEFORE ? writing->before : writing->year_ago;
	const uint32_t now = count[NOW], then = count[p];
	struct buf rate = {0};

	if (!weekly_knows(writing->weekly, p)) {
		buf_printf(writing->common.words, D_("; %s: no records"), name);
		return;
	}
	if (now == then) {
		buf_printf(writing->common.words, D_("; %1$s: %2$u, no change"), name, then);
		return;
	}
	if (now > then)
		buf_printf(writing->common.words, D_("; %1$s: %2$u, %3$u more"), name, then, now - then);
	else
		buf_printf(writing->common.words, D_("; %1$s: %2$u, %3$u less"), name, then, then - now);
	if (then >= FEW_CASES) {
		add_share(&rate, now > then ? now - then : then - now, then);
		buf_printf(writing->common.words, now > then ? D_(" (+%.*s)") : D_(" (-%.*s)"), (int)rate.n, rate.p);
	}
	buf_free(&rate);
}

/* Compares with the week before, and with the same week of the year before if that has data. */
static void
add_changes(struct weekly_writing *writing, const uint32_t count[COMPARED])
{
	add_change(writing, count, BEFORE);
	if (weekly_knows(writing->weekly, YEAR_AGO))
		add_change(writing, count, YEAR_AGO);
	buf_str(writing->common.words, D_(". "));
}

static void
compare_row(struct weekly_writing *writing, struct grid *g, struct span label, const uint32_t count[COMPARED])
{
	key_cell(g, label);
	grid_whole(g, count[NOW]);
	share_cell(g, count[NOW], writing->common.counting->total[ACCEPTED][NOW]);
	for (enum compared p = BEFORE; p < COMPARED; p++)
		if (weekly_knows(writing->weekly, p)) {
			grid_whole(g, count[p]);
			add_growth(&g->words, count[NOW], count[p]);
			grid_end_cell(g);
		}
}

#define COMPARE_COLUMNS 7

/* Starts a comparison with the periods that have data; `what` is the heading of its rows. */
static void
compare_start(const struct weekly_writing *writing, struct grid *g, const char *what,
	struct grid_column column[COMPARE_COLUMNS])
{
	const char *const name[COMPARE_COLUMNS] = {what, writing->count, D_("share"), writing->count_before,
		D_("growth"), D_("year ago"), D_("growth in a year")};
	size_t n = 0;

	for (size_t i = 0; i < COMPARE_COLUMNS; i++)
		if (i < 3 || weekly_knows(writing->weekly, i < 5 ? BEFORE : YEAR_AGO))
			column[n++] = (struct grid_column){name[i], i > 0};
	grid_start(g, column, n);
}

static void
put_totals(struct weekly_writing *writing)
{
	struct grid_column column[COMPARE_COLUMNS];
	struct grid g;

	compare_start(writing, &g, D_("handling"), column);
	for (enum handling h = 0; h < HANDLINGS; h++)
		compare_row(writing, &g, span_of(D_(acts[handling_acts[h]].title)), writing->common.counting->total[h]);
	prose_table(&writing->common.prose, &g);
}

/* Prints the first topics, and the sum of the others. */
static void
put_topic_table(struct weekly_writing *writing)
{
	struct grid_column column[COMPARE_COLUMNS];
	const struct tally *t = &writing->common.counting->section[BY_TOPIC];
	struct grid g;

	compare_start(writing, &g, D_("topic"), column);
	for (uint32_t i = 0, row; i < TOPICS_SHOWN && (row = tally_told(t, i)) < t->rows; i++)
		compare_row(writing, &g, t->row[row].key, t->row[row].count);
	prose_table(&writing->common.prose, &g);
	prose_rest_of_topics(&writing->common.prose, t, TOPICS_SHOWN);
}

/* --- judgement ------------------------------------------------------------------------- */

static void
put_judgement(struct weekly_writing *writing)
{
	struct buf issue = {0};
	struct judging j = {.now = writing->now,
		.before = writing->before,
		.known = weekly_knows(writing->weekly, BEFORE),
		.calendar = writing->wanted->calendar};

	add_first_issue(writing, &issue);
	j.issue = buf_as_span(&issue);
	write_judgement(&writing->common, &j);
	buf_free(&issue);
}

/* --- summary ----------------------------------------------------------------------- */

/* Writes the rows of a section with their counts in a sentence. */
static void
add_rows(struct weekly_writing *writing, const char *begin, const struct tally *t, struct span (*label)(struct span),
	uint32_t most, const char *others)
{
	if (t->rows == 0)
		return;
	buf_str(writing->common.words, begin);
	for (uint32_t i = 0; i < t->rows && add_next(writing->common.words, i, t->rows, most, others); i++) {
		add_key(writing->common.words, label ? label(t->row[i].key) : t->row[i].key);
		add_count(writing->common.words, t->row[i].count[NOW]);
	}
	buf_str(writing->common.words, D_(". "));
}

/* Writes the first topics that name a subject. */
static void
add_topics(struct weekly_writing *writing, const struct tally *t)
{
	const uint32_t all = hot_topics(t);

	if (all == 0)
		return;
	buf_str(writing->common.words, D_("Most frequent topics: "));
	for (uint32_t i = 0; i < all && add_next(writing->common.words, i, all, FEW_TOLD, N_(" and %u other topics"));
		i++) {
		const struct tally_row *r = &t->row[tally_told(t, i)];

		add_key(writing->common.words, r->key);
		add_count(writing->common.words, r->count[NOW]);
	}
	buf_str(writing->common.words, D_(". "));
}

static void
put_summary(struct weekly_writing *writing)
{
	const struct weekly *w = writing->weekly;

	prose_heading(&writing->common.prose, D_("Summary"));
	buf_printf(writing->common.words, D_("Cases of citizens and enterprises accepted %s: %u"), writing->now,
		w->counting.total[ACCEPTED][NOW]);
	add_change(writing, w->counting.total[ACCEPTED], BEFORE);
	if (period_any(w->counting.periods.of[YEAR_AGO]))
		add_change(writing, w->counting.total[ACCEPTED], YEAR_AGO);
	buf_str(writing->common.words, D_(". "));
	add_rows(writing, D_("By channel: "), &w->counting.section[BY_CHANNEL], channel_label, KINDS_TOLD,
		N_(" and %u other channels"));
	add_rows(writing, D_("By kind: "), &w->counting.section[BY_KIND], kind_label, KINDS_TOLD,
		N_(" and %u other kinds"));
	add_rows(writing, D_("Most frequent districts: "), &w->district, NULL, FEW_TOLD, N_(" and %u other districts"));
	add_topics(writing, &w->counting.section[BY_TOPIC]);
	buf_printf(writing->common.words,
		D_("Handled, including cases accepted earlier: answered on the spot %u, passed on to units "
		   "%u, reviewed and closed %u. "),
		w->counting.total[ANSWERED][NOW], w->counting.total[ASSIGNED][NOW], w->counting.total[CLOSED][NOW]);
	prose_paragraph(&writing->common.prose);
	if (writing->common.prose.paper.form->canvas)
		draw_weeks(writing);
	else
		put_totals(writing);
}

/* --- hot topics ------------------------------------------------------------------- */

/* Returns the first case of the topic, in that district if there is one. */
static uint32_t
find_example(struct weekly_writing *writing, struct span topic, const struct spread *where)
{
	uint32_t found = NO_CASE;

	for (uint32_t i = 0; i < writing->weekly->accepted_n; i++) {
		const uint32_t k = writing->weekly->accepted[i];

		if (!weekly_is_example(writing->weekly, k, topic))
			continue;
		if (!where || span_eq(weekly_district(writing->weekly, k),
				      writing->weekly->district.row[where->district].key))
			return k;
		found = found == NO_CASE ? k : found;
	}
	return found;
}

static void
put_example(struct weekly_writing *writing, uint32_t kase)
{
	buf_str(writing->common.words, D_("For example: "));
	add_case_id(writing->common.words, writing->common.fold, kase);
	add_case_words(writing->common.words, writing->common.counting->secrecy, kase, COL_TEXT,
		case_value(writing->common.fold, &writing->common.fold->kase[kase], COL_TEXT), EXAMPLE_COLUMNS);
	prose_paragraph(&writing->common.prose);
}

static void
put_topic(struct weekly_writing *writing, unsigned number, uint32_t topic)
{
	const struct weekly *w = writing->weekly;
	const struct tally_row *r = &w->counting.section[BY_TOPIC].row[topic];
	const struct spread *where = w->spread + weekly_spread(w, topic);
	const uint32_t districts = w->trend[topic].districts;

	buf_printf(writing->common.words, "%u. ", number);
	add_key(writing->common.words, r->key);
	buf_printf(writing->common.words, D_(": %u"), r->count[NOW]);
	add_changes(writing, r->count);
	for (uint32_t i = 0;
		i < districts && add_next(writing->common.words, i, districts, FEW_TOLD, N_(" and %u other districts"));
		i++) {
		if (i == 0)
			buf_str(writing->common.words, D_("Mainly from "));
		add_key(writing->common.words, w->district.row[where[i].district].key);
		add_count(writing->common.words, where[i].count);
	}
	if (districts > 0)
		buf_str(writing->common.words, D_(". "));
	prose_paragraph(&writing->common.prose);
	if (number > EXAMPLES_TOLD)
		return;
	uint32_t example = issue_example(writing, r->key);
	if (example == NO_CASE)
		example = find_example(writing, r->key, districts > 0 ? where : NULL);
	if (example != NO_CASE)
		put_example(writing, example);
}

static void
put_topics(struct weekly_writing *writing)
{
	const struct tally *t = &writing->common.counting->section[BY_TOPIC];

	prose_heading(&writing->common.prose, D_("Hot topics"));
	if (hot_topics(t) == 0)
		prose_none(&writing->common.prose);
	else if (writing->common.prose.paper.form->canvas)
		draw_topics(writing);
	else
		put_topic_table(writing);
	for (uint32_t i = 0, row; i < TOPICS_TOLD && (row = tally_told(t, i)) < t->rows; i++)
		put_topic(writing, i + 1, row);
}

/* --- interface ---------------------------------------------------------------------------- */

void
weekly_paper(const struct weekly_paper *wanted, const char *form, struct buf *out)
{
	struct weekly *w = wanted->weekly;
	const bool week = w->counting.periods.week;
	struct weekly_writing writing = {.wanted = wanted, .weekly = w};

	writing_start(&writing.common, &w->counting);
	writing.now = week ? D_("this week") : D_("in this period");
	writing.before = week ? D_("the week before") : D_("the period before");
	writing.year_ago = D_("the week a year ago");
	writing.count = week ? D_("week") : D_("period");
	writing.count_before = week ? D_("week before") : D_("period before");
	open_paper(&writing, form, out);
	put_judgement(&writing);
	put_summary(&writing);
	put_topics(&writing);
	write_issues(&writing);
	write_trends(&writing);
	write_tasks(&writing);
	write_items(&writing);
	prose_advice(&writing.common.prose, wanted->advice);
	prose_close(&writing.common.prose);
	buf_free(&writing.title);
}
