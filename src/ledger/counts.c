#include "counts.h"

#include <stdlib.h>

static void
grow(void **array, uint32_t *room, uint32_t need, size_t size)
{
	if (need <= *room)
		return;
	uint32_t more = need + need / 2 + 64;
	*array = erealloc(*array, more, size);
	memset((char *)*array + (size_t)*room * size, 0, (size_t)(more - *room) * size);
	*room = more;
}

void
counts_settle(struct counts *c, const struct fold *f)
{
	grow((void **)&c->of_case, &c->cases, f->kases, sizeof *c->of_case);
	grow((void **)&c->of_task, &c->tasks, f->tasks, sizeof *c->of_task);
}

static struct case_counts *
of_case(struct counts *c, const struct fold *f, uint32_t kase)
{
	counts_settle(c, f);
	return &c->of_case[kase];
}

static struct task_counts *
of_task(struct counts *c, const struct fold *f, uint32_t task)
{
	counts_settle(c, f);
	return &c->of_task[task];
}

static void
count(void *ctx, const struct fold *f, uint32_t kase, uint32_t task, const struct entry *e)
{
	struct counts *c = ctx;

	switch (e->act) {
	case ACT_URGE:
		of_case(c, f, kase)->urges++;
		of_task(c, f, task)->urges++;
		of_task(c, f, task)->urges_unanswered++;
		break;
	case ACT_SUPERVISE:
		of_case(c, f, kase)->supervised++;
		break;
	case ACT_EXTEND:
		/* A changed calendar is not the unit's wish (M4.3.1). */
		if (e->how != HOW_CALENDAR) {
			of_case(c, f, kase)->extensions++;
			of_task(c, f, task)->extensions++;
		}
		break;
	case ACT_RETURN:
		of_case(c, f, kase)->returns++;
		of_task(c, f, task)->returns++;
		break;
	case ACT_REPLY:
		if (f->task[task].bits & TASK_URGED)
			of_task(c, f, task)->urges_unanswered = 0;
		break;
	case ACT_REPEAT:
		of_case(c, f, kase)->repeats++;
		break;
	default:
		break;
	}
}

void
counts_watch(struct counts *c, struct fold *f)
{
	*c = (struct counts){0};
	f->watch.effect = count;
	f->watch.effect_bits = ACT_BIT(ACT_URGE) | ACT_BIT(ACT_SUPERVISE) | ACT_BIT(ACT_EXTEND) | ACT_BIT(ACT_RETURN) |
			       ACT_BIT(ACT_REPLY) | ACT_BIT(ACT_REPEAT);
	f->watch.ctx = c;
}

void
counts_free(struct counts *c)
{
	free(c->of_case);
	free(c->of_task);
}
