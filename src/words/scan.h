/* A look at many bytes at once: where the control characters are, and whether
 * all is UTF-8.  This is what lets a ledger be read at the speed of memory. */
#ifndef WORDS_SCAN_H
#define WORDS_SCAN_H

#include "span.h"

#include <stdint.h>

/* Places of control characters, as offsets from the start of what was scanned. */
struct places {
	uint32_t *at;
	size_t n, cap;
};

/* Fills `places` with where the control characters (below 0x20, or DEL) of s are, in order; s is shorter than
 * 4 GiB.  Returns whether s is well-formed UTF-8 (RFC 3629), taken by itself: it is to begin and
 * end between characters. */
bool scan_controls(struct span s, struct places *places);

#endif
