/* The fold: from entries, in file order, to the state of cases and tasks.
 *
 * An entry is processed by fold_into():
 *
 *   1. Its case is found by its number, or created.
 *   2. Anything in it that makes the case secret, or names the caller, is noted (note_secrecy), whatever its time
 *      and even if it is undone later.
 *   3. If the entries of the case are kept, it is stored until fold_settle(); otherwise, if it is after the as-of
 *      time, it is skipped.
 *   4. The conditions of its act are checked (conditions.h); if one does not hold, the entry is refused.
 *   5. The watcher sees it, with case and task still in the state before it; then apply() changes them.
 *
 * Undo.  An undo undoes the last entry with effect, so a case that contains an undo must keep its entries, each with
 * its fate, and for each entry with effect an undo_point: the state of the case and its live tasks before it.  Few
 * cases are kept: a survey of the ledger finds them beforehand (fold_keep).  They are folded twice, since watchers
 * see only what has effect in the end: first to find the fates, then, from the start, to show and apply the entries
 * with effect (show_again).
 *
 * Invariants:
 *
 *   - Only apply() and undo() change the state of a case. apply() is called only if all conditions of the act hold;
 *     it checks none of them again, and relies on the task.
 *   - apply() changes only the case and its live tasks, which an undo_point contains.
 *   - Cases and tasks keep their indexes; their addresses are valid until the next one is created.  A task that
 *     ended is removed from its case's list, but its place is not reused: an undo links it in again.
 *   - kase.last is the `at` of the last entry with effect, even if it was undone, or of the last undo: no later
 *     entry may be earlier than either.
 *   - A case is CASE_KEPT if and only if it has a history.  Histories begin with their cases, so they are in the
 *     order of cases; so are namings after fold_settle().
 *   - met[] caches by standing what condition_holds() returned for a case in that standing; 0 means not computed
 *     yet, since one of the conditions on the `new` always holds. */
#include "fold.h"

#include "../base/search.h"

#include <stdlib.h>

/* --- finding a case by its number ------------------------------------------ */

/* The value of a number in the map: the index of a case + 1, 0 for none, or flags requested for a case that does not
 * exist yet. */
enum { TO_COME = -4, TO_KEEP = 1 << 0, TO_MARK = 1 << 1 };

static inline uint32_t
case_at(uint32_t place)
{
	return place >= (uint32_t)TO_COME ? NO_CASE : place - 1;
}

uint32_t
fold_find(const struct fold *f, struct case_id id)
{
	return case_at(*numbers_look(&f->numbers, id));
}

uint32_t
fold_find_begun(const struct fold *f, struct case_id id)
{
	const uint32_t kase = fold_find(f, id);

	return kase != NO_CASE && case_exists(&f->kase[kase]) ? kase : NO_CASE;
}

enum earlier
case_earlier(const struct fold *f, uint32_t kase, struct case_id named)
{
	const uint32_t earlier = fold_find_begun(f, named);

	if (earlier == NO_CASE)
		return EARLIER_MISSING;
	return case_opened(&f->kase[earlier]) > case_opened(&f->kase[kase]) ? EARLIER_YOUNGER : EARLIER_GOOD;
}

static void
ask(struct fold *f, struct case_id id, uint32_t what)
{
	uint32_t *place = numbers_place(&f->numbers, id);

	if (case_at(*place) == NO_CASE)
		*place |= (uint32_t)TO_COME | what;
}

void
fold_keep(struct fold *f, struct case_id id)
{
	ask(f, id, TO_KEEP);
}

void
fold_mark(struct fold *f, struct case_id id)
{
	ask(f, id, TO_MARK);
}

