#include "reminding.h"

#include "../base/bytes.h"
#include "../base/escape.h"
#include "../mail/sent.h"

#include <stddef.h>
#include <stdlib.h>

/* --- earlier urges ----------------------------------------------------------------------- */

/* ctx: what counts_watch() set. */
static void
see_urge(void *ctx, const struct effect *x)
{
	struct reminding *r = (struct reminding *)((char *)ctx - offsetof(struct reminding, owing.counts));
	const struct entry *e = x->entry;
	const day_t day = stamp_day(e->at);

	counts_see(ctx, x);
	ZEROED_ROOM(r->urged, x->task, r->room);
	r->urged[x->task].today |= day == r->owing.today;
	if (span_is(entry_field(e, COL_BY), r->by) && span_eq(entry_field(e, COL_TEXT), buf_as_span(&r->text)))
		r->urged[x->task].by_letter = day;
}

static void
read_sent(struct names *sent, const char *file)
{
	struct bytes content = bytes_of(file);
	struct span rest = {content.p, content.n}, paper;

	while (sent_next_paper(&rest, &paper))
		names_add(sent, paper, 0);
	bytes_free(&content);
}

static bool
is_sent(const struct reminding *r, day_t day, struct span unit)
{
	struct buf name = {0};

	buf_str(&name, "due-");
	day_put(&name, day);
	buf_char(&name, '-');
	buf_span(&name, unit);
	const bool found = names_find(&r->sent, buf_as_span(&name)) != NAME_NONE;
	buf_free(&name);
	return found;
}

/* Returns the day of an urge by letter whose letter was not sent, so that the next letter contains it and is not
 * another urge; 0 if all were sent, or if there was none before today. */
static day_t
untold(const struct reminding *r, uint32_t task)
{
	const day_t day = r->urged[task].by_letter;
	const struct span unit = r->owing.fold.roster->unit[r->owing.fold.task[task].unit].name;

	return day > 0 && day < r->owing.today && counts_of_task(&r->owing.counts, task)->urges > 0 &&
			       !is_sent(r, day, unit)
		       ? day
		       : 0;
}

void
reminding_start(struct reminding *r, const char *by, const char *text, const char *sent)
{
	*r = (struct reminding){.by = by};
	escape_put(&r->text, span_of(text));
	if (sent)
		read_sent(&r->sent, sent);
	owing_start(&r->owing);
	r->owing.fold.watch.effect[ACT_URGE] = see_urge;
}

void
reminding_read(struct reminding *r, char **name, int names)
{
	owing_read(&r->owing, name, names);
	ZEROED_ROOM(r->urged, r->owing.fold.tasks, r->room);
}

void
reminding_stop(struct reminding *r)
{
	names_free(&r->sent);
	buf_free(&r->text);
	free(r->urged);
	owing_stop(&r->owing);
}

/* --- the action for a task ----------------------------------------------------------- */

/* Urged today, or by a letter that is still to be sent: the unit has this day to reply. */
static bool
is_fresh(const struct reminding *r, uint32_t task)
{
	return r->urged[task].today || untold(r, task) != 0;
}

/* Overdue and urged so often that supervision is due: no letter urges again. */
static bool
rests(const struct reminding *r, const struct owed *o)
{
	const struct task_counts *c = counts_of_task(&r->owing.counts, o->task);

	return !is_fresh(r, o->task) && ((o->why & WHY_URGED) || (c->supervised > 0 && c->urges > 1));
}

/* Returns whether it is uncertain that the task is overdue, or that today is a working day, because the holidays of
 * that year are not published.  No task is urged by a due day that may change (M4.3.1, M4.4.6). */
static bool
is_uncertain(const struct reminding *r, uint32_t task)
{
	const struct calendar *c = r->owing.calendar;
	const struct task *t = &r->owing.fold.task[task];
	const day_t today = r->owing.today;

	return calendar_uncovered(c, today - 1, today, today) > 0 ||
	       (!(t->bits & TASK_FIXED) && calendar_uncovered(c, t->due - 1, t->due, today) > 0);
}

bool
reminding_supervises(const struct owing *w, const struct owed *o, const void *ctx)
{
	(void)w;
	return o->why && (o->why != WHY_URGED || !is_fresh(ctx, o->task));
}

/* --- the columns -------------------------------------------------------------------- */

static void
put_part(struct buf *out, const void *row, int which)
{
	const struct reminder_row *r = row;
	const struct owed *o = r->owed.owed;

	(void)which;
	buf_str(out, o->left >= 0                                                              ? "due"
		     : rests(r->reminding, o)                                                  ? "supervise"
		     : !is_fresh(r->reminding, o->task) && is_uncertain(r->reminding, o->task) ? "overdue"
											       : "urge");
}

static void
put_untold(struct buf *out, const void *row, int which)
{
	const struct reminder_row *r = row;
	const day_t day = untold(r->reminding, r->owed.owed->task);

	(void)which;
	if (day != 0)
		day_put(out, day);
}

const struct column_rule reminder_rules[] = {
	{"part", put_part, 0, 0,
		N_("part of the letter: urge, supervise (urged twice without result), overdue (not urged while the "
		   "year's holidays are unknown) or due (not yet overdue)")},
	{"untold", put_untold, 0, 0, N_("day of an urge whose letter was not sent")},
	COLUMNS_END,
};
