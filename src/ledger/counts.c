#include "counts.h"

#include <stdlib.h>

void
counts_settle(struct counts *c, const struct fold *f)
{
	ZEROED_ROOM(c->told, f->kases, c->tolds);
	ZEROED_ROOM(c->case_at, f->kases, c->cases);
	ZEROED_ROOM(c->task_at, f->tasks, c->tasks);
}

/* Returns the row of a case, which is added if there is none. */
static struct case_counts *
of_case(struct counts *c, const struct effect *x)
{
	ZEROED_ROOM(c->case_at, x->fold->kases, c->cases);
	uint32_t *at = &c->case_at[x->kase];
	if (*at == 0) {
		VEC_ROOM(c->of_case, c->case_rows, c->case_rows_cap);
		c->of_case[c->case_rows++] = (struct case_counts){0};
		*at = c->case_rows;
	}
	return &c->of_case[*at - 1];
}

static struct task_counts *
of_task(struct counts *c, const struct effect *x)
{
	ZEROED_ROOM(c->task_at, x->fold->tasks, c->tasks);
	uint32_t *at = &c->task_at[x->task];
	if (*at == 0) {
		VEC_ROOM(c->of_task, c->task_rows, c->task_rows_cap);
		c->of_task[c->task_rows++] = (struct task_counts){0};
		*at = c->task_rows;
	}
	return &c->of_task[*at - 1];
}

static uint8_t *
told_of(struct counts *c, const struct effect *x)
{
	ZEROED_ROOM(c->told, x->fold->kases, c->tolds);
	return &c->told[x->kase];
}

static void
count_urge(void *ctx, const struct effect *x)
{
	struct task_counts *t = of_task(ctx, x);

	of_case(ctx, x)->urges++;
	t->urges++;
	t->urges_unanswered++;
	if (urges_take(&t->second, stamp_day(x->entry->at)))
		t->owed |= OWED_URGED;
}

static void
count_supervision(void *ctx, const struct effect *x)
{
	of_case(ctx, x)->supervised++;
	of_task(ctx, x)->supervised++;
	of_task(ctx, x)->owed = SUPERVISED_SINCE;
}

static void
note_refusal(void *ctx, const struct effect *x)
{
	of_task(ctx, x)->refused = stamp_day(x->entry->at);
}

/* An extension by a changed calendar is not the unit's request (M4.3.1). */
static void
count_extension(void *ctx, const struct effect *x)
{
	if (x->entry->how == HOW_CALENDAR)
		return;
	of_case(ctx, x)->extensions++;
	of_task(ctx, x)->extensions++;
	of_task(ctx, x)->owed |= OWED_EXTENDED;
}

static void
count_return(void *ctx, const struct effect *x)
{
	of_case(ctx, x)->returns++;
	/* Nothing else opens a closed case. */
	*told_of(ctx, x) = 0;
	of_task(ctx, x)->returns++;
	of_task(ctx, x)->owed &= ~(uint32_t)SUPERVISED_SINCE;
}

static void
count_reply(void *ctx, const struct effect *x)
{
	/* Most tasks have nothing to forget, so that their counts need not be read. */
	if (!(x->fold->task[x->task].bits & (TASK_URGED | TASK_EXTENDED)))
		return;
	struct task_counts *t = of_task(ctx, x);

	t->urges_unanswered = 0;
	t->second = (struct urges){0};
	t->owed &= SUPERVISED_SINCE;
}

static void
note_telling(void *ctx, const struct effect *x)
{
	const uint32_t flags = x->entry->flags;
	uint8_t *told = told_of(ctx, x);

	if (x->entry->how != HOW_CALLER)
		return;
	if (flags & FLAG_BIT(FLAG_UNREACHED)) {
		*told = (uint8_t)((*told & ~TOLD_REACHED) | TOLD_IN_VAIN);
		return;
	}
	*told = (uint8_t)(TOLD_REACHED |
			  (flags & FLAG_BIT(FLAG_SATISFIED)            ? TOLD_SATISFIED
				  : flags & FLAG_BIT(FLAG_UNSATISFIED) ? TOLD_UNSATISFIED
								       : 0) |
			  (flags & FLAG_BIT(FLAG_SOLVED)            ? TOLD_SOLVED
				  : flags & FLAG_BIT(FLAG_UNSOLVED) ? TOLD_UNSOLVED
								    : 0));
}

static void
count_repeat(void *ctx, const struct effect *x)
{
	of_case(ctx, x)->repeats++;
}

static see_effect *const seen[ACTS] = {
	[ACT_URGE] = count_urge,
	[ACT_REFUSE] = note_refusal,
	[ACT_SUPERVISE] = count_supervision,
	[ACT_EXTEND] = count_extension,
	[ACT_RETURN] = count_return,
	[ACT_REPLY] = count_reply,
	[ACT_TELL] = note_telling,
	[ACT_REPEAT] = count_repeat,
};

void
counts_see(void *ctx, const struct effect *x)
{
	if (seen[x->entry->act])
		seen[x->entry->act](ctx, x);
}

void
counts_watch(struct counts *c, struct fold *f)
{
	*c = (struct counts){0};
	f->watch = (struct fold_watch){.ctx = c};
	memcpy(f->watch.effect, seen, sizeof seen);
}

void
counts_free(struct counts *c)
{
	free(c->told);
	free(c->case_at);
	free(c->task_at);
	free(c->of_case);
	free(c->of_task);
}

unsigned
supervision_owed(const struct counts *c, const struct kase *k, uint32_t task, int left, int near)
{
	const uint32_t owed = counts_of_task(c, task)->owed;
	unsigned why = 0;

	if (case_is_leaders(k) && left <= near && !(owed & SUPERVISED_SINCE))
		why |= WHY_LEADER;
	if (owed & OWED_URGED)
		why |= WHY_URGED;
	if (owed & OWED_EXTENDED)
		why |= WHY_EXTENDED;
	return why;
}
