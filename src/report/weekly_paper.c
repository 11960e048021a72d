#include "weekly_part.h"

#include "label.h"

enum {
	TOPICS_SHOWN = 10, /* in the table of topics */
	TOPICS_TOLD = 5,   /* with areas and an example */
	AREAS_SHOWN = 20,
	AREAS_TOLD = 3, /* of one topic */
	EXAMPLE_COLUMNS = 200,
};

/* --- head and foot -------------------------------------------------------------------- */

static const char *
office(void)
{
	return D_("Office of the Mayor's Hotline of Kaifeng (Complaints Centre for Enterprises)");
}

static void
put_str(struct writing *d, void (*part)(struct paper *, struct span), const char *words)
{
	buf_str(&d->b, words);
	writing_put(d, part);
}

static void
put_head(struct writing *d)
{
	const struct weeks *weeks = &d->w->weeks;
	const struct paper_form *form = d->paper.form;
	const char *at;
	char time[STAMP_SIZE];

	if (weeks->number) {
		buf_printf(&d->b, D_("%d, No. %d"), weeks->year, weeks->number);
		writing_put(d, form->centred);
	}
	add_day(&d->b, d->today);
	form->ends(&d->paper, span_of(office()), buf_as_span(&d->b));
	d->b.n = 0;
	form->rule(&d->paper);
	put_str(d, form->line, D_("To: the leaders of the city, for reading"));
	buf_str(&d->b, D_("Period: "));
	add_day(&d->b, weeks->of[THIS_WEEK].from);
	buf_str(&d->b, D_(" to "));
	add_day(&d->b, weeks->of[THIS_WEEK].to);
	buf_str(&d->b, D_("; as known on "));
	add_day(&d->b, d->today);
	at = stamp_print(time, d->fold->asof) + DAY_SIZE;
	buf_printf(&d->b, D_(" at %.5s"), at);
	writing_put(d, form->line);
}

static void
put_foot(struct writing *d)
{
	buf_char(d->paper.out, '\n');
	put_str(d, d->paper.form->right, office());
	add_day(&d->b, d->today);
	writing_put(d, d->paper.form->right);
}

/* --- comparisons ---------------------------------------------------------------------- */

static bool
has_year_ago(const struct writing *d)
{
	return days_any(d->w->weeks.of[YEAR_AGO]);
}

static void
add_change(struct writing *d, const uint32_t count[PERIODS], enum compared p)
{
	const char *name = p == WEEK_BEFORE ? d->before : d->year_ago;
	const uint32_t now = count[THIS_WEEK], then = count[p];
	struct buf rate = {0};

	if (!weekly_knows(d->w, p)) {
		buf_printf(&d->b, D_("; %s: no records"), name);
		return;
	}
	if (now == then) {
		buf_printf(&d->b, D_("; %1$s: %2$u, no change"), name, then);
		return;
	}
	if (now > then)
		buf_printf(&d->b, D_("; %1$s: %2$u, %3$u more"), name, then, now - then);
	else
		buf_printf(&d->b, D_("; %1$s: %2$u, %3$u less"), name, then, then - now);
	if (then > 0) {
		add_per_cent(&rate, per_cent(now > then ? now - then : then - now, then));
		buf_printf(&d->b, now > then ? D_(" (+%.*s)") : D_(" (-%.*s)"), (int)rate.n, rate.p);
	}
	buf_free(&rate);
}

/* Against the week before, and the same week of the year before if there was one. */
static void
add_changes(struct writing *d, const uint32_t count[PERIODS])
{
	add_change(d, count, WEEK_BEFORE);
	if (has_year_ago(d))
		add_change(d, count, YEAR_AGO);
	buf_str(&d->b, D_(". "));
}

static void
growth_cell(struct writing *d, struct grid *g, const struct tally_row *r, enum compared p)
{
	const int64_t now = r->count[THIS_WEEK], then = r->count[p];

	if (!weekly_knows(d->w, p)) {
		buf_char(&g->words, '-');
	} else if (then == 0) {
		buf_str(&g->words, now > 0 ? D_("new") : "-");
	} else {
		if (now > then)
			buf_char(&g->words, '+');
		add_per_cent(&g->words, per_cent(now - then, then));
	}
	grid_end_cell(g);
}

