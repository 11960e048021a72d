/* What stands in a field of our tables for the characters that would break a
 * row: \t \n \r \\ for TAB, LF, CR and the backslash, and nothing else. */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "buf.h"
#include "span.h"

/* Appends a text as a field. */
void escape_put(struct buf *b, struct span text);
/* Appends what the field says.  A backslash before anything else is itself. */
void unescape_put(struct buf *b, struct span field);

#endif
