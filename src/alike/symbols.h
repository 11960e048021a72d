/* Normalises a text for comparison: removes differences of spelling. */
#ifndef ALIKE_SYMBOLS_H
#define ALIKE_SYMBOLS_H

#include "../base/span.h"

#include <stdint.h>

/* A symbol is a character, or a whole number or ASCII word.  Full-width characters become ASCII, capitals become
 * small letters, Chinese numerals become numbers (三号楼 is 3号楼, 二十四 is 24).  Blanks between ideographs are
 * removed; punctuation, escapes and numbers of seven digits or more (a phone, a case) become a gap. */
#define SYMBOL_GAP    0u
#define SYMBOL_WORD   0x80000000u /* letters, possibly with digits: a hash of them */
#define SYMBOL_TOPIC  0x40000000u /* not from the text: a hash of its topic */
#define SYMBOL_NUMBER 0xc0000000u /* digits only: their value */

static inline bool
symbol_is_number(uint32_t c)
{
	return (c & SYMBOL_NUMBER) == SYMBOL_NUMBER;
}

struct symbols {
	uint32_t *symbol; /* [n], never two consecutive gaps */
	uint32_t *from;   /* [n] where its bytes begin in the text */
	uint32_t *to;     /* [n] where they end */
	size_t n, cap;
};

/* Appends the symbols of a text to `s`; the text is a field of a ledger in valid UTF-8. */
void symbols_add(struct symbols *s, struct span text);
void symbols_free(struct symbols *s);

#endif
