/* Eight characters at a time, for numbers and words that are read millions of times. */
#ifndef BASE_DIGITS_H
#define BASE_DIGITS_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Eight characters as a word, the first lowest. */
static inline uint64_t
load8(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof w);
	return le64toh(w);
}

/* The last n bytes before `end`, eight at most, as the highest of a word; eight bytes before `end` must be there.  What
 * n is follows no pattern: no question is asked that could be guessed wrong. */
static inline uint64_t
load_last(const char *end, size_t n)
{
	static const uint64_t mask[9] = {0, UINT64_C(0xff) << 56, UINT64_C(0xffff) << 48, UINT64_C(0xffffff) << 40,
		UINT64_C(0xffffffff) << 32, ~UINT64_C(0xffffff), ~UINT64_C(0xffff), ~UINT64_C(0xff), ~UINT64_C(0)};

	return load8(end - 8) & mask[n];
}

/* The number that a word of eight digits spells: neighbours are joined to pairs, fours and all. */
static inline bool
parse8(uint64_t w, uint32_t *number)
{
	w ^= UINT64_C(0x3030303030303030);
	if ((w | (w + UINT64_C(0x7676767676767676))) & UINT64_C(0x8080808080808080))
		return false;
	w = w * 10 + (w >> 8);
	w = (w & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x000f424000000064) +
	    (w >> 16 & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x0000271000000001);
	*number = (uint32_t)(w >> 32);
	return true;
}

#endif