static void
compare_row(struct writing *d, struct grid *g, struct span label, const struct tally_row *r)
{
	key_cell(g, label);
	grid_whole(g, r->count[THIS_WEEK]);
	share_cell(g, r->count[THIS_WEEK], d->w->total[ACCEPTED][THIS_WEEK]);
	grid_whole(g, r->count[WEEK_BEFORE]);
	growth_cell(d, g, r, WEEK_BEFORE);
	if (!has_year_ago(d))
		return;
	grid_whole(g, r->count[YEAR_AGO]);
	growth_cell(d, g, r, YEAR_AGO);
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
	grid_start(g, column, has_year_ago(d) ? COMPARE_COLUMNS : COMPARE_COLUMNS - 2);
}

static void
put_totals(struct writing *d)
{
	struct grid_column column[COMPARE_COLUMNS];
	struct grid g;

	compare_start(d, &g, D_("handling"), column);
	for (enum weekly_total t = 0; t < WEEKLY_TOTALS; t++) {
		struct tally_row row = {.count = {0}};

		memcpy(row.count, d->w->total[t], sizeof row.count);
		compare_row(d, &g, span_of(D_(acts[weekly_acts[t]].chinese)), &row);
	}
	d->paper.form->table(&d->paper, &g);
	grid_stop(&g);
}

static struct span
own_label(struct span key)
{
	return key;
}

/* The first `most` rows of a section, and how much the others come to. */
static void
put_section(
	struct writing *d, enum weekly_section s, const char *what, struct span (*label)(struct span), uint32_t most)
{
	struct grid_column column[COMPARE_COLUMNS];
	const struct tally *t = &d->w->section[s];
	uint32_t rest = 0;
	struct grid g;

	if (t->rows == 0) {
		writing_none(d);
		return;
	}
	compare_start(d, &g, what, column);
	g.bar = 1;
	for (uint32_t i = 0; i < t->rows; i++)
		if (i < most)
			compare_row(d, &g, label(t->row[i].key), &t->row[i]);
		else
			rest += t->row[i].count[THIS_WEEK];
	d->paper.form->table(&d->paper, &g);
	grid_stop(&g);
	if (t->rows > most) {
		buf_printf(&d->b, D_("Not shown: %u others, together %u."), t->rows - most, rest);
		writing_paragraph(d);
	}
}

/* --- in short ---------------------------------------------------------------------- */

static void
put_summary(struct writing *d)
{
	uint32_t(*total)[PERIODS] = d->w->total;
	const struct tally *topics = &d->w->section[BY_TOPIC];

	writing_heading(d, D_("In short"));
	buf_printf(
		&d->b, D_("Matters of citizens and enterprises accepted %s: %u"), d->now, total[ACCEPTED][THIS_WEEK]);
	add_changes(d, total[ACCEPTED]);
	buf_printf(&d->b,
		D_("Handled, whenever accepted: answered on the spot %u, passed on to units %u, reviewed and closed "
		   "%u. "),
		total[ANSWERED][THIS_WEEK], total[ASSIGNED][THIS_WEEK], total[CLOSED][THIS_WEEK]);
	for (uint32_t i = 0; i < topics->rows && i < 3; i++) {
		buf_str(&d->b, i == 0 ? D_("Most is about ") : D_(", "));
		add_key(&d->b, topics->row[i].key);
		buf_printf(&d->b, D_(" (%u)"), topics->row[i].count[THIS_WEEK]);
	}
	if (topics->rows > 0)
		buf_str(&d->b, D_(". "));
	writing_paragraph(d);
	put_totals(d);
}

/* --- hot topics ------------------------------------------------------------------- */

static bool
has_key(struct writing *d, uint32_t kase, enum weekly_section s, struct span key)
{
	return span_eq(weekly_key(d->w, kase, s), key);
}

