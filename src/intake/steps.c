/* The steps of a case, in order: new, recall and assign, extend, reply, answer or close, tell, return; after a
 * return, the steps from recall to reply once more.
 *
 * Invariants:
 *
 *   - A step records only what the ledger lacks: after a run, the same row records nothing.
 *   - The conditions are checked on the entry as its recorded line would be parsed (draft_entry()).
 *   - A time before the case's last entry is moved to the time of that entry; so a row's time is only tested for
 *     being later than a recorded one, never for being equal.
 *   - The time of the run is used only for what has no time in any row: a return, and a reply without a time while
 *     the case is open.
 *   - The steps change only their own data, so several threads can run steps at once. */
#include "steps.h"

#include "../ledger/limits.h"
#include "../program/draft.h"
#include "../program/rule_tables.h"

#include <stdlib.h>

/* The state of a case during the steps. */
struct walk {
	struct steps *s;
	struct fold *f;
	uint32_t kase;
	const struct history_row *row;
	bool raised;    /* the time of the entry drafted last was moved */
	bool otherwise; /* the platform closed the case differently */
};

#define TOLD_FLAGS                                                                                                     \
	(FLAG_BIT(FLAG_SATISFIED) | FLAG_BIT(FLAG_UNSATISFIED) | FLAG_BIT(FLAG_SOLVED) | FLAG_BIT(FLAG_UNSOLVED) |     \
		FLAG_BIT(FLAG_UNREACHED))

static struct kase *
kase_of(const struct walk *w)
{
	return &w->f->kase[w->kase];
}

static bool
is_closed(const struct walk *w)
{
	return kase_of(w)->bits & CASE_CLOSED;
}

/* Returns whether two names mean the same unit today. */
static bool
is_same(const struct pasts *p, unsigned a, unsigned b)
{
	return a == b || roster_resolve(p->roster, a, p->today) == roster_resolve(p->roster, b, p->today);
}

static bool
is_same_unit(const struct walk *w, unsigned a, unsigned b)
{
	return is_same(&w->s->pasts, a, b);
}

static bool
row_has(const struct walk *w, unsigned unit)
{
	for (uint32_t i = 0; i < w->row->units; i++)
		if (is_same_unit(w, w->row->unit[i], unit))
			return true;
	return false;
}

/* Returns the unit's live task, or NO_TASK. */
static uint32_t
task_of(const struct walk *w, unsigned unit)
{
	uint32_t t = kase_of(w)->tasks;

	while (t != NO_TASK && !is_same_unit(w, w->f->task[t].unit, unit))
		t = w->f->task[t].next;
	return t;
}

/* --- earlier entries ------------------------------------------------------------------------------------ */

static struct case_past *
past_of_case(struct pasts *p, uint32_t kase)
{
	if (kase >= p->room)
		p->kase = grow_zeroed(p->kase, kase, &p->room, sizeof *p->kase);
	return &p->kase[kase];
}

static struct unit_past *
past_of(struct pasts *p, uint32_t kase, unsigned unit)
{
	struct case_past *past = past_of_case(p, kase);

	for (uint32_t i = past->units; i > 0; i = p->unit[i - 1].before)
		if (is_same(p, p->unit[i - 1].unit, unit))
			return &p->unit[i - 1];
	VEC_ROOM(p->unit, p->units, p->units_cap);
	p->unit[p->units] = (struct unit_past){.unit = unit, .before = past->units, .recalled = STAMP_NONE};
	past->units = ++p->units;
	return &p->unit[p->units - 1];
}

static void
note_task(struct pasts *p, uint32_t kase, const struct entry *e)
{
	struct unit_past *past = past_of(p, kase, e->unit);

	if (e->act == ACT_REPLY) {
		past->replied = true;
		past->at = e->at;
		past->text = line_column(entry_kept(e), COL_TEXT);
	} else if (e->act == ACT_RECALL) {
		past->recalled = e->at;
	} else if (past->recalled == e->at) {
		/* Recalled and assigned again at once: the unit continues in another role, and its reply must be
		 * repeated there. */
		past->replied = false;
	}
}

