#include "tally.h"

#include "../base/buf.h"

#include <stdlib.h>

void
tally_start(struct tally *t, unsigned counts)
{
	*t = (struct tally){.counts = counts};
}

struct tally_row *
tally_row(struct tally *t, struct span key)
{
	const struct names_entry *named = names_add(&t->names, key, t->rows);

	if (named->number == t->rows) {
		VEC_ROOM(t->row, t->rows, t->cap);
		t->row[t->rows++] = (struct tally_row){named->name, ecalloc(t->counts, sizeof(uint32_t))};
	}
	return &t->row[named->number];
}

uint32_t
tally_find(const struct tally *t, struct span key)
{
	return names_find(&t->names, key);
}

static int
by_count(const void *a, const void *b)
{
	const struct tally_row *x = a, *y = b;

	if (x->count[0] != y->count[0])
		return x->count[0] > y->count[0] ? -1 : 1;
	return span_cmp(x->key, y->key);
}

void
tally_settle(struct tally *t)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < t->rows; i++) {
		names_add(&t->names, t->row[i].key, 0)->number = NO_ROW;
		if (t->row[i].count[0] > 0)
			t->row[kept++] = t->row[i];
		else
			free(t->row[i].count);
	}
	t->rows = kept;
	if (kept > 0)
		qsort(t->row, kept, sizeof *t->row, by_count);
	for (uint32_t i = 0; i < kept; i++)
		names_add(&t->names, t->row[i].key, 0)->number = i;
}

uint32_t
tally_rest(const struct tally *t, uint32_t most)
{
	uint32_t rest = 0;

	for (uint32_t i = most; i < t->rows; i++)
		rest += t->row[i].count[0];
	return rest;
}

void
tally_free(struct tally *t)
{
	for (uint32_t i = 0; i < t->rows; i++)
		free(t->row[i].count);
	names_free(&t->names);
	free(t->row);
	*t = (struct tally){0};
}
