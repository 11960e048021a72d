#include "caseset.h"

#include "../base/memory.h"

#include <stdlib.h>

void
case_set_add(struct case_set *s, struct case_id id)
{
	if (s->numbers.size == 0)
		numbers_start(&s->numbers);
	if (case_set_has(s, id))
		return;
	*numbers_place(&s->numbers, id) = true;
	VEC_ROOM(s->id, s->n, s->cap);
	s->id[s->n++] = id;
}

bool
case_set_has(const struct case_set *s, struct case_id id)
{
	return s->numbers.size > 0 && *numbers_look(&s->numbers, id);
}

void
case_set_free(struct case_set *s)
{
	numbers_stop(&s->numbers);
	free(s->id);
	*s = (struct case_set){0};
}
