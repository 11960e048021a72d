#include "calendar.h"

#include "../table/csvtable.h"
#include "../base/decimal.h"
#include "../base/say.h"
#include "../base/buf.h"

#include <stdlib.h>

/* Days outside the years 1 to 9999 are not supported. */
#define MAX_YEAR 9999

#define SPAN_DAYS 16 /* a span of days in which a day's rows are searched one by one */

static bool
weekday_works(day_t day)
{
	return day_weekday(day) <= 5;
}

static day_t
cell_day(const struct table *t, size_t row, const char *column)
{
	day_t day;

	if (!day_parse(table_cell(t, row, column), &day))
		die_at(EXIT_USAGE, t->file, t->line[row], column, _("is not a day, such as 2020-01-31"));
	return day;
}

static struct calendar_row
read_row(const struct table *t, size_t i)
{
	struct span day = table_cell(t, i, "day");
	struct calendar_row row = {
		.day = cell_day(t, i, "date"),
		.work = span_is(day, "work"),
		.name = table_cell(t, i, "name"),
		.notice = cell_day(t, i, "notice"),
	};
	int64_t year;

	if (!row.work && !span_is(day, "off"))
		die_at(EXIT_USAGE, t->file, t->line[i], "day", _("is neither \"work\" nor \"off\""));
	if (span_trim(table_cell(t, i, "year")).n == 0)
		return row;
	if (!whole_parse(table_cell(t, i, "year"), 1, MAX_YEAR, &year))
		die_at(EXIT_USAGE, t->file, t->line[i], "year", _("is not a year, such as 2020"));
	row.year = (int)year;
	return row;
}

static int
by_day_and_notice(const void *a, const void *b)
{
	const struct calendar_row *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (x->notice != y->notice)
		return x->notice < y->notice ? -1 : 1;
	/* Names are cells, so their addresses are in file order. */
	return (x->name.p > y->name.p) - (x->name.p < y->name.p);
}

