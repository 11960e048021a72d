#include "marks.h"

#include "../base/buf.h"
#include "../base/say.h"

#include <stdlib.h>

void
marks_read(struct marks *m, struct source *s, struct roster *roster, stamp asof, stamp recorded_by)
{
	struct lines r;
	struct mark mark = {.source = s};
	enum mark_column column = MARK_AT;

	lines_start(&r, s, &mark_columns);
	while (lines_next(&r, &mark.line)) {
		const char *wrong = mark_parse(&mark, roster, &column);

		if (wrong) {
			r.damage++;
			source_say_wrong(s, mark.line.p, mark_columns.name[column], mark_field(&mark, column), wrong);
		} else if (mark.at <= asof && mark.recorded <= recorded_by) {
			VEC_ROOM(m->mark, m->n, m->cap);
			line_split(&mark.line, line_at(mark.line.p), mark.line.columns); /* must outlive the scan */
			m->mark[m->n++] = mark;
		}
	}
	m->damage += r.damage;
	lines_stop(&r);
}

static int
by_number(const void *a, const void *b)
{
	const struct mark *x = *(const struct mark *const *)a, *y = *(const struct mark *const *)b;

	if (x->id.day != y->id.day)
		return x->id.day < y->id.day ? -1 : 1;
	return (x->id.number > y->id.number) - (x->id.number < y->id.number);
}

static int
by_id(const void *a, const void *b)
{
	const struct mark *x = *(const struct mark *const *)a, *y = *(const struct mark *const *)b;
	const int order = by_number(a, b);

	return order ? order : (x > y) - (x < y);
}

/* Returns all marks sorted by number, equal numbers in file order; to be freed by the caller. */
static struct mark **
sort_marks(struct marks *m)
{
	struct mark **sorted = emalloc((m->n + 1) * sizeof *sorted);

	for (size_t i = 0; i < m->n; i++)
		sorted[i] = &m->mark[i];
	qsort(sorted, m->n, sizeof *sorted, by_id);
	return sorted;
}

static void
drop_doubles(struct marks *m)
{
	struct mark **sorted = sort_marks(m);
	size_t kept = 0;

	for (size_t i = 1; i < m->n; i++)
		if (mark_id_eq(sorted[i]->id, sorted[i - 1]->id)) {
			struct span number = mark_field(sorted[i], MARK_MARK);

			source_say(sorted[i]->source, sorted[i]->line.p, mark_columns.name[MARK_MARK],
				_("'%.*s' is also the number of another mark"), (int)number.n, number.p);
			sorted[i]->act = MARK_ACTS;
			m->damage++;
		}
	for (size_t i = 0; i < m->n; i++)
		if (m->mark[i].act != MARK_ACTS)
			m->mark[kept++] = m->mark[i];
	m->n = kept;
	free(sorted);
}

/* Returns the mark named by another's ref, or NULL. */
static struct mark *
mark_named(struct mark **sorted, size_t n, const struct mark *by)
{
	struct mark wanted, *key = &wanted;

	if (!mark_id_parse(mark_field(by, MARK_REF), &wanted.id))
		return NULL;
	struct mark **found = bsearch(&key, sorted, n, sizeof *sorted, by_number);
	return found ? *found : NULL;
}

static void
confirm(struct mark *named, const struct mark *by)
{
	if (!named->confirmed)
		named->confirmed_by = by->id;
	named->confirmed = true;
}

void
marks_settle(struct marks *m)
{
	drop_doubles(m);
	struct mark **sorted = sort_marks(m), *named;
	/* A cancellation cannot itself be cancelled. */
	for (size_t i = 0; i < m->n; i++) {
		if (mark_rules[m->mark[i].act].ref != REF_MARK)
			continue;
		named = mark_named(sorted, m->n, &m->mark[i]);
		m->aimless += named == NULL;
		if (m->mark[i].act == MARK_CANCEL && named && named->act != MARK_CANCEL)
			named->cancelled = true;
	}
	for (size_t i = 0; i < m->n; i++)
		if (m->mark[i].act == MARK_CONFIRM && !m->mark[i].cancelled &&
			(named = mark_named(sorted, m->n, &m->mark[i])))
			confirm(named, &m->mark[i]);
	free(sorted);
}

struct mark *
marks_find(const struct marks *m, struct mark_id id)
{
	for (size_t i = 0; i < m->n; i++)
		if (mark_id_eq(m->mark[i].id, id))
			return &m->mark[i];
	return NULL;
}

bool
marks_have(const struct marks *m, const struct mark *mark)
{
	static const enum mark_column same[] = {MARK_ACT, MARK_HOW, MARK_VALUE, MARK_REF, MARK_UNIT};
	/* The unit of a mark about another mark is that mark's unit. */
	const size_t sames = sizeof same / sizeof *same - (mark_rules[mark->act].ref == REF_MARK);

	for (size_t i = 0; i < m->n; i++) {
		const struct mark *other = &m->mark[i];
		size_t c = 0;

		while (c < sames && span_eq(mark_field(other, same[c]), mark_field(mark, same[c])))
			c++;
		if (c == sames && stamp_day(other->at) == stamp_day(mark->at) && !other->cancelled)
			return true;
	}
	return false;
}

struct mark_id
marks_next_id(const struct marks *m, day_t day)
{
	struct mark_id id = {day, 1};

	for (size_t i = 0; i < m->n; i++)
		if (m->mark[i].id.day == day && m->mark[i].id.number >= id.number) {
			if (m->mark[i].id.number == UINT32_MAX)
				die(EXIT_USAGE, _("no mark numbers are left for that day"));
			id.number = m->mark[i].id.number + 1;
		}
	return id;
}

void
marks_add(struct marks *m, const struct mark *mark, struct mark *named)
{
	if (named && mark->act == MARK_CANCEL)
		named->cancelled = true;
	else if (named)
		confirm(named, mark);
	VEC_ROOM(m->mark, m->n, m->cap);
	m->mark[m->n++] = *mark;
}

const struct mark **
marks_published(const struct marks *m, unsigned units, struct period p)
{
	const int first = day_month(p.from);
	const size_t months = (size_t)(day_month(p.to) - first + 1);
	const struct mark **published = ecalloc(units * months + 1, sizeof *published);

	for (size_t i = 0; i < m->n; i++) {
		const struct mark *mark = &m->mark[i];
		int month;

		if (mark->cancelled || mark->act != MARK_RATE || mark->unit >= units ||
			!month_parse(mark_field(mark, MARK_REF), &month))
			continue;
		const struct period days = month_period(month);
		if (days.from < p.from || days.to > p.to)
			continue;
		const struct mark **held = &published[mark->unit * months + (size_t)(month - first)];
		if (mark_is_newer(mark, *held))
			*held = mark;
	}
	return published;
}

void
marks_free(struct marks *m)
{
	free(m->mark);
}