/* Creates a case, with the flags that were requested for it. */
static uint32_t
begin_case(struct fold *f, struct case_id id)
{
	uint32_t *place = numbers_place(&f->numbers, id);
	const uint32_t asked = *place;

	VEC_ROOM(f->kase, f->kases, f->kases_cap);
	f->kase[f->kases] = (struct kase){.id = id, .tasks = NO_TASK, .bits = asked & TO_MARK ? CASE_MARKED : 0};
	*place = f->kases + 1;
	if (f->keep_all || (asked & TO_KEEP)) {
		VEC_ROOM(f->history, f->histories, f->histories_cap);
		f->history[f->histories++] = (struct history){.kase = f->kases};
		f->kase[f->kases].bits |= CASE_KEPT;
	}
	return f->kases++;
}

/* Compares by the case's index, the first member of all that is sorted by it. */
static bool
is_of_earlier(const void *item, const void *key)
{
	return *(const uint32_t *)item < *(const uint32_t *)key;
}

const struct history *
fold_history(const struct fold *f, uint32_t kase)
{
	const size_t i = lower_bound(f->history, f->histories, sizeof *f->history, is_of_earlier, &kase);

	return i < f->histories && f->history[i].kase == kase ? &f->history[i] : NULL;
}

uint32_t
fold_first_naming(const struct fold *f, uint32_t kase)
{
	return (uint32_t)lower_bound(f->naming, f->namings, sizeof *f->naming, is_of_earlier, &kase);
}

/* --- conditions ------------------------------------------------------------- */

/* Finds the unit's live task and the one before it in the case's list; without a task, the last of the list. */
static uint32_t
find_task(const struct fold *f, const struct kase *k, uint32_t unit, uint32_t *before)
{
	*before = NO_TASK;
	if (unit == UNIT_NONE)
		return NO_TASK;
	for (uint32_t t = k->tasks; t != NO_TASK; *before = t, t = f->task[t].next)
		if (f->task[t].unit == unit)
			return t;
	return NO_TASK;
}

uint32_t
fold_task(const struct fold *f, uint32_t kase, uint32_t unit)
{
	uint32_t before;

	return find_task(f, &f->kase[kase], unit, &before);
}

/* Returns the first of these conditions that does not hold, or CONDITIONS. */
static inline enum condition
first_unmet(
	const struct fold *f, const struct kase *k, const struct task *t, const struct entry *e, uint32_t conditions)
{
	for (uint32_t left = conditions; left; left &= left - 1) {
		const enum condition c = (enum condition)__builtin_ctz(left);

		if (!condition_holds(f, k, t, e, c))
			return c;
	}
	return CONDITIONS;
}

/* Returns the conditions that hold in this standing, for any case and task; at least one always does. */
static uint32_t
met_in_standing(const struct fold *f, const struct kase *k, const struct task *t, const struct entry *e)
{
	uint32_t met = 0;

	for (uint32_t left = conditions_asking(ASKS_STANDING); left; left &= left - 1)
		if (first_unmet(f, k, t, e, left & -left) == CONDITIONS)
			met |= left & -left;
	return met;
}

/* Returns the act's first condition that does not hold, or CONDITIONS. */
static inline enum condition
unmet(struct fold *f, const struct kase *k, uint32_t task, const struct entry *e)
{
	const struct task *t = task == NO_TASK ? NULL : &f->task[task];
	uint32_t *met = &f->met[standing_of(k, t, e)];

	if (*met == 0)
		*met = met_in_standing(f, k, t, e);
	return first_unmet(f, k, t, e, acts[e->act].conditions & ~*met);
}

void
fold_start(struct fold *f, struct roster *roster, stamp asof)
{
	*f = (struct fold){.roster = roster, .asof = asof, .recorded_by = UINT32_MAX};
	numbers_start(&f->numbers);
}

#define BYTES_FEW 512 /* of the entries of a short case */

void
fold_expect(struct fold *f, size_t size)
{
	const size_t cases = size / BYTES_FEW;

	if (cases <= f->kases_cap || cases <= f->tasks_cap || cases > UINT32_MAX)
		return;
	f->kase = erealloc(f->kase, cases, sizeof *f->kase);
	f->task = erealloc(f->task, cases, sizeof *f->task);
	f->kases_cap = f->tasks_cap = (uint32_t)cases;
}

