#include "case_columns.h"

#include "../base/decimal.h"
#include "../base/say.h"
#include "case_row.h"

/* --- cases ------------------------------------------------------------------- */

/* Prints the column `which` of the case's first entry. */
static void
put_first(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;

	buf_span(out, line_field(&r->first, (unsigned)which));
}

static void
put_state(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;

	(void)which;
	buf_str(out, state_names[case_state(r->fold, r->kase)]);
}

static void
put_closed(struct buf *out, const void *row, int which)
{
	const struct kase *k = ((const struct case_row *)row)->kase;

	(void)which;
	if (k->bits & CASE_CLOSED)
		stamp_put(out, k->closed);
}

static void
put_told(struct buf *out, const void *row, int which)
{
	const struct kase *k = ((const struct case_row *)row)->kase;

	(void)which;
	if (k->bits & CASE_TOLD)
		stamp_put(out, k->told);
}

static void
put_flags(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;

	(void)which;
	if (!secrecy_hides(r->secrecy, r->number)) {
		flags_put(out, r->kase, case_row_field(r, COL_FLAGS));
		return;
	}
	struct buf flags = {0};
	flags_put(&flags, r->kase, case_row_field(r, COL_FLAGS));
	secrecy_add(r->secrecy, out, r->number, COL_FLAGS, buf_as_span(&flags));
	buf_free(&flags);
}

/* --- tasks: the row's own task, otherwise the lead ----------------------------------- */

static const struct task *
task_of(const void *row)
{
	const struct case_row *r = row;

	return r->task != NO_TASK ? &r->fold->task[r->task] : NULL;
}

static void
put_unit(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;
	const struct task *t = task_of(row);

	(void)which;
	if (t)
		secrecy_add(r->secrecy, out, r->number, COL_UNIT, r->fold->roster->unit[t->unit].name);
}

static void
put_role(struct buf *out, const void *row, int which)
{
	const struct task *t = task_of(row);

	(void)which;
	if (t)
		buf_str(out, t->bits & TASK_LEAD ? "lead" : "assist");
}

static void
put_limit(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;
	const struct task *t = task_of(row);
	struct line assigned;

	(void)which;
	if (!t)
		return;
	line_split(&assigned, line_at(t->line), COL_HOW + 1);
	secrecy_add(r->secrecy, out, r->number, COL_HOW, line_field(&assigned, COL_HOW));
}

static void
put_assigned(struct buf *out, const void *row, int which)
{
	const struct task *t = task_of(row);

	(void)which;
	if (t)
		stamp_put(out, t->assigned);
}

static void
put_due(struct buf *out, const void *row, int which)
{
	const struct task *t = task_of(row);

	(void)which;
	if (t)
		day_put(out, t->due);
}

static void
put_replied(struct buf *out, const void *row, int which)
{
	const struct task *t = task_of(row);

	(void)which;
	if (t && (t->bits & TASK_REPLIED))
		stamp_put(out, t->replied);
}

static void
put_intime(struct buf *out, const void *row, int which)
{
	static const char *const in_time[] = {
		[IN_TIME_YES] = "yes", [IN_TIME_NO] = "no", [IN_TIME_PENDING] = "pending"};
	const struct task *t = task_of(row);

	(void)which;
	if (t)
		buf_str(out, in_time[task_in_time(t, ((const struct case_row *)row)->today)]);
}

/* --- counts: of the task in a task's row, otherwise of the case -------------------------- */

enum { URGES, SUPERVISED, EXTENSIONS, RETURNS, REPEATS };

static uint32_t
case_count(const struct case_counts *k, int which)
{
	return which == URGES        ? k->urges
	       : which == SUPERVISED ? k->supervised
	       : which == EXTENSIONS ? k->extensions
	       : which == RETURNS    ? k->returns
				     : k->repeats;
}

static uint32_t
task_count(const struct task_counts *t, int which)
{
	return which == URGES        ? t->urges
	       : which == SUPERVISED ? t->supervised
	       : which == EXTENSIONS ? t->extensions
				     : t->returns;
}

static void
put_count(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;

	whole_put(out, r->by_task ? task_count(counts_of_task(r->counts, r->task), which)
				  : case_count(counts_of_case(r->counts, r->number), which));
}

/* --- results ------------------------------------------------------------------------------ */

static void
put_outcome(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;
	const struct kase *k = r->kase;

	(void)which;
	if (k->bits & CASE_CLOSED)
		secrecy_add(r->secrecy, out, r->number, COL_HOW, case_outcome(k));
}