/* Notes what the steps need of an entry with effect. */
static void
note_entry(struct pasts *p, uint32_t kase, const struct entry *e)
{
	const uint32_t acts_of_hand = ACT_BIT(ACT_ASSIGN) | ACT_BIT(ACT_RECALL) | ACT_BIT(ACT_EXTEND) |
				      ACT_BIT(ACT_REPLY) | ACT_BIT(ACT_RETURN) | ACT_BIT(ACT_ANSWER) |
				      ACT_BIT(ACT_CLOSE);
	struct case_past *past = past_of_case(p, kase);

	if (e->act == ACT_REPLY || e->act == ACT_RECALL || e->act == ACT_ASSIGN)
		note_task(p, kase, e);
	if (e->act == ACT_TELL && e->how == HOW_CALLER) {
		past->told = true;
		past->told_at = e->at;
		past->told_flags = e->flags & TOLD_FLAGS;
	}
	/* The platform's amendments of the intake do not concern the work. */
	if ((e->flags & FLAG_BIT(FLAG_PLATFORM)) && e->act != ACT_AMEND)
		past->by_hand = false;
	else if (acts_of_hand & ACT_BIT(e->act))
		past->by_hand = true;
}

static void
see_entry(void *ctx, const struct effect *x)
{
	note_entry(ctx, x->kase, x->entry);
}

void
pasts_watch(struct pasts *p, struct fold *f)
{
	for (enum act act = 0; act < ACTS; act++)
		f->watch.effect[act] = see_entry;
	f->watch.ctx = p;
}

void
pasts_clear(struct pasts *p)
{
	if (p->room > 0)
		memset(p->kase, 0, p->room * sizeof *p->kase);
	p->units = 0;
}

void
pasts_free(struct pasts *p)
{
	free(p->kase);
	free(p->unit);
}

/* --- what is not recorded --------------------------------------------------------------------------------- */

/* Reports that the platform says something else, which is not recorded. */
static void
differ(const struct walk *w, const char *column, struct span old, struct span new)
{
	if (w->s->changes)
		changes_differ(w->s->changes, w->f, w->kase, column, old, new);
}

static void
differ_by_time(const struct walk *w, const char *column, stamp old, stamp new)
{
	char before[STAMP_SIZE] = "", now[STAMP_SIZE];

	if (old != STAMP_NONE)
		stamp_print(before, old);
	differ(w, column, span_of(before), span_of(stamp_print(now, new)));
}

static void
differ_by_day(const struct walk *w, const char *column, day_t old, day_t new)
{
	char before[DAY_SIZE] = "", now[DAY_SIZE];

	if (old != DAY_NONE)
		day_print(before, old);
	differ(w, column, span_of(before), span_of(day_print(now, new)));
}

/* Reports that a closed case has other units in the row. */
static void
differ_by_units(const struct walk *w)
{
	struct buf before = {0}, now = {0};

	for (uint32_t t = kase_of(w)->tasks; t != NO_TASK; t = w->f->task[t].next) {
		buf_str(&before, before.n > 0 ? "," : "");
		buf_span(&before, w->f->roster->unit[w->f->task[t].unit].name);
	}
	for (uint32_t i = 0; i < w->row->units; i++) {
		buf_str(&now, now.n > 0 ? "," : "");
		buf_span(&now, w->f->roster->unit[w->row->unit[i]].name);
	}
	differ(w, "unit", buf_as_span(&before), buf_as_span(&now));
	buf_free(&before);
	buf_free(&now);
}

