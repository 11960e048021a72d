/* Text as it may stand on a terminal.  Control characters, of ASCII and the C1 ones, and those that turn the direction
 * of what follows (Unicode's bidirectional formatting characters) would act there; they are shown as signs like
 * <U+202E> instead. */
#ifndef BASE_VISIBLE_H
#define BASE_VISIBLE_H

#include "utf8.h"

/* Whether nothing in a text needs a sign for all that is known at a glance. */
bool visible_already(struct span s);
/* Copies well-formed UTF-8 with signs into `to`, which has room for visible_most(s.n) bytes; returns how many there
 * are. */
size_t visible_copy(char *to, struct span s);
#define visible_most(n) ((n) * UTF8_SIGN)

#endif