void
fold_stop(struct fold *f)
{
	for (uint32_t i = 0; i < f->histories; i++) {
		free(f->history[i].entry);
		free(f->history[i].point);
		free(f->history[i].found);
	}
	free(f->history);
	free(f->kase);
	free(f->task);
	free(f->amendment);
	free(f->naming);
	numbers_stop(&f->numbers);
}

/* --- effects ------------------------------------------------------------------ */

/* Applies an intake, first stated or amended; a secret case stays secret (R3.1.5). */
static void
take_intake(struct kase *k, const struct entry *e)
{
	if (states_flags(e->flags)) {
		k->bits &= ~(uint32_t)CASE_ANONYMOUS;
		if (e->flags & FLAG_BIT(FLAG_ANONYMOUS))
			k->bits |= CASE_ANONYMOUS;
		if (e->flags & FLAG_BIT(FLAG_SECRET))
			k->bits |= CASE_SECRET | CASE_UNPUBLISHABLE;
	}
	if (e->report)
		k->bits |= CASE_UNPUBLISHABLE;
}

static void
begin_task(struct fold *f, struct kase *k, uint32_t last, const struct entry *e)
{
	uint32_t bits = 0;

	if (case_gets_lead(f, k, e))
		bits |= TASK_LEAD;
	if (e->flags & FLAG_BIT(FLAG_FIXED))
		bits |= TASK_FIXED;
	k->bits |= CASE_ASSIGNED;
	VEC_ROOM(f->task, f->tasks, f->tasks_cap);
	f->task[f->tasks] = (struct task){
		.line = e->line, .next = NO_TASK, .unit = e->unit, .assigned = e->at, .due = e->due, .bits = bits};
	if (last == NO_TASK)
		k->tasks = f->tasks;
	else
		f->task[last].next = f->tasks;
	f->tasks++;
}

static void
end_task(struct fold *f, struct kase *k, uint32_t task, uint32_t before)
{
	if (before == NO_TASK)
		k->tasks = f->task[task].next;
	else
		f->task[before].next = f->task[task].next;
}

#define REPLY_BITS (TASK_REPLIED | TASK_SIGNED | TASK_CHIEF | TASK_LED | TASK_ON_TIME)

static void
take_reply(const struct kase *k, struct task *t, const struct entry *e)
{
	t->bits = (t->bits & ~(uint32_t)(TASK_URGED | TASK_REFUSED)) | TASK_ANSWERED;
	if (k->bits & CASE_PLANNED)
		t->bits |= TASK_CARRIED_OUT;
	if (!(t->bits & TASK_REPLIED)) {
		t->replied = e->at;
		t->bits = (t->bits & ~(uint32_t)REPLY_BITS) | TASK_REPLIED;
		/* From here on the due day is final: only a return sets another. */
		if (entry_reply_day(e) <= t->due)
			t->bits |= TASK_ON_TIME;
		if (k->bits & CASE_LED_HIGH)
			t->bits |= TASK_LED;
	}
	if (e->flags & FLAG_BIT(FLAG_SIGNED))
		t->bits |= TASK_SIGNED;
	if (e->flags & FLAG_BIT(FLAG_CHIEF))
		t->bits |= TASK_CHIEF;
}

#define CLOSED_BITS                                                                                                    \
	(CASE_CLOSED | CASE_ANSWERED | CASE_PLANNED | CASE_TOLD | CASE_LEADER_TOLD | -(uint32_t)CASE_OUTCOME)

static void
close_case(struct kase *k, const struct entry *e, uint32_t bits)
{
	k->bits = (k->bits & ~(uint32_t)CLOSED_BITS) | CASE_CLOSED | bits;
	k->closed = e->at;
	k->told = e->at;
	k->closing = e->line;
}

/* Resets what tasks carried out of a former promise, which does not count for this one, and notes which claims of
 * their replies the close confirms: those of the units that it names, or of all. */
