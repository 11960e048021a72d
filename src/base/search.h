/* Binary search in sorted arrays. */
#ifndef BASE_SEARCH_H
#define BASE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

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

/* Compares the first two characters of an item and of a key, for lower_bound() in a table of pairs. */
static inline bool
is_pair_before(const void *item, const void *key)
{
	const char32_t *a = item, *b = key;

	return a[0] != b[0] ? a[0] < b[0] : a[1] < b[1];
}

#endif
