/* The words of ledgers and tables, and what they are called: the one table that papers, tables for clerks and what
 * people type go by.  Labels are in the document's language (language.h). */
#ifndef PAPER_WORDS_H
#define PAPER_WORDS_H

#include "../base/buf.h"
#include "../base/span.h"

#include <stdbool.h>

/* What a word says something about. */
enum words {
	OF_COLUMN, /* the name of a table's column */
	OF_ACT,
	OF_CHANNEL,
	OF_KIND,
	OF_RANK,
	OF_STATE,
	OF_FLAG,
	OF_REFER, /* the `how` of an act */
	OF_LIMIT,
	OF_URGE,
	OF_SUPERVISE,
	OF_EXTEND,
	OF_RETURN,
	OF_OUTCOME,
	OF_TELL,
	OF_MARK,
	OF_CLASS,
	OF_INTIME,
	OF_STATUS,
	OF_WHY,
	OF_FATE,
	OF_YES,
	OF_DATE,
	OF_WEEKDAY,
	WORDS
};

/* What a paper calls it; a word that is none of these is its own label. */
struct span word_label(enum words of, struct span word);
/* The short label of a table's cell or heading. */
struct span word_brief(enum words of, struct span word);

/* Of which words the `how` of an act is, in either ledger. */
enum words how_words(struct span act);

/* The word, out of those separated by blanks, of which one of these is the Chinese label; NULL: none, or Chinese is not
 * installed. */
const char *word_of_chinese(const char *among, struct span typed);
/* The like of the names of columns, by their headings. */
const char *column_of_chinese(const char *among, struct span typed);
/* Hands out the short Chinese labels of these words. */
void words_in_chinese(const char *among, void (*each)(void *ctx, struct span label), void *ctx);

/* The short label of a cell under a column of our tables, `act` being the row's cell of the column act, if it has one;
 * what is no word there is its own.  The first column may say `total`.  A list separated by commas is put together in
 * *list, which is emptied first. */
struct span cell_brief(bool first, struct span column, struct span act, struct span cell, struct buf *list);

#endif
