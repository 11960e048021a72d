#include "ordinary.h"

#include "../base/search.h"

static bool
is_listed(const char32_t *words, size_t n, uint32_t first, uint32_t second)
{
	const char32_t word[ORDINARY_SIZE] = {first, second};
	const size_t at = lower_bound(words, n, sizeof word, is_pair_before, word);

	return at < n && !is_pair_before(word, words + at * ORDINARY_SIZE);
}

bool
is_ordinary(uint32_t first, uint32_t second)
{
	return is_listed(ordinary_pairs, ordinary_count, first, second);
}

bool
is_frequent(uint32_t first, uint32_t second)
{
	return is_listed(ordinary_frequent, ordinary_frequents, first, second);
}
