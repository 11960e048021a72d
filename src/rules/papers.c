#include "papers.h"

#include "../base/memory.h"
#include "../base/say.h"
#include "../table/csvtable.h"

#include <stdlib.h>

#define MOST 999999

/* Parses a cell with a whole number; returns 0 if it is empty. */
static int
read_number(const struct table *t, size_t row, const char *column)
{
	const struct span cell = table_cell(t, row, column);
	int n = 0;

	for (size_t i = 0; i < cell.n; i++) {
		if (cell.p[i] < '0' || cell.p[i] > '9' || n > MOST / 10)
			die_at(EXIT_USAGE, t->file, t->line[row], column, _("'%.*s' is not a number from 1 to %d"),
				(int)cell.n, cell.p, MOST);
		n = n * 10 + (cell.p[i] - '0');
	}
	if (cell.n > 0 && n == 0)
		die_at(EXIT_USAGE, t->file, t->line[row], column, _("'%.*s' is not a number from 1 to %d"), (int)cell.n,
			cell.p, MOST);
	return n;
}

static bool
year_parse(struct span s, int *year)
{
	*year = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		*year = *year * 10 + (s.p[i] - '0');
	}
	return s.n == 4;
}

static struct period
read_period(const struct table *t, size_t row)
{
	const struct span cell = table_cell(t, row, "period");
	int year, week, month;

	if (week_parse(cell, &year, &week))
		return week_period(year, week);
	if (month_parse(cell, &month))
		return month_period(month);
	if (!year_parse(cell, &year))
		die_at(EXIT_USAGE, t->file, t->line[row], "period",
			_("'%.*s' is not a week (2026-W01), a month (2026-01) or a year (2026)"), (int)cell.n, cell.p);
	return year_period(year);
}

void
papers_load(struct papers *papers, const char *file)
{
	static const char *const columns[] = {
		"paper", "name", "report", "send", "issue", "copies", "first", "period", NULL};
	const struct table *t = papers->table = table_load(file, columns);

	papers->entry = ecalloc(t->rows + 1, sizeof *papers->entry);
	for (size_t i = 0; i < t->rows; i++) {
		struct paper_entry *e = &papers->entry[i];

		*e = (struct paper_entry){.name = table_cell(t, i, "name"),
			.report = table_cell(t, i, "report"),
			.send = table_cell(t, i, "send"),
			.issue = table_cell(t, i, "issue"),
			.copies = read_number(t, i, "copies"),
			.first = read_number(t, i, "first")};
		if (e->first > 0)
			e->period = read_period(t, i);
	}
}

void
papers_free(struct papers *papers)
{
	table_free(papers->table);
	free(papers->entry);
	*papers = (struct papers){0};
}

const struct paper_entry *
papers_find(const struct papers *papers, const char *paper)
{
	for (size_t i = 0; papers->table && i < papers->table->rows; i++)
		if (span_is(table_cell(papers->table, i, "paper"), paper))
			return &papers->entry[i];
	return NULL;
}

/* Returns whether both periods are weeks, months or years. */
static bool
is_as_long(struct period a, struct period b)
{
	const int year = day_month(a.from) / 12;

	if (period_days(b) == 7)
		return period_days(a) == 7 && day_weekday(a.from) == day_weekday(b.from);
	if (period_days(b) < 32)
		return period_eq(a, month_period(day_month(a.from)));
	return period_eq(a, year_period(year));
}

int
paper_total(const struct paper_entry *entry, struct period about)
{
	if (!entry || entry->first == 0 || about.from < entry->period.from || !is_as_long(about, entry->period))
		return 0;
	if (period_days(about) == 7)
		return entry->first + (about.from - entry->period.from) / 7;
	const int months = day_month(about.from) - day_month(entry->period.from);
	return entry->first + (period_days(about) < 32 ? months : months / 12);
}
