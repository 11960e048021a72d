/* Cells as spreadsheets and platforms write them. */
#ifndef TABLE_CELLS_H
#define TABLE_CELLS_H

#include "../base/span.h"

/* Returns the content of a cell, trimmed; from ="00123", which platforms write to keep a spreadsheet from reading a
 * number, the part in quotes. */
struct span cell_words(struct span cell);

/* Cleans a number that is text: removes a leading quote, and ".0" after a long number.  Returns false if a
 * spreadsheet truncated it (2.02011E+13). */
bool cell_number(struct span *s);

#endif
