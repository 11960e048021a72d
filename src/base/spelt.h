/* Finds a word of a small fixed set with one lookup, for sets whose words are read millions of times.  The second
 * and third letters and the length of a word give its place, which differs for all words of a set: two words at one
 * place would be two initializers of it, which the compiler warns of. */
#ifndef BASE_SPELT_H
#define BASE_SPELT_H

#include "digits.h"
#include "span.h"

#define SPELT_PLACES 64
#define SPELT_PLACE(second, third, size)                                                                               \
	((46u * (unsigned char)(second) + 8u * (unsigned char)(third) + (size)) % SPELT_PLACES)
/* Initializes the place of a word in its set. */
#define SPELT(number, second, third, size) [SPELT_PLACE(second, third, size)] = {(number) + 1, (size)}

struct spelt {
	uint8_t number, size; /* the word's number + 1; 0 if free */
};

/* Compares words of three to sixteen bytes without a call. */
static inline bool
same_word(const char *a, const char *b, size_t n)
{
	if (n >= 8)
		return load8(a) == load8(b) && load8(a + n - 8) == load8(b + n - 8);
	if (n >= 4)
		return memcmp(a, b, 4) == 0 && memcmp(a + n - 4, b + n - 4, 4) == 0;
	return memcmp(a, b, 2) == 0 && a[2] == b[2];
}

/* Returns the number of the only word that this may be, or -1 if it can be none. */
static inline int
spelt_candidate(const struct spelt set[SPELT_PLACES], struct span s)
{
	if (s.n < 3)
		return -1;
	const struct spelt *found = &set[SPELT_PLACE(s.p[1], s.p[2], (unsigned)s.n)];
	return found->size == s.n ? found->number - 1 : -1;
}

/* Returns the number of a word among these names, or -1 if it is none of them. */
static inline int
spelt_number(const struct spelt set[SPELT_PLACES], const struct span *names, struct span s)
{
	const int number = spelt_candidate(set, s);

	return number >= 0 && same_word(s.p, names[number].p, s.n) ? number : -1;
}

#endif
