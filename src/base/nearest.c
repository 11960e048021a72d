#include "nearest.h"

#include "say.h"
#include "utf8.h"

#include <stdio.h>

#define CHARACTERS_MOST 64 /* of a name; only the beginnings of longer names are compared */

static size_t
characters(struct span s, uint32_t c[CHARACTERS_MOST])
{
	size_t n = 0;

	s.n = utf8_valid(s);
	while (s.n > 0 && n < CHARACTERS_MOST) {
		c[n] = utf8_take(&s);
		if (c[n] >= 'A' && c[n] <= 'Z')
			c[n] += 'a' - 'A';
		n++;
	}
	return n;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Returns the optimal string alignment distance: how many characters must be inserted, deleted, changed, or swapped
 * with the next one to turn a into b. */
static size_t
edits(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	size_t row[3][CHARACTERS_MOST + 1], *before = row[0], *last = row[1], *now = row[2];

	for (size_t k = 0; k <= m; k++)
		last[k] = k;
	for (size_t i = 1; i <= n; i++) {
		now[0] = i;
		for (size_t k = 1; k <= m; k++) {
			now[k] = least(least(last[k], now[k - 1]) + 1, last[k - 1] + (a[i - 1] != b[k - 1]));
			if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
				now[k] = least(now[k], before[k - 2] + 1);
		}
		size_t *const free_row = before;

		before = last;
		last = now;
		now = free_row;
	}
	return last[m];
}

/* Returns whether the characters of `a` occur in `b` in the same order, possibly with others between: 热力公司 in
 * 金盛热力有限公司. */
static bool
is_part(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	size_t i = 0;

	for (size_t k = 0; k < m && i < n; k++)
		i += a[i] == b[k];
	return i == n;
}

void
nearest_offer(struct nearest *x, struct span name)
{
	uint32_t a[CHARACTERS_MOST], b[CHARACTERS_MOST];
	const size_t n = characters(x->typed, a), m = characters(name, b), more = n > m ? n : m;

	if (n < 2 || m == 0)
		return;
	size_t distance = edits(a, n, b, m);
	/* About a third of the characters may be wrong; for short Chinese names half, as each character carries
	 * more.  A partial name is nearer than that. */
	if (is_part(a, n, b, m))
		distance = 1;
	else if (distance * 3 > more + (a[0] < 0x80 ? 1 : 2))
		return;
	/* Among equal distances the shortest name is nearest. */
	distance = distance * (CHARACTERS_MOST + 1) + m;
	if (x->name.n > 0 && x->distance <= distance)
		return;
	x->name = name;
	x->distance = distance;
}

void
nearest_offer_words(struct nearest *n, const char *words, char separator)
{
	struct span rest = span_of(words), word;

	while (span_word(&rest, separator, &word))
		nearest_offer(n, word);
}

const char *
nearest_hint(const struct nearest *n)
{
	static char hint[256];

	hint[0] = '\0';
	if (n->name.n > 0 && n->name.n < sizeof hint / 2)
		snprintf(hint, sizeof hint, _("; did you mean '%.*s'?"), (int)n->name.n, n->name.p);
	return hint;
}

const char *
nearest_hint_among(struct span typed, const char *words)
{
	struct nearest n = {.typed = typed};

	nearest_offer_words(&n, words, ' ');
	return nearest_hint(&n);
}
