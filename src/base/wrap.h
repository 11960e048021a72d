/* Breaking a paragraph into the lines of a terminal. */
#ifndef BASE_WRAP_H
#define BASE_WRAP_H

#include "span.h"

/* Takes the next line, of at most `columns` columns (one character if that is wider), off `rest`.  A line breaks
 * at a blank, which goes, or beside an East Asian character; a closing sign does not begin a line, an opening one does
 * not end it.  What can be broken nowhere is cut.  Start with rest->n > 0; at the end it is 0. */
struct span wrap_line(struct span *rest, size_t columns);

#endif