/* Counts an entry that is not allowed. */
static void
refuse(struct walk *w, const struct draft *d)
{
	static const char *const column[ACTS] = {[ACT_ASSIGN] = "assigned",
		[ACT_REPLY] = "replied",
		[ACT_ANSWER] = "closed",
		[ACT_CLOSE] = "closed",
		[ACT_TELL] = "told"};

	w->s->counts.not_allowed++;
	if (d->act == ACT_EXTEND)
		differ_by_day(w, "due", DAY_NONE, d->due);
	else if (column[d->act])
		differ_by_time(w, column[d->act], STAMP_NONE, d->at);
}

/* --- recording ------------------------------------------------------------------------------------------- */

char *
steps_room(struct steps *s, size_t size)
{
	return s->recording ? recording_room(s->recording, size) : blocks_room(&s->lines, size + s->tail.n);
}

/* Adds a line to the pieces; adjacent lines make one piece. */
static void
add_piece(struct steps *s, struct span line)
{
	struct span *last = s->pieces > s->apart ? &s->piece[s->pieces - 1] : NULL;

	if (last && last->p + last->n == line.p) {
		last->n += line.n;
		return;
	}
	VEC_ROOM(s->piece, s->pieces, s->pieces_cap);
	s->piece[s->pieces++] = line;
}

size_t
steps_part(struct steps *s)
{
	return s->apart = s->pieces;
}

struct span
steps_used(struct steps *s, char *p, const char *end)
{
	const size_t n = (size_t)(end - p), all = n + s->tail.n;

	if (s->recording)
		return recording_used(s->recording, end);
	memcpy(p + n, s->tail.p, s->tail.n);
	blocks_used(&s->lines, all);
	add_piece(s, (struct span){p, all});
	return (struct span){p, all - 1};
}

void
sync_counts_add(struct sync_counts *to, const struct sync_counts *c)
{
	for (enum act act = 0; act < ACTS; act++)
		to->act[act] += c->act[act];
	to->raised += c->raised;
	to->earlier_due += c->earlier_due;
	to->not_allowed += c->not_allowed;
	to->closed_otherwise += c->closed_otherwise;
	to->voided += c->voided;
	to->answered += c->answered;
	to->by_hand += c->by_hand;
}

void
steps_clear(struct steps *s)
{
	pasts_clear(&s->pasts);
	blocks_clear(&s->lines);
	s->pieces = s->apart = 0;
	s->counts = (struct sync_counts){0};
	s->flags = 0;
}

void
steps_free(struct steps *s)
{
	pasts_free(&s->pasts);
	blocks_free(&s->lines);
	free(s->piece);
}

/* Drafts an entry in the platform's name, at the given time or, if that is earlier, at the time of the case's last
 * entry. */
static struct draft
draft_at(struct walk *w, enum act act, stamp at)
{
	const stamp last = kase_of(w)->last;
	struct draft d = draft_of(act, kase_of(w)->id, at > last ? at : last, 0);

	w->raised = at < last;
	draft_flag(&d, FLAG_PLATFORM);
	d.field[COL_BY] = w->s->by;
	return d;
}

/* As above, for a unit. */
static struct draft
draft_of_unit(struct walk *w, enum act act, stamp at, unsigned unit)
{
	struct draft d = draft_at(w, act, at);

	d.field[COL_UNIT] = w->f->roster->unit[unit].name;
	return d;
}

/* Records an entry of a unit (or of UNIT_NONE) if it is allowed. */
static bool
put(struct walk *w, const struct draft *d, unsigned unit)
{
	struct steps *s = w->s;
	char *p = steps_room(s, draft_room(d)), *end = draft_write(p, d);

	struct entry e = draft_entry(d, unit, s->now, (struct span){p, (size_t)(end - p)});
	if (fold_unmet(w->f, &e) != CONDITIONS) {
		refuse(w, d);
		return false;
	}
	entry_move(&e, steps_used(s, p, end));
	fold_append(w->f, &e);
	note_entry(&s->pasts, w->kase, &e);
	s->counts.act[d->act]++;
	s->counts.raised += w->raised;
	s->flags |= d->flags;
	return true;
}

/* --- recall and assign ------------------------------------------------------------------------------------ */