static void
take_close(struct fold *f, const struct kase *k, const struct entry *e)
{
	const uint32_t confirms = (e->flags & FLAG_BIT(FLAG_SIGNED) ? TASK_CONFIRMED_SIGNED : 0u) |
				  (e->flags & FLAG_BIT(FLAG_CHIEF) ? TASK_CONFIRMED_CHIEF : 0u);

	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next) {
		struct task *task = &f->task[t];

		task->bits &= ~(uint32_t)(TASK_CARRIED_OUT | TASK_CONFIRMED_SIGNED | TASK_CONFIRMED_CHIEF);
		if (confirms &&
			(!e->names_units || span_has_word(entry_field(e, COL_UNIT), f->roster->unit[task->unit].name)))
			task->bits |= confirms;
	}
}

static void
take_instruct(struct kase *k, const struct entry *e)
{
	k->bits |=
		CASE_LED | CASE_INSTRUCTED |
		(e->how >= HOW_PROVINCE && e->how <= HOW_DUTY ? (uint32_t)CASE_LED_BY << (e->how - HOW_PROVINCE) : 0u);
}

static void
take_tell(struct kase *k, const struct entry *e)
{
	if (e->how == HOW_LEADER && !(e->flags & FLAG_BIT(FLAG_PROGRESS)))
		k->bits |= CASE_LEADER_TOLD;
	if (e->how == HOW_CALLER && !(e->flags & FLAG_BIT(FLAG_UNREACHED))) {
		k->bits |= CASE_TOLD;
		k->told = e->at;
	}
}

static void
amend(struct fold *f, struct kase *k, const struct entry *e)
{
	VEC_ROOM(f->amendment, f->amendments, f->amendments_cap);
	f->amendment[f->amendments++] = (struct amendment){e->line, k->amended};
	k->amended = f->amendments;
	take_intake(k, e);
}

/* Applies an entry that is known to be allowed. */
static void
apply(struct fold *f, uint32_t kase, uint32_t task, uint32_t before, const struct entry *e)
{
	struct kase *k = &f->kase[kase];
	struct task *t = task == NO_TASK ? NULL : &f->task[task];

	k->last = e->at;
	if (e->act != ACT_NEW)
		k->bits |= CASE_UNDOABLE;
	switch (e->act) {
	case ACT_NEW:
		k->first = e->line;
		k->bits |= CASE_BEGUN | (e->how == HOW_LEADER ? CASE_GIVEN : 0);
		take_intake(k, e);
		break;
	case ACT_ANSWER:
		close_case(k, e, CASE_ANSWERED | CASE_TOLD);
		break;
	case ACT_REFER:
		k->bits = (k->bits & ~(uint32_t)CASE_INSTRUCTED) | CASE_REFERRED;
		break;
	case ACT_INSTRUCT:
		take_instruct(k, e);
		break;
	case ACT_ASSIGN:
		begin_task(f, k, before, e);
		break;
	case ACT_RECALL:
		end_task(f, k, task, before);
		break;
	case ACT_EXTEND:
		t->due = e->due;
		t->bits |= TASK_EXTENDED;
		if (e->how != HOW_CALENDAR && task_extensions(t) < UINT8_MAX)
			t->bits += TASK_EXTENSIONS;
		break;
	case ACT_REPLY:
		take_reply(k, t, e);
		break;
	case ACT_RETURN:
		k->bits &= ~(uint32_t)(CLOSED_BITS | CASE_FILED);
		t->bits = (t->bits & ~(uint32_t)(REPLY_BITS | TASK_REFUSED)) | TASK_RETURNED;
		if (e->due != DAY_NONE)
			t->due = e->due;
		break;
	case ACT_CLOSE:
		take_close(f, k, e);
		close_case(k, e, (e->how == HOW_PLANNED ? CASE_PLANNED : 0u) | (uint32_t)e->how * CASE_OUTCOME);
		break;
	case ACT_TELL:
		take_tell(k, e);
		break;
	case ACT_AMEND:
		amend(f, k, e);
		break;
	case ACT_VOID:
		k->bits |= CASE_VOID;
		k->tasks = NO_TASK;
		break;
	case ACT_FILE:
		k->bits |= CASE_FILED;
		break;
	case ACT_REFUSE:
		t->bits |= TASK_REFUSED;
		break;
	case ACT_URGE:
		t->bits |= TASK_URGED;
		break;
	case ACT_SUPERVISE:
	case ACT_REPEAT:
	case ACT_NOTE:
	case ACT_UNDO:
	case ACTS:
		break;
	}
}

