#include "marks.h"

#include "../words/buf.h"
#include "../words/say.h"

#include <stdlib.h>

void
marks_read(struct marks *m, struct source *s, struct roster *roster, stamp asof)
{
	struct lines r;
	struct mark mark = {0};
	enum mark_column column = MARK_AT;

	lines_start(&r, s, &mark_columns);
	while (lines_next(&r, &mark.line)) {
		const char *wrong = mark_parse(&mark, roster, &column);

		if (wrong) {
			struct span value = mark_field(&mark, column);

			r.damage++;
			source_say(
				s, mark.line.p, mark_columns.name[column], "'%.*s' %s", (int)value.n, value.p, wrong);
		} else if (mark.at <= asof) {
			VEC_ROOM(m->mark, m->n, m->cap);
			line_split(&mark.line, mark.line.p, MARK_COLUMNS); /* to last longer than the scan */
			m->mark[m->n++] = mark;
		}
	}
	m->damage += r.damage;
	lines_stop(&r);
}

static int
by_id(const void *a, const void *b)
{
	const struct mark *x = *(const struct mark *const *)a, *y = *(const struct mark *const *)b;

	if (x->id.day != y->id.day)
		return x->id.day < y->id.day ? -1 : 1;
	return (x->id.number > y->id.number) - (x->id.number < y->id.number);
}

/* The mark that another's ref names; NULL: there is none. */
static struct mark *
mark_named(struct mark **sorted, size_t n, const struct mark *by)
{
	struct mark wanted, *key = &wanted;

	if (!mark_id_parse(mark_field(by, MARK_REF), &wanted.id))
		return NULL;
	struct mark **found = bsearch(&key, sorted, n, sizeof *sorted, by_id);
	return found ? *found : NULL;
}

void
marks_settle(struct marks *m)
{
	struct mark **sorted = emalloc((m->n + 1) * sizeof *sorted), *named;

	for (size_t i = 0; i < m->n; i++)
		sorted[i] = &m->mark[i];
	qsort(sorted, m->n, sizeof *sorted, by_id);
	/* A cancellation cannot itself be cancelled. */
	for (size_t i = 0; i < m->n; i++)
		if (m->mark[i].act == MARK_CANCEL && (named = mark_named(sorted, m->n, &m->mark[i])) &&
			named->act != MARK_CANCEL)
			named->cancelled = true;
	for (size_t i = 0; i < m->n; i++)
		if (m->mark[i].act == MARK_CONFIRM && !m->mark[i].cancelled &&
			(named = mark_named(sorted, m->n, &m->mark[i])))
			named->confirmed = true;
	free(sorted);
}

struct mark *
marks_find(const struct marks *m, struct mark_id id)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->mark[i].id.day == id.day && m->mark[i].id.number == id.number)
			return &m->mark[i];
	return NULL;
}

void
marks_free(struct marks *m)
{
	free(m->mark);
}
