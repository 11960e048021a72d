/* The seats' work as a paper for the leaders (R3.6.1). */
#include "seats.h"

#include "../paper/chart.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/prose.h"

#include <stdlib.h>

enum { FIGURE_COLUMNS = 9, CASE_FIGURES = 3 };

/* Starts a table of seats; without a call log it only has their cases. */
static void
table_start(const struct seats *s, struct grid *g, struct grid_column column[FIGURE_COLUMNS], const char *what)
{
	const char *const names[FIGURE_COLUMNS] = {what, D_("calls"), D_("talk"), D_("on duty"), D_("idle"),
		D_("paused"), D_("cases accepted"), D_("passed on"), D_("on the spot")};
	size_t columns = 0;

	for (size_t i = 0; i < FIGURE_COLUMNS; i++)
		if (i == 0 || s->logged || i >= FIGURE_COLUMNS - CASE_FIGURES)
			column[columns++] = (struct grid_column){names[i], i > 0};
	grid_start(g, column, columns);
}

static void
duration_cell(struct grid *g, uint64_t seconds)
{
	add_duration(&g->words, seconds);
	grid_end_cell(g);
}

static void
figures_row(const struct seats *s, struct grid *g, struct span name, const struct duty_day *d)
{
	buf_span(&g->words, name);
	grid_end_cell(g);
	if (s->logged) {
		grid_whole(g, d->calls);
		duration_cell(g, d->talk);
		duration_cell(g, d->duty);
		duration_cell(g, duty_idle(d));
		duration_cell(g, d->paused);
	}
	grid_whole(g, d->accepted);
	grid_whole(g, d->assigned);
	grid_whole(g, d->answered);
}

/* --- all seats ------------------------------------------------------------------------ */

static void
put_sums(const struct seats *s, struct prose *p, const struct duty_day *all)
{
	struct grid_column column[FIGURE_COLUMNS];
	struct duty_day sum;
	struct grid g;

	prose_heading(p, D_("Totals by seat"));
	table_start(s, &g, column, D_("seat"));
	for (uint32_t i = 0; i < s->duty->seats; i++)
		if (seat_sum(&s->duty->seat[i], s->period, &sum) > 0)
			figures_row(s, &g, s->duty->seat[i].name, &sum);
	figures_row(s, &g, span_of(D_("in total")), all);
	prose_table(p, &g);
}

static void
add_part(struct prose *p, const char *what, uint64_t seconds, uint64_t duty)
{
	buf_str(&p->words, what);
	add_duration(&p->words, seconds);
	buf_str(&p->words, D_(" ("));
	add_share(&p->words, (int64_t)seconds, (int64_t)duty);
	buf_str(&p->words, D_(")"));
}

static void
put_summary(const struct seats *s, struct prose *p, const struct duty_day *all, unsigned seats)
{
	prose_heading(p, D_("Summary"));
	buf_printf(&p->words, D_("Seats: %u. "), seats);
	if (s->logged) {
		buf_printf(&p->words, D_("Calls answered: %u, talk time "), all->calls);
		add_duration(&p->words, all->talk);
		if (all->calls > 0) {
			buf_str(&p->words, D_(", on average "));
			add_duration(&p->words, (all->talk + all->calls / 2) / all->calls);
		}
		buf_str(&p->words, D_(". On duty "));
		add_duration(&p->words, all->duty);
		add_part(p, D_(": talking "), all->talk, all->duty);
		add_part(p, D_(", idle "), duty_idle(all), all->duty);
		add_part(p, D_(", paused "), all->paused, all->duty);
		buf_str(&p->words, D_(". "));
	}
	buf_printf(&p->words, D_("Cases accepted: %u, passed on: %u, answered on the spot: %u. "), all->accepted,
		all->assigned, all->answered);
	if (s->others.accepted + s->others.assigned + s->others.answered > 0)
		buf_printf(&p->words,
			D_("By staff other than these seats: accepted %u, passed on %u, answered on the spot %u. "),
			s->others.accepted, s->others.assigned, s->others.answered);
	prose_paragraph(p);
}

