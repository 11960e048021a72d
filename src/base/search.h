/* Binary search in sorted arrays. */
#ifndef BASE_SEARCH_H
#define BASE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

/* Returns how many of n sorted items of `size` bytes are before the key, which is the index of the first item that
 * is not. */
static inline size_t
lower_bound(
	const void *items, size_t n, size_t size, bool (*is_before)(const void *item, const void *key), const void *key)
{
	size_t low = 0, high = n;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (is_before((const char *)items + middle * size, key))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

#endif
