#include "badrows.h"

#include "../base/say.h"

#include <stdlib.h>

void
bad_rows_add(struct bad_rows *b, uint64_t line, struct span source, struct span column, struct span value,
	const char *reason)
{
	VEC_ROOM(b->at, b->n, b->cap);
	struct bad_row *bad = &b->at[b->n++];

	*bad = (struct bad_row){line, source, span_dup(column), span_dup(span_of(reason))};
	if (b->said)
		say_wrong(b->file, line, column.n > 0 ? bad->column : NULL, value, reason);
}

void
bad_rows_drop(struct bad_rows *b, size_t keep)
{
	while (b->n > keep) {
		const struct bad_row *bad = &b->at[--b->n];

		free(bad->column);
		free(bad->reason);
	}
}

static int
by_line(const void *a, const void *b)
{
	const struct bad_row *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

void
bad_rows_put(struct bad_rows *b, struct foreign *table, struct buf *out)
{
	struct bad_row *in_order = ecalloc(b->n + 1, sizeof *in_order);

	foreign_reject_header(table, out);
	if (b->n > 0) {
		memcpy(in_order, b->at, b->n * sizeof *b->at);
		qsort(in_order, b->n, sizeof *in_order, by_line);
	}
	for (size_t i = 0; i < b->n; i++)
		foreign_reject(table, out, in_order[i].line, in_order[i].source, span_of(in_order[i].column),
			in_order[i].reason);
	free(in_order);
}

void
bad_rows_free(struct bad_rows *b)
{
	bad_rows_drop(b, 0);
	free(b->at);
}
