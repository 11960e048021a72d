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

static void
count(void *ctx, const struct fold *f, uint32_t kase, uint32_t task, const struct entry *e)
{
	struct counts *c = ctx;

	counts_settle(c, f);
	struct case_counts *k = &c->of_case[kase];
	struct task_counts *t = task == NO_TASK ? NULL : &c->of_task[task];
	switch (e->act) {
	case ACT_URGE:
		k->urges++;
		t->urges++;
		t->urges_unanswered++;
		break;
	case ACT_SUPERVISE:
		k->supervised++;
		break;
	case ACT_EXTEND:
		/* A changed calendar is not the unit's wish (M4.3.1). */
		if (e->how != HOW_CALENDAR) {
			k->extensions++;
			t->extensions++;
		}
		break;
	case ACT_RETURN:
		k->returns++;
		t->returns++;
		break;
	case ACT_REPLY:
		t->urges_unanswered = 0;
		break;
	case ACT_REPEAT:
		k->repeats++;
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
	f->watch.ctx = c;
}

void
counts_free(struct counts *c)
{
	free(c->of_case);
	free(c->of_task);
}