static int
by_value(const void *a, const void *b)
{
	const day_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
note_cover(struct calendar *c, const struct calendar_row *row)
{
	size_t i;

	if (row->year == CALENDAR_BY_LAW)
		return;
	for (i = 0; i < c->covers && c->cover[i].year != row->year; i++)
		;
	if (i == c->covers) {
		VEC_ROOM(c->cover, c->covers, c->cover_cap);
		c->cover[c->covers++] = (struct calendar_cover){row->year, row->notice};
	} else if (row->notice < c->cover[i].notice) {
		c->cover[i].notice = row->notice;
	}
}

/* Finds the different days with rows and the different notices. */
static void
index_rows(struct calendar *c)
{
	size_t i, n = 0;

	c->first = ecalloc(c->rows + 1, sizeof *c->first);
	c->notice = ecalloc(c->rows, sizeof *c->notice);
	for (i = 0; i < c->rows; i++) {
		if (i == 0 || c->row[i].day != c->row[i - 1].day)
			c->first[c->days++] = i;
		c->notice[i] = c->row[i].notice;
	}
	c->first[c->days] = c->rows;
	qsort(c->notice, c->rows, sizeof *c->notice, by_value);
	for (i = 0; i < c->rows; i++) {
		if (n == 0 || c->notice[i] != c->notice[n - 1])
			c->notice[n++] = c->notice[i];
	}
	c->notices = n;
}

static day_t
day_of(const struct calendar *c, size_t i)
{
	return c->row[c->first[i]].day;
}

static void
index_spans(struct calendar *c)
{
	if (c->days == 0)
		return;
	c->spans = (size_t)(day_of(c, c->days - 1) - day_of(c, 0)) / SPAN_DAYS + 1;
	c->before = ecalloc(c->spans + 1, sizeof *c->before);
	for (size_t i = 0; i < c->days; i++)
		c->before[(size_t)(day_of(c, i) - day_of(c, 0)) / SPAN_DAYS + 1] = i + 1;
	for (size_t k = 1; k <= c->spans; k++)
		c->before[k] = c->before[k] > c->before[k - 1] ? c->before[k] : c->before[k - 1];
}

/* Returns the last row of a day that was published by `known`. */
static const struct calendar_row *
deciding(const struct calendar *c, size_t day, day_t known)
{
	size_t i;

	for (i = c->first[day + 1]; i > c->first[day]; i--) {
		if (c->row[i - 1].notice <= known)
			return &c->row[i - 1];
	}
	return NULL;
}

static void
sum_rows(struct calendar *c)
{
	size_t k, i;
	int *sum;

	c->sum = ecalloc(c->notices * (c->days + 1), sizeof *c->sum);
	for (k = 0; k < c->notices; k++) {
		sum = c->sum + k * (c->days + 1);
		for (i = 0; i < c->days; i++) {
			const struct calendar_row *row = deciding(c, i, c->notice[k]);

			sum[i + 1] = sum[i] + (row ? (int)row->work - (int)weekday_works(row->day) : 0);
		}
	}
}

void
calendar_load(struct calendar *c, const char *file)
{
	static const char *const columns[] = {"date", "day", "name", "notice", "year", NULL};
	size_t i;

	c->table = table_load(file, columns);
	c->rows = c->table->rows;
	c->row = ecalloc(c->rows, sizeof *c->row);
	for (i = 0; i < c->rows; i++) {
		c->row[i] = read_row(c->table, i);
		note_cover(c, &c->row[i]);
	}
	qsort(c->row, c->rows, sizeof *c->row, by_day_and_notice);
	index_rows(c);
	index_spans(c);
	sum_rows(c);
}

void
calendar_free(struct calendar *c)
{
	table_free(c->table);
	free(c->row);
	free(c->first);
	free(c->before);
	free(c->notice);
	free(c->sum);
	free(c->cover);
	*c = (struct calendar){0};
}

/* Returns how many of the different days with rows are on or before `day`.  Every case of a list needs two of
 * these counts. */
static size_t
days_until(const struct calendar *c, day_t day)
{
	if (c->days == 0 || day < day_of(c, 0))
		return 0;
	const size_t span = (size_t)(day - day_of(c, 0)) / SPAN_DAYS;
	size_t i = span < c->spans ? c->before[span] : c->days;
	while (i < c->days && day_of(c, i) <= day)
		i++;
	return i;
}

const struct calendar_row *
calendar_row(const struct calendar *c, day_t day, day_t known)
{
	size_t until = days_until(c, day);

	if (until == 0 || c->row[c->first[until - 1]].day != day)
		return NULL;
	return deciding(c, until - 1, known);
}

bool
calendar_works(const struct calendar *c, day_t day, day_t known)
{
	const struct calendar_row *row = calendar_row(c, day, known);

	return row ? row->work : weekday_works(day);
}

bool
calendar_covers(const struct calendar *c, int year, day_t known)
{
	size_t i;

	for (i = 0; i < c->covers; i++) {
		if (c->cover[i].year == year)
			return c->cover[i].notice <= known;
	}
	return false;
}

static int
year_of(day_t day)
{
	int year, month, mday;

	day_split(day, &year, &month, &mday);
	return year;
}

int
calendar_uncovered(const struct calendar *c, day_t from, day_t to, day_t known)
{
	int year = from < to ? year_of(to) : 0;

	while (year > 0 && calendar_covers(c, year, known))
		year = year > year_of(from + 1) ? year - 1 : 0;
	return year;
}

int
calendar_missing(const struct calendar *c, day_t day, day_t known)
{
	const int month = day_month(day), year = month / 12, last = year + (month % 12 == 11);

	for (int needed = year; needed <= last; needed++)
		if (!calendar_covers(c, needed, known))
			return needed;
	return 0;
}

day_t
calendar_after(const struct calendar *c, day_t from, int n, day_t known, bool *provisional)
{
	day_t day = from;

	while (n > 0) {
		day++;
		n -= calendar_works(c, day, known);
	}
	if (provisional != NULL)
		*provisional = calendar_uncovered(c, from, day, known) != 0;
	return day;
}

/* Returns the number of Mondays to Fridays from Monday 1969-12-29 to `day`; negative before it. */
static int
weekdays_until(day_t day)
{
	int since = day + 3, weeks = (since >= 0 ? since : since - 6) / 7;
	int rest = since - weeks * 7;

	return weeks * 5 + (rest < 5 ? rest + 1 : 5);
}

int
calendar_between(const struct calendar *c, day_t from, day_t to, day_t known)
{
	size_t k = c->notices;
	const int *sum;
	int count;

	if (to <= from)
		return 0;
	count = weekdays_until(to) - weekdays_until(from);
	while (k > 0 && c->notice[k - 1] > known)
		k--;
	if (k > 0) {
		sum = c->sum + (k - 1) * (c->days + 1);
		count += sum[days_until(c, to)] - sum[days_until(c, from)];
	}
	return count;
}

int
calendar_left(const struct calendar *c, day_t due, day_t today)
{
	if (due >= today)
		return calendar_between(c, today, due, today);
	const int late = calendar_between(c, due, today, today);
	return late > 0 ? -late : -1;
}
