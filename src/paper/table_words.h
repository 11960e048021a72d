/* Tables of our programs in Chinese, for clerks (R3.6.2). */
#ifndef PAPER_TABLE_WORDS_H
#define PAPER_TABLE_WORDS_H

#include "../table/tsv.h"

/* Returns the table with the short labels of its headings and code words (words.h), and frees the original.  The
 * language of papers must be Chinese (language.h). */
struct tsv *table_in_chinese(struct tsv *t);

#endif
