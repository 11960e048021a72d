#include "why.h"

#include "../paper/language.h"

#include <stdio.h>

/* A longer table of days would explain nothing. */
#define DAYS_SHOWN 400

/* The due day of a task being explained. */
struct explaining {
	struct paper *paper;
	const struct limits *limits;
	struct buf words; /* being composed */
	day_t assigned;
};

void
why_left(struct buf *b, const struct calendar *calendar, day_t due, day_t today)
{
	if (due == today)
		buf_str(b, D_("today"));
	else if (due > today)
		buf_printf(b, D_("working days left: %d"), calendar_between(calendar, today, due, today));
	else
		buf_printf(b, D_("overdue by working days: %d"), calendar_between(calendar, due, today, today));
}

static void
put_line(struct explaining *x)
{
	x->paper->form->line(x->paper, buf_as_span(&x->words));
	x->words.n = 0;
}

/* Appends what makes a day a working day or a day off, as known on a day. */
static void
add_reason(struct buf *b, const struct calendar *calendar, day_t day, day_t known)
{
	const struct calendar_row *row = calendar_row(calendar, day, known);
	const bool weekend = day_weekday(day) > 5;
	char notice[DAY_SIZE];

	if (row)
		buf_printf(b,
			row->work ? D_("%.*s, working day by the notice of %s")
				  : D_("%.*s, day off by the notice of %s"),
			(int)row->name.n, row->name.p, day_print(notice, row->notice));
	else
		buf_str(b, weekend ? D_("weekend") : "");
}

/* Lists the days of (from, to], each with its number if it is counted. */
static void
put_days(struct explaining *x, day_t from, day_t to, day_t known)
{
	const struct calendar *calendar = x->limits->calendar;
	const struct grid_column columns[] = {
		{D_("Day"), false}, {D_("Weekday"), false}, {D_("Counts as"), true}, {D_("Reason"), false}};
	struct grid g;
	int counted = 0;

	if (to <= from || to - from > DAYS_SHOWN)
		return;
	grid_start(&g, columns, sizeof columns / sizeof *columns);
	for (day_t day = from + 1; day <= to; day++) {
		struct span names = span_of(D_("Mon Tue Wed Thu Fri Sat Sun")), name = {"", 0};
		char text[DAY_SIZE];

		grid_words(&g, span_of(day_print(text, day)));
		for (int i = day_weekday(day); i > 0; i--)
			span_word(&names, ' ', &name);
		grid_words(&g, name);
		if (calendar_works(calendar, day, known))
			grid_whole(&g, ++counted);
		else
			grid_words(&g, SPAN("-"));
		add_reason(&g.words, calendar, day, known);
		grid_end_cell(&g);
	}
	x->paper->form->table(x->paper, &g);
	grid_stop(&g);
}

static bool
is_flagged(const struct entry *e, const char *word)
{
	return span_has_word(entry_field(e, COL_FLAGS), span_of(word));
}

static void
add_provisional(const struct explaining *x, struct buf *b, const struct entry *e)
{
	const day_t day = stamp_day(e->at);
	const int year = is_flagged(e, "provisional") ? calendar_uncovered(x->limits->calendar, day, e->due, day) : 0;

	if (year > 0)
		buf_printf(b, D_(" Provisional: the holidays of %d were not published then."), year);
}

/* Explains the assignment: working days by the limit, or a day given by hand. */
static void
put_assigned(struct explaining *x, const struct entry *e)
{
	struct buf *b = &x->words;
	struct span limit = entry_field(e, COL_HOW);
	const day_t day = stamp_day(e->at);
	const int days = word_in(acts[ACT_ASSIGN].how, limit) ? limit_days(x->limits->rules, limit, day) : 0;
	char on[DAY_SIZE], due[DAY_SIZE], key[64];

	day_print(on, day);
	day_print(due, e->due);
	if (is_flagged(e, "fixed")) {
		buf_printf(b, D_("Assigned on %s; the due day %s was set by hand."), on, due);
	} else if (days == 0) {
		buf_printf(b, D_("Assigned on %s, due %s; the rules do not define this limit."), on, due);
	} else {
		snprintf(key, sizeof key, "limit.%.*s", (int)limit.n, limit.p);
		struct span clause = rule_clause(x->limits->rules, key, day);
		buf_printf(b, D_("Assigned on %s, which does not count; %d working days (%s, %.*s) end on %s."), on,
			days, key, (int)clause.n, clause.p,
			day_print(due, calendar_after(x->limits->calendar, day, days, day, NULL)));
		if (!span_is(entry_field(e, COL_DUE), due))
			buf_printf(b, D_(" The entry says %s."), day_print(due, e->due));
	}
	add_provisional(x, b, e);
	put_line(x);
	put_days(x, day, e->due, day);
}

/* Explains an extension: it moves the current due day; one by a changed calendar counts the days again from the
 * assignment. */
