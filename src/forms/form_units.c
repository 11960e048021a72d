/* Fills the boxes about the units of a case. */
#include "form_part.h"

#include "../paper/label.h"
#include "../paper/language.h"
#include "why.h"

/* After two urges without a result, supervision follows (R3.3). */
#define URGES_IN_VAIN 2

static const struct task *
task_at(const struct filling *filling, size_t i)
{
	return &filling->fold->task[filling->task[i]];
}

struct span
task_field(const struct task *t, enum case_column c)
{
	struct line line;

	line_split(&line, line_at(t->line), (unsigned)c + 1);
	return line_field(&line, c);
}

/* Appends a line for each task. */
static void
begin_line(struct buf *b, size_t i)
{
	if (i > 0)
		buf_char(b, '\n');
}

static void
add_unit(const struct filling *filling, struct buf *b, const struct task *t)
{
	add_field(filling, b, COL_UNIT, filling->fold->roster->unit[t->unit].name);
	buf_printf(b, D_(" (%s)"), t->bits & TASK_LEAD ? D_("leads") : D_("assists"));
}

static void
add_dated(struct buf *b, const char *words, day_t day)
{
	struct buf text = {0};

	add_day(&text, day);
	buf_printf(b, words, (int)text.n, text.p);
	buf_free(&text);
}

static void
add_limit(const struct filling *filling, struct buf *b, const struct task *t)
{
	struct span how = task_field(t, COL_HOW);

	add_known(filling, b, COL_HOW, how, how_label(ACT_ASSIGN, how));
	add_dated(b, D_(", due on %.*s"), t->due);
	if (t->bits & TASK_EXTENDED)
		buf_str(b, D_(" (extended)"));
}

void
fill_names(const struct filling *filling, struct buf *b)
{
	for (size_t i = 0; i < filling->tasks; i++) {
		begin_line(b, i);
		add_field(filling, b, COL_UNIT, filling->fold->roster->unit[task_at(filling, i)->unit].name);
	}
}

void
fill_choices(const struct filling *filling, struct buf *b)
{
	(void)filling;
	buf_str(b, D_("[ ] solved  [ ] not solved      [ ] satisfied  [ ] not satisfied"));
}

void
fill_units(const struct filling *filling, struct buf *b)
{
	for (size_t i = 0; i < filling->tasks; i++) {
		begin_line(b, i);
		add_unit(filling, b, task_at(filling, i));
		buf_str(b, D_(": "));
		add_limit(filling, b, task_at(filling, i));
	}
}

static void
add_count(struct buf *b, const char *words, unsigned n)
{
	if (n > 0)
		buf_printf(b, words, n);
}

void
fill_standing(const struct filling *filling, struct buf *b)
{
	for (size_t i = 0; i < filling->tasks; i++) {
		const struct task *t = task_at(filling, i);

		begin_line(b, i);
		add_unit(filling, b, t);
		add_dated(b, D_(": assigned on %.*s"), stamp_day(t->assigned));
		add_dated(b, D_(", due on %.*s"), t->due);
		add_count(b, D_("; urges: %u"), count_entries(filling, t, ACT_URGE));
		add_count(b, D_("; supervisions: %u"), count_entries(filling, t, ACT_SUPERVISE));
		add_count(b, D_("; sent back: %u"), count_entries(filling, t, ACT_RETURN));
		buf_str(b, D_("; "));
		if (!(t->bits & TASK_REPLIED)) {
			buf_str(b, D_("no reply yet, "));
			why_left(b, filling->calendar, t->due, filling->today);
			continue;
		}
		add_dated(b, D_("replied on %.*s"), stamp_day(t->replied));
	}
}

