/* Words as numbers: such are compared more often than anything else. */
#ifndef ALIKE_WORDNUMBER_H
#define ALIKE_WORDNUMBER_H

#include "../base/span.h"

#include <stdint.h>

/* 0: it is empty. */
static inline uint64_t
word_number(struct span word)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < word.n; i++)
		hash = (hash ^ (unsigned char)word.p[i]) * UINT64_C(1099511628211);
	return word.n > 0 ? hash : 0;
}

/* What is not stated may be anything. */
static inline bool
may_be_one(uint64_t a, uint64_t b)
{
	return a == 0 || b == 0 || a == b;
}

#endif
