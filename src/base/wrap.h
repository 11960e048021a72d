/* Breaks a paragraph into lines. */
#ifndef BASE_WRAP_H
#define BASE_WRAP_H

#include "span.h"

/* Removes the next line from `rest` and returns it: at most `columns` columns, or one character if that is wider.  A
 * line breaks at a blank, which is dropped, or beside an East Asian character; closing punctuation does not begin a
 * line, opening punctuation does not end it.  A text with no such place is cut.  Start with rest->n > 0; it is 0 at
 * the end. */
struct span wrap_line(struct span *rest, size_t columns);

#endif
