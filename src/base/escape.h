/* Escapes in a field of our tables: \t \n \r \\ for TAB, LF, CR and the backslash, and no others. */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "buf.h"
#include "span.h"

/* Appends a text, escaped. */
void escape_put(struct buf *b, struct span text);
/* Appends a field, unescaped.  A backslash before any other character is kept. */
void unescape_put(struct buf *b, struct span field);

#endif