void
fill_leaders(const struct filling *filling, struct buf *b)
{
	for (size_t i = 0; i < filling->tasks; i++) {
		struct span name = task_field(task_at(filling, i), COL_NAME);

		if (name.n == 0)
			continue;
		begin_line(b, b->n);
		if (filling->tasks > 1) {
			add_field(filling, b, COL_UNIT, filling->fold->roster->unit[task_at(filling, i)->unit].name);
			buf_str(b, D_(": "));
		}
		add_field(filling, b, COL_NAME, name);
	}
}

/* Only once if it is the same for all. */
void
fill_limits(const struct filling *filling, struct buf *b)
{
	bool same = true;

	for (size_t i = 1; i < filling->tasks; i++)
		same &= task_at(filling, i)->due == task_at(filling, 0)->due;
	for (size_t i = 0; i < (same ? 1 : filling->tasks); i++) {
		begin_line(b, i);
		if (!same) {
			add_field(filling, b, COL_UNIT, filling->fold->roster->unit[task_at(filling, i)->unit].name);
			buf_str(b, D_(": "));
		}
		add_day(b, task_at(filling, i)->due);
	}
}

day_t
assigned_day(const struct filling *filling)
{
	stamp last = task_at(filling, 0)->assigned;

	for (size_t i = 1; i < filling->tasks; i++)
		if (task_at(filling, i)->assigned > last)
			last = task_at(filling, i)->assigned;
	return stamp_day(last);
}

void
fill_assigned(const struct filling *filling, struct buf *b)
{
	add_day(b, assigned_day(filling));
}

/* Appends the values of a field in the assignments, without duplicates. */
static void
add_assigned(const struct filling *filling, struct buf *b, enum case_column c)
{
	for (size_t i = 0; i < filling->tasks; i++) {
		struct span value = task_field(task_at(filling, i), c);
		bool again = value.n == 0;

		for (size_t before = 0; before < i; before++)
			again |= span_eq(value, task_field(task_at(filling, before), c));
		if (again)
			continue;
		begin_line(b, b->n);
		add_field(filling, b, c, value);
	}
}

void
fill_assigned_by(const struct filling *filling, struct buf *b)
{
	add_assigned(filling, b, COL_BY);
}

void
fill_assignment(const struct filling *filling, struct buf *b)
{
	add_assigned(filling, b, COL_TEXT);
}

void
fill_assign_number(const struct filling *filling, struct buf *b)
{
	add_assigned(filling, b, COL_REF);
	if (b->n == 0)
		fill_case(filling, b);
}

/* Appends why units must be supervised (R3.3). */
void
fill_grounds(const struct filling *filling, struct buf *b)
{
	bool vain = false, extended = false, overdue = false;

	for (size_t i = 0; i < filling->tasks; i++) {
		const struct task *t = task_at(filling, i);

		extended |= t->bits & TASK_EXTENDED;
		if (t->bits & TASK_REPLIED)
			continue;
		overdue |= t->due < filling->today;
		vain |= count_entries(filling, t, ACT_URGE) >= URGES_IN_VAIN;
	}
	if (case_is_leaders(&filling->fold->kase[filling->kase]))
		buf_str(b, D_("This is a leaders' item.  "));
	if (vain)
		buf_str(b, D_("Two urges brought no result.  "));
	if (overdue)
		buf_str(b, D_("The task is overdue without a reply.  "));
	if (extended)
		buf_str(b, D_("The due day was extended; supervision continues.  "));
}

void
fill_demands(const struct filling *filling, struct buf *b)
{
	(void)filling;
	buf_str(b, D_("Please report the result in writing by the due day, one report per case, reviewed and "
		      "signed by the unit's leader (work rules 3.4).  If this cannot be done in time, report it "
		      "before the due day (evaluation measures 4.3.1)."));
	if (case_is_hidden(filling->fold, filling->kase))
		buf_str(b, D_("  Keep the caller's identity secret (work rules 3.1.5)."));
}

/* Boxes to tick by hand. */
void
fill_means(const struct filling *filling, struct buf *b)
{
	(void)filling;
	buf_str(b, D_("[ ] by telephone    [ ] on site    [ ] in a meeting"));
}
