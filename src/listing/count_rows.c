#include "count_rows.h"

#include "case_rows.h"

struct counting_rows {
	const struct count_keys *keys;
	bool tasks;
	struct count_lines *lines;
};

/* The text that threads pass on for a row: this, and the key. */
struct counted {
	struct count_sums sums;
	size_t key; /* in bytes */
};

static void
count_row(void *ctx, struct buf *text, const struct case_row *row)
{
	const struct counting_rows *c = ctx;
	struct counted counted;
	const size_t from = text->n;

	if (row->kase->bits & CASE_VOID)
		return;
	buf_add(text, &counted, sizeof counted);
	if (!count_keys_put(c->keys, text, row)) {
		text->n = from;
		return;
	}
	if (c->tasks)
		count_sums_of_task(&counted.sums, row);
	else
		count_sums_of_case(&counted.sums, row);
	counted.key = text->n - from - sizeof counted;
	memcpy(text->p + from, &counted, sizeof counted);
}

static void
add_counted(void *ctx, struct buf *text)
{
	const struct counting_rows *c = ctx;
	struct span rest = buf_as_span(text);
	struct counted counted;

	while (rest.n > 0) {
		memcpy(&counted, rest.p, sizeof counted);
		count_lines_add(c->lines, (struct span){rest.p + sizeof counted, counted.key}, &counted.sums);
		rest.p += sizeof counted + counted.key;
		rest.n -= sizeof counted + counted.key;
	}
	text->n = 0;
}

void
count_rows(const struct count_keys *keys, bool tasks, struct count_lines *lines, char **name, int names)
{
	struct case_rows rows = {.tasks = tasks};
	struct counting_rows counting = {keys, tasks, lines};
	const struct case_rows_use use = {.row = count_row, .text = add_counted, .ctx = &counting};

	case_rows_open(&rows, name, names, NULL);
	case_rows_walk(&rows, &use);
	case_rows_close(&rows);
}
