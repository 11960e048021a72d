/* Labels for words of a ledger, in the document's language. */
#ifndef PAPER_LABEL_H
#define PAPER_LABEL_H

#include "../ledger/fold.h"

/* Return the label of a channel, a kind of case, and a leader's rank; an unknown word is its own label. */
struct span channel_label(struct span channel);
struct span kind_label(struct span kind);
struct span rank_label(struct span rank);
struct span state_label(enum case_state s);
/* Returns the label of a word in an entry's `how`, which depends on its act. */
struct span how_label(enum act act, struct span word);

/* Appends a clause ("R3.2.3", "M4.4.9") as papers cite it: 工作规则第三条（二）3. */
void add_clause(struct buf *b, const char *clause);

/* Appends a day as written in the document's language. */
void add_day(struct buf *b, day_t day);

#endif
