/* case-remind: lists which units must be reminded or urged by letter, and what the office must supervise after two
 * urges without result (R3.3, M4.4.6). caseledger-job(8) writes its letters from it. */
#include "base/escape.h"
#include "base/names.h"
#include "listing/case_columns.h"
#include "listing/owed.h"
#include "program/query.h"

#include <stdlib.h>

static struct {
	struct whole within;
	const char *by, *text, *sent;
	bool supervise;
} options = {.text = "电子邮件通知联络人"};

static const struct option_rule rules[] = {
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"),
		N_("tasks due within N working days (default: 2), or overdue"), NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"),
		N_("who urges by letter (default: $CASE_BY, else the login name)"), NULL},
	{"text", 0, OPTION_TEXT, &options.text, N_("TEXT"), N_("text of the urges recorded for letters"), NULL},
	{"sent", 0, OPTION_TEXT, &options.sent, N_("FILE"),
		N_("table of the letters sent; its second column has due-DAY-UNIT (default: none)"), NULL},
	{"supervise", 0, OPTION_FLAG, &options.supervise, NULL,
		N_("list what the office is to supervise instead, without tasks just urged for the second time"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-remind", N_("[OPTION]... [LEDGER]..."),
	N_("Lists the tasks of which units are to be reminded by letter, and marks those that the "
	   "letter urges."),
	rules};

/* How a task was urged. */
struct urged {
	day_t by_letter; /* the last day; 0 if never */
	bool today;      /* by anyone */
};

static struct reminding {
	struct owing owing;
	struct urged *urged; /* by the task's index */
	uint32_t room;
	const char *by;
	struct buf text;   /* of urges by letter, as a field */
	struct names sent; /* letters already sent */
} reminding;

/* --- earlier urges ----------------------------------------------------------------------- */

static void
see_urge(void *ctx, const struct effect *x)
{
	struct reminding *r = &reminding;
	const struct entry *e = x->entry;
	const day_t day = stamp_day(e->at);

	counts_see(ctx, x);
	ZEROED_ROOM(r->urged, x->task, r->room);
	r->urged[x->task].today |= day == r->owing.today;
	if (span_is(entry_field(e, COL_BY), r->by) && span_eq(entry_field(e, COL_TEXT), buf_as_span(&r->text)))
		r->urged[x->task].by_letter = day;
}

/* Reads the second field of each line. */
static void
read_sent(struct names *sent, const char *file)
{
	struct bytes content = bytes_of(file);
	struct span rest = {content.p, content.n}, line, field;

	while (rest.n > 0 && span_word(&rest, '\n', &line))
		if (line.n > 0 && span_word(&line, '\t', &field) && line.p && span_word(&line, '\t', &field))
			names_add(sent, field, 0);
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

struct reminder_row {
	struct owed_row owed;
	const struct reminding *reminding;
};

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

static const struct column_rule reminder_rules[] = {
	{"part", put_part, 0, 0,
		N_("part of the letter: urge, supervise (urged twice without result), overdue (not urged while the "
		   "year's holidays are unknown) or due (not yet overdue)")},
	{"untold", put_untold, 0, 0, N_("day of an urge whose letter was not sent")},
	COLUMNS_END,
};

/* --- the table -------------------------------------------------------------------------- */

static bool
is_near(const struct owing *w, const struct owed *o, const void *ctx)
{
	(void)w, (void)ctx;
	return o->left <= (options.within.given ? options.within.value : 2);
}

static bool
is_to_be_supervised(const struct owing *w, const struct owed *o, const void *ctx)
{
	(void)w;
	return o->why && (o->why != WHY_URGED || !is_fresh(ctx, o->task));
}

static size_t
put_table(struct buf *out, struct reminding *r)
{
	struct column_list columns = {.n = 0};
	struct reminder_row row = {.reminding = r};
	size_t n;
	struct owed *owed = owed_find(&r->owing, false, options.supervise ? is_to_be_supervised : is_near, r, &n);

	if (!options.supervise)
		columns_add(&columns, reminder_rules, 0);
	columns_add_named_of(&columns, case_rules, due_rules, DUE_LAYOUT);
	columns_put_header(out, &columns);
	owed_row_start(&row.owed, &r->owing, options.supervise);
	for (size_t i = 0; i < n; i++) {
		owed_row_set(&row.owed, &owed[i]);
		columns_put_row(out, &columns, &row);
		out_flush_if_large(out);
	}
	free(owed);
	return n;
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	struct reminding *r = &reminding;

	r->by = options.by ? options.by : program_author();
	escape_put(&r->text, span_of(options.text));
	if (options.sent)
		read_sent(&r->sent, options.sent);
	owing_start(&r->owing);
	r->owing.fold.watch.effect[ACT_URGE] = see_urge;
	owing_read(&r->owing, named.name, named.n);
	ZEROED_ROOM(r->urged, r->owing.fold.tasks, r->room);
	const size_t n = put_table(program_output(), r);
	names_free(&r->sent);
	buf_free(&r->text);
	free(r->urged);
	owing_stop(&r->owing);
	return program_end(n > 0 ? EXIT_DONE : EXIT_REFUSED);
}
