#include "pick.h"

#include "../base/buf.h"
#include "../base/names.h"
#include "../base/say.h"

#include <stdlib.h>

/* A condition on rows. */
struct condition {
	size_t column;
	bool differs; /* the cell must differ from the value */
	struct span value;
};

static size_t
column_named(const struct tsv *t, const char *option, struct span name)
{
	for (size_t i = 0; i < t->columns; i++)
		if (span_eq(t->column[i].name, name))
			return i;
	die_usage(_("%s: the table has no column '%.*s'"), option, (int)name.n, name.p);
}

static struct condition
condition_of(const struct tsv *t, const char *typed)
{
	const char *equals = strchr(typed, '=');
	const bool differs = equals && equals > typed && equals[-1] == '!';

	if (!equals)
		die_usage(_("--where: '%s' is not COLUMN=VALUE or COLUMN!=VALUE"), typed);
	return (struct condition){
		.column = column_named(t, "--where", (struct span){typed, (size_t)(equals - typed) - differs}),
		.differs = differs,
		.value = span_of(equals + 1)};
}

static bool
meets(const struct span *cell, const struct condition *condition, size_t conditions)
{
	for (size_t i = 0; i < conditions; i++)
		if (span_eq(cell[condition[i].column], condition[i].value) == condition[i].differs)
			return false;
	return true;
}

/* Finds the places of the selected columns; returns how many. */
static size_t
columns_of(const struct tsv *t, const char *names, size_t **column)
{
	struct span rest = span_of(names), name;
	size_t n = 0, cap = 0;

	*column = NULL;
	while (names && span_word(&rest, ',', &name)) {
		VEC_ROOM(*column, n, cap);
		(*column)[n++] = column_named(t, "--columns", name);
	}
	for (size_t i = 0; !names && i < t->columns; i++) {
		VEC_ROOM(*column, n, cap);
		(*column)[n++] = i;
	}
	if (n == 0)
		die_usage(_("--columns: contains no name"));
	return n;
}

static void
put_line(struct buf *b, const struct span *cell, const size_t *column, size_t columns)
{
	for (size_t i = 0; i < columns; i++) {
		buf_span(b, cell[column[i]]);
		buf_char(b, i + 1 < columns ? '\t' : '\n');
	}
}

static void
put_head(struct buf *b, const struct tsv *t, const size_t *column, size_t columns)
{
	for (size_t i = 0; i < columns; i++) {
		buf_span(b, t->column[column[i]].name);
		buf_char(b, i + 1 < columns ? '\t' : '\n');
	}
}

struct tsv *
tsv_pick(struct tsv *t, const struct pick *pick)
{
	struct condition *condition = emalloc((pick->wheres + 1) * sizeof *condition);
	size_t *column;
	const size_t columns = columns_of(t, pick->columns, &column);
	struct names seen = {0};
	struct buf b = {0};
	struct tsv_walk walk;

	for (size_t i = 0; i < pick->wheres; i++)
		condition[i] = condition_of(t, pick->where[i]);
	put_head(&b, t, column, columns);
	tsv_walk_start(&walk, t);
	while (tsv_walk_next(&walk)) {
		const size_t start = b.n;

		if (!meets(walk.cell, condition, pick->wheres))
			continue;
		put_line(&b, walk.cell, column, columns);
		if (pick->once && names_add(&seen, (struct span){b.p + start, b.n - start}, 0)->number++ > 0)
			b.n = start;
	}
	tsv_walk_end(&walk);
	names_free(&seen);
	free(condition);
	free(column);

	struct tsv *picked = tsv_take(t->part[0].file, b.p, b.n);
	tsv_free(t);
	return picked;
}
