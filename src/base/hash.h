/* Hashes of bytes (FNV-1a), and words as integers. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "span.h"

#include <stdint.h>

#define HASH_START UINT64_C(14695981039346656037)

/* Continues a hash. */
static inline uint64_t
hash_bytes(uint64_t hash, struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		hash = (hash ^ (unsigned char)s.p[i]) * UINT64_C(1099511628211);
	return hash;
}

/* Returns a word as an integer, for words that are compared very often; 0 for an empty word. */
static inline uint64_t
word_number(struct span word)
{
	return word.n > 0 ? hash_bytes(HASH_START, word) : 0;
}

#endif
