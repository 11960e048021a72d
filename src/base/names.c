#include "names.h"

#include "buf.h"
#include "digits.h"

#include <stdlib.h>

/* --- copies of names -------------------------------------------------------------------------- */

#define STORE_SIZE ((size_t)16 << 10)

struct names_store {
	struct names_store *before;
	size_t used, size;
	char text[];
};

static const char *
keep(struct names *n, struct span name)
{
	struct names_store *s = n->store;

	if (!s || s->size - s->used < name.n) {
		const size_t size = name.n > STORE_SIZE ? name.n : STORE_SIZE;

		s = emalloc(sizeof *s + size);
		*s = (struct names_store){.before = n->store, .size = size};
		n->store = s;
	}
	char *copy = s->text + s->used;
	if (name.n > 0)
		memcpy(copy, name.p, name.n);
	s->used += name.n;
	return copy;
}

/* --- the hash table ----------------------------------------------------------------------------- */

static inline uint64_t
stir(uint64_t h, uint64_t word)
{
	h = (h ^ word) * UINT64_C(0x9fb21c651e98df25);
	return h ^ h >> 32;
}

/* Hashes eight bytes at a time: a Chinese name has about thirty bytes, and every entry of a ledger looks one up
 * (byte by byte, score-unit takes 1.05 times as long). */
static uint32_t
hash(struct span name)
{
	uint64_t h = name.n * UINT64_C(0x9e3779b97f4a7c15), word = 0;

	if (name.n < sizeof word && name.n > 0)
		memcpy(&word, name.p, name.n);
	else if (name.n > 0)
		word = load8(name.p + name.n - sizeof word);
	for (size_t i = 0; i + sizeof word < name.n; i += sizeof word)
		h = stir(h, load8(name.p + i));
	/* The last characters, in which consecutive numbers differ, are in the highest bytes; only the upper half of a
	 * product depends on all bytes. */
	return (uint32_t)(stir(h, word) * UINT64_C(0x9fb21c651e98df25) >> 32);
}

/* Returns the slot of a name, or the free slot for it. */
static struct names_entry *
look(const struct names *n, struct span name, uint32_t h)
{
	size_t i = h & (n->slots - 1);

	while (n->slot[i].name.p && (n->slot[i].hash != h || !span_eq(n->slot[i].name, name)))
		i = (i + 1) & (n->slots - 1);
	return &n->slot[i];
}

static void
grow(struct names *n)
{
	struct names larger = {.slots = n->slots ? n->slots * 2 : 64, .used = n->used, .store = n->store};

	larger.slot = ecalloc(larger.slots, sizeof *larger.slot);
	for (size_t i = 0; i < n->slots; i++)
		if (n->slot[i].name.p)
			*look(&larger, n->slot[i].name, n->slot[i].hash) = n->slot[i];
	free(n->slot);
	*n = larger;
}

uint32_t
names_find(const struct names *n, struct span name)
{
	if (n->used == 0)
		return NAME_NONE;
	const struct names_entry *found = look(n, name, hash(name));
	return found->name.p ? found->number : NAME_NONE;
}

struct names_entry *
names_add(struct names *n, struct span name, uint32_t number)
{
	if (n->used >= n->slots / 2)
		grow(n);
	const uint32_t h = hash(name);
	struct names_entry *x = look(n, name, h);
	if (!x->name.p) {
		*x = (struct names_entry){{keep(n, name), name.n}, h, number};
		n->used++;
	}
	return x;
}

void
names_free(struct names *n)
{
	while (n->store) {
		struct names_store *s = n->store;

		n->store = s->before;
		free(s);
	}
	free(n->slot);
	*n = (struct names){0};
}
