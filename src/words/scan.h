/* A look at many bytes at once: where the control characters are, and whether
 * all is UTF-8.  This is what lets a ledger be read at the speed of memory. */
#ifndef WORDS_SCAN_H
#define WORDS_SCAN_H

#include "span.h"

#include <stdint.h>

#define SCAN_WIDTH 64 /* bytes behind each word of the mask */

/* Sets bit i of mask[j] for each byte s.p[64 * j + i] that is a control
 * character (below 0x20, or DEL), clears the others; mask has room for
 * (s.n + 63) / 64 words.  Returns whether s is well-formed UTF-8 (RFC 3629), taken by
 * itself: s is to begin and end between characters. */
bool scan_controls(struct span s, uint64_t *mask);

#endif
