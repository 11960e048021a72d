/* The steps of a case, in order: new, recall and assign, extend, reply, answer or close, tell, return; after a
 * return, the steps from recall to reply once more.
 *
 * Invariants:
 *
 *   - A step records only what the ledger lacks: after a run, the same row records nothing.
 *   - The conditions are checked on the entry parsed from the very line that is recorded.
 *   - A time before the case's last entry is moved to the time of that entry; so a row's time is only tested for
 *     being later than a recorded one, never for being equal.
 *   - The clock is read in one place, for what has no time in any row: a return, and a reply without a time while
 *     the case is open. */
#include "sync.h"

#include "../ledger/gather.h"
#include "../ledger/limits.h"
#include "../ledger/survey.h"
#include "../program/rule_tables.h"

#include <stdlib.h>

/* What a unit has done in the case. */
struct unit_past {
	unsigned unit;
	bool replied; /* it replied, last at this time and with this text */
	stamp at;
	struct span text;
	stamp recalled; /* when its task was last recalled; STAMP_NONE if never */
};

/* The state of a case during the steps. */
struct walk {
	struct sync *sync;
	struct fold *f;
	uint32_t kase;
	const struct history_row *row;
	struct unit_past *past;
	size_t pasts, pasts_cap;
	bool told; /* the caller was told, at this time, and judged so */
	stamp told_at;
	uint32_t told_flags;
	bool raised;    /* the time of the entry drafted last was moved */
	bool otherwise; /* the platform closed the case differently */
	bool by_hand;   /* people worked on it after the platform's last entry */
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
is_same_unit(const struct walk *w, unsigned a, unsigned b)
{
	const day_t today = stamp_day(w->sync->recording->now);

	return a == b || roster_resolve(w->f->roster, a, today) == roster_resolve(w->f->roster, b, today);
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

static struct unit_past *
past_of(struct walk *w, unsigned unit)
{
	for (size_t i = 0; i < w->pasts; i++)
		if (is_same_unit(w, w->past[i].unit, unit))
			return &w->past[i];
	VEC_ROOM(w->past, w->pasts, w->pasts_cap);
	w->past[w->pasts] = (struct unit_past){.unit = unit, .recalled = STAMP_NONE};
	return &w->past[w->pasts++];
}

static void
note_task(struct walk *w, const struct entry *e)
{
	struct unit_past *past = past_of(w, e->unit);

	if (e->act == ACT_REPLY) {
		past->replied = true;
		past->at = e->at;
		past->text = entry_field(e, COL_TEXT);
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
note_entry(struct walk *w, const struct entry *e)
{
	const uint32_t acts_of_hand = ACT_BIT(ACT_ASSIGN) | ACT_BIT(ACT_RECALL) | ACT_BIT(ACT_EXTEND) |
				      ACT_BIT(ACT_REPLY) | ACT_BIT(ACT_RETURN) | ACT_BIT(ACT_ANSWER) |
				      ACT_BIT(ACT_CLOSE);

	if (e->act == ACT_REPLY || e->act == ACT_RECALL || e->act == ACT_ASSIGN)
		note_task(w, e);
	if (e->act == ACT_TELL && e->how == HOW_CALLER) {
		w->told = true;
		w->told_at = e->at;
		w->told_flags = e->flags & TOLD_FLAGS;
	}
	/* The platform's amendments of the intake do not concern the work. */
	if ((e->flags & FLAG_BIT(FLAG_PLATFORM)) && e->act != ACT_AMEND)
		w->by_hand = false;
	else if (acts_of_hand & ACT_BIT(e->act))
		w->by_hand = true;
}

static void
note_history(struct walk *w)
{
	const struct history *h = fold_history(w->f, w->kase);

	for (uint32_t i = 0; h && i < h->entries; i++)
		if (h->entry[i].fate == FATE_EFFECT)
			note_entry(w, &h->entry[i].entry);
}

/* --- recording ------------------------------------------------------------------------------------------- */

/* Drafts an entry in the platform's name, at the given time or, if that is earlier, at the time of the case's last
 * entry. */
static struct draft
draft_at(struct walk *w, enum act act, stamp at)
{
	const stamp last = kase_of(w)->last;
	struct draft d = draft_of(act, kase_of(w)->id, at > last ? at : last, 0);

	w->raised = at < last;
	draft_flag(&d, FLAG_PLATFORM);
	d.field[COL_BY] = w->sync->by;
	return d;
}

static struct span
name_of(const struct walk *w, unsigned unit)
{
	return w->f->roster->unit[unit].name;
}

/* Records an entry if it is allowed. */
static bool
put(struct walk *w, const struct draft *d)
{
	static struct buf b;
	struct entry e;
	const char *column;

	b.n = 0;
	draft_put(&b, d);
	if (entry_read(&e, b.p, w->f->roster, &column) || fold_asks(w->f, &e) != CONDITIONS) {
		w->sync->counts.not_allowed++;
		return false;
	}
	e.recorded = w->sync->recording->now;
	e.line = recording_add(w->sync->recording, (struct span){b.p, b.n - 1});
	fold_append(w->f, &e);
	note_entry(w, &e);
	w->sync->counts.act[d->act]++;
	w->sync->counts.raised += w->raised;
	draft_warn_provisional(d);
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
		struct draft d = draft_at(w, ACT_RECALL, assigned_at(w));

		d.field[COL_UNIT] = name_of(w, task.unit);
		put(w, &d);
	}
}

static void
assign(struct walk *w, unsigned unit)
{
	const struct history_row *row = w->row;
	struct draft d = draft_at(w, ACT_ASSIGN, assigned_at(w));
	const day_t day = stamp_day(d.at);

	d.field[COL_HOW] = row->limit.n > 0 ? row->limit : limit_usual(the_rules(), w->f, kase_of(w), day);
	d.field[COL_UNIT] = name_of(w, roster_resolve(w->f->roster, unit, day));
	draft_flag(&d, case_has_lead(w->f, kase_of(w)) ? FLAG_ASSIST : FLAG_LEAD);
	if (row->times.due != DAY_NONE)
		draft_give_due(&d, row->times.due);
	else
		draft_count_due(&d, day, limit_days(the_rules(), d.field[COL_HOW], day));
	put(w, &d);
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
	if (!w->sync->histories->maps_unit && w->row->answer.n == 0)
		return;
	if (has_tasks_of_row(w))
		return;
	if (is_closed(w)) {
		w->otherwise |= w->row->state == ROW_SAYS_CLOSED;
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

	if (due == DAY_NONE || is_closed(w))
		return;
	for (uint32_t i = 0; i < w->row->units; i++) {
		const uint32_t t = task_of(w, w->row->unit[i]);

		if (t == NO_TASK || due == w->f->task[t].due)
			continue;
		if (due < w->f->task[t].due) {
			w->sync->counts.earlier_due++;
			continue;
		}
		struct draft d = draft_at(w, ACT_EXTEND, kase_of(w)->last);

		d.field[COL_UNIT] = name_of(w, w->f->task[t].unit);
		d.due = due;
		put(w, &d);
	}
}

/* --- reply ------------------------------------------------------------------------------------------------ */

/* Returns when the units replied; otherwise when the case was closed, or, while it is open, the present time. */
static stamp
replied_at(const struct walk *w)
{
	const struct history_times *t = &w->row->times;

	return t->replied != STAMP_NONE	      ? t->replied
	       : w->row->state == ROW_SAYS_CLOSED ? t->closed
						  : w->sync->recording->now;
}

static void
reply(struct walk *w, unsigned unit, stamp at)
{
	struct draft d = draft_at(w, ACT_REPLY, at);

	d.field[COL_UNIT] = name_of(w, unit);
	d.field[COL_TEXT] = w->row->reply;
	put(w, &d);
}

static void
sync_replies(struct walk *w)
{
	const struct history_row *row = w->row;

	if (row->reply.n == 0 && row->times.replied == STAMP_NONE)
		return;
	for (uint32_t i = 0; i < row->units; i++) {
		const uint32_t t = task_of(w, row->unit[i]);

		if (t == NO_TASK)
			continue;
		const unsigned unit = w->f->task[t].unit;
		const struct unit_past *last = past_of(w, unit);
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
	put(w, &d);
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

	d.field[COL_HOW] = row->outcome;
	if (span_is(row->outcome, "planned"))
		d.due = row->times.promised != DAY_NONE ? row->times.promised : stamp_day(d.at);
	put(w, &d);
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
	const bool answered = k->bits & CASE_ANSWERED;
	const struct span line = line_at(k->closing);

	if (answered != (row->answer.n > 0) || (!answered && !span_eq(line_column(line, COL_HOW), row->outcome)) ||
		(row->times.closed != STAMP_NONE && row->times.closed > k->closed))
		w->otherwise = true;
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
		     : is_closed(w)		     ? kase_of(w)->closed
						     : kase_of(w)->last;
	if (w->told && w->told_flags == row->told && at <= w->told_at)
		return;
	struct draft d = draft_at(w, ACT_TELL, at);

	d.field[COL_HOW] = SPAN("caller");
	d.flags |= row->told;
	put(w, &d);
}

/* --- return --------------------------------------------------------------------------------------------------- */

static bool
send_back(struct walk *w, uint32_t task, stamp at)
{
	const struct task *t = &w->f->task[task];
	struct draft d = draft_at(w, ACT_RETURN, at);

	d.field[COL_UNIT] = name_of(w, t->unit);
	d.field[COL_HOW] = SPAN("unsolved");
	if (w->row->times.due != DAY_NONE && w->row->times.due > t->due)
		d.due = w->row->times.due;
	else
		draft_redo_due(&d, t);
	return put(w, &d);
}

/* Sends back the row's units, or, if it names none, the lead. */
static bool
reopen(struct walk *w)
{
	const stamp now = w->sync->recording->now, last = kase_of(w)->last, at = now > last ? now : last;
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
	struct sync_counts *c = &w->sync->counts;
	const uint32_t bits = kase_of(w)->bits;
	const bool shown_open = (bits & CASE_ANSWERED) && w->row->state == ROW_SAYS_OPEN;
	const bool by_hand = w->by_hand && !w->sync->force;

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
	w->sync->counts.closed_otherwise += w->otherwise;
	if (w->row->state != ROW_SAYS_OPEN || !is_closed(w) || !reopen(w))
		return;
	sync_tasks(w);
	sync_due(w);
	sync_replies(w);
}

static void
walk_known(struct sync *s, size_t number, struct walk *w)
{
	const struct arrivals *a = s->import->arrivals;
	struct case_id id;

	if (!case_id_parse(survey_case(line_at(a->at[number].known)), &id))
		return;
	w->f = &s->known;
	w->kase = fold_find_begun(w->f, id);
	if (w->kase == NO_CASE)
		return;
	note_history(w);
	walk_case(w);
	changes_see(&s->import->changes, w->f, w->kase, a, &a->at[number], s->recording);
}

static void
walk_new(struct sync *s, size_t number, struct walk *w)
{
	struct entry e;
	const char *column;
	struct arrivals *a = s->import->arrivals;

	e.line = arrivals_record_one(a, &a->at[number], s->recording);
	if (entry_read(&e, e.line.p, s->begun.roster, &column))
		return;
	w->f = &s->begun;
	fold_append(w->f, &e);
	w->kase = fold_find(w->f, e.id);
	walk_case(w);
}

/* --- all cases -------------------------------------------------------------------------------------------------- */

/* Folds the cases of the rows. */
static void
read_known(struct sync *s)
{
	struct ledgers *ledgers = &s->recording->ledgers;
	const struct arrivals *a = s->import->arrivals;
	struct case_set wanted = {0};
	struct case_id id;
	struct span header;

	fold_start(&s->known, the_roster(), UINT32_MAX);
	fold_start(&s->begun, the_roster(), UINT32_MAX);
	s->folded = true;
	s->known.keep_all = true;
	for (size_t i = 0; i < a->n; i++)
		if (arrival_is_known(&a->at[i]) && case_id_parse(survey_case(line_at(a->at[i].known)), &id))
			case_set_add(&wanted, id);
	for (size_t i = 0; i < ledgers->n; i++)
		ledgers->damage += gather(&ledgers->source[i], &wanted, &s->known, &header);
	case_set_free(&wanted);
	if (ledgers->damage > 0)
		exit(EXIT_USAGE);
	fold_settle(&s->known);
}

void
sync_record(struct sync *s, struct recording *recording)
{
	const struct arrivals *a = s->import->arrivals;
	struct walk w = {.sync = s};

	s->recording = recording;
	read_known(s);
	for (size_t i = 0; i < a->n; i++) {
		w = (struct walk){
			.sync = s, .row = &s->histories->row[i], .past = w.past, .pasts_cap = w.pasts_cap};
		if (arrival_is_new(&a->at[i]))
			walk_new(s, i, &w);
		else if (arrival_is_known(&a->at[i]))
			walk_known(s, i, &w);
	}
	free(w.past);
}

void
sync_forget(struct sync *s)
{
	for (int i = 0; i < 2; i++)
		secrecy_stop(&s->secrecy[i]);
	if (s->folded) {
		fold_stop(&s->known);
		fold_stop(&s->begun);
	}
	*s = (struct sync){.import = s->import, .histories = s->histories, .by = s->by, .force = s->force};
}

void
sync_show(struct sync *s, struct buf *out, const struct line *line)
{
	struct case_id id = {0};

	case_id_parse(line_field(line, COL_CASE), &id);
	const bool begun = fold_find_begun(&s->begun, id) != NO_CASE;
	struct fold *f = begun ? &s->begun : &s->known;
	struct secrecy *secrecy = &s->secrecy[begun];

	if (!secrecy->fold)
		secrecy_start(secrecy, f);
	secrecy_add_entry(secrecy, out, fold_find(f, id), line);
}

/* --- reports ----------------------------------------------------------------------------------------------------- */

void
sync_say_counts(const struct sync *s)
{
	const struct sync_counts *c = &s->counts;
	struct buf b = {0};

	for (enum act act = 0; act < ACTS; act++)
		if (c->act[act] > 0)
			buf_printf(&b, "%s%s %zu", b.n > 0 ? ", " : "", acts[act].name, c->act[act]);
	if (b.n > 0)
		say(_("%s: recorded of known and new cases: %.*s"), s->import->file, (int)b.n, b.p);
	buf_free(&b);
	if (c->raised > 0)
		say(ngettext("%zu time is before the case's last entry and was set to the time of that entry",
			    "%zu times are before the case's last entry and were set to the time of that entry",
			    c->raised),
			c->raised);
	if (c->earlier_due + c->not_allowed + c->closed_otherwise > 0)
		say(_("not recorded: due days earlier than in the ledger %zu, cases closed differently in the "
		      "ledger %zu, entries not allowed %zu"),
			c->earlier_due, c->closed_otherwise, c->not_allowed);
	if (c->voided + c->answered + c->by_hand > 0)
		say(_("cases not changed: void %zu, answered here but open there %zu, worked on here by hand %zu "
		      "(--force)"),
			c->voided, c->answered, c->by_hand);
}
