#include "report_table.h"

#include "../base/decimal.h"

static int64_t
figure(const void *row, int which)
{
	return *(const int64_t *)((const char *)row + which);
}

static void
put_count(struct buf *out, const void *row, int which)
{
	if (figure(row, which) == NO_FIGURE)
		buf_char(out, '-');
	else
		whole_put(out, figure(row, which));
}

static void
put_share(struct buf *out, const void *row, int which)
{
	if (figure(row, which) == NO_FIGURE)
		buf_char(out, '-');
	else
		hundredths_put(out, figure(row, which));
}

static const struct column_rule report_columns[] = {
	{"section", put_text_member, offsetof(struct report_row, section), 0, NULL},
	{"key", put_span_member, offsetof(struct report_row, key), 0, NULL},
	{"count", put_count, offsetof(struct report_row, count), 0, NULL},
	{"previous", put_count, offsetof(struct report_row, previous), 0, NULL},
	{"yearago", put_count, offsetof(struct report_row, yearago), 0, NULL},
	{"share", put_share, offsetof(struct report_row, share), 0, NULL},
	{"note", put_span_member, offsetof(struct report_row, note), 0, NULL},
	COLUMNS_END,
};

void
report_table_start(struct report_table *t, const struct counting *c, struct buf *out)
{
	*t = (struct report_table){.counting = c, .out = out};
	columns_start(out, &t->columns, report_columns);
}

void
report_table_stop(struct report_table *t)
{
	buf_free(&t->note);
}

void
report_put_row(struct report_table *t, struct report_row row)
{
	row.note = buf_as_span(&t->note);
	columns_put_row(t->out, &t->columns, &row);
	t->note.n = 0;
}

static int64_t
year_ago(const struct report_table *t, uint64_t number)
{
	return period_any(t->counting->periods.of[YEAR_AGO]) ? (int64_t)number : NO_FIGURE;
}

static int64_t
share_of(uint64_t part, uint64_t whole)
{
	return whole > 0 ? per_cent((int64_t)part, (int64_t)whole) : NO_FIGURE;
}

void
report_put(struct report_table *t, const char *section, struct span key, const uint32_t count[COMPARED], uint32_t whole)
{
	report_put_row(t, (struct report_row){.section = section,
				  .key = key,
				  .count = count[NOW],
				  .previous = count[BEFORE],
				  .yearago = year_ago(t, count[YEAR_AGO]),
				  .share = share_of(count[NOW], whole)});
}

void
report_put_numbers(struct report_table *t, const char *section, struct span key, const uint64_t number[COMPARED])
{
	report_put_row(t, (struct report_row){.section = section,
				  .key = key,
				  .count = (int64_t)number[NOW],
				  .previous = (int64_t)number[BEFORE],
				  .yearago = year_ago(t, number[YEAR_AGO]),
				  .share = NO_FIGURE});
}

void
report_put_single(struct report_table *t, const char *section, struct span key, int64_t count)
{
	report_put_row(t, (struct report_row){.section = section,
				  .key = key,
				  .count = count,
				  .previous = NO_FIGURE,
				  .yearago = NO_FIGURE,
				  .share = NO_FIGURE});
}

void
report_put_unit(struct report_table *t, const char *section, const struct unit_tasks *u)
{
	const uint64_t counted = (uint64_t)u->due[NOW].counted, in_time = (uint64_t)u->due[NOW].in_time;

	report_put_row(t, (struct report_row){.section = section,
				  .key = counting_unit(t->counting, u->unit),
				  .count = (int64_t)counted,
				  .previous = (int64_t)in_time,
				  .yearago = year_ago(t, (uint64_t)u->due[YEAR_AGO].counted),
				  .share = share_of(in_time, counted)});
}

void
report_put_tally(struct report_table *t, const char *section, const struct tally *tally, uint32_t whole)
{
	for (uint32_t i = 0; i < tally->rows; i++)
		report_put(t, section, tally->row[i].key, tally->row[i].count, whole);
}