/* `which` is the bit for yes; the next bit is that for no. */
static void
put_telling(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;
	const uint32_t told = r->counts->told[r->number];

	if (told & (uint32_t)which)
		buf_str(out, "yes");
	else if (told & (uint32_t)which << 1)
		buf_str(out, "no");
}

static void
put_working_days(struct buf *out, const struct case_row *r, stamp from, stamp to)
{
	whole_put(out, calendar_between(r->calendar, stamp_day(from), stamp_day(to), r->today));
}

static void
put_case_days(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;

	(void)which;
	if (r->kase->bits & CASE_CLOSED)
		put_working_days(out, r, case_row_opened(r), r->kase->closed);
}

/* For a case, from opening to closing; for a task, from assignment to reply. */
static void
put_days(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;
	const struct task *t = r->by_task ? task_of(row) : NULL;

	if (!r->by_task)
		put_case_days(out, row, which);
	else if (t->bits & TASK_REPLIED)
		put_working_days(out, r, t->assigned, t->replied);
}

/* Only while the refusal is undecided. */
static void
put_refused(struct buf *out, const void *row, int which)
{
	const struct case_row *r = row;
	const struct task *t = task_of(row);

	(void)which;
	if (t && (t->bits & TASK_REFUSED))
		day_put(out, counts_of_task(r->counts, r->task)->refused);
}

/* --- the columns ------------------------------------------------------------------------ */

const struct column_rule case_rules[] = {
	{"case", put_first, COL_CASE, 0, N_("the case number")},
	{"opened", put_first, COL_AT, NEEDS_CASES, N_("when it was accepted")},
	{"channel", case_row_put, COL_HOW, NEEDS_CASES, N_("the channel by which it came in")},
	{"kind", case_row_put, COL_KIND, NEEDS_CASES, N_("the kind of case")},
	{"topic", case_row_put, COL_TOPIC, NEEDS_CASES, N_("the topic")},
	{"area", case_row_put, COL_AREA, NEEDS_CASES, N_("the area")},
	{"state", put_state, 0, 0, N_("the state of the case")},
	{"unit", put_unit, 0, 0, N_("the unit; of a case, the lead unit")},
	{"assigned", put_assigned, 0, 0, N_("when it was assigned to the unit")},
	{"due", put_due, 0, 0, N_("the unit's due day")},
	{"replied", put_replied, 0, 0, N_("when the unit replied")},
	{"closed", put_closed, 0, NEEDS_CASES, N_("when it was closed")},
	{"told", put_told, 0, NEEDS_CASES, N_("when the caller was told")},
	{"urges", put_count, URGES, 0, N_("how often it was urged")},
	{"supervised", put_count, SUPERVISED, 0, N_("how often it was supervised")},
	{"extensions", put_count, EXTENSIONS, 0, N_("how often it was extended")},
	{"returns", put_count, RETURNS, 0, N_("how often it was returned")},
	{"repeats", put_count, REPEATS, NEEDS_CASES, N_("how often it was reported again")},
	{"ref", case_row_put, COL_REF, NEEDS_CASES, N_("the external number")},
	{"flags", put_flags, 0, NEEDS_CASES, N_("its flags")},
	{"text", case_row_put, COL_TEXT, NEEDS_CASES, N_("what the caller said")},
	{"name", case_row_put, COL_NAME, NEEDS_CASES | NEEDS_REVEAL, N_("the caller's name")},
	{"phone", case_row_put, COL_PHONE, NEEDS_CASES | NEEDS_REVEAL, N_("the caller's phone")},
	{"outcome", put_outcome, 0, NEEDS_CASES, N_("how it was closed")},
	{"reached", put_telling, TOLD_REACHED, NEEDS_CASES, N_("whether the caller was reached")},
	{"satisfied", put_telling, TOLD_SATISFIED, NEEDS_CASES, N_("whether the caller is satisfied")},
	{"solved", put_telling, TOLD_SOLVED, NEEDS_CASES, N_("whether the caller says that it is solved")},
	{"days", put_days, 0, 0, N_("working days until it was closed, or replied to")},
	{"refused", put_refused, 0, NEEDS_TASKS, N_("when the unit refused, if not decided yet")},
	{"role", put_role, 0, NEEDS_TASKS, N_("whether the unit leads or assists")},
	{"limit", put_limit, 0, NEEDS_TASKS, N_("the limit with which it was assigned")},
	{"intime", put_intime, 0, NEEDS_TASKS, N_("whether the unit replied in time")},
	COLUMNS_END,
};

const char task_layout[] = "case unit role limit assigned due replied intime urges extensions returns state "
			   "supervised refused days";