/* A chart of the time on duty, with a bar of minutes for each seat; only in HTML and DOCX. */
static void
draw_time(const struct seats *s, struct prose *p)
{
	const char *const parts[] = {D_("talk"), D_("idle"), D_("paused")};
	const struct chart chart = {.number = 1,
		.title = D_("Time on duty"),
		.description = D_("Minutes on duty of each seat: talking, idle, paused.")};
	struct span *name = ecalloc(s->duty->seats + 1, 2 * sizeof *name), *said = name + s->duty->seats;
	int64_t *minutes = ecalloc(s->duty->seats + 1, 3 * sizeof *minutes);
	struct buf time = {0};
	size_t n = 0;

	for (uint32_t i = 0; i < s->duty->seats; i++) {
		struct duty_day sum;
		const size_t from = time.n;

		if (seat_sum(&s->duty->seat[i], s->period, &sum) == 0)
			continue;
		add_duration(&time, sum.duty);
		said[n].n = time.n - from - (sizeof ":00" - 1); /* seconds are too detailed for a chart */
		time.n = from + said[n].n;
		name[n] = s->duty->seat[i].name;
		minutes[3 * n] = (int64_t)(sum.talk / 60);
		minutes[3 * n + 1] = (int64_t)(duty_idle(&sum) / 60);
		minutes[3 * n + 2] = (int64_t)(sum.paused / 60);
		n++;
	}
	/* Only now, when the buffer no longer grows, can spans point into it. */
	for (size_t i = 0, from = 0; i < n; from += said[i++].n)
		said[i].p = time.p + from;
	if (n > 0)
		chart_stacked(&p->paper, &chart, parts, 3, name, said, minutes, NULL, n);
	buf_free(&time);
	free(name);
	free(minutes);
}

/* --- day by day ----------------------------------------------------------------------- */

static void
day_row(const struct seats *s, struct grid *g, day_t day, const struct duty_day *sum)
{
	struct buf name = {0};

	add_day(&name, day);
	figures_row(s, g, buf_as_span(&name), sum);
	buf_free(&name);
}

/* Indented below its day. */
static void
seat_row(const struct seats *s, struct grid *g, struct span seat, const struct duty_day *d)
{
	struct buf name = {0};

	buf_str(&name, "  ");
	buf_span(&name, seat);
	figures_row(s, g, buf_as_span(&name), d);
	buf_free(&name);
}

/* Each day's sum, with its seats below. */
static void
put_days(const struct seats *s, struct prose *p)
{
	struct grid_column column[FIGURE_COLUMNS];
	struct grid g;

	prose_heading(p, D_("Day by day"));
	table_start(s, &g, column, D_("day, seat"));
	for (size_t i = 0, next; i < s->rows; i = next) {
		const day_t day = s->row[i].of->day;
		struct duty_day sum = {0};

		for (next = i; next < s->rows && s->row[next].of->day == day; next++)
			duty_add(&sum, s->row[next].of);
		day_row(s, &g, day, &sum);
		for (size_t k = i; k < next; k++)
			seat_row(s, &g, s->row[k].seat->name, s->row[k].of);
	}
	prose_table(p, &g);
}

/* --- interface ----------------------------------------------------------------------------- */

void
seats_paper(const struct seats_paper *wanted, const char *form, struct buf *out)
{
	const struct seats *s = wanted->seats;
	const struct prose_head head = {.title = D_("Seat statistics"),
		.entry = wanted->entry,
		.office = wanted->office,
		.period = s->period,
		.asof = wanted->asof};
	struct duty_day all = {0}, sum;
	unsigned seats = 0;
	struct prose p;

	for (uint32_t i = 0; i < s->duty->seats; i++) {
		seats += seat_sum(&s->duty->seat[i], s->period, &sum) > 0;
		duty_add(&all, &sum);
	}
	prose_open(&p, out, form, &head);
	put_summary(s, &p, &all, seats);
	if (seats > 0)
		put_sums(s, &p, &all);
	if (p.paper.form->canvas && s->logged)
		draw_time(s, &p);
	if (wanted->by_day && s->rows > 0 && period_days(s->period) > 1)
		put_days(s, &p);
	prose_close(&p);
}