/* Returns when the row says its units got the case; otherwise when the last entry happened. */
static stamp
assigned_at(const struct walk *w)
{
	const stamp assigned = w->row->times.assigned;

	return assigned == STAMP_NONE ? kase_of(w)->last : assigned;
}

/* Returns whether a live task must end: its unit is not in the row, or has another role there. */
static bool
is_over(const struct walk *w, const struct task *t)
{
	const bool leads = t->bits & TASK_LEAD;

	return !row_has(w, t->unit) || leads != is_same_unit(w, t->unit, w->row->unit[0]);
}

/* Recalls the tasks that must end. */
static void
recall(struct walk *w)
{
	uint32_t next;

	for (uint32_t t = kase_of(w)->tasks; t != NO_TASK; t = next) {
		const struct task task = w->f->task[t];

		next = task.next;
		if (!is_over(w, &task))
			continue;
		const struct draft d = draft_of_unit(w, ACT_RECALL, assigned_at(w), task.unit);

		put(w, &d, task.unit);
	}
}

static void
assign(struct walk *w, unsigned unit)
{
	const struct history_row *row = w->row;
	struct draft d = draft_at(w, ACT_ASSIGN, assigned_at(w));
	const day_t day = stamp_day(d.at);

	d.field[COL_HOW] = row->limit ? span_of(row->limit) : limit_usual(the_rules(), w->f, kase_of(w), day);
	unit = roster_resolve(w->f->roster, unit, day);
	d.field[COL_UNIT] = w->f->roster->unit[unit].name;
	draft_flag(&d, case_has_lead(w->f, kase_of(w)) ? FLAG_ASSIST : FLAG_LEAD);
	if (row->times.due != DAY_NONE)
		draft_give_due(&d, row->times.due);
	else
		draft_count_due(&d, day, limit_days(the_rules(), d.field[COL_HOW], day));
	put(w, &d, unit);
}

/* Returns whether the live tasks are those of the row, in the same roles. */
static bool
has_tasks_of_row(const struct walk *w)
{
	for (uint32_t t = kase_of(w)->tasks; t != NO_TASK; t = w->f->task[t].next)
		if (is_over(w, &w->f->task[t]))
			return false;
	for (uint32_t i = 0; i < w->row->units; i++)
		if (task_of(w, w->row->unit[i]) == NO_TASK)
			return false;
	return true;
}

static void
sync_tasks(struct walk *w)
{
	if (!w->s->histories->maps_unit && w->row->answer.n == 0)
		return;
	if (has_tasks_of_row(w))
		return;
	if (is_closed(w)) {
		if (w->row->state == ROW_SAYS_CLOSED) {
			w->otherwise = true;
			differ_by_units(w);
		}
		return;
	}
	recall(w);
	for (uint32_t i = 0; i < w->row->units; i++)
		if (task_of(w, w->row->unit[i]) == NO_TASK)
			assign(w, w->row->unit[i]);
}

/* --- extend ----------------------------------------------------------------------------------------------- */

/* The platform does not say when it granted an extension.  It is assumed to be no later than anything that the
 * platform says happened afterwards, so it gets the time of the case's last entry. */
static void
sync_due(struct walk *w)
{
	const day_t due = w->row->times.due;
	bool listed = false;

	if (due == DAY_NONE || is_closed(w))
		return;
	for (uint32_t i = 0; i < w->row->units; i++) {
		const uint32_t t = task_of(w, w->row->unit[i]);

		if (t == NO_TASK || due == w->f->task[t].due)
			continue;
		if (due < w->f->task[t].due) {
			w->s->counts.earlier_due++;
			if (!listed)
				differ_by_day(w, "due", w->f->task[t].due, due);
			listed = true;
			continue;
		}
		const unsigned unit = w->f->task[t].unit;
		struct draft d = draft_of_unit(w, ACT_EXTEND, kase_of(w)->last, unit);

		d.due = due;
		put(w, &d, unit);
	}
}

