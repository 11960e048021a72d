#include "mark_acts.h"

#include "../base/decimal.h"
#include "../base/say.h"
#include "entry.h"

#include <inttypes.h>
#include <stdio.h>

const struct mark_rule mark_rules[MARK_ACTS] = {
	[MARK_ASSESS] = {"assess", N_("points for an item"), "M4.1", "self panel final", VALUE_POINTS, REF_ITEM},
	[MARK_RATE] = {"rate", N_("published figures of a month"), "M4.3.1", NULL, VALUE_RATE, REF_MONTH},
	[MARK_MEDIA] = {"media", N_("praised in the news"), "M4.4.3", NULL, VALUE_NONE, REF_DOCUMENT},
	[MARK_DELAY] = {"delay", N_("harmful delay"), "M4.4.7", NULL, VALUE_NONE, REF_CASE},
	[MARK_LEAK] = {"leak", N_("a caller's identity leaked"), "M4.4.8", NULL, VALUE_NONE, REF_CASE},
	[MARK_BULLETIN] = {"bulletin", N_("criticized in the bulletin"), "M4.4.9", NULL, VALUE_NONE, REF_DOCUMENT},
	[MARK_PRAISE] = {"praise", N_("praised"), "M7", "main vice inspect", VALUE_PERSONS, REF_DOCUMENT},
	[MARK_CRITICIZE] = {"criticize", N_("criticized"), "M7", "main vice inspect", VALUE_PERSONS, REF_DOCUMENT},
	[MARK_CONFIRM] = {"confirm", N_("confirmed by the supervision bureau"), "M10", NULL, VALUE_NONE, REF_MARK},
	[MARK_GRADE] = {"grade", N_("the panel's final grade"), "M5.3", NULL, VALUE_WORD, REF_YEAR},
	[MARK_CANCEL] = {"cancel", N_("entered by mistake"), "M5.3", NULL, VALUE_NONE, REF_MARK},
	[MARK_VISIT] = {"visit", N_("inspected, guided or trained"), "R2.5", "inspect guide train", VALUE_NONE,
		REF_ANY},
	[MARK_SUBMIT] = {"submit", N_("handed in"), "M10", "self-review funds analysis", VALUE_PERIOD, REF_ANY},
};

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