/* --- cases whose entries are kept ---------------------------------------------- */

/* The state before an entry with effect: the case and, in the history's `found`, its live tasks. */
struct undo_point {
	uint32_t entry;
	uint32_t founds; /* how many were found before its own */
	struct kase kase;
};

struct found_task {
	uint32_t number;
	struct task task;
};

static void
remember(const struct fold *f, struct history *h)
{
	const struct kase *k = &f->kase[h->kase];

	VEC_ROOM(h->point, h->points, h->points_cap);
	h->point[h->points++] = (struct undo_point){h->entries - 1, h->founds, *k};
	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next) {
		VEC_ROOM(h->found, h->founds, h->founds_cap);
		h->found[h->founds++] = (struct found_task){t, f->task[t]};
	}
}

static void
undo(struct fold *f, struct history *h, const struct entry *e)
{
	const struct undo_point *p = &h->point[--h->points];
	const uint32_t lasting = f->kase[h->kase].bits & CASE_UNPUBLISHABLE;

	h->entry[p->entry].fate = FATE_UNDONE;
	f->kase[h->kase] = p->kase;
	f->kase[h->kase].bits |= lasting;
	f->kase[h->kase].last = e->at;
	while (h->founds > p->founds) {
		const struct found_task *found = &h->found[--h->founds];

		f->task[found->number] = found->task;
	}
}

/* Processes the entry that was just added to the case's history. */
static void
take_kept(struct fold *f, struct history *h)
{
	struct kept_entry *kept = &h->entry[h->entries - 1];
	const struct entry *e = &kept->entry;
	uint32_t before, task = find_task(f, &f->kase[h->kase], e->unit, &before);
	enum condition why = unmet(f, &f->kase[h->kase], task, e);

	kept->why = (uint8_t)why;
	kept->fate = why == CONDITIONS ? FATE_EFFECT : FATE_REFUSED;
	if (why != CONDITIONS) {
		f->refused++;
		if (f->watch.refused)
			f->watch.refused(f->watch.ctx, f, e, why);
	} else if (e->act == ACT_UNDO) {
		undo(f, h, e);
		/* An undo has no effect of its own, so the next undo does not undo it. */
		kept->fate = FATE_UNDONE;
	} else {
		remember(f, h);
		apply(f, h->kase, task, before, e);
	}
}

static void
keep(struct history *h, const struct entry *e)
{
	VEC_ROOM(h->entry, h->entries, h->entries_cap);
	struct kept_entry *kept = &h->entry[h->entries++];
	*kept = (struct kept_entry){*e, FATE_LATER, CONDITIONS};
	entry_move(&kept->entry, entry_kept(e));
}

static inline void
show(const struct fold *f, uint32_t kase, uint32_t task, const struct entry *e)
{
	if (f->watch.effect[e->act])
		f->watch.effect[e->act](f->watch.ctx, &(struct effect){f, e, kase, task});
}

/* Shows the watcher what has effect in the end, from the start of the case. */
static void
show_again(struct fold *f, const struct history *h)
{
	struct kase *k = &f->kase[h->kase];
	const stamp last = k->last;
	const uint32_t lasting = k->bits & (CASE_NUMBERED | CASE_HIDDEN | CASE_KEPT | CASE_MARKED);

	*k = (struct kase){.id = k->id, .tasks = NO_TASK, .bits = lasting};
	for (uint32_t i = 0; i < h->entries; i++) {
		const struct entry *e = &h->entry[i].entry;
		uint32_t before, task;

		if (h->entry[i].fate != FATE_EFFECT)
			continue;
		task = find_task(f, k, e->unit, &before);
		show(f, h->kase, task, e);
		apply(f, h->kase, task, before, e);
	}
	k->last = last;
}

