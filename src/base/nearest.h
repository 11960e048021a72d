/* The name that was most likely meant by one that is unknown: one that contains it, or differs by few characters. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include "span.h"

/* Start it with what was typed. */
struct nearest {
	struct span typed;
	struct span name; /* the nearest so far, as it was offered; n 0: none is near */
	size_t distance;
};

/* Offers a name, which must live on. */
void nearest_offer(struct nearest *n, struct span name);
/* Offers each of a list of words. */
void nearest_offer_words(struct nearest *n, const char *words, char separator);

/* "; did you mean '...'?" (translated), until it is asked again; "" where no name is near. */
const char *nearest_hint(const struct nearest *n);
/* The hint for a word out of a list separated by blanks. */
const char *nearest_hint_among(struct span typed, const char *words);

#endif
