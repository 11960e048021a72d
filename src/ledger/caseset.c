#include "caseset.h"

#include "../base/buf.h"

#include <stdlib.h>

static inline size_t
slot_of(struct case_id id, size_t mask)
{
	uint64_t h = ((uint64_t)(uint32_t)id.day << 32 | id.number) * UINT64_C(0x9e3779b97f4a7c15);

	return (size_t)(h >> 32) & mask;
}

void
case_set_add(struct case_set *s, struct case_id id)
{
	if (s->count * 4 >= s->size * 3) {
		struct case_set bigger = {
			ecalloc(s->size ? s->size * 2 : 64, sizeof *s->slot), s->size ? s->size * 2 : 64, 0};

		for (size_t i = 0; i < s->size; i++)
			if (s->slot[i].number)
				case_set_add(&bigger, s->slot[i]);
		free(s->slot);
		*s = bigger;
	}
	size_t i = slot_of(id, s->size - 1);
	for (; s->slot[i].number; i = (i + 1) & (s->size - 1))
		if (case_id_eq(s->slot[i], id))
			return;
	s->slot[i] = id;
	s->count++;
}

bool
case_set_has(const struct case_set *s, struct case_id id)
{
	if (s->count == 0)
		return false;
	for (size_t i = slot_of(id, s->size - 1); s->slot[i].number; i = (i + 1) & (s->size - 1))
		if (case_id_eq(s->slot[i], id))
			return true;
	return false;
}

void
case_set_free(struct case_set *s)
{
	free(s->slot);
	*s = (struct case_set){0};
}
