/* Reads eight characters at a time, for numbers and words that are read millions of times. */
#ifndef BASE_DIGITS_H
#define BASE_DIGITS_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Returns eight characters as an integer, the first in the lowest byte. */
static inline uint64_t
load8(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof w);
	return le64toh(w);
}

/* Parses eight digits: neighbours are combined to pairs, then to fours, then to the number. */
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
