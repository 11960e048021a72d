#include "count_table.h"

static void
put_line(const struct count_table *t, struct buf *out, const struct column_list *measures, struct span key,
	const struct count_sums *sums)
{
	if (t->keys->n > 0) {
		buf_span(out, key);
		buf_char(out, '\t');
	}
	columns_put_row(out, measures, sums);
}

/* The first key says so, the others are empty. */
static void
put_total(const struct count_table *t, struct buf *out, const struct column_list *measures,
	const struct count_sums *total)
{
	struct buf key = {0};

	buf_str(&key, "total");
	for (size_t i = 1; i < t->keys->n; i++)
		buf_char(&key, '\t');
	put_line(t, out, measures, buf_as_span(&key), total);
	buf_free(&key);
}

void
count_table_put(const struct count_table *t, struct buf *out, struct count_lines *lines)
{
	const uint32_t shown = t->top < lines->n ? t->top : lines->n;
	struct column_list measures = {.n = 0};

	count_lines_sort(lines, t->sort);
	columns_add(&measures, measure_rules, t->tasks ? NEEDS_TASKS : NEEDS_CASES);
	for (size_t i = 0; i < t->keys->n; i++) {
		buf_span(out, t->keys->key[i].name);
		buf_char(out, '\t');
	}
	columns_put_header(out, &measures);
	for (uint32_t i = 0; i < shown; i++)
		put_line(t, out, &measures, lines->line[i].key, &lines->line[i].sums);
	if (t->total)
		put_total(t, out, &measures, &lines->total);
}
