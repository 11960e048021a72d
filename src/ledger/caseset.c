#include "caseset.h"

void
case_set_add(struct case_set *s, struct case_id id)
{
	if (s->numbers.size == 0)
		numbers_start(&s->numbers);
	*numbers_place(&s->numbers, id) = true;
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
	*s = (struct case_set){0};
}
