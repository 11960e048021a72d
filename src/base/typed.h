/* What a user typed for the words that a program replaced by its own, so that errors quote the user's words. */
#ifndef BASE_TYPED_H
#define BASE_TYPED_H

#include "span.h"

/* Remembers what was typed for a word; the word is known by its address, and both must live on. */
void typed_keep(const char *word, struct span typed);
/* Returns what was typed for a word, or the word itself if it was typed so. */
struct span typed_of(struct span word);

#endif