/* --- reply ------------------------------------------------------------------------------------------------ */

/* Returns when the units replied; otherwise when the case was closed, or, while it is open, the present time. */
static stamp
replied_at(const struct walk *w)
{
	const struct history_times *t = &w->row->times;

	return t->replied != STAMP_NONE ? t->replied : w->row->state == ROW_SAYS_CLOSED ? t->closed : w->s->now;
}

static void
reply(struct walk *w, unsigned unit, stamp at)
{
	struct draft d = draft_of_unit(w, ACT_REPLY, at, unit);

	d.field[COL_TEXT] = w->row->reply;
	put(w, &d, unit);
}

static void
sync_replies(struct walk *w)
{
	const struct history_row *row = w->row;

	if (row->reply.n == 0 && row->times.replied == STAMP_NONE)
		return;
	/* Nobody's reply must not go unnoticed. */
	if (row->units == 0 && row->answer.n == 0 && !is_closed(w)) {
		w->s->counts.not_allowed++;
		differ_by_time(w, "replied", STAMP_NONE, replied_at(w));
	}
	for (uint32_t i = 0; i < row->units; i++) {
		const uint32_t t = task_of(w, row->unit[i]);

		if (t == NO_TASK)
			continue;
		const unsigned unit = w->f->task[t].unit;
		const struct unit_past *last = past_of(&w->s->pasts, w->kase, unit);
		const bool other = !last->replied || (row->reply.n > 0 && !span_eq(last->text, row->reply)) ||
				   (row->times.replied != STAMP_NONE && row->times.replied > last->at);

		if (other)
			reply(w, unit, replied_at(w));
	}
}

/* --- answer, close ------------------------------------------------------------------------------------------ */

static void
answer(struct walk *w)
{
	const stamp closed = w->row->times.closed;
	struct draft d = draft_at(w, ACT_ANSWER, closed == STAMP_NONE ? kase_of(w)->last : closed);

	d.field[COL_TEXT] = w->row->answer;
	put(w, &d, UNIT_NONE);
}

/* For a close without a reply, the reply gets the time of the close. */
static void
reply_missing(struct walk *w, uint32_t task)
{
	if (task != NO_TASK && !(w->f->task[task].bits & TASK_REPLIED))
		reply(w, w->f->task[task].unit, w->row->times.closed);
}

static void
close_case(struct walk *w)
{
	const struct history_row *row = w->row;

	for (uint32_t i = 0; i < row->units; i++)
		reply_missing(w, task_of(w, row->unit[i]));
	for (uint32_t t = kase_of(w)->tasks; t != NO_TASK; t = w->f->task[t].next)
		reply_missing(w, t);
	struct draft d = draft_at(w, ACT_CLOSE, row->times.closed);

	d.field[COL_HOW] = span_of(row->outcome);
	if (span_is(d.field[COL_HOW], "planned"))
		d.due = row->times.promised != DAY_NONE ? row->times.promised : stamp_day(d.at);
	put(w, &d, UNIT_NONE);
}

static void
sync_end(struct walk *w)
{
	const struct history_row *row = w->row;
	const struct kase *k = kase_of(w);

	if (row->state != ROW_SAYS_CLOSED)
		return;
	if (!is_closed(w)) {
		if (row->answer.n > 0)
			answer(w);
		else
			close_case(w);
		return;
	}
	const bool answers = row->answer.n > 0;
	const struct span before = case_outcome(k);
	const struct span now = answers ? SPAN("answered") : span_of(row->outcome);

	if (!span_eq(before, now)) {
		w->otherwise = true;
		differ(w, "outcome", before, now);
	}
	if (row->times.closed != STAMP_NONE && row->times.closed > k->closed) {
		w->otherwise = true;
		differ_by_time(w, "closed", k->closed, row->times.closed);
	}
}

/* --- tell --------------------------------------------------------------------------------------------------- */

