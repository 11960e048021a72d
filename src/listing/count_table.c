#include "count_table.h"

static void
put_line(const struct count_table *t, struct buf *out, struct span key, const struct count_sums *sums)
{
	if (t->keys->n > 0) {
		buf_span(out, key);
		buf_char(out, '\t');
	}
	columns_put_row(out, t->measures, sums);
}

/* The first key contains the word for the total, the others are empty. */
static void
put_total(const struct count_table *t, struct buf *out, const struct count_sums *total)
{
	struct buf key = {0};

	buf_str(&key, "total");
	for (size_t i = 1; i < t->keys->n; i++)
		buf_char(&key, '\t');
	put_line(t, out, buf_as_span(&key), total);
	buf_free(&key);
}

void
count_table_put(const struct count_table *t, struct buf *out, struct count_lines *lines)
{
	const uint32_t shown = t->top < lines->n ? t->top : lines->n;

	count_lines_sort(lines, t->sort);
	for (size_t i = 0; i < t->keys->n; i++) {
		buf_span(out, t->keys->key[i].name);
		buf_char(out, '\t');
	}
	columns_put_header(out, t->measures);
	for (uint32_t i = 0; i < shown; i++)
		put_line(t, out, lines->line[i].key, &lines->line[i].sums);
	if (t->total)
		put_total(t, out, &lines->total);
}