char *
mark_id_print(char *text, struct mark_id id)
{
	int year, month, day;

	day_split(id.day, &year, &month, &day);
	snprintf(text, MARK_ID_SIZE, "M%04d%02d%02d-%03" PRIu32, year, month, day, id.number);
	return text;
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

enum mark_act
mark_act_named(struct span name)
{
	int a = 0;

	while (a < MARK_ACTS && !span_is(name, mark_rules[a].name))
		a++;
	return (enum mark_act)a;
}

/* Checks value and ref of the two acts from which figures are computed. */
static const char *
parse_figures(const struct mark *m, enum mark_column *column)
{
	int64_t a, b;
	int year, item, month;
	bool system;

	if (m->act == MARK_ASSESS) {
		if (!hundredths_parse(mark_field(m, MARK_VALUE), &a) || a < 0)
			return *column = MARK_VALUE, _("is not a number of points with at most two decimals");
		if (!mark_item_parse(mark_field(m, MARK_REF), &year, &system, &item))
			return *column = MARK_REF, _("is not a year and item, such as 2020/base.1");
	}
	if (m->act == MARK_RATE) {
		if (!mark_rate_parse(mark_field(m, MARK_VALUE), &a, &b))
			return *column = MARK_VALUE, _("is not INTIME/COUNTED, such as 95/100");
		if (!month_parse(mark_field(m, MARK_REF), &month))
			return *column = MARK_REF, _("is not a month YYYY-MM");
	}
	return NULL;
}

const char *
mark_parse(struct mark *m, struct roster *roster, enum mark_column *column)
{
	struct span unit = mark_field(m, MARK_UNIT);

	m->act = mark_act_named(mark_field(m, MARK_ACT));
	m->unit = unit.n > 0 ? roster_intern(roster, unit) : UNIT_NONE;
	if (!stamp_parse(mark_field(m, MARK_AT), &m->at))
		return *column = MARK_AT, _("is not a time YYYY-MM-DDThh:mm:ss");
	const struct span recorded = line_recorded(&m->line, MARK_RECORDED);
	m->recorded = m->at;
	if (recorded.n > 0 && !stamp_parse(recorded, &m->recorded))
		return *column = MARK_RECORDED, _("is not a time YYYY-MM-DDThh:mm:ss");
	if (!mark_id_parse(mark_field(m, MARK_MARK), &m->id))
		return *column = MARK_MARK, _("is not a mark's number MYYYYMMDD-NNN");
	if (m->act == MARK_ACTS)
		return *column = MARK_ACT, _("is not an act; see case-ledger(5)");
	const char *how = mark_rules[m->act].how;
	if (how && !word_in(how, mark_field(m, MARK_HOW)))
		return *column = MARK_HOW, is_not_among(how);
	return parse_figures(m, column);
}

/* --- checks before recording ----------------------------------------------------------------- */

/* Items and their points follow the rules of the year's last day (M4.1, M4.2). */
const char *
mark_wrong_item(const struct mark *m, const struct rulebook *rules, enum mark_column *column)
{
	int year, item;
	bool system;
	int64_t points;

	mark_item_parse(mark_field(m, MARK_REF), &year, &system, &item);
	hundredths_parse(mark_field(m, MARK_VALUE), &points);
	day_t day = day_make(year, 12, 31);
	if (item > rule_whole(rules, system ? "system.items" : "base.items", day))
		return *column = MARK_REF, _("there is no such item");
	if (points > rule_points(rules, system ? "system.points" : "base.points", day))
		return *column = MARK_VALUE, _("is more than the item's points");
	return NULL;
}

static bool
is_year(struct span s)
{
	int64_t year;

	return s.n == 4 && whole_parse(s, 1, 9999, &year);
}

static const char *
wrong_value(enum mark_value kind, struct span value)
{
	int month;

	if (kind == VALUE_NONE && value.n > 0)
		return _("must be empty for this act");
	if (kind == VALUE_WORD && value.n == 0)
		return _("is required");
	if (kind == VALUE_PERIOD && !is_year(value) && !month_parse(value, &month))
		return _("is neither a month YYYY-MM nor a year YYYY");
	return NULL;
}

static const char *
wrong_ref(enum mark_ref kind, struct span ref)
{
	struct mark_id mark;
	struct case_id id;

	if (kind == REF_CASE && ref.n > 0 && !case_id_parse(ref, &id))
		return _("is not a case number YYYYMMDD-NNNNN");
	if (kind == REF_MARK && !mark_id_parse(ref, &mark))
		return _("is not a mark's number MYYYYMMDD-NNN");
	if (kind == REF_YEAR && !is_year(ref))
		return _("is not a year YYYY");
	return NULL;
}

const char *
mark_wrong(const struct mark *m, const struct rulebook *rules, enum mark_column *column)
{
	const struct mark_rule *r = &mark_rules[m->act];
	const char *wrong;

	if (!r->how && mark_field(m, MARK_HOW).n > 0)
		return *column = MARK_HOW, _("must be empty for this act");
	if ((wrong = wrong_value(r->value, mark_field(m, MARK_VALUE))))
		return *column = MARK_VALUE, wrong;
	if ((wrong = wrong_ref(r->ref, mark_field(m, MARK_REF))))
		return *column = MARK_REF, wrong;
	return m->act == MARK_ASSESS ? mark_wrong_item(m, rules, column) : NULL;
}

const char *
mark_forbids(const struct mark *m, const struct mark *named)
{
	bool praise = named->act == MARK_PRAISE || named->act == MARK_CRITICIZE;

	if (named->cancelled)
		return _("the mark is already cancelled");
	if (m->act == MARK_CANCEL && named->act == MARK_CANCEL)
		return _("a cancellation cannot be cancelled; record the mark again");
	if (m->act == MARK_CONFIRM && !praise)
		return _("only praise and criticism are confirmed");
	if (m->act == MARK_CONFIRM && named->confirmed)
		return _("the mark is already confirmed");
	return NULL;
}
