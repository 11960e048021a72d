#include "ordinary.h"

static bool
is_listed(const char32_t *words, size_t n, uint32_t first, uint32_t second)
{
	size_t low = 0;

	while (n > 0) {
		const char32_t *middle = words + (low + n / 2) * ORDINARY_SIZE;

		if (middle[0] == first && middle[1] == second)
			return true;
		if (middle[0] < first || (middle[0] == first && middle[1] < second)) {
			low += n / 2 + 1;
			n -= n / 2 + 1;
		} else {
			n /= 2;
		}
	}
	return false;
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
