#include "typed.h"

#include "memory.h"

static struct pair {
	const char *word;
	struct span typed;
} * pairs;
static size_t n;

static struct pair *
find(const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (pairs[i].word == word)
			return &pairs[i];
	return NULL;
}

void
typed_keep(const char *word, struct span typed)
{
	struct pair *p = find(word);

	if (!p) {
		pairs = erealloc(pairs, n + 1, sizeof *pairs);
		p = &pairs[n++];
	}
	*p = (struct pair){word, typed};
}

struct span
typed_of(struct span word)
{
	const struct pair *p = find(word.p);

	return p ? p->typed : word;
}