static bool
is_watched(const struct fold *f)
{
	for (int act = 0; act < ACTS; act++)
		if (f->watch.effect[act])
			return true;
	return false;
}

/* Processes the kept entries in order. */
static void
settle(struct fold *f, struct history *h, bool watched)
{
	const uint32_t kept = h->entries;

	for (h->entries = 1; h->entries <= kept; h->entries++)
		if (fold_reads(f, &h->entry[h->entries - 1].entry))
			take_kept(f, h);
	h->entries = kept;
	if (watched)
		show_again(f, h);
	if (!f->keep_all) {
		free(h->point);
		free(h->found);
		h->point = NULL;
		h->found = NULL;
		h->points = h->points_cap = h->founds = h->founds_cap = 0;
	}
}

static void
note_naming(struct fold *f, uint32_t kase, const char *line)
{
	VEC_ROOM(f->naming, f->namings, f->namings_cap);
	f->naming[f->namings++] = (struct naming){kase, line};
}

/* Secrecy does not depend on time or undos (R3.1.5): every amendment that gives a caller's name or phone (few do),
 * and the case's first line, are remembered. */
static inline void
note_secrecy(struct fold *f, uint32_t kase, const struct entry *e)
{
	if ((e->flags & FLAG_BIT(FLAG_SECRET)) || e->report)
		f->kase[kase].bits |= CASE_HIDDEN;
	if (e->act == ACT_AMEND && e->names_caller)
		note_naming(f, kase, e->line);
}

void
fold_damaged(struct fold *f, struct span line)
{
	struct case_id id;

	if (!line_names_case(line, &id))
		return;
	uint32_t kase = fold_find(f, id);
	if (kase == NO_CASE)
		kase = begin_case(f, id);
	f->kase[kase].bits |= CASE_HIDDEN;
	note_naming(f, kase, line.p);
}

static int
by_case(const void *a, const void *b)
{
	const struct naming *x = a, *y = b;

	return (x->kase > y->kase) - (x->kase < y->kase);
}

/* Sorts the namings, so that those of a case are consecutive. */
static void
settle_namings(struct fold *f)
{
	if (f->namings > 0)
		qsort(f->naming, f->namings, sizeof *f->naming, by_case);
}

/* Folds an entry whose case is this one, or not known. */
static bool
fold_into(struct fold *f, const struct entry *e, uint32_t kase)
{
	if (kase == NO_CASE && (kase = fold_find(f, e->id)) == NO_CASE)
		kase = begin_case(f, e->id);
	struct kase *k = &f->kase[kase];
	if (e->act == ACT_NEW) {
		if (k->bits & CASE_NUMBERED)
			return false;
		k->bits |= CASE_NUMBERED;
	}
	note_secrecy(f, kase, e);
	if (k->bits & CASE_KEPT) {
		keep(&f->history[(uint32_t)(fold_history(f, kase) - f->history)], e);
		return true;
	}
	if (!fold_reads(f, e))
		return true;
	uint32_t before, task = find_task(f, k, e->unit, &before);
	enum condition why = unmet(f, k, task, e);
	if (why != CONDITIONS) {
		f->refused++;
		if (f->watch.refused)
			f->watch.refused(f->watch.ctx, f, e, why);
		return true;
	}
	show(f, kase, task, e);
	apply(f, kase, task, before, e);
	return true;
}

bool
fold_entry(struct fold *f, const struct entry *e)
{
	return fold_into(f, e, NO_CASE);
}

/* Finding the task of an entry takes four memory accesses, each of which needs the result of the one before: the
 * place of the case's number, the case, its first task.  So entries are taken in batches: the places of one batch
 * are looked up while the cases of the batch before it, and the tasks of the one before that, are on their way from
 * memory.  Without that score-unit takes 1.04 times as long. */
enum { BATCH = 32, STAGES = 3 };

