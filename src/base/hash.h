/* Hashes of bytes (FNV-1a), and words as numbers. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "span.h"

#include <stdint.h>

#define HASH_START UINT64_C(14695981039346656037)

/* Goes on with the hash of what came before. */
static inline uint64_t
hash_bytes(uint64_t hash, struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		hash = (hash ^ (unsigned char)s.p[i]) * UINT64_C(1099511628211);
	return hash;
}

/* A word as a number, where words are compared more often than anything else.  0: it is empty. */
static inline uint64_t
word_number(struct span word)
{
	return word.n > 0 ? hash_bytes(HASH_START, word) : 0;
}

#endif
