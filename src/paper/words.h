/* The labels of words in ledgers and tables: one table for papers, for tables for clerks, and for Chinese words that
 * people type.  Labels are in the document's language (language.h). */
#ifndef PAPER_WORDS_H
#define PAPER_WORDS_H

#include "../base/buf.h"
#include "../base/span.h"

#include <stdbool.h>

/* What a word belongs to. */
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

/* Returns the label in papers; an unknown word is its own label. */
struct span word_label(enum words of, struct span word);
/* Returns the short label, for a table's cell or heading. */
struct span word_brief(enum words of, struct span word);

/* Returns what the words in the `how` of an act belong to, for either ledger. */
enum words how_words(struct span act);

/* Returns the word, of a list separated by blanks, with this Chinese label; NULL if there is none or Chinese is not
 * installed. */
const char *word_of_chinese(const char *among, struct span typed);
/* As word_of_chinese(), for names of columns by their headings. */
const char *column_of_chinese(const char *among, struct span typed);
/* Passes the short Chinese labels of these words to `each`. */
void words_in_chinese(const char *among, void (*each)(void *ctx, struct span label), void *ctx);

/* Returns the short label of a cell in a column of our tables; `act` is the cell of the row's column act, if there
 * is one.  A text that is not such a word is its own label.  The first column may contain `total`.  A
 * comma-separated list is composed in *list, which is emptied first. */
struct span cell_brief(bool first, struct span column, struct span act, struct span cell, struct buf *list);

#endif