static void
fetch_cases(const struct fold *f, const struct entry *e, size_t n, uint32_t kase[])
{
	const uint32_t *place[BATCH];

	for (size_t i = 0; i < n; i++) {
		place[i] = numbers_look(&f->numbers, e[i].id);
		__builtin_prefetch(place[i]);
	}
	for (size_t i = 0; i < n; i++) {
		kase[i] = case_at(*place[i]);
		/* For a new case the address is not mapped and nothing is fetched; testing for that would be 2 %
		 * slower. */
		__builtin_prefetch(
			(void *)((uintptr_t)f->kase + kase[i] * sizeof *f->kase + offsetof(struct kase, bits)), 1);
	}
}

static void
fetch_tasks(const struct fold *f, size_t n, const uint32_t kase[])
{
	for (size_t i = 0; i < n; i++)
		if (kase[i] != NO_CASE)
			case_fetch_task(f, &f->kase[kase[i]]);
}

static size_t
batch_size(size_t n, size_t batch)
{
	const size_t left = n - batch * BATCH;

	return left < BATCH ? left : BATCH;
}

void
fold_entries(
	struct fold *f, const struct entry *e, size_t n, void (*twice)(void *ctx, const struct entry *e), void *ctx)
{
	uint32_t kase[STAGES][BATCH];
	const size_t batches = (n + BATCH - 1) / BATCH;

	for (size_t b = 0; b < batches + STAGES - 1; b++) {
		if (b < batches)
			fetch_cases(f, e + b * BATCH, batch_size(n, b), kase[b % STAGES]);
		if (b >= 1 && b - 1 < batches)
			fetch_tasks(f, batch_size(n, b - 1), kase[(b - 1) % STAGES]);
		if (b < STAGES - 1)
			continue;
		const struct entry *next = e + (b - 2) * BATCH;
		for (size_t i = 0; i < batch_size(n, b - 2); i++)
			if (!fold_into(f, &next[i], kase[(b - 2) % STAGES][i]))
				twice(ctx, &next[i]);
	}
}

void
fold_settle(struct fold *f)
{
	const bool watched = is_watched(f);

	for (uint32_t i = 0; i < f->histories; i++)
		settle(f, &f->history[i], watched);
	settle_namings(f);
}

static enum condition
first_unmet_now(const struct fold *f, const struct entry *e, uint32_t conditions)
{
	static const struct kase nothing = {.tasks = NO_TASK};
	uint32_t kase = fold_find(f, e->id), before;
	const struct kase *k = kase == NO_CASE ? &nothing : &f->kase[kase];

	const uint32_t task = find_task(f, k, e->unit, &before);
	return first_unmet(f, k, task == NO_TASK ? NULL : &f->task[task], e, conditions);
}

enum condition
fold_unmet(const struct fold *f, const struct entry *e)
{
	return first_unmet_now(f, e, acts[e->act].conditions);
}

enum condition
fold_unmet_early(const struct fold *f, const struct entry *e)
{
	return first_unmet_now(f, e, acts[e->act].conditions & ~conditions_asking(ASKS_ENTRY));
}

/* Puts the last naming where a search finds it. */
static void
sort_in_naming(struct fold *f)
{
	const struct naming last = f->naming[f->namings - 1];
	uint32_t place = f->namings - 1;

	while (place > 0 && f->naming[place - 1].kase > last.kase)
		place--;
	memmove(f->naming + place + 1, f->naming + place, (f->namings - 1 - place) * sizeof *f->naming);
	f->naming[place] = last;
}

void
fold_append(struct fold *f, const struct entry *e)
{
	const uint32_t kase = fold_find(f, e->id), namings = f->namings;
	const struct history *kept = kase == NO_CASE ? NULL : fold_history(f, kase);

	if (kept) {
		struct history *h = &f->history[kept - f->history];

		note_secrecy(f, kase, e);
		keep(h, e);
		take_kept(f, h);
	} else {
		fold_entry(f, e);
	}
	if (f->namings > namings)
		sort_in_naming(f);
}
