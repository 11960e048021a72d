#include "background.h"

#include "../base/search.h"
#include "symbols.h"

#include <math.h>

uint32_t
background_symbol(uint32_t symbol)
{
	if (symbol_is_number(symbol))
		return BACKGROUND_NUMBER;
	return symbol & SYMBOL_WORD ? BACKGROUND_WORD : symbol;
}

/* Returns whether it is the key of a house number after a name, of which both halves look like numbers. */
static bool
is_house(uint64_t key)
{
	return symbol_is_number((uint32_t)(key >> 32)) && symbol_is_number((uint32_t)key);
}

bool
background_knows(uint64_t key)
{
	const uint32_t first = (uint32_t)(key >> 32), second = (uint32_t)key;

	return is_house(key) || (background_symbol(first) == first && background_symbol(second) == second);
}

double
background_with(uint64_t key)
{
	if (is_house(key))
		return 0;
	const char32_t pair[] = {background_symbol((uint32_t)(key >> 32)), background_symbol((uint32_t)key)};
	const size_t width = sizeof(char32_t[BACKGROUND_FIELDS]);
	const size_t at = lower_bound(background_pairs, background_count, width, is_pair_before, pair);
	const char32_t *found = background_pairs + at * BACKGROUND_FIELDS;

	return at < background_count && !is_pair_before(pair, found) ? exp2((found[2] - U'A') / 2.0) : 0;
}
