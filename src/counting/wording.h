/* Phrases that the papers of the weekly report and the brief share. */
#ifndef COUNTING_WORDING_H
#define COUNTING_WORDING_H

#include "../paper/prose.h"
#include "counting.h"

/* A paper about figures while it is written. */
struct writing {
	struct counting *counting; /* its figures */
	const struct fold *fold;
	day_t today; /* the day of the as-of time */
	struct prose prose;
	struct buf *words; /* of the prose, while they are composed */
};

/* Call it before the prose is opened, and do not move the struct afterwards. */
void writing_start(struct writing *w, struct counting *counting);

/* Appends " (5)" after a key. */
void add_count(struct buf *b, uint32_t count);
/* Appends the separator before the n-th (from 0) of `all` items in a list, and returns whether it is to be named;
 * after `most` items it appends how many others there are, by `others`, a format of one number (N_). */
bool add_next(struct buf *b, uint32_t n, uint32_t all, uint32_t most, const char *others);
/* Appends "[20201102-00001] ". */
void add_case_id(struct buf *b, const struct fold *f, uint32_t kase);
/* Appends a field of a case without what is secret (R3.1.5), cut to `most` columns. */
void add_case_words(
	struct buf *b, struct secrecy *s, uint32_t kase, enum case_column column, struct span words, size_t most);
/* With fewer cases no percentage is given: four cases after one are not an increase of 300 percent. */
enum { FEW_CASES = 20 };

/* Appends the change with its sign, or that there is none: in percent, or, for few cases, as a number. */
void add_growth(struct buf *b, uint32_t now, uint32_t then);
/* Returns whether a topic names no subject (其他), so that it cannot be a hot issue. */
bool topic_is_other(struct span topic);
/* Returns the index of the n-th row (from 0) whose topic names a subject, or t->rows. */
uint32_t tally_told(const struct tally *t, uint32_t n);
/* Writes how many topics are missing in a table of the first `most` that name a subject, and their sum. */
void prose_rest_of_topics(struct prose *p, const struct tally *t, uint32_t most);

/* Appends the name of a span of days: "2020 third quarter". */
void add_span(struct buf *b, struct period span);

/* Writes how many keys are missing in a table of the first `most`, and their sum; nothing if none is. */
void prose_rest(struct prose *p, const struct tally *t, uint32_t most);

#endif
