/* Remembers what the user typed for words that the program replaced by its own, so that errors can quote it. */
#ifndef BASE_TYPED_H
#define BASE_TYPED_H

#include "span.h"

/* Remembers what was typed for a word, which is identified by its address; both must stay valid. */
void typed_keep(const char *word, struct span typed);
/* Returns what was typed for a word, or the word itself. */
struct span typed_of(struct span word);

#endif
