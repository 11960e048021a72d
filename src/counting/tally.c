#include "tally.h"

#include "../base/buf.h"

#include <stdlib.h>

static uint32_t
hash(struct span key)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < key.n; i++)
		h = (h ^ (unsigned char)key.p[i]) * 16777619u;
	return h ^ h >> 15;
}

/* Where the key's row is noted, or would be. */
static uint32_t *
slot_of(const struct tally *t, struct span key)
{
	uint32_t i = hash(key) & (t->slots - 1);

	while (t->slot[i] && !span_eq(t->row[t->slot[i] - 1].key, key))
		i = (i + 1) & (t->slots - 1);
	return &t->slot[i];
}

static void
note_rows(struct tally *t, uint32_t slots)
{
	free(t->slot);
	t->slots = slots;
	t->slot = ecalloc(slots, sizeof *t->slot);
	for (uint32_t i = 0; i < t->rows; i++)
		*slot_of(t, t->row[i].key) = i + 1;
}

void
tally_start(struct tally *t, unsigned counts)
{
	*t = (struct tally){.counts = counts};
}

struct tally_row *
tally_row(struct tally *t, struct span key)
{
	if (t->rows >= t->slots / 2)
		note_rows(t, t->slots ? t->slots * 2 : 64);
	uint32_t *slot = slot_of(t, key);
	if (*slot == 0) {
		VEC_ROOM(t->row, t->rows, t->cap);
		t->row[t->rows++] = (struct tally_row){{span_dup(key), key.n}, ecalloc(t->counts, sizeof(uint32_t))};
		*slot = t->rows;
	}
	return &t->row[*slot - 1];
}

uint32_t
tally_find(const struct tally *t, struct span key)
{
	return t->slots > 0 && *slot_of(t, key) != 0 ? *slot_of(t, key) - 1 : NO_ROW;
}

static int
by_count(const void *a, const void *b)
{
	const struct tally_row *x = a, *y = b;

	if (x->count[0] != y->count[0])
		return x->count[0] > y->count[0] ? -1 : 1;
	return span_cmp(x->key, y->key);
}

static void
forget(struct tally_row *r)
{
	free((char *)(uintptr_t)r->key.p);
	free(r->count);
}

void
tally_settle(struct tally *t)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < t->rows; i++)
		if (t->row[i].count[0] > 0)
			t->row[kept++] = t->row[i];
		else
			forget(&t->row[i]);
	t->rows = kept;
	if (kept > 0)
		qsort(t->row, kept, sizeof *t->row, by_count);
	if (t->slots > 0)
		note_rows(t, t->slots);
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
		forget(&t->row[i]);
	free(t->row);
	free(t->slot);
	*t = (struct tally){0};
}