static void
sync_told(struct walk *w)
{
	const struct history_row *row = w->row;
	stamp at = row->times.told;

	if (at == STAMP_NONE && row->told == 0)
		return;
	if (at == STAMP_NONE)
		at = row->times.closed != STAMP_NONE ? row->times.closed
		     : is_closed(w)                  ? kase_of(w)->closed
						     : kase_of(w)->last;
	const struct case_past *past = past_of_case(&w->s->pasts, w->kase);
	if (past->told && past->told_flags == row->told && at <= past->told_at)
		return;
	struct draft d = draft_at(w, ACT_TELL, at);

	d.field[COL_HOW] = SPAN("caller");
	d.flags |= row->told;
	put(w, &d, UNIT_NONE);
}

/* --- return --------------------------------------------------------------------------------------------------- */

static bool
send_back(struct walk *w, uint32_t task, stamp at)
{
	const struct task *t = &w->f->task[task];
	struct draft d = draft_of_unit(w, ACT_RETURN, at, t->unit);

	d.field[COL_HOW] = SPAN("unsolved");
	if (w->row->times.due != DAY_NONE && w->row->times.due > t->due)
		d.due = w->row->times.due;
	else
		draft_redo_due(&d, t);
	return put(w, &d, t->unit);
}

/* Sends back the row's units, or, if it names none, the lead. */
static bool
reopen(struct walk *w)
{
	const stamp now = w->s->now, last = kase_of(w)->last, at = now > last ? now : last;
	bool back = false;

	for (uint32_t i = 0; i < w->row->units; i++) {
		const uint32_t t = task_of(w, w->row->unit[i]);

		if (t != NO_TASK && (w->f->task[t].bits & TASK_REPLIED))
			back |= send_back(w, t, at);
	}
	const uint32_t lead = case_lead(w->f, kase_of(w));
	return back || (lead != NO_TASK && send_back(w, lead, at));
}

/* Returns whether a run that was interrupted has sent back only some of the row's units. */
static bool
is_half_reopened(const struct walk *w)
{
	const struct kase *k = kase_of(w);

	if (w->row->state != ROW_SAYS_OPEN || !k->closing || is_closed(w))
		return false;
	for (uint32_t i = 0; i < w->row->units; i++) {
		const uint32_t t = task_of(w, w->row->unit[i]);

		if (t != NO_TASK && (w->f->task[t].bits & TASK_REPLIED) && w->f->task[t].replied <= k->closed)
			return true;
	}
	return false;
}

/* --- a case --------------------------------------------------------------------------------------------------- */

/* Returns whether the case must not be changed. */
static bool
is_left(struct walk *w)
{
	struct sync_counts *c = &w->s->counts;
	const uint32_t bits = kase_of(w)->bits;
	const bool shown_open = (bits & CASE_ANSWERED) && w->row->state == ROW_SAYS_OPEN;
	const bool by_hand = past_of_case(&w->s->pasts, w->kase)->by_hand && !w->s->force;

	if (bits & CASE_VOID)
		c->voided++;
	else if (shown_open)
		c->answered++;
	else if (by_hand)
		c->by_hand++;
	else
		return false;
	return true;
}

static void
walk_case(struct walk *w)
{
	if (is_left(w))
		return;
	if (is_half_reopened(w))
		reopen(w);
	if (!(kase_of(w)->bits & CASE_FILED)) {
		sync_tasks(w);
		sync_due(w);
		sync_replies(w);
		sync_end(w);
	}
	sync_told(w);
	w->s->counts.closed_otherwise += w->otherwise;
	if (w->row->state != ROW_SAYS_OPEN || !is_closed(w) || !reopen(w))
		return;
	sync_tasks(w);
	sync_due(w);
	sync_replies(w);
}

void
steps_take(struct steps *s, uint32_t kase, const struct history_row *row)
{
	struct walk w = {.s = s, .f = s->fold, .kase = kase, .row = row};

	walk_case(&w);
}
