/* Text that is safe on a terminal.  Control characters (ASCII and C1) and Unicode's bidirectional formatting
 * characters would be interpreted there, so they are replaced by codes such as <U+202E>. */
#ifndef BASE_VISIBLE_H
#define BASE_VISIBLE_H

#include "utf8.h"

/* Returns true if a quick check shows that nothing has to be replaced; false if that is unknown. */
bool visible_already(struct span s);
/* Copies well-formed UTF-8 with the replacements into `to`, which needs room for visible_most(s.n) bytes.  Returns
 * the length. */
size_t visible_copy(char *to, struct span s);
#define visible_most(n) ((n)*UTF8_SIGN)

#endif
