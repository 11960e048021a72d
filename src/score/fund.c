#include "fund.h"

#include "../base/buf.h"
#include "../base/decimal.h"

#include <stdio.h>
#include <stdlib.h>

#define PERSONS_MOST 1000000 /* a larger number is not a number of persons */

/* Secondary units and companies are counted with their parents (M12), without a parent on their own.  Names resolve
 * on a day. */
static unsigned
payee_of(struct roster *r, unsigned name, day_t day)
{
	const unsigned unit = roster_resolve(r, name, day);
	const struct unit *u = &r->unit[unit];

	if ((u->class != UNIT_SECONDARY && u->class != UNIT_COMPANY) || u->parent.n == 0)
		return unit;
	return u->parent_id >= 0 ? roster_resolve(r, (unsigned)u->parent_id, day) : roster_intern(r, u->parent);
}

/* A unit that has ended is in no group. */
static enum unit_group
ranked_group(const struct unit *u, day_t day)
{
	const enum unit_class c = u->class;

	return unit_has_ceased(u, day)                      ? GROUP_NONE
	       : c == UNIT_COUNTY                           ? GROUP_COUNTY
	       : c == UNIT_DEPARTMENT || c == UNIT_VERTICAL ? GROUP_DEPARTMENT
							    : GROUP_NONE;
}

static int64_t
yuan_for(const struct rulebook *rules, const struct mark *mark, enum unit_group payee, day_t day)
{
	struct span how = mark_field(mark, MARK_HOW);
	char key[64];

	snprintf(key, sizeof key, "fund.%.*s.%s", (int)(how.n < 32 ? how.n : 32), how.p,
		payee == GROUP_COUNTY ? "county" : "department");
	return rule_whole(rules, key, day);
}

/* Returns the number of persons that a mark of M9 names; 1 if it has none. */
static int64_t
persons_named(const struct mark *mark)
{
	int64_t persons;

	if (!span_is(mark_field(mark, MARK_HOW), "inspect") ||
		!whole_parse(mark_field(mark, MARK_VALUE), 0, PERSONS_MOST, &persons))
		return 1;
	return persons;
}

/* Each person named counts if the rules say so (M9). */
static bool
each_counts(const struct rulebook *rules, day_t day)
{
	return span_is(rule_words(rules, "fund.inspect.persons", day), "each");
}

static int64_t
persons_of(const struct mark *mark, const struct rulebook *rules, day_t day)
{
	return each_counts(rules, day) ? persons_named(mark) : 1;
}

static struct said
said_of_persons(const struct mark *mark, const struct rulebook *rules, day_t day)
{
	const int64_t named = persons_named(mark);

	if (named == 1)
		return (struct said){.reason = REASON_NONE};
	return (struct said){
		.reason = each_counts(rules, day) ? REASON_EACH_PERSON : REASON_PERSONS_ONCE, .number = named};
}

int64_t
fund_yuan(const struct mark *mark, struct roster *r, const struct rulebook *rules, day_t day)
{
	const enum unit_group payee =
		mark->unit == UNIT_NONE ? GROUP_NONE : ranked_group(&r->unit[payee_of(r, mark->unit, day)], day);
	const int64_t yuan = yuan_for(rules, mark, payee, day) * persons_of(mark, rules, day);

	return mark->act == MARK_PRAISE ? yuan : -yuan;
}

static void
take_mark(struct fund *f, const struct mark *mark, struct roster *r, const struct rulebook *rules, struct period period,
	struct payee *all)
{
	unsigned unit = payee_of(r, mark->unit, period.to);
	struct payee *p = &all[unit];

	/* The supervision bureau decides (M10). */
	if (!mark->confirmed) {
		p->unconfirmed++;
		return;
	}
	const int64_t yuan = fund_yuan(mark, r, rules, period.to);
	if (mark->act == MARK_PRAISE) {
		p->praised++;
		p->rewards += yuan;
	} else {
		p->criticized++;
		p->penalties -= yuan;
	}
	VEC_ROOM(f->item, f->items, f->items_cap);
	f->item[f->items++] = (struct fund_item){unit, mark, yuan, said_of_persons(mark, rules, period.to)};
}

static int64_t
net_of(const struct payee *p)
{
	return p->rewards - p->penalties;
}

/* Sorts by group, net amount descending, and roster order; unranked units last, by name in byte order. */
static int
by_place(const void *a, const void *b)
{
	const struct payee *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (net_of(x) != net_of(y))
		return net_of(x) > net_of(y) ? -1 : 1;
	if (x->group == GROUP_NONE)
		return span_cmp(x->name, y->name);
	return (x->unit > y->unit) - (x->unit < y->unit);
}

/* Ranks p[0..n) of one group and sets its points; units level with the last place that gets points get them too
 * (M11). */
static void
rank_group(struct payee *p, size_t n, size_t places, int64_t points)
{
	for (size_t i = 0; i < n; i++)
		p[i].rank = i > 0 && net_of(&p[i]) == net_of(&p[i - 1]) ? p[i - 1].rank : (int)i + 1;
	if (places > n)
		places = n;
	for (size_t i = 0; places > 0 && i < n; i++) {
		int64_t net = net_of(&p[i]);

		if (net > 0 && net >= net_of(&p[places - 1]))
			p[i].award += points;
		if (net < 0 && net <= net_of(&p[n - places]))
			p[i].award -= points;
	}
}

void
fund_make(struct fund *f, const struct marks *m, struct roster *r, const struct rulebook *rules, struct period period)
{
	const int64_t points = rule_points(rules, "rank.points", period.to);
	size_t kept = 0, group = 0;

	*f = (struct fund){0};
	for (unsigned u = 0; u < r->units; u++) /* strangers that are parents may be added in the loop */
		payee_of(r, u, period.to);
	unsigned units = r->units;
	struct payee *all = ecalloc(units, sizeof *all);
	for (size_t i = 0; i < m->n; i++) {
		const struct mark *mark = &m->mark[i];

		if ((mark->act == MARK_PRAISE || mark->act == MARK_CRITICIZE) && !mark->cancelled &&
			mark->unit != UNIT_NONE && period_has(period, stamp_day(mark->at)))
			take_mark(f, mark, r, rules, period, all);
	}
	for (unsigned u = 0; u < units; u++) {
		struct payee p = all[u];

		p.unit = u;
		p.name = r->unit[u].name;
		p.group = ranked_group(&r->unit[u], period.to);
		if (p.group != GROUP_NONE || p.praised + p.criticized + p.unconfirmed > 0)
			all[kept++] = p;
	}
	f->payee = all;
	f->n = kept;
	qsort(f->payee, f->n, sizeof *f->payee, by_place);
	for (size_t i = 1; i <= f->n; i++)
		if (i == f->n || f->payee[i].group != f->payee[group].group) {
			enum unit_group g = f->payee[group].group;

			if (g != GROUP_NONE)
				rank_group(f->payee + group, i - group,
					(size_t)rule_whole(rules, g == GROUP_COUNTY ? "rank.county" : "rank.department",
						period.to),
					points);
			group = i;
		}
}

void
fund_free(struct fund *f)
{
	free(f->payee);
	free(f->item);
}

int64_t
fund_award(const struct fund *f, unsigned unit)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->payee[i].unit == unit)
			return f->payee[i].award;
	return 0;
}
