/* The words that the papers of the weekly report and of the brief have in common. */
#ifndef COUNTING_WORDING_H
#define COUNTING_WORDING_H

#include "../paper/prose.h"
#include "counting.h"

/* A paper of figures being written. */
struct writing {
	struct counting *counting; /* what it tells */
	const struct fold *fold;
	day_t today; /* of the as-of time */
	struct prose prose;
	struct buf *words; /* of the prose: those in the making */
};

/* Before the prose is opened.  The writing is not moved afterwards. */
void writing_start(struct writing *w, struct counting *counting);

/* " (5)" behind a key. */
void add_count(struct buf *b, uint32_t count);
/* Whether the n-th (from 0) of `all` things in a row is to be named, with what parts it from the one before; behind the
 * `most` named, how many others there are. */
bool add_next(struct buf *b, uint32_t n, uint32_t all, uint32_t most);
/* "[20201102-00001] ". */
void add_case_id(struct buf *b, const struct fold *f, uint32_t kase);
/* A field of a case, with what is secret in it hidden (R3.1.5); of more than `most` columns the beginning. */
void add_case_words(
	struct buf *b, struct secrecy *s, uint32_t kase, enum case_column column, struct span words, size_t most);
/* Of fewer than so many cases no per cent is told: four cases more than one are not 400 per cent. */
enum { FEW_CASES = 20 };

/* By how much it is more or less than it was, with its sign, or that it is the same: in per cent, of few cases by their
 * number. */
void add_growth(struct buf *b, uint32_t now, uint32_t then);
/* Whether a topic says nothing of what it is about (其他): no hot issue. */
bool topic_is_other(struct span topic);
/* The n-th row, from 0, of a tally of topics that says what it is about; t->rows: there are not so many. */
uint32_t tally_told(const struct tally *t, uint32_t n);
/* How many topics a table of the first `most` that say what they are about leaves out, and what they come to. */
void prose_rest_of_topics(struct prose *p, const struct tally *t, uint32_t most);

/* What a span of days is called by itself: "2020 third quarter". */
void add_span(struct buf *b, struct period span);

/* How many keys the table of the first `most` leaves out, and what they come to; nothing where it has them all. */
void prose_rest(struct prose *p, const struct tally *t, uint32_t most);

#endif
