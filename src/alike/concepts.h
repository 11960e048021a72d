/* What complaints are about: words that mean much the same, in the words of different people. */
#ifndef ALIKE_CONCEPTS_H
#define ALIKE_CONCEPTS_H

/* Each string lists the words of one concept, separated by blanks; NULL after the last one.  停水 and 没水 are one
 * concept: two texts that share no word may share it.  No word is in two concepts. */
extern const char *const concepts[];

#endif
