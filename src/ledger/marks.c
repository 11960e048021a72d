#include "marks.h"

#include "../words/buf.h"
#include "../words/decimal.h"
#include "../words/say.h"

#include <stdlib.h>

const char *const mark_act_names[MARK_ACTS] = {"assess", "rate", "media", "delay", "leak", "bulletin", "praise",
	"criticize", "confirm", "grade", "cancel", "submit"};

bool
mark_id_parse(struct span s, struct mark_id *id)
{
	int64_t day, number;

	if (s.n < 13 || s.p[0] != 'M' || s.p[9] != '-' || (s.n > 13 && s.p[10] == '0') ||
		!whole_parse((struct span){s.p + 1, 8}, 0, 99999999, &day) ||
		!whole_parse((struct span){s.p + 10, s.n - 10}, 1, UINT32_MAX, &number))
		return false;
	char text[DAY_SIZE];
	memcpy(text, s.p + 1, 4);
	text[4] = text[7] = '-';
	memcpy(text + 5, s.p + 5, 2);
	memcpy(text + 8, s.p + 7, 2);
	id->number = (uint32_t)number;
	return day_parse((struct span){text, DAY_SIZE - 1}, &id->day);
}

bool
mark_item_parse(struct span ref, int *year, bool *system, int *item)
{
	int64_t y, i;
	const char *slash = memchr(ref.p, '/', ref.n), *dot = memrchr(ref.p, '.', ref.n);

	if (!slash || !dot || dot < slash)
		return false;
	struct span part = {slash + 1, (size_t)(dot - slash) - 1};
	*system = span_is(part, "system");
	if (!*system && !span_is(part, "base"))
		return false;
	if (slash - ref.p != 4 || !whole_parse((struct span){ref.p, 4}, 1, 9999, &y) ||
		!whole_parse((struct span){dot + 1, ref.n - (size_t)(dot + 1 - ref.p)}, 1, 99, &i))
		return false;
	*year = (int)y;
	*item = (int)i;
	return true;
}

bool
mark_rate_parse(struct span value, int64_t *in_time, int64_t *counted)
{
	const char *slash = memchr(value.p, '/', value.n);
	const int64_t most = INT64_C(1000000000);

	return slash && whole_parse((struct span){value.p, (size_t)(slash - value.p)}, 0, most, in_time) &&
	       whole_parse((struct span){slash + 1, value.n - (size_t)(slash + 1 - value.p)}, 0, most, counted) &&
	       *in_time <= *counted;
}

static enum mark_act
act_of(struct span name)
{
	int a = 0;

	while (a < MARK_ACTS && !span_is(name, mark_act_names[a]))
		a++;
	return (enum mark_act)a;
}

/* Understands a line; NULL, or what is damaged about it. */
static const char *
parse(struct mark *m, struct roster *roster, enum mark_column *column)
{
	int64_t a, b;
	int year, item, month;
	bool system;
	struct span unit = mark_field(m, MARK_UNIT);

	m->act = act_of(mark_field(m, MARK_ACT));
	m->unit = unit.n > 0 ? roster_intern(roster, unit) : UNIT_NONE;
	if (!stamp_parse(mark_field(m, MARK_AT), &m->at))
		return *column = MARK_AT, _("is not a time YYYY-MM-DDThh:mm:ss");
	if (!mark_id_parse(mark_field(m, MARK_MARK), &m->id))
		return *column = MARK_MARK, _("is not a mark's number MYYYYMMDD-NNN");
	if (m->act == MARK_ACTS)
		return *column = MARK_ACT, _("is not an act; case-ledger(5) lists them");
	if (m->act == MARK_ASSESS) {
		if (!hundredths_parse(mark_field(m, MARK_VALUE), &a) || a < 0)
			return *column = MARK_VALUE, _("is not points with at most two decimals");
		if (!mark_item_parse(mark_field(m, MARK_REF), &year, &system, &item))
			return *column = MARK_REF, _("is not a year and item like 2020/base.1");
	}
	if (m->act == MARK_RATE) {
		if (!mark_rate_parse(mark_field(m, MARK_VALUE), &a, &b))
			return *column = MARK_VALUE, _("is not INTIME/COUNTED");
		if (!month_parse(mark_field(m, MARK_REF), &month))
			return *column = MARK_REF, _("is not a month YYYY-MM");
	}
	return NULL;
}

void
marks_read(struct marks *m, struct source *s, struct roster *roster, stamp asof)
{
	struct lines r;
	struct mark mark = {0};
	enum mark_column column = MARK_AT;

	lines_start(&r, s, &mark_columns);
	while (lines_next(&r, &mark.line)) {
		const char *wrong = parse(&mark, roster, &column);

		if (wrong) {
			r.damage++;
			source_say(s, mark.line.p, mark_columns.name[column], "%s", wrong);
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

void
marks_free(struct marks *m)
{
	free(m->mark);
}
