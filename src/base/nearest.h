/* Finds the known name that was probably meant by an unknown one: one that contains it or differs in few characters. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include "span.h"

/* Initialise it with the typed text. */
struct nearest {
	struct span typed;
	struct span name; /* the nearest name so far; n is 0 if none is near */
	size_t distance;
};

/* Compares with a name, which must stay valid. */
void nearest_offer(struct nearest *n, struct span name);
/* Compares with each word of a list. */
void nearest_offer_words(struct nearest *n, const char *words, char separator);

/* Returns "; did you mean '...'?" (translated), valid until the next call, or "" if no name is near. */
const char *nearest_hint(const struct nearest *n);
/* Returns the hint for a word of a list separated by blanks. */
const char *nearest_hint_among(struct span typed, const char *words);

#endif
