#include "overdue.h"

#include <stdlib.h>

static int
by_due(const void *a, const void *b)
{
	const struct overdue *x = a, *y = b;

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	return x->task < y->task ? -1 : x->task > y->task;
}

size_t
overdue_find(const struct fold *f, day_t today, struct overdue **found)
{
	size_t n = 0, cap = 0;

	*found = NULL;
	for (uint32_t k = 0; k < f->kases; k++)
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next) {
			if ((f->task[t].bits & TASK_REPLIED) || (f->kase[k].bits & CASE_CLOSED) ||
				f->task[t].due >= today)
				continue;
			VEC_ROOM(*found, n, cap);
			(*found)[n++] = (struct overdue){k, t, f->task[t].due};
		}
	if (n > 0)
		qsort(*found, n, sizeof **found, by_due);
	return n;
}
