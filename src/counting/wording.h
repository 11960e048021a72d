/* The words that the papers of the weekly report and of the brief have in common. */
#ifndef COUNTING_WORDING_H
#define COUNTING_WORDING_H

#include "../paper/prose.h"
#include "counting.h"

/* "[20201102-00001] ". */
void add_case_id(struct buf *b, const struct fold *f, uint32_t kase);
/* Words of a case, with what is secret in them hidden (R3.1.5); of more than `most` columns the beginning. */
void add_case_words(struct buf *b, struct secrecy *s, uint32_t kase, struct span words, size_t most);
/* By how much it is more or less than it was, in per cent with its sign. */
void add_growth(struct buf *b, uint32_t now, uint32_t then);
/* How many keys the table of the first `most` leaves out, and what they come to; nothing where it has them all. */
void prose_rest(struct prose *p, const struct tally *t, uint32_t most);

#endif