/* A case of the topic in that area that may be told about: not secret (R3.1.5), and with words. */
static uint32_t
find_example(struct writing *d, struct span topic, struct span area)
{
	for (uint32_t i = 0; i < d->w->accepted_n; i++) {
		uint32_t k = d->w->accepted[i];

		if (!case_is_hidden(d->fold, k) && case_value(d->fold, &d->fold->kase[k], COL_TEXT).n > 0 &&
			has_key(d, k, BY_TOPIC, topic) && has_key(d, k, BY_AREA, area))
			return k;
	}
	return NO_CASE;
}

static void
topic_areas(struct writing *d, struct span topic, struct tally *areas)
{
	for (uint32_t i = 0; i < d->w->accepted_n; i++) {
		uint32_t k = d->w->accepted[i];

		if (has_key(d, k, BY_TOPIC, topic))
			tally_row(areas, weekly_key(d->w, k, BY_AREA))->count[THIS_WEEK]++;
	}
	tally_settle(areas);
}

static void
put_topic(struct writing *d, unsigned number, const struct tally_row *r)
{
	struct tally areas = {0};
	uint32_t example = NO_CASE;

	topic_areas(d, r->key, &areas);
	buf_printf(&d->b, "%u. ", number);
	add_key(&d->b, r->key);
	buf_printf(&d->b, D_(": %u"), r->count[THIS_WEEK]);
	add_changes(d, r->count);
	for (uint32_t i = 0; i < areas.rows && i < AREAS_TOLD; i++) {
		buf_str(&d->b, i == 0 ? D_("Areas: ") : D_(", "));
		add_key(&d->b, areas.row[i].key);
		buf_printf(&d->b, D_(" (%u)"), areas.row[i].count[THIS_WEEK]);
	}
	if (areas.rows > AREAS_TOLD)
		buf_printf(&d->b, D_(" and %u others"), areas.rows - AREAS_TOLD);
	buf_str(&d->b, D_(". "));
	writing_paragraph(d);
	for (uint32_t i = 0; i < areas.rows && example == NO_CASE; i++)
		example = find_example(d, r->key, areas.row[i].key);
	if (example != NO_CASE) {
		buf_str(&d->b, D_("For example: "));
		add_case_id(d, example);
		add_words(d, &d->b, example, case_value(d->fold, &d->fold->kase[example], COL_TEXT), EXAMPLE_COLUMNS);
		writing_paragraph(d);
	}
	tally_free(&areas);
}

static void
put_topics(struct writing *d)
{
	const struct tally *t = &d->w->section[BY_TOPIC];

	writing_heading(d, D_("Hot topics"));
	put_section(d, BY_TOPIC, D_("topic"), own_label, TOPICS_SHOWN);
	for (uint32_t i = 0; i < t->rows && i < TOPICS_TOLD; i++)
		put_topic(d, i + 1, &t->row[i]);
}

/* ------------------------------------------------------------------------------------------ */

void
weekly_paper(const struct weekly_paper *wanted, const char *form, const char *lang, struct buf *out)
{
	struct weekly *w = wanted->weekly;
	const bool week = w->weeks.number;
	struct writing d = {.wanted = wanted, .w = w, .fold = w->fold, .today = stamp_day(w->fold->asof)};

	d.now = week ? D_("this week") : D_("in this period");
	d.before = week ? D_("the week before") : D_("the period before");
	d.year_ago = D_("the week a year ago");
	d.count = week ? D_("week") : D_("period");
	d.count_before = week ? D_("week before") : D_("period before");
	paper_open(&d.paper, out, form, lang, span_of(D_("Weekly special on hot issues")));
	put_head(&d);
	put_summary(&d);
	writing_heading(&d, D_("By channel"));
	put_section(&d, BY_CHANNEL, D_("channel"), channel_label, UINT32_MAX);
	writing_heading(&d, D_("By kind"));
	put_section(&d, BY_KIND, D_("kind"), kind_label, UINT32_MAX);
	put_topics(&d);
	writing_heading(&d, D_("By area"));
	put_section(&d, BY_AREA, D_("area"), own_label, AREAS_SHOWN);
	write_due(&d);
	write_overdue(&d);
	write_items(&d);
	put_foot(&d);
	d.paper.form->close(&d.paper);
	buf_free(&d.b);
}
