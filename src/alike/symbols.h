/* A text as it is compared: without what may be written one way or another. */
#ifndef ALIKE_SYMBOLS_H
#define ALIKE_SYMBOLS_H

#include "../base/span.h"

#include <stdint.h>

/* A symbol is a character, or a whole number or word in ASCII.  Full-width forms are ASCII ones, capitals small;
 * Chinese figures are the number they write (三号楼 is 3号楼, 二十四 is 24).  Blanks between ideographs are not
 * there; signs, escapes and numbers of seven digits and more (a phone, a case) leave a gap. */
#define SYMBOL_GAP    0u
#define SYMBOL_WORD   0x80000000u /* letters, with digits among them or not: a hash of them */
#define SYMBOL_TOPIC  0x40000000u /* no part of a text: a hash of what it is about */
#define SYMBOL_NUMBER 0xc0000000u /* digits alone: their value */

static inline bool
symbol_is_number(uint32_t c)
{
	return (c & SYMBOL_NUMBER) == SYMBOL_NUMBER;
}

struct symbols {
	uint32_t *symbol; /* [n]; never two gaps in a row */
	uint32_t *from;   /* [n] where its bytes begin in the text */
	uint32_t *to;     /* [n] where they end */
	size_t n, cap;
};

/* Appends the symbols of a text, a ledger's field in valid UTF-8, to `s`. */
void symbols_add(struct symbols *s, struct span text);
void symbols_free(struct symbols *s);

#endif
