/* Cells as spreadsheets and platforms write them. */
#ifndef TABLE_CELLS_H
#define TABLE_CELLS_H

#include "../base/span.h"

/* What a cell says, without blanks around it; ="00123" is how platforms keep a spreadsheet from taking a number for
 * one. */
struct span cell_words(struct span cell);

/* A number as text: without the quote in front that made it one, and without the ".0" behind a long one.  False: a
 * spreadsheet cut it short (2.02011E+13). */
bool cell_number(struct span *s);

#endif