static void
put_extended(struct explaining *x, const struct entry *e, day_t old)
{
	struct buf *b = &x->words;
	const bool anew = e->how == HOW_CALENDAR;
	char on[DAY_SIZE], asked[DAY_SIZE], before[DAY_SIZE], due[DAY_SIZE];

	day_print(on, stamp_day(e->at));
	day_print(before, old);
	day_print(due, e->due);
	if (anew)
		buf_printf(b, D_("Moved on %s from %s to %s: the calendar was changed."), on, before, due);
	else
		buf_printf(b, D_("Extended on %s, asked for on %s, from %s to %s."), on, day_print(asked, e->asked),
			before, due);
	add_provisional(x, b, e);
	put_line(x);
	put_days(x, anew ? x->assigned : old, e->due, stamp_day(e->at));
}

/* Lists the days of limit.redo, if they give the due day that the return states, which is never before the old one. */
static bool
add_redone(struct explaining *x, const struct entry *e, day_t old)
{
	const day_t day = stamp_day(e->at);
	const int days = (int)rule_whole(x->limits->rules, "limit.redo", day);
	const struct span clause = rule_clause(x->limits->rules, "limit.redo", day);
	char on[DAY_SIZE], end[DAY_SIZE];

	if (days == 0)
		return false;
	const day_t counted = calendar_after(x->limits->calendar, day, days, day, NULL);
	if (e->due != (counted > old ? counted : old))
		return false;
	buf_printf(&x->words, D_("Sent back on %s, which does not count; %d working days (%s, %.*s) end on %s."),
		day_print(on, day), days, "limit.redo", (int)clause.n, clause.p, day_print(end, counted));
	if (counted < old)
		buf_printf(&x->words, D_(" The old due day %s is later and is kept."), day_print(end, old));
	return true;
}

/* Explains a reply recorded on a later day, which counts by that day unless the office approved it. */
static void
put_replied(struct explaining *x, const struct entry *e)
{
	const day_t recorded = stamp_day(e->recorded), counts = entry_reply_day(e);
	char at[DAY_SIZE], day[DAY_SIZE];

	if (!is_flagged(e, "backdated") || recorded == stamp_day(e->at))
		return;
	buf_printf(&x->words,
		counts == recorded
			? D_("The reply of %s was recorded on %s without the office's approval: the day of recording "
			     "counts.")
			: D_("The reply of %s was recorded on %s with the office's approval: the stated day counts."),
		day_print(at, stamp_day(e->at)), day_print(day, recorded));
	put_line(x);
}

static void
put_returned(struct explaining *x, const struct entry *e, day_t old)
{
	struct buf *b = &x->words;
	char on[DAY_SIZE], due[DAY_SIZE];

	day_print(on, stamp_day(e->at));
	if (e->due == DAY_NONE) {
		buf_printf(b, D_("Sent back on %s; the due day %s is kept."), on, day_print(due, old));
		put_line(x);
		return;
	}
	if (!add_redone(x, e, old))
		buf_printf(b, D_("Sent back on %s with a new due day, %s."), on, day_print(due, e->due));
	add_provisional(x, b, e);
	put_line(x);
	put_days(x, stamp_day(e->at), e->due, stamp_day(e->at));
}

/* Explains one entry of the task; returns the due day after it. */
static day_t
put_step(struct explaining *x, const struct entry *e, day_t due)
{
	if (e->act == ACT_ASSIGN)
		put_assigned(x, e);
	else if (e->act == ACT_EXTEND)
		put_extended(x, e, due);
	else if (e->act == ACT_RETURN)
		put_returned(x, e, due);
	else if (e->act == ACT_REPLY)
		put_replied(x, e);
	return e->due == DAY_NONE ? due : e->due;
}

void
why_due(struct paper *p, const struct limits *limits, const struct fold *f, uint32_t kase, uint32_t task,
	struct span name, day_t today)
{
	const struct task *t = &f->task[task];
	const struct history *h = fold_history(f, kase);
	day_t due = DAY_NONE;
	bool begun = false, provisional;
	struct explaining x = {.paper = p, .limits = limits, .assigned = stamp_day(t->assigned)};
	char day[DAY_SIZE], on[DAY_SIZE];

	buf_printf(&x.words, D_("How the due day of %.*s, %s, was calculated (evaluation measures 4.3.1)"), (int)name.n,
		name.p, day_print(day, t->due));
	p->form->heading(p, buf_as_span(&x.words));
	x.words.n = 0;
	for (uint32_t i = 0; i < h->entries; i++) {
		const struct entry *e = &h->entry[i].entry;

		begun |= e->line == t->line;
		if (begun && h->entry[i].fate == FATE_EFFECT && e->unit == t->unit)
			due = put_step(&x, e, due);
	}
	day_t known = limit_recount(limits, t, today, &provisional);
	if (known != DAY_NONE && known != t->due) {
		buf_printf(&x.words, D_("By the calendar known on %s it would be %s (case-extend --recompute)."),
			day_print(on, today), day_print(day, known));
		put_line(&x);
	}
	buf_free(&x.words);
}
